// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

/// A file that was cut off anywhere gives what was complete, and nothing that was never written.
@Suite(.timeLimit(.minutes(20))) struct TruncationTests {
  /// Long samples are cut at every few bytes: their headers alone have thousands.
  @Test(arguments: SampleBook.all)
  func `a sample cut off anywhere is still read`(_ sample: SampleBook) {
    let bytes = Array(sample.text.utf8)
    let whole = read(bytes)
    #expect(whole.findings == [])
    for length in stride(from: 0, to: bytes.count, by: 1 + bytes.count / 250) {
      let book = read(Array(bytes[..<length]))
      #expect(!book.records.isEmpty || !book.findings.isEmpty)
      #expect(book.records.count <= whole.records.count)
    }
  }

  /// The last cell of a table may be half a cell, and so may be the last line of an LDIF entry, and
  /// nothing in the file tells; cards and XML do tell.
  @Test(arguments: SampleBook.all.filter { $0.showsItsEnd })
  func `no detail is read that the whole file does not have`(_ sample: SampleBook) {
    let bytes = Array(sample.text.utf8)
    let whole = read(bytes)
    let (emails, links) = (Set(whole.emails), Set(whole.records.flatMap(\.links)))
    let phones = Set(whole.records.flatMap { $0.phones.map(\.e164) })
    for length in bytes.indices {
      let book = read(Array(bytes[..<length]))
      #expect(emails.isSuperset(of: book.emails))
      #expect(links.isSuperset(of: book.records.flatMap(\.links)))
      #expect(phones.isSuperset(of: book.records.flatMap { $0.phones.map(\.e164) }))
      #expect(nameParts(whole).isSuperset(of: nameParts(book)))
    }
  }

  private func nameParts(_ book: AddressBook) -> Set<String> {
    let names = book.records.map(\.name)
    return Set(
      names.flatMap { [$0.written, $0.given, $0.middle, $0.family, $0.prefix, $0.suffix] }
    )
    .union([""])
  }
}
