// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Numbers and days as people read them in English, by hand, so that no locale of a machine changes
/// a byte.
enum Wording {
  /// A number with a fixed count of decimals, halves rounded away from zero.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % scale)
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return "\(sign)\(scaled / scale).\(zeros)\(fraction)"
  }

  /// A share in whole percents; only nothing is 0 and only everything is 100.
  static func percentNumber(_ share: Double) -> String {
    if share > 0, share < 0.005 { return "<1" }
    if share < 1, share >= 0.995 { return ">99" }
    return fixed(share * 100, decimals: 0)
  }

  static func percent(_ share: Double) -> String { percentNumber(share) + "%" }

  static func percents(_ low: Double, _ high: Double) -> String {
    "\(percentNumber(low))–\(percentNumber(high))%"
  }

  /// The whole numbers in a range, `2–7`; the range itself with decimals where it holds none.
  static func counts(_ range: ClosedRange<Double>) -> String {
    let (low, high) = (range.lowerBound.rounded(.up), range.upperBound.rounded(.down))
    if low > high { return "\(quantity(range.lowerBound))–\(quantity(range.upperBound))" }
    return low == high ? quantity(low) : "\(quantity(low))–\(quantity(high))"
  }

  /// One decimal, or none where it would be a zero.
  static func quantity(_ value: Double) -> String {
    let text = fixed(value, decimals: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `1 request`, `2 requests`.
  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// `October 2026`.
  static func name(of month: Month) -> String { "\(monthNames[month.month - 1]) \(month.year)" }

  /// `Oct`.
  static func shortName(of month: Month) -> String { String(monthNames[month.month - 1].prefix(3)) }

  /// `October 2026`, `May to July 2026`, `November 2026 to January 2027`.
  static func name(of months: ClosedRange<Month>) -> String {
    let (first, last) = (months.lowerBound, months.upperBound)
    if first == last { return name(of: first) }
    let from = first.year == last.year ? monthNames[first.month - 1] : name(of: first)
    return "\(from) to \(name(of: last))"
  }

  /// `in October 2026`, `from May to July 2026`.
  static func within(_ months: ClosedRange<Month>) -> String {
    (months.lowerBound == months.upperBound ? "in " : "from ") + name(of: months)
  }

  /// `Oct 2026`, `May–Jul 2026`.
  static func shortName(of months: ClosedRange<Month>) -> String {
    let (first, last) = (months.lowerBound, months.upperBound)
    let end = "\(shortName(of: last)) \(last.year)"
    if first == last { return end }
    return shortName(of: first) + (first.year == last.year ? "" : " \(first.year)") + "–" + end
  }

  /// `2 November 2026`.
  static func name(of day: Day) -> String { "\(day.civil.day) \(name(of: day.month))" }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]
