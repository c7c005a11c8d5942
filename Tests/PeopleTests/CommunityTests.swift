// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing
import TestSupport

/// Rules that hold for every community, on communities made at random from a small stock of names
/// and keys.
struct CommunityTests {
  private static let seeds: [UInt64] = Array(1...12)

  @Test(arguments: seeds)
  func `the order of the records changes nobody`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let records = community(using: &random)
    let resolution = resolve(records)
    let expected = partition(records, resolution)
    for _ in 0..<5 {
      let shuffled = records.shuffled(using: &random)
      let other = resolve(shuffled)
      #expect(partition(shuffled, other) == expected)
      #expect(other.persons.map(\.name) == resolution.persons.map(\.name))
      #expect(
        other.doubts.map { shuffled[$0.left].record.place }
          == resolution.doubts.map { records[$0.left].record.place })
    }
  }

  @Test(arguments: seeds)
  func `every record is of one person, and merges span each person`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let records = community(using: &random)
    let resolution = resolve(records)
    #expect(resolution.persons.flatMap(\.records).sorted() == Array(records.indices))
    for person in resolution.persons {
      #expect(person.records.allSatisfy { resolution.personOf[$0] == person.id })
    }
    #expect(resolution.merges.count == records.count - resolution.persons.count)
    #expect(
      resolution.merges.allSatisfy {
        resolution.personOf[$0.left] == resolution.personOf[$0.right] && !$0.reasons.isEmpty
      })
    #expect(
      resolution.doubts.allSatisfy { resolution.personOf[$0.left] != resolution.personOf[$0.right] }
    )
  }

  @Test(arguments: seeds)
  func `a stranger changes nobody else`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let records = community(using: &random)
    let before = partition(records, resolve(records))
    let stranger = contact(
      "Xochitl Quetzalli", in: "zeno", at: "Elsewhere", emails: ["x.quetzalli@elsewhere.example"])
    let after = partition(records + [stranger], resolve(records + [stranger]))
    #expect(after == before.union([[stranger.record.place]]))
  }

  @Test(arguments: seeds)
  func `a role mailbox in every record changes nobody`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let records = community(using: &random)
    let role = EmailAddress("info@gmail.com")
    let withRole = records.map { book in
      var record = book.record
      record.emails += role.map { [$0] } ?? []
      return BookRecord(owner: book.owner, record: record, isMember: book.isMember)
    }
    #expect(partition(withRole, resolve(withRole)) == partition(records, resolve(records)))
  }

  @Test(arguments: seeds)
  func `different always separates and same always unites`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let records = community(using: &random)
    for _ in 0..<20 {
      let left = Int.random(in: records.indices, using: &random)
      let right = Int.random(in: records.indices, using: &random)
      guard left != right else { continue }
      let apart = resolve(
        records, decisions: [Decision(left: left, right: right, verdict: .different)])
      #expect(apart.personOf[left] != apart.personOf[right])
      guard !records[left].isMember || !records[right].isMember else { continue }
      let united = resolve(records, decisions: [Decision(left: left, right: right, verdict: .same)])
      #expect(united.personOf[left] == united.personOf[right])
    }
  }

  @Test(arguments: seeds)
  func `no person is two members`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let records = community(using: &random)
    for person in resolve(records).persons {
      #expect(person.records.count { records[$0].isMember } <= 1)
    }
  }

  @Test(.timeLimit(.minutes(20)))
  func `a mailbox in thousands of records of other names costs little and unites nobody`() {
    let letters = Array("bcdfghklmnprstvz")
    let records = (0..<4096).map { index in
      let word = String([
        letters[index >> 8], "a", letters[index >> 4 & 15], "o", letters[index & 15],
      ])
      return contact(
        "\(word)\(word)us \(word)\(word)ski", line: index + 2, emails: ["all@acme.example"])
    }
    #expect(resolve(records).persons.count == records.count)
  }
}

private func community(using random: inout RepeatableRandom) -> [BookRecord] {
  let owners = ["mira", "noor", "olga", "pete"]
  let given = ["Ana", "Anna", "Bob", "Robert", "J.", "Jürgen", "Alex", "Sasha", "Zuzia", ""]
  let family = ["Duarte", "Müller", "Mueller", "Okafor", "Smith", "Smith Jr.", "Krüger-Brandt", ""]
  let organisations = ["", "", "Acme GmbH", "Globex"]
  let emails = ["ana@gmail.com", "duarte@gmail.com", "bob@acme.example", "rob@globex.example"]
  let phones = ["+351912345678", "+4915112345678", "+15551234567"]
  let links = ["linkedin.com/in/ana", "linkedin.com/in/bob"]
  var records = owners.prefix(2).enumerated().map { index, owner in
    member(
      owner, ["Ana Duarte", "Robert Okafor"][index], line: index + 2, emails: [emails[index * 2]])
  }
  for line in 2..<40 {
    let name = [given.randomElement(using: &random), family.randomElement(using: &random)]
    records.append(
      contact(
        name.compactMap { $0 }.joined(separator: " "),
        in: owners.randomElement(using: &random) ?? "mira", line: line,
        file: Bool.random(using: &random) ? "contacts.vcf" : "Connections.csv",
        at: organisations.randomElement(using: &random) ?? "",
        emails: some(of: emails, using: &random), phones: some(of: phones, using: &random),
        links: some(of: links, using: &random)))
  }
  return records
}

private func some(of keys: [String], using random: inout RepeatableRandom) -> [String] {
  Int.random(in: 0..<3, using: &random) == 0 ? [keys.randomElement(using: &random) ?? ""] : []
}
