// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Day {
  /// `Saturday 14 November`, as a person would write a day that is near.
  var words: String {
    "\(weekdayNames[weekday]) \(dateWords)"
  }

  /// `14 November`.
  var dateWords: String {
    let (_, month, day) = civil
    return "\(day) \(monthNames[month - 1])"
  }

  /// `Sat, 14 Nov 2026 08:00:00 +0000`.
  ///
  /// RFC 5322 section 3.3. The hour is the same for every draft.
  var mailDate: String {
    let (year, month, day) = civil
    let date = "\(twoDigits(day)) \(shortMonth(month)) \(fourDigits(year))"
    return "\(shortWeekday), \(date) 08:00:00 +0000"
  }

  /// `Sat Nov 14 08:00:00 2026`, the form of an mbox separator.
  var mailboxDate: String {
    let (year, month, day) = civil
    let padded = day < 10 ? " \(day)" : "\(day)"
    return "\(shortWeekday) \(shortMonth(month)) \(padded) 08:00:00 \(fourDigits(year))"
  }

  private var shortWeekday: Substring { weekdayNames[weekday].prefix(3) }
}

/// `one day`, `ten days`, `45 days`.
func daysInWords(_ count: Int) -> String {
  let names = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  let number = names.indices.contains(count) ? names[count] : "\(count)"
  return count == 1 ? "one day" : "\(number) days"
}

private func shortMonth(_ month: Int) -> Substring {
  monthNames[month - 1].prefix(3)
}

private let weekdayNames = [
  "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
]

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

private func twoDigits(_ value: Int) -> String {
  value < 10 ? "0\(value)" : "\(value)"
}

private func fourDigits(_ value: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
