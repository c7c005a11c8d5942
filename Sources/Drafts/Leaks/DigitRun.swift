// SPDX-License-Identifier: Apache-2.0

/// Digits in groups, with no more between them than blanks, hyphens, dots, slashes and brackets.
struct DigitRun {
  let range: Range<Int>

  /// A plus sign stands before it.
  let isInternational: Bool
  private let groups: [ArraySlice<Unicode.Scalar>]

  /// What stands between one group and the next.
  private let gaps: [String]

  /// How many digits there are.
  var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// The run that begins at `start`, which holds a digit or a plus sign.
  init(in text: [Unicode.Scalar], at start: Int) {
    isInternational = text[start] == "+"
    var groups: [ArraySlice<Unicode.Scalar>] = []
    var gaps: [String] = []
    var end = start
    var next = isInternational ? start + 1 : start
    while next < text.count {
      let gap = Self.gap(in: text, from: next, mayWrap: isInternational)
      let group = text[gap.endIndex...].prefix(while: isDigit)
      guard !group.isEmpty else { break }
      if !groups.isEmpty { gaps.append(string(gap)) }
      groups.append(group)
      end = group.endIndex
      next = end
    }
    self.groups = groups
    self.gaps = gaps
    range = start..<end
  }

  /// An international number may go on in the next line.
  private static func gap(
    in text: [Unicode.Scalar], from start: Int, mayWrap: Bool
  ) -> ArraySlice<Unicode.Scalar> {
    let gap = text[start...].prefix(longestGap)
      .prefix { " \t-–—./()·".unicodeScalars.contains($0) || mayWrap && $0 == "\n" }
    return gap.count { $0 == "\n" } > 1 ? gap.prefix(0) : gap
  }
}

// MARK: - Numbers that are none to dial

extension DigitRun {
  /// Nothing but dates, years and times: `12.-14.11.2026`, `2019-2026`, `10.30 - 11.15`.
  var isDates: Bool {
    if isLaw { return true }
    var dates = 0
    var times = 0
    var others = 0
    var index = 0
    while index < groups.count {
      if isDate(at: index) {
        dates += 1
        index += 3
      } else if isTimeOrDay(at: index) {
        times += 1
        index += 2
      } else if isYear(index) {
        dates += 1
        index += 1
      } else {
        guard isDayOrMonth(index) else { return false }
        others += 1
        index += 1
      }
    }
    return dates > 0 ? others <= dates : others == 0 && times <= 2
  }

  /// `1.250.000`, or any number of such groups or of one group beside a currency.
  func isAmount(in text: [Unicode.Scalar]) -> Bool {
    guard let first = groups.first, first.first != "0", first.count <= 3 || groups.count == 1,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), Set(gaps).count <= 1
    else { return false }
    return gaps.first == "." && first.count < 3 || hasCurrency(text)
  }

  private func hasCurrency(_ text: [Unicode.Scalar]) -> Bool {
    let before = string(text[..<range.lowerBound].suffix(4)).split(separator: " ").last ?? ""
    let after = string(text[range.upperBound...].prefix(4)).split(separator: " ").first ?? ""
    return [before, after].contains { word in
      currencies.contains(String(word.filter(\.isLetter)))
        || word.unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
    }
  }

  /// `2023/1230`, `1907/2006`.
  private var isLaw: Bool {
    groups.count == 2 && gaps == ["/"] && groups.allSatisfy { $0.count <= 4 }
      && (isYear(0) || isYear(1))
  }

  /// `2026-11-21`, `21.11.2026`, `11/21/26`; not the beginning of `01.12.13.14.15`.
  private func isDate(at index: Int) -> Bool {
    guard index + 2 < groups.count, let gap = ownGap(index, length: 3),
      ["-", ".", "/", ". "].contains(gap)
    else { return false }
    if isYear(index) { return isDayOrMonth(index + 1) && isDayOrMonth(index + 2) }
    return isDayOrMonth(index) && isDayOrMonth(index + 1)
      && (isYear(index + 2) || groups[index + 2].count == 2)
  }

  /// `10.30`, or `24.12.` without its year.
  private func isTimeOrDay(at index: Int) -> Bool {
    guard index + 1 < groups.count, ownGap(index, length: 2) == "." else { return false }
    return isDayOrMonth(index) && groups[index + 1].count <= 2 && value(index + 1) <= 59
  }

  private func isYear(_ index: Int) -> Bool {
    groups[index].count == 4 && (1800...2199).contains(value(index))
  }

  private func isDayOrMonth(_ index: Int) -> Bool {
    groups[index].count <= 2 && value(index) <= 31
  }

  /// The gap within `length` groups, if it is one and the same and the gaps around are others.
  private func ownGap(_ index: Int, length: Int) -> String? {
    let gap = gaps[index]
    let isOne = gaps[index..<(index + length - 1)].allSatisfy { $0 == gap }
    let goesOn =
      index > 0 && gaps[index - 1] == gap
      || index + length - 1 < gaps.count && gaps[index + length - 1] == gap
    return isOne && !goesOn ? gap : nil
  }

  private func value(_ index: Int) -> Int {
    groups[index].prefix(5).reduce(0) { $0 * 10 + Int($1.value) - 48 }
  }
}

private let currencies: Set<String> = ["CHF", "EUR", "GBP", "USD"]
private let longestGap = 4
