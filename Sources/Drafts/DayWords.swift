// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension Day {
  /// The day as the review page, which is English, shows it.
  var words: String { words(in: .english) }

  /// `Saturday 14 November` or `Samstag, 14. November`, as a person would write a day that is near.
  func words(in language: Language) -> String {
    switch language {
    case .english: "\(weekdayNames[weekday]) \(dateWords(in: language))"
    case .german: "\(germanWeekdayNames[weekday]), \(dateWords(in: language))"
    }
  }

  /// `14 November` or `14. November`.
  func dateWords(in language: Language) -> String {
    let (_, month, day) = civil
    return switch language {
    case .english: "\(day) \(monthNames[month - 1])"
    case .german: "\(day). \(germanMonthNames[month - 1])"
    }
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

private let germanWeekdayNames = [
  "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
]

private let germanMonthNames = [
  "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
  "November", "Dezember",
]

private func twoDigits(_ value: Int) -> String {
  value < 10 ? "0\(value)" : "\(value)"
}

private func fourDigits(_ value: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
