// SPDX-License-Identifier: Apache-2.0

/// A language in which letters are written.
///
/// Its raw value is its tag of RFC 5646, which ends the file name of a template in that language.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case german = "de"
}

// MARK: - The words that letters are filled with

extension Language {
  /// The one-word answers to an ask, as a list.
  var answers: String {
    switch self {
    case .english: "yes, no, not now, or \"someone else would be better\""
    case .german: "ja, nein, jetzt nicht oder „jemand anders passt besser“"
    }
  }

  /// The answers as boxes to be ticked, on one line.
  var tickBoxes: String {
    switch self {
    case .english: "[ ] yes  [ ] no  [ ] not now  [ ] someone else would be better"
    case .german: "[ ] ja  [ ] nein  [ ] jetzt nicht  [ ] jemand anders passt besser"
    }
  }

  /// What to answer so as never to be asked again.
  var noMore: String {
    switch self {
    case .english: "no more"
    case .german: "nie wieder"
    }
  }

  /// Stands for a Requester who is not to be named.
  ///
  /// In German it is the form that any case allows; the built-in letters inflect it themselves.
  func someone(in community: String) -> String {
    switch self {
    case .english: "someone in the \(community) community"
    case .german: "jemand aus der Community \(community)"
    }
  }

  /// `ten days`; in German the dative that follows `innerhalb von`, as in `zehn Tagen`.
  func days(_ count: Int) -> String {
    switch self {
    case .english: count == 1 ? "one day" : "\(number(count)) days"
    case .german: count == 1 ? "einem Tag" : "\(number(count)) Tagen"
    }
  }

  /// `three people`; in German the dative of those who are helped, as in `drei Leuten`.
  func people(_ count: Int) -> String {
    switch self {
    case .english: count == 1 ? "one person" : "\(number(count)) people"
    case .german: count == 1 ? "einer Person" : "\(number(count)) Leuten"
    }
  }

  /// `Ana, Ben and Cleo`.
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) \(and) \(last)"
  }

  private var and: String {
    switch self {
    case .english: "and"
    case .german: "und"
    }
  }

  /// A count as a word up to twelve, in digits above.
  private func number(_ count: Int) -> String {
    let words =
      switch self {
      case .english: englishNumbers
      case .german: germanNumbers
      }
    return words.indices.contains(count) ? words[count] : "\(count)"
  }
}

private let englishNumbers = [
  "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve",
]

private let germanNumbers = [
  "null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
  "zwölf",
]
