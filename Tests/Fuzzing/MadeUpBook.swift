// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords

/// Reads whatever was made up as an address book, whole and in parts.
///
/// The first byte says how long the parts are, so that their joints are tried as well. A crash, a
/// hang, a book that is silent about having read nothing, or parts that differ from the whole end
/// the run.
func readMadeUpBook(_ data: UnsafeBufferPointer<UInt8>) {
  guard let first = data.first else { return }
  let bytes = MemoryBytes(Array(data.dropFirst()))
  let books = AddressBookReader(country: "DE").readAll(bytes, source: "book")
  precondition(!books.isEmpty, "no book at all")
  for book in books {
    precondition(!book.records.isEmpty || !book.findings.isEmpty, "a silent book")
    for record in book.records { precondition(!record.identifiesNobody, "a record of nobody") }
  }
  let inParts = AddressBookReader(country: "DE", partLength: 16 * (Int(first) + 1))
    .readAll(bytes, source: "book")
  precondition(books == inParts, "parts differ from the whole")
}
