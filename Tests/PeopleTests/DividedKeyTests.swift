// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing

/// What one mailbox or number joins though the names in it differ.
struct DividedKeyTests {
  private let marcel = [
    contact("Marcel Laurent", in: "mira", emails: ["mlaurent@example.org"]),
    contact("Marcel Laurent", in: "noor", emails: ["mlaurent@example.org"]),
    contact("Marcel Laurent", in: "pia", emails: ["mlaurent@example.org"]),
  ]

  private func isMarcel(_ others: BookRecord...) -> [Bool] {
    let persons = resolve(marcel + others).personOf
    return persons.dropFirst(marcel.count).map { $0 == persons[0] }
  }

  @Test func `a slip and a word that is no name join the one whom their mailbox can mean`() {
    #expect(
      isMarcel(
        contact("Mracel Lauremt", in: "rui", emails: ["mlaurent@example.org"]),
        contact("Marcel", in: "tess", emails: ["mlaurent@example.org"]),
        contact("Dad", in: "ugo", emails: ["mlaurent@example.org"])) == [true, true, true])
  }

  @Test func `a couple's given names stay apart, and so does what may be either's`() {
    #expect(
      isMarcel(
        contact("Odile Laurent", in: "rui", emails: ["mlaurent@example.org"]),
        contact("Laurent", in: "tess", emails: ["mlaurent@example.org"])) == [false, false])
  }

  @Test func `two given names a letter apart are one only with two keys in common`() {
    let number = ["+33 6 12 34 56 78"]
    let jean = [
      contact("Jean Danfield", in: "mira", emails: ["jean@example.org"], phones: number),
      contact("Jean Danfield", in: "noor", emails: ["jean@example.org"]),
    ]
    let jan = contact("Jan Danfield", in: "rui", emails: ["jean@example.org"])
    #expect(resolve(jean + [jan]).persons.count == 2)
    let same = contact("Jan Danfield", in: "rui", emails: ["jean@example.org"], phones: number)
    #expect(resolve(jean + [same]).persons.count == 1)
  }

  @Test func `an initial that is nobody's in the mailbox joins nobody`() {
    #expect(
      isMarcel(
        contact("Mracel Lauremt", in: "rui", emails: ["mlaurent@example.org"]),
        contact("Odile Laurent", in: "ugo", emails: ["mlaurent@example.org"]),
        contact("Marcel K.", in: "tess", emails: ["mlaurent@example.org"]))
        == [true, false, false])
  }

  @Test func `what the manager keeps apart stays apart`() {
    let records = marcel + [contact("Mracel Lauremt", in: "rui", emails: ["mlaurent@example.org"])]
    let decision = Decision(left: 0, right: 3, verdict: .different)
    #expect(resolve(records, decisions: [decision]).persons.count == 2)
  }
}
