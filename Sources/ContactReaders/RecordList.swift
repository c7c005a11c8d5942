// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What has been read of an address book so far, good and bad.
struct RecordList {
  private(set) var records: [ContactRecord] = []
  private(set) var findings: [Finding] = []

  /// Adds a record and what was found in it; one that identifies nobody is a finding itself.
  mutating func add(_ record: ContactRecord, _ findings: [Finding]) {
    self.findings += findings
    if record.identifiesNobody {
      report(.emptyRecord, at: record.place)
    } else {
      records.append(record)
    }
  }

  /// Adds what was gathered, if anything was begun, and leaves nothing begun.
  mutating func close(_ builder: inout RecordBuilder?) {
    if let builder { add(builder.record, builder.findings) }
    builder = nil
  }

  mutating func report(_ problem: Finding.Problem, at place: Place) {
    findings.append(Finding(place, problem))
  }

  mutating func append(_ other: RecordList) {
    records += other.records
    findings += other.findings
  }

  mutating func sortByLine() {
    records = sortedByLine(records, \.place.line)
    findings = sortedByLine(findings, \.place.line)
  }
}

/// Sorted by line; what is on one line stays in its order.
func sortedByLine<Element>(_ elements: [Element], _ line: KeyPath<Element, Int>) -> [Element] {
  let numbered = elements.enumerated().map { (line: $1[keyPath: line], offset: $0, element: $1) }
  return numbered.sorted { ($0.line, $0.offset) < ($1.line, $1.offset) }.map(\.element)
}
