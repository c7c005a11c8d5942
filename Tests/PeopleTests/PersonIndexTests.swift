// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing

struct PersonIndexTests {
  private func match(
    _ name: String, email: String = "", at organisation: String = "", among records: [BookRecord]
  ) -> [String] {
    let index = PersonIndex(resolve(records))
    return switch index.find(name: name, email: EmailAddress(email), organisation: organisation) {
    case .found(let person): [person.name]
    case .unclear(let persons): ["?"] + persons.map(\.name)
    case .nobody: []
    }
  }

  private let community = [
    contact("Ana Duarte", in: "mira", line: 2, at: "Acme", emails: ["ana@acme.example"]),
    contact("Ana Duarte", in: "mira", line: 3, at: "Globex", emails: ["ana@globex.example"]),
    contact("Bob Okafor", in: "mira", line: 4),
    contact("Jürgen Schröder-Sauer", in: "mira", line: 5),
    contact("Eva Lindqvist", in: "mira", line: 6, emails: ["lindqvist@gmail.com"]),
    contact("Nils Lindqvist", in: "mira", line: 7, emails: ["lindqvist@gmail.com"]),
  ]

  @Test func `the only bearer of a name is found by any spelling of it`() {
    for name in ["Robert Okafor", "okafor, bob", "Bobby Okafor"] {
      #expect(match(name, among: community) == ["Bob Okafor"])
    }
    for name in ["Juergen Schroeder", "Jürgen Sauer"] {
      #expect(match(name, among: community) == ["Jürgen Schröder-Sauer"])
    }
  }

  @Test func `several bearers are unclear until the organisation tells`() {
    #expect(match("Ana Duarte", among: community) == ["?", "Ana Duarte", "Ana Duarte"])
    #expect(match("Ana Duarte", at: "Acme Inc.", among: community) == ["Ana Duarte"])
    #expect(match("Ana Duarte", at: "Initech", among: community).first == "?")
  }

  @Test func `a mailbox that a record carries decides`() {
    #expect(match("A. Duarte", email: "ANA@acme.example", among: community) == ["Ana Duarte"])
    #expect(match("", email: "ana@globex.example", among: community) == ["Ana Duarte"])
  }

  @Test func `a family's mailbox decides together with the name`() {
    #expect(
      match("Eva Lindqvist", email: "lindqvist@gmail.com", among: community) == ["Eva Lindqvist"])
    #expect(match("Kai Holm", email: "lindqvist@gmail.com", among: community).first == "?")
  }

  @Test func `a mailbox of somebody else is unclear`() {
    #expect(match("Rui Costa", email: "ana@acme.example", among: community) == ["?", "Ana Duarte"])
  }

  @Test func `a mailbox of somebody else leaves it to the organisation`() {
    let records = community + [contact("Rui Costa", in: "noor", at: "Globex")]
    #expect(
      match("Rui Costa", email: "ana@acme.example", at: "Globex", among: records) == ["Rui Costa"])
    #expect(
      match("Rui Costa", email: "ana@acme.example", at: "Initech", among: records)
        == ["?", "Ana Duarte"])
  }

  @Test func `the domain of an unknown mailbox tells the organisation`() {
    #expect(
      match("Ana Duarte", email: "a.duarte@globex.example", among: community) == ["Ana Duarte"])
  }

  @Test func `one word is never enough by itself`() {
    #expect(match("Bob", among: community) == ["?", "Bob Okafor"])
    #expect(match("Eva", among: community) == ["?", "Eva Lindqvist"])
  }

  @Test func `nobody is found under a name that nobody bears`() {
    #expect(match("Zeno Holm", among: community) == [])
    #expect(match("", among: community) == [])
    #expect(match("Ana Duarte", among: []) == [])
  }

  @Test func `the name as written picks one of two that agree`() {
    let records = [
      contact("Robert Okafor", line: 2, at: "Acme", links: ["linkedin.com/in/robert"]),
      contact("Bob Okafor", line: 3, at: "Globex", links: ["linkedin.com/in/bob"]),
    ]
    #expect(match("Bob Okafor", among: records) == ["Bob Okafor"])
    #expect(match("Rob Okafor", among: records).first == "?")
  }

  @Test func `identity keys are what nobody else shares`() {
    let records = [
      contact(
        "Eva Lindqvist", in: "mira",
        emails: ["eva@gmail.com", "lindqvist@gmail.com", "info@acme.example"],
        phones: ["+46701234567"], links: ["https://linkedin.com/in/eva-l"]),
      contact("Nils Lindqvist", in: "noor", emails: ["lindqvist@gmail.com"]),
      contact("Zeno Holm", in: "olga", at: "Acme AB"),
    ]
    let resolution = resolve(records)
    let index = PersonIndex(resolution)
    #expect(
      resolution.persons.map(index.identityKeys) == [
        ["email:eva@gmail.com", "link:linkedin.com/in/eva-l", "phone:+46701234567"],
        ["name:nils lindqvist|"], ["name:zeno holm|acme"],
      ])
  }
}
