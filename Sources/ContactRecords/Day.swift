// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar, without a time and without a zone.
///
/// Everything that Mutual writes is dated in days, so that the same inputs give the same bytes
/// wherever it runs.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let ordinal: Int32

  package init(ordinal: Int32) {
    self.ordinal = ordinal
  }

  /// Nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Month(checkedYear: year, month: month).length
    else { return nil }
    ordinal = Self.ordinal(year: year, month: month, day: day)
  }

  /// Reads `2026-11-02` and nothing else; `03/04/2026` means two days and is refused.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package func adding(days: Int) -> Day {
    Day(ordinal: ordinal + Int32(days))
  }

  /// Negative when `other` is later.
  package func days(since other: Day) -> Int {
    Int(ordinal - other.ordinal)
  }

  package static func < (left: Day, right: Day) -> Bool {
    left.ordinal < right.ordinal
  }

  /// Year, month and day of the month, by Howard Hinnant's `civil_from_days`.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(ordinal) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  package var month: Month {
    let (year, month, _) = civil
    return Month(checkedYear: year, month: month)
  }

  /// Monday is 0, Sunday 6.
  package var weekday: Int {
    let fromThursday = (Int(ordinal) + 3) % 7
    return fromThursday < 0 ? fromThursday + 7 : fromThursday
  }

  fileprivate static func ordinal(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

extension Day: CustomStringConvertible {
  /// `2026-11-02`.
  package var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A calendar month.
package struct Month: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int

  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(checkedYear: year, month: month)
  }

  fileprivate init(checkedYear: Int, month: Int) {
    self.year = checkedYear
    self.month = month
  }

  /// Reads `2026-10` and nothing else.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), let year = decimal(bytes[0..<4]),
      let month = decimal(bytes[5..<7])
    else { return nil }
    self.init(year: year, month: month)
  }

  package var first: Day { Day(ordinal: Day.ordinal(year: year, month: month, day: 1)) }
  package var last: Day { first.adding(days: length - 1) }
  package var next: Month { adding(months: 1) }
  package var previous: Month { adding(months: -1) }

  package func adding(months: Int) -> Month {
    let count = year * 12 + month - 1 + months
    return Month(checkedYear: count / 12, month: count % 12 + 1)
  }

  package static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  fileprivate var length: Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Month: CustomStringConvertible {
  /// `2026-10`.
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
}

private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
