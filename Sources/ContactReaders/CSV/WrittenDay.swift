// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads a day as LinkedIn and spreadsheets write it; nil where the text could mean two days.
///
/// `12 Mar 2024`, `7-Feb-22`, `2024-03-12`, `12.03.2024`, `1/31/17, 12:06 AM`, `03/15/2024`.
func writtenDay(_ text: String) -> Day? {
  let date = text.prefix { $0 != "," }
  let parts = date.split { " -./".contains($0) }
  guard parts.count >= 3 else { return nil }
  if let month = englishMonth(parts[1]) {
    return day(parts[2], month, Int(parts[0]))
  }
  if parts[0].utf8.count == 4 { return Day(iso: date.prefix(10)) }
  guard let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
  if date.contains(".") { return day(parts[2], second, first) }
  guard date.contains("/") else { return nil }
  let isAmerican = text.hasSuffix("AM") || text.hasSuffix("PM")
  if isAmerican || second > 12 { return day(parts[2], first, second) }
  return first > 12 ? day(parts[2], second, first) : nil
}

/// LinkedIn was founded in this century, so that two digits are enough to say a year.
private func day(_ year: Substring, _ month: Int, _ day: Int?) -> Day? {
  guard let number = Int(year), let day else { return nil }
  return Day(year: year.utf8.count == 2 ? 2000 + number : number, month: month, day: day)
}

private func englishMonth(_ name: Substring) -> Int? {
  let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  return months.firstIndex(of: name.lowercased().prefix(3).description).map { $0 + 1 }
}
