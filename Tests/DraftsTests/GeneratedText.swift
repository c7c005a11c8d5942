// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// Names, subjects and bodies of the kinds that mail programs get wrong, from a repeatable random
/// source.
struct GeneratedText {
  private var random: RepeatableRandom

  init(seed: UInt64) {
    random = RepeatableRandom(seed: seed)
  }

  mutating func name() -> String {
    isOne(in: 100) ? "" : line(ofWords: 1...2)
  }

  mutating func subject() -> String {
    isOne(in: 200) ? "" : line(ofWords: 1...5)
  }

  mutating func body() -> String {
    guard !isOne(in: 100) else { return "" }
    var lines: [String] = []
    for _ in 0..<number(in: 1...5) { lines.append(bodyLine()) }
    return lines.joined(separator: isOne(in: 2) ? "\n\n" : "\n") + (isOne(in: 5) ? "" : "\n")
  }

  mutating func address() -> String {
    let local = pick([
      "ann", "a.b+c", "o'neil_x", "x-1", "kiln=clay", "{ann}", "A.Very.Long.Mailbox",
    ])
    return local + "@"
      + pick(["example.org", "mail.riverside.example", "a-b.test", "x1.example.net"])
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(random.next() % UInt64(range.count))
  }

  // MARK: - Lines

  private mutating func line(ofWords count: ClosedRange<Int>) -> String {
    let pool = pick(pools)
    var text = isOne(in: 20) ? pick(blanks) : ""
    for index in 0..<number(in: count) {
      if index > 0 { text += isOne(in: 20) ? pick(blanks) : " " }
      text += isOne(in: 8) ? word(of: pick(pools)) : word(of: pool)
    }
    return isOne(in: 20) ? text + pick(blanks) : text
  }

  private mutating func bodyLine() -> String {
    switch number(in: 0...11) {
    case 0: pick(lineStarts) + line(ofWords: 1...8)
    case 1: pick(wholeLines)
    case 2: line(ofWords: 1...8) + pick([" ", "\t", "  ", "=", " \t", "\u{A0}"])
    case 3: filled(pick([75, 76, 77, 78, 79]))
    case 4: filled(number(in: 60...80)) + pick(lineStarts) + line(ofWords: 1...6)
    case 5 where isOne(in: 20): filled(pick([997, 998, 999]))
    case 6 where isOne(in: 100): paragraph()
    default: line(ofWords: 1...8)
    }
  }

  private mutating func paragraph() -> String {
    var text = ""
    for _ in 0..<number(in: 10...60) { text += line(ofWords: 1...20) }
    return text
  }

  /// A line of exactly so many octets, without blanks half of the time.
  private mutating func filled(_ octets: Int) -> String {
    let filling = pick(["x", "kiln ", "From ", "é", "ab.", "=", "山"])
    let count = octets / filling.utf8.count
    return String(repeating: filling, count: count)
      + String(repeating: "y", count: octets - count * filling.utf8.count)
  }

  private mutating func word(of pool: [String]) -> String {
    var text = ""
    let octets = isOne(in: 80) ? number(in: 10...300) : number(in: 1...8)
    while text.utf8.count < octets { text += pick(pool) }
    return text
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(in: 0...choices.count - 1)]
  }

  private mutating func isOne(in count: Int) -> Bool {
    number(in: 1...count) == 1
  }
}

// MARK: - What text is made of

private let pools: [[String]] = [
  ["a", "kiln", "Ann", "we", "Intro", "x", "of", "ash", "Q", "7"],
  ["a", "kiln", "Ann", "we", "Intro", "x", "of", "ash", "Q", "7"],
  ["\"", "\\", ",", ";", ":", "<", ">", "@", "(", ")", "[", "]", "=", "?", "_", ".", "..", "a"],
  ["=?utf-8?q?x?=", "=?", "?=", "=?utf-8?B?eA==?=", "=?us-ascii?Q?=41?=", "=20", "=", "?", "B"],
  [
    "{{name}}", "{{#x}}", "<b>", "&amp;", "</script>", "%0D%0A", "\\r\\n", "Bcc:",
    "https://a.b/?=c",
  ],
  ["ä", "ö", "ß", "é", "ñ", "ø", "Łó", "ž", "Müller", "Zoë", "o", "n", "’", "“", "–", "€"],
  ["山", "田太", "郎", "ご紹介", "して", "。", "、", "한국", "어", "王小明", "𠮷", "ｱ"],
  ["ه", "ل", "يمكنني", "تقديمك؟", "שלום", "ليلى", "حسن", "\u{200F}", "\u{200E}", "\u{61C}", "1"],
  ["👩‍🌾", "🏳️‍🌈", "👍🏽", "🇩🇪", "😀", "👨‍👩‍👧‍👦", "\u{200D}", "\u{FE0F}", "#️⃣", "a"],
  [
    "e\u{301}", "a\u{308}\u{323}", "q\u{307}\u{323}", "\u{301}", "क्षि", "ไม้", "ཧཱུྃ", "\u{AD}",
    "\u{200B}", "o",
  ],
]

private let blanks = ["  ", "   ", "\t", " \t ", "\u{A0}", " \u{3000}", "\u{2003} ", "      "]

private let lineStarts = [
  "From ", "From", "from ", ">From ", ".", "..", "=", " ", "\t", "-- ", "--", "> ",
]

private let wholeLines = [
  "", ".", "From ", "From: Ann <ann@example.org>", "Subject: x", "-- ", "--", " ", "\t", "=", "==",
  "From ann@example.org Tue Nov  3 08:00:00 2026", "..", "=20", "=3D", "--x--", "{{/x}}",
  "\u{FEFF}",
]
