// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@Suite struct PersonNameTests {
  @Test func `a name is shown as written, else by its parts, else by the nickname`() {
    #expect(PersonName(written: "Doe, Ann", given: "Ann", family: "Doe").display == "Doe, Ann")
    #expect(
      PersonName(given: "Ann", middle: "B.", family: "Doe", prefix: "Dr.").display == "Ann B. Doe")
    #expect(PersonName(family: "Doe").display == "Doe")
    #expect(PersonName(nickname: "Annie").display == "Annie")
    #expect(PersonName(prefix: "Dr.").isEmpty)
  }
}

@Suite struct ContactRecordTests {
  private let place = Place("book", line: 1)

  @Test func `a record with a name, an organisation or a way to reach someone is about somebody`() {
    #expect(ContactRecord(place: place).identifiesNobody)
    #expect(ContactRecord(place: place, title: "Owner").identifiesNobody)
    #expect(!ContactRecord(place: place, name: PersonName(given: "Ann")).identifiesNobody)
    #expect(!ContactRecord(place: place, organisation: "Acme").identifiesNobody)
    let link = ProfileLink("github.com/ann").map { [$0] } ?? []
    #expect(!ContactRecord(place: place, links: link).identifiesNobody)
  }
}
