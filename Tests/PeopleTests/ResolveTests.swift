// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing

struct ResolveTests {
  @Test func `a shared mailbox with agreeing names is one person`() {
    let records = [
      contact("Bob Smith", in: "mira", emails: ["bob.smith@gmail.com"]),
      contact("Smith, Robert", in: "noor", emails: ["BobSmith@googlemail.com"]),
    ]
    let resolution = resolve(records)
    #expect(resolution.personOf == [0, 0])
    #expect(
      resolution.merges == [Merge(left: 0, right: 1, reasons: [.sharedEmail("bobsmith@gmail.com")])]
    )
  }

  @Test func `all shared keys are named as reasons and the deciding one first`() {
    let keys = (emails: ["ana@gmail.com"], phones: ["+351 912 345 678"])
    let resolution = resolve([
      contact("Ana Duarte", in: "mira", emails: keys.emails, phones: keys.phones),
      contact("Ana Duarte", in: "noor", emails: keys.emails, phones: keys.phones),
    ])
    #expect(
      resolution.merges.map(\.reasons) == [
        [.sharedEmail("ana@gmail.com"), .sharedPhone("+351912345678")]
      ])
  }

  @Test func `a shared number or profile unites as well`() {
    #expect(
      areOne(
        contact("Ana Duarte", in: "mira", phones: ["+351912345678"]),
        contact("Ana", in: "noor", phones: ["00351 912 345 678"])))
    #expect(
      areOne(
        contact("Ana Duarte", in: "mira", links: ["https://www.linkedin.com/in/anaduarte/"]),
        contact("A. Duarte", in: "noor", links: ["linkedin.com/in/AnaDuarte"])))
  }

  @Test func `a family's mailbox unites nobody across its names`() {
    let records = [
      contact("Ana Duarte", in: "mira", emails: ["duarte@gmail.com"]),
      contact("Rui Duarte", in: "noor", emails: ["duarte@gmail.com"]),
      contact("Ana Duarte", in: "olga", emails: ["duarte@gmail.com"]),
    ]
    let resolution = resolve(records)
    #expect(resolution.personOf == [0, 1, 0])
    #expect(
      resolution.doubts == [
        Doubt(left: 0, right: 1, why: [.sharedEmailOtherName("duarte@gmail.com")])
      ])
  }

  @Test func `a thin name in a family's mailbox stays alone`() {
    let resolution = resolve([
      contact("Ana Duarte", in: "mira", emails: ["duarte@gmail.com"]),
      contact("Rui Duarte", in: "noor", emails: ["duarte@gmail.com"]),
      contact("", in: "olga", emails: ["duarte@gmail.com"]),
    ])
    #expect(Set(resolution.personOf).count == 3)
  }

  @Test func `a role mailbox unites nobody`() {
    let left = contact("Ana", in: "mira", emails: ["info@acme.example"])
    let right = contact("", in: "noor", emails: ["info@acme.example"])
    #expect(!areOne(left, right))
  }

  @Test func `a new family name under one private mailbox is one person`() {
    let records = [
      contact("Eva Krüger", in: "mira", emails: ["eva@gmail.com"]),
      contact("Eva Brandt", in: "noor", emails: ["eva@gmail.com"]),
    ]
    #expect(resolve(records).persons.count == 1)
  }

  @Test func `a thin record does not chain two people together`() {
    let resolution = resolve([
      contact("Ana Duarte", in: "mira", emails: ["ana@gmail.com"]),
      contact("Ana", in: "noor", emails: ["ana@gmail.com"], phones: ["+351912345678"]),
      contact("Ana Ferreira", in: "olga", phones: ["+351912345678"]),
    ])
    #expect(resolution.personOf == [0, 0, 1])
  }

  @Test func `equal names at one organisation are one person`() {
    let resolution = resolve([
      contact("Anna Kowalska", in: "mira", at: "Terra Systems GmbH"),
      contact("Ania Kowalska", in: "noor", emails: ["a.kowalska@terrasystems.de"]),
    ])
    #expect(resolution.personOf == [0, 0])
    #expect(resolution.merges.map(\.reasons) == [[.sameNameAndOrganisation("terrasystems")]])
  }

  @Test func `an initial joins the only colleague that it can mean`() {
    let john = contact("John Okafor", in: "mira", at: "Acme")
    let jane = contact("Jane Okafor", in: "noor", at: "Acme")
    let initial = contact("J. Okafor", in: "olga", at: "Acme Inc.")
    #expect(resolve([john, initial]).persons.count == 1)
    #expect(Set(resolve([john, jane, initial]).personOf).count == 3)
  }

  @Test func `namesakes with two mailboxes of one organisation are two people`() {
    #expect(
      !areOne(
        contact("Wei Zhang", in: "mira", emails: ["wei.zhang@acme.example"]),
        contact("Wei Zhang", in: "noor", emails: ["wei.zhang2@acme.example"])))
  }

  @Test func `a rare name without anything against it is one person`() {
    let resolution = resolve([
      contact("Ana Duarte", in: "mira", at: "Acme"), contact("Ana Duarte", in: "noor"),
    ])
    #expect(resolution.merges.map(\.reasons) == [[.sameRareName]])
  }

  @Test func `what contradicts a rare name is a doubt`() {
    let resolution = resolve([
      contact("Ana Duarte", in: "mira", links: ["linkedin.com/in/ana-duarte"]),
      contact("Ana Duarte", in: "noor", links: ["linkedin.com/in/ana-duarte-77"]),
    ])
    #expect(resolution.doubts.map(\.why) == [[.sameName, .differentProfiles]])
  }

  @Test func `two cards in one file and another country are a doubt`() {
    let resolution = resolve([
      contact("Ana Duarte", line: 2, phones: ["+351912345678"]),
      contact("Ana Duarte", line: 9, phones: ["+4915112345678"]),
    ])
    #expect(resolution.persons.count == 2)
    #expect(
      resolution.doubts.map(\.why) == [
        [.sameName, .differentPhones, .differentCountries, .severalCardsInOneFile]
      ])
  }

  @Test func `a common name with two employers is two people`() {
    #expect(
      !areOne(
        contact("Michael Smith", in: "mira", at: "Acme"),
        contact("Michael Smith", in: "noor", at: "Globex")))
  }

  @Test func `two members are never one person`() {
    let resolution = resolve([
      member("mira", "Ana Duarte", line: 2, emails: ["ana@gmail.com"]),
      member("noor", "Ana Duarte", line: 3, emails: ["ana@gmail.com"]),
      contact("Ana Duarte", in: "olga", emails: ["ana@gmail.com"]),
    ])
    #expect(resolution.persons.compactMap(\.member).map(\.rawValue).sorted() == ["mira", "noor"])
  }

  @Test func `father and son of one name and number are two people`() {
    #expect(
      !areOne(
        contact("John Okafor Sr.", in: "mira", phones: ["+15551234567"]),
        contact("John Okafor Jr.", in: "noor", phones: ["+15551234567"])))
  }

  @Test func `persons stand in the order of their first place and carry their fullest name`() {
    let resolution = resolve([
      contact("Zoe", in: "noor", emails: ["zoe@gmail.com"]),
      contact("Ben Okafor", in: "mira", line: 8),
      contact("Zoe Lindqvist", in: "mira", line: 3, emails: ["zoe@gmail.com"]),
    ])
    #expect(resolution.persons.map(\.name) == ["Zoe Lindqvist", "Ben Okafor"])
    #expect(resolution.persons.map(\.records) == [[2, 0], [1]])
    #expect(resolution.persons.map(\.id) == [0, 1])
  }

  @Test func `no records are nobody`() {
    let resolution = resolve([])
    #expect(resolution.persons.isEmpty)
    #expect(resolution.doubts.isEmpty)
  }
}
