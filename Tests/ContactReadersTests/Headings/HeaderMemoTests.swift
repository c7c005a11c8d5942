// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

/// Headers that were met before are not read again, and nothing else changes.
@Suite struct HeaderMemoTests {
  @Test func `one reader reads any number of headers as new readers do`() {
    let files = (0..<80).map { number in
      Array("First Name,Email,Column \(number)\nAnn\(number),ann@a\(number).example,x\n".utf8)
    }
    let reader = AddressBookReader(country: "DE")
    for file in files + files.reversed() {
      let fresh = AddressBookReader(country: "DE").read(file, source: "book")
      #expect(reader.read(file, source: "book") == fresh)
      #expect(fresh.records.count == 1)
    }
  }
}
