// SPDX-License-Identifier: Apache-2.0

import ContactReaders
package import ContactRecords

/// What the readers under test made of a file.
package struct Reading: Sendable {
  package let records: [ContactRecord]
  package let findings: [Finding]

  package init(records: [ContactRecord], findings: [Finding]) {
    self.records = records
    self.findings = findings
  }
}

/// Reads an address book; the one place that calls the readers.
///
/// Without a country a number means only what it says, and the yardsticks need no numbering plans.
package func reading(of bytes: [UInt8]) -> Reading {
  let book = AddressBookReader(country: nil).read(bytes, source: "book")
  return Reading(records: Array(book.records), findings: book.findings)
}

/// Reads a table, blank rows left out; the one place that calls the table reader.
func table(of bytes: [UInt8]) -> (rows: [[String]], delimiter: UInt8) {
  let document = CSVDocument(bytes)
  return (document.rows.filter { !$0.isBlank }.map(\.cells), document.delimiter)
}
