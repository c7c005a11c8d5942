// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import People
import TestSupport
import Testing

struct BruteForceTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `candidates are what the definition says in a random community`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let place = Neighbourhood(community(using: &random))
    let members = Set(place.records.map(\.owner)).sorted()
    var total = 0
    for requester in members {
      for prospect in place.resolution.persons {
        let found = place.graph.introducers(for: requester, to: prospect.id)
        #expect(connectors(found) == defined(place, requester, prospect))
        total += connectors(found)?.count ?? 0
      }
    }
    #expect(total > 0)
  }

  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func `the order of the records changes no candidate`(seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    let records = community(using: &random)
    let place = Neighbourhood(records)
    let other = Neighbourhood(records.shuffled(using: &random))
    for requester in Set(records.map(\.owner)).sorted() {
      for prospect in place.resolution.persons {
        let here = place.graph.introducers(for: requester, to: prospect.id)
        let there = other.graph.introducers(for: requester, to: prospect.id)
        #expect(ranking(here) == ranking(there))
      }
    }
  }

  /// The definition, straight from the records: nil when the requester knows or is the prospect.
  private func defined(
    _ place: Neighbourhood, _ requester: Identifier<Member>, _ prospect: Person
  ) -> Set<Identifier<Member>>? {
    if prospect.member == requester || holds(place, requester, prospect) { return nil }
    let me = place.resolution.persons.first { $0.member == requester }
    return Set(place.records.map(\.owner)).filter { member in
      let them = place.resolution.persons.first { $0.member == member }
      return member != requester && prospect.member != member && holds(place, member, prospect)
        && (me.map { holds(place, member, $0) } ?? false
          || them.map { holds(place, requester, $0) } ?? false)
    }
  }

  private func holds(_ place: Neighbourhood, _ member: Identifier<Member>, _ person: Person) -> Bool
  {
    person.records.contains { place.records[$0].owner == member && !place.records[$0].isMember }
  }

  private func connectors(_ introducers: Introducers) -> Set<Identifier<Member>>? {
    switch introducers {
    case .candidates(let candidates): Set(candidates.map(\.connector))
    case .none(.alreadyAcquainted), .none(.prospectIsRequester): nil
    case .none: []
    }
  }

  private func ranking(_ introducers: Introducers) -> [String] {
    switch introducers {
    case .candidates(let candidates):
      candidates.map {
        "\($0.connector) \($0.chance) \($0.tier) \($0.prospectEmails.map(\.written))"
      }
    case .none(let reason): ["\(reason)"]
    }
  }

  /// Eight members, one of them without a record of their own, and thirty others.
  private func community(using random: inout RepeatableRandom) -> [BookRecord] {
    let ids = ["anna", "ben", "cleo", "dora", "emil", "finn", "gita", "hugo"]
    var records = ids.dropLast().enumerated().map { index, id in
      member(id, "\(id) Member\(id)", line: index + 2)
    }
    for id in ids {
      for line in 2..<12 {
        if Int.random(in: 0..<3, using: &random) == 0 {
          let other = ids.randomElement(using: &random) ?? id
          records.append(
            entry(
              id, "\(other) Member\(other)", line: line, emails: ["\(other)@gmail.com"])
          )
        } else {
          let number = Int.random(in: 0..<30, using: &random)
          let hasEmail = Bool.random(using: &random)
          records.append(
            entry(
              id, "Person\(letters(number)) Surname\(letters(number))", line: line,
              emails: hasEmail ? ["p\(number)@acme.example"] : []))
        }
      }
    }
    return records
  }

  /// Names are read as words, and numbers are no words.
  private func letters(_ number: Int) -> String {
    let alphabet = Array("bdfgklmnprstvz")
    return String([alphabet[number / 14], "o", alphabet[number % 14], alphabet[number % 14]])
  }
}
