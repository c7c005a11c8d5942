// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People

/// A contact of `owner`, written as briefly as a test can be read.
func contact(
  _ name: String, in owner: String = "mira", line: Int = 2, file: String = "contacts.vcf",
  nickname: String = "", maiden: String = "", at organisation: String = "", emails: [String] = [],
  phones: [String] = [], links: [String] = []
) -> BookRecord {
  BookRecord(
    owner: Identifier(owner),
    record: ContactRecord(
      place: Place("books/\(owner)/\(file)", line: line),
      name: PersonName(written: name, nickname: nickname, maiden: maiden),
      organisation: organisation, emails: emails.compactMap { EmailAddress($0) },
      phones: phones.compactMap { PhoneNumber($0, country: nil) },
      links: links.compactMap { ProfileLink($0) }))
}

/// A member's own record.
func member(
  _ id: String, _ name: String, line: Int = 2, emails: [String] = [], phones: [String] = []
) -> BookRecord {
  BookRecord(
    owner: Identifier(id),
    record: ContactRecord(
      place: Place("members.csv", line: line), name: PersonName(written: name),
      emails: emails.compactMap { EmailAddress($0) },
      phones: phones.compactMap { PhoneNumber($0, country: nil) }),
    isMember: true)
}

/// Who is who among records that tests have at hand.
func resolve(_ records: [BookRecord], decisions: [Decision] = []) -> Resolution {
  People.resolve(BookRecords(records), decisions: decisions)
}

/// Whether the first two records are one person.
func areOne(_ left: BookRecord, _ right: BookRecord) -> Bool {
  let resolution = resolve([left, right])
  return resolution.personOf[0] == resolution.personOf[1]
}

/// The partition as sets of places, which has no order of its own.
func partition(_ records: [BookRecord], _ resolution: Resolution) -> Set<Set<Place>> {
  Set(resolution.persons.map { person in Set(person.records.map { records[$0].record.place }) })
}
