// SPDX-License-Identifier: Apache-2.0

@testable import ContactReaders
import Testing

/// The header row of a program's export, as the program writes it, and what is read of it.
struct HeaderSample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let kind: AddressBookKind
  let header: String

  /// `heading: meaning` for each column that is read, from left to right, one a line.
  let reads: String

  init(_ description: String, _ kind: AddressBookKind, header: String, reads: String) {
    testDescription = description
    self.kind = kind
    self.header = header
    self.reads = reads
  }

  static let all = google + outlook + outlookSouth + outlookNorth + mailPrograms + customerLists

  var cells: [String] { headerCells(header) }
}

/// The cells of a header as the reader of tables gives them to the recogniser.
func headerCells(_ text: String) -> [String] {
  let document = CSVDocument(Array(text.utf8))
  return (document.rows.first?.cells ?? []).map(tidy)
}

extension AddressHeader {
  /// What the header says, as in `HeaderSample.reads`.
  func reading(of cells: [String]) -> String {
    columns.map { "\(cells[$0.index]): \($0.meaning)" }.joined(separator: "\n")
  }
}
