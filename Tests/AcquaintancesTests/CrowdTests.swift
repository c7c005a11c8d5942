// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import People
import Testing

/// Communities in which somebody is known to everybody.
struct CrowdTests {
  /// `count` members who all hold the requester and the prospect, in a graph of known persons: the
  /// requester is person 0, the prospect 1, member n person n + 2.
  private func crowd(_ count: Int) -> AcquaintanceGraph {
    var records = [member("a", "Mira Holm", line: 1)]
    var personOf = [0]
    for number in 0..<count {
      let id = "m\(10_000 + number)"
      records.append(member(id, "Member \(number)", line: number + 2))
      personOf.append(number + 2)
      records.append(entry(id, "Mira Holm", line: 2, emails: ["a@gmail.com"]))
      personOf.append(0)
      records.append(
        entry(
          id, "Zeno Costa", line: 3, emails: number.isMultiple(of: 3) ? ["z@acme.example"] : [],
          categories: number.isMultiple(of: 1_000) ? ["Friends"] : []))
      personOf.append(1)
    }
    var persons = Array(repeating: [Int](), count: count + 2)
    for (record, person) in personOf.enumerated() { persons[person].append(record) }
    return AcquaintanceGraph(persons: persons, personOf: personOf, records: BookRecords(records))
  }

  @Test func `a request with thousands of candidates ranks them all, the friends first`() throws {
    guard case .candidates(let found) = crowd(4_000).introducers(for: Identifier("a"), to: 1) else {
      Issue.record("There is nobody.")
      return
    }
    #expect(found.count == 4_000)
    #expect(found.prefix(4).map(\.connector.rawValue) == ["m10000", "m13000", "m11000", "m12000"])
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.chance >= $1.chance })
    #expect(Set(found.map(\.connector)).count == 4_000)
  }

  @Test func `a person in every book has everybody for a Connector, and the same for many at once`()
  {
    let graph = crowd(300)
    let mutual = graph.mutual([
      (Identifier("a"), 1), (Identifier("nobody"), 1), (Identifier("a"), 5),
    ])
    #expect(mutual.map(\.count) == [300, 0, 0])
    #expect(mutual[0] == mutual[0].sorted())
  }
}
