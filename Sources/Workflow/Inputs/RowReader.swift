// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Drafts

/// Reads one row of a sheet by the names of its columns, and collects what is wrong with its cells.
struct RowReader {
  let place: Place
  private let row: CSVRow
  private let positions: [String: Int]
  private(set) var findings: [Finding] = []

  init(_ row: CSVRow, _ positions: [String: Int], source: String) {
    self.row = row
    self.positions = positions
    place = Place(source, line: row.line)
  }

  /// The cell with every run of blanks and line breaks as one blank, as a heading or a subject
  /// needs it.
  subscript(name: String) -> String {
    text(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The cell as written, with its lines.
  func text(_ name: String) -> String {
    row[column: positions[name]]
  }

  /// Nil, with a finding, for a cell that is no day; nil for an empty one.
  mutating func day(_ name: String) -> Day? {
    guard !self[name].isEmpty else { return nil }
    guard let day = Day(iso: self[name]) ?? Day(dotted: self[name]),
      (2_000...2_099).contains(day.civil.year)
    else {
      note(.invalidDay(self[name]))
      return nil
    }
    return day
  }

  mutating func spans(_ name: String) -> [ClosedRange<Day>] {
    guard let spans = daySpans(self[name]) else {
      note(
        .invalidValue(
          column: name, value: self[name], allowed: "days and spans such as 2026-12-21..2027-01-03"
        ))
      return []
    }
    return spans
  }

  mutating func language(_ name: String) -> Language? {
    guard !self[name].isEmpty else { return nil }
    guard let language = Language(rawValue: self[name].lowercased()) else {
      let allowed = Language.allCases.map(\.rawValue).joined(separator: " or ")
      note(.invalidValue(column: name, value: self[name], allowed: allowed))
      return nil
    }
    return language
  }

  mutating func flag(_ name: String) -> Bool? {
    switch self[name].lowercased() {
    case "": return nil
    case "yes", "y", "true", "1", "ja", "oui": return true
    case "no", "n", "false", "0", "nein", "non": return false
    default:
      note(.invalidValue(column: name, value: self[name], allowed: "yes or no"))
      return nil
    }
  }

  mutating func number(_ name: String) -> Int? {
    guard !self[name].isEmpty else { return nil }
    guard let number = Int(self[name]), number >= 0 else {
      note(.invalidValue(column: name, value: self[name], allowed: "a whole number"))
      return nil
    }
    return number
  }

  mutating func email(_ text: String) -> EmailAddress? {
    guard !text.isEmpty else { return nil }
    guard let email = EmailAddress(text) else {
      note(.invalidEmail(text))
      return nil
    }
    return email
  }

  mutating func note(_ problem: Finding.Problem) {
    findings.append(Finding(place, problem))
  }
}

/// A sheet that people fill in, or what keeps it from being read.
struct Sheet {
  let table: CSVTable?
  let findings: [Finding]

  /// Rows in which a quotation mark is left open: the rest of the file may be missing.
  let brokenLines: Set<Int>

  init(_ bytes: [UInt8], source: String) {
    let place = Place(source, line: 0)
    guard !bytes.isEmpty else {
      (table, findings, brokenLines) = (nil, [Finding(place, .emptyFile)], [])
      return
    }
    let document = CSVDocument(bytes)
    let isUTF16 = document.encoding == .utf16LittleEndian || document.encoding == .utf16BigEndian
    guard isUTF16 || !bytes.prefix(4_096).contains(0) else {
      (table, findings, brokenLines) = (nil, [Finding(place, .binaryFile)], [])
      return
    }
    table = CSVTable(document)
    brokenLines = Set(document.unclosedQuoteLines)
    findings =
      document.findings(source: source) + (table == nil ? [Finding(place, .emptyFile)] : [])
  }
}

extension CSVTable {
  /// The positions of the columns that are there, by our names; `headings` says what others call
  /// them.
  func positions(of names: [String], headings: [String: String] = [:]) -> [String: Int] {
    var positions: [String: Int] = [:]
    for name in names { positions[name] = column(headings[name] ?? name) }
    return positions
  }
}

extension Day {
  /// Reads `2.11.2026`, which spreadsheets of half of Europe make of a day.
  ///
  /// Unlike slashes, dots stand for one order only.
  fileprivate init?(dotted text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      year >= 1_000
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
