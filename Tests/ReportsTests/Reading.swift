// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A file of a report as a program would read it: RFC 4180, a header, one dictionary a row.
struct ReadTable {
  let header: [String]
  let rows: [[String: String]]

  init(_ bytes: [UInt8]) {
    let lines = readCSV(bytes)
    header = lines.first ?? []
    rows = lines.dropFirst().map { [header] in Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// The rows whose columns hold these values.
  func rows(_ values: [String: String]) -> [[String: String]] {
    rows.filter { row in values.allSatisfy { row[$0.key] == $0.value } }
  }

  /// The count or rate of the only row with these values.
  func value(_ kind: String, _ months: String, _ segment: String, _ measure: String) -> Double? {
    let found = rows([
      "month_kind": kind, "first_month": months, "last_month": months, "segment": segment,
      "measure": measure,
    ])
    return found.count == 1 ? found[0]["value"].flatMap(Double.init) : nil
  }
}

/// Fields in their lines.
///
/// Written for the tests alone, so that the writer isn't checked by itself.
func readCSV(_ bytes: [UInt8]) -> [[String]] {
  var lines: [[String]] = []
  var line: [String] = []
  var field: [UInt8] = []
  var isQuoted = false
  var index = 0
  func byte(_ position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }
  while let next = byte(index) {
    switch next {
    case UInt8(ascii: "\"") where isQuoted && byte(index + 1) == UInt8(ascii: "\""):
      field.append(next)
      index += 1
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted:
      line.append(String(decoding: field, as: UTF8.self))
      field = []
    case 13 where !isQuoted && byte(index + 1) == 10:
      lines.append(line + [String(decoding: field, as: UTF8.self)])
      (line, field) = ([], [])
      index += 1
    default: field.append(next)
    }
    index += 1
  }
  return lines
}

extension Day {
  /// A day that the calendar is known to have.
  init(known iso: String) {
    guard let day = Day(iso: iso) else { preconditionFailure("no day: \(iso)") }
    self = day
  }
}

extension Month {
  init(known iso: String) {
    guard let month = Month(iso: iso) else { preconditionFailure("no month: \(iso)") }
    self = month
  }
}
