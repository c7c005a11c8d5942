// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing

/// What a request's description of somebody joins.
struct DescribedTests {
  private let ana = PersonDescription(
    name: "Ana Duarte", email: EmailAddress("aduarte@gmail.com"), organisation: "Globex")
  private let holder = contact("Ana Duarte", in: "mira", emails: ["aduarte@gmail.com"])

  /// So many bear the given name and the family name that the name alone joins nobody.
  private let crowd = (0..<40).flatMap { number in
    [
      contact("Ana Fam\(letters(number))", in: "pia", line: 2 + number),
      contact("Giv\(letters(number)) Duarte", in: "pia", line: 102 + number),
    ]
  }

  private func persons(_ records: [BookRecord], _ described: [PersonDescription]) -> [Int] {
    Array(
      resolve(BookRecords(records + crowd), described: described).personOf.prefix(records.count))
  }

  @Test func `a mailbox in one book and an organisation in another are one person's as described`()
  {
    let colleague = contact("Ana Duarte", in: "noor", at: "Globex Inc.")
    let alone = persons([holder, colleague], [])
    #expect(alone[0] != alone[1])
    let described = persons([holder, colleague], [ana])
    #expect(described[0] == described[1])
    let resolution = resolve(BookRecords([holder, colleague] + crowd), described: [ana])
    #expect(resolution.merges.map(\.reasons).contains([.describedAsOne]))
  }

  @Test func `of two namesakes at the organisation neither is taken`() {
    let colleagues = ["noor", "rui"].map {
      contact("Ana Duarte", in: $0, at: "Globex", emails: ["ana.\($0)@globex.example"])
    }
    let described = persons([holder] + colleagues, [ana])
    #expect(described[0] != described[1])
    #expect(described[0] != described[2])
  }

  @Test func `another number or another name speaks against it`() {
    let numbered = contact(
      "Ana Duarte", in: "mira", emails: ["aduarte@gmail.com"], phones: ["+351912345678"])
    let other = contact("Ana Duarte", in: "noor", at: "Globex", phones: ["+351987654321"])
    let byNumber = persons([numbered, other], [ana])
    #expect(byNumber[0] != byNumber[1])
    let byName = persons([holder, contact("Rui Duarte", in: "noor", at: "Globex")], [ana])
    #expect(byName[0] != byName[1])
  }

  @Test func `the manager's word stands against the request's`() {
    let records = [holder, contact("Ana Duarte", in: "noor", at: "Globex")] + crowd
    let decision = Decision(left: 0, right: 1, verdict: .different)
    let resolution = resolve(BookRecords(records), decisions: [decision], described: [ana])
    #expect(resolution.personOf[0] != resolution.personOf[1])
  }
}

/// Two letters for a number, since digits are no part of a name.
private func letters(_ number: Int) -> String {
  String([number / 26, number % 26].map { Character(UnicodeScalar(UInt8(97 + $0))) })
}
