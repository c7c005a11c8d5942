// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import People

/// A small community, told as who has whom in their book.
struct Neighbourhood {
  let records: [BookRecord]
  let resolution: Resolution
  let graph: AcquaintanceGraph

  init(_ records: [BookRecord]) {
    self.records = records
    resolution = resolve(BookRecords(records))
    graph = AcquaintanceGraph(resolution, records: BookRecords(records))
  }

  /// The person whose name is `name`; -1 for nobody.
  func person(_ name: String) -> Int {
    resolution.persons.firstIndex { $0.name == name } ?? -1
  }

  func introducers(
    for requester: String, to prospect: String,
    isEligible: (Identifier<Member>) -> Bool = { _ in true }
  ) -> Introducers {
    graph.introducers(for: Identifier(requester), to: person(prospect), isEligible: isEligible)
  }

  func candidates(
    for requester: String, to prospect: String,
    isEligible: (Identifier<Member>) -> Bool = { _ in true }
  ) -> [Candidate] {
    switch introducers(for: requester, to: prospect, isEligible: isEligible) {
    case .candidates(let candidates): candidates
    case .none: []
    }
  }
}

/// A member whose mailbox is `id@members.example`.
func member(_ id: String, _ name: String, line: Int, at organisation: String = "") -> BookRecord {
  BookRecord(
    owner: Identifier(id),
    record: ContactRecord(
      place: Place("members.csv", line: line), name: PersonName(written: name),
      organisation: organisation,
      emails: ["\(id)@gmail.com"].compactMap { EmailAddress($0) }),
    isMember: true)
}

/// A record in `owner`'s book.
func entry(
  _ owner: String, _ name: String, line: Int = 2, file: String = "contacts.vcf",
  at organisation: String = "", emails: [String] = [], phones: [String] = [],
  links: [String] = [], connectedOn: String = "", revisedOn: String = "",
  relations: [Relation] = [], categories: [String] = [], title: String = ""
) -> BookRecord {
  BookRecord(
    owner: Identifier(owner),
    record: ContactRecord(
      place: Place("books/\(owner)/\(file)", line: line), name: PersonName(written: name),
      organisation: organisation, title: title, emails: emails.compactMap { EmailAddress($0) },
      phones: phones.compactMap { PhoneNumber($0, country: nil) },
      links: links.compactMap { ProfileLink($0) }, connectedOn: Day(iso: connectedOn),
      revisedOn: Day(iso: revisedOn), relations: relations, categories: categories))
}
