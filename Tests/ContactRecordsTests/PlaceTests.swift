// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@Suite struct PlaceTests {
  @Test func `a place says the file, and the line if there is one`() {
    #expect(Place("books/a.csv", line: 7).description == "books/a.csv:7")
    #expect(Place("books/a.csv", line: 0).description == "books/a.csv")
  }

  @Test func `places are ordered by file, then by line as a number`() {
    let places = [Place("b", line: 1), Place("a", line: 10), Place("a", line: 9)]
    #expect(places.sorted() == [Place("a", line: 9), Place("a", line: 10), Place("b", line: 1)])
  }
}
