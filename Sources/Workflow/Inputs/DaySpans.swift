// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads days and spans of days, such as `2026-12-21..2027-01-03, 2027-05-01`, with commas, bars or
/// blanks between them.
///
/// Nil when a part is neither.
func daySpans(_ text: String) -> [ClosedRange<Day>]? {
  var spans: [ClosedRange<Day>] = []
  for part in text.utf8.split(whereSeparator: { ",;| \n\t".utf8.contains($0) }) {
    guard let span = daySpan(String(Substring(part))) else { return nil }
    spans.append(span)
  }
  return spans
}

private func daySpan(_ text: String) -> ClosedRange<Day>? {
  let ends = text.split(separator: "..", omittingEmptySubsequences: false).map {
    Day(iso: String($0))
  }
  guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last
  else { return nil }
  return first...last
}
