// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing

struct DecisionTests {
  private let ana = contact("Ana Duarte", in: "mira", emails: ["ana@gmail.com"])
  private let anaToo = contact("Ana Duarte", in: "noor", emails: ["ana@gmail.com"])
  private let stranger = contact("Bo Lindqvist", in: "olga")

  @Test func `same unites what nothing else would`() {
    let resolution = resolve(
      [ana, stranger], decisions: [Decision(left: 1, right: 0, verdict: .same)])
    #expect(resolution.persons.count == 1)
    #expect(resolution.merges == [Merge(left: 0, right: 1, reasons: [.decidedByManager])])
  }

  @Test func `different separates what everything else would unite`() {
    let resolution = resolve(
      [ana, anaToo], decisions: [Decision(left: 0, right: 1, verdict: .different)])
    #expect(resolution.persons.count == 2)
    #expect(resolution.doubts.isEmpty)
  }

  @Test func `different holds through a third record`() {
    let third = contact("Ana Duarte", in: "olga", emails: ["ana@gmail.com"])
    let resolution = resolve(
      [ana, anaToo, third], decisions: [Decision(left: 0, right: 1, verdict: .different)])
    #expect(resolution.personOf[0] != resolution.personOf[1])
  }

  @Test func `the later of two decisions on one pair counts`() {
    let resolution = resolve(
      [ana, anaToo],
      decisions: [
        Decision(left: 0, right: 1, verdict: .different),
        Decision(left: 1, right: 0, verdict: .same),
      ])
    #expect(resolution.persons.count == 1)
  }

  @Test func `decisions that contradict leave the records apart and say so`() {
    let resolution = resolve(
      [ana, anaToo, stranger],
      decisions: [
        Decision(left: 0, right: 2, verdict: .same), Decision(left: 1, right: 2, verdict: .same),
        Decision(left: 0, right: 1, verdict: .different),
      ])
    #expect(resolution.personOf[0] != resolution.personOf[1])
    #expect(resolution.doubts.map(\.why) == [[.decisionsContradict]])
  }

  @Test func `two members stay two whatever was decided`() {
    let resolution = resolve(
      [member("mira", "Ana Duarte", line: 2), member("noor", "Ana Duarte", line: 3)],
      decisions: [Decision(left: 0, right: 1, verdict: .same)])
    #expect(resolution.persons.count == 2)
    #expect(resolution.doubts.map(\.why) == [[.bothAreMembers]])
  }

  @Test func `same unites father and son, since a person said so`() {
    let resolution = resolve(
      [contact("John Okafor Sr.", in: "mira"), contact("John Okafor Jr.", in: "noor")],
      decisions: [Decision(left: 0, right: 1, verdict: .same)])
    #expect(resolution.persons.count == 1)
  }
}
