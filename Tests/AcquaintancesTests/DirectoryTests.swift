// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing

@testable import Acquaintances

struct DirectoryTests {
  private let mira = member("mira", "Mira Holm", line: 2)

  /// A company's list of its people, as an owner's book.
  private func directory(_ count: Int = 40, at organisation: String = "Globex") -> [BookRecord] {
    (0..<count).map { number in
      let name = Self.names[number % 10] + " " + Self.surnames[number / 10]
      return entry(
        "mira", name, line: 2 + number, file: "directory.ldif", at: organisation,
        emails: ["p\(number)@globex.example"], phones: ["+35191234\(1_000 + number)"])
    }
  }

  private static let names = [
    "Ana", "Bela", "Carla", "Dario", "Elsa", "Fabio", "Greta", "Hilda", "Igor", "Jana",
  ]
  private static let surnames = ["Moreno", "Kovac", "Lindqvist", "Pereira"]

  private func tie(_ records: [BookRecord], to name: String) -> Tie? {
    let place = Neighbourhood(records)
    return place.graph.tie(from: Identifier("mira"), to: place.person(name))
  }

  @Test func `a list of a whole organisation tells of no tie`() throws {
    let listed = try #require(tie([mira] + directory(), to: "Ana Moreno"))
    #expect(listed.isOnlyOfDirectory)
    #expect(listed.tier == .unscored)
    #expect(listed.strength == nil)
  }

  @Test func `a list is known by the mail domain alone as well`() throws {
    #expect(try #require(tie([mira] + directory(at: ""), to: "Ana Moreno")).isOnlyOfDirectory)
  }

  @Test func `the order of the records doesn't matter`() throws {
    #expect(try #require(tie([mira] + directory().reversed(), to: "Ana Moreno")).isOnlyOfDirectory)
  }

  @Test func `whoever the owner keeps by themselves too is known as well as without the list`()
    throws
  {
    let own = entry("mira", "Ana Moreno", emails: ["p0@globex.example"])
    let both = try #require(tie([mira, own] + directory(), to: "Ana Moreno"))
    let alone = try #require(tie([mira, own], to: "Ana Moreno"))
    #expect(!both.isOnlyOfDirectory)
    #expect(both.logOdds >= alone.logOdds)
  }

  @Test func `an entry of the list that the owner made their own is a tie`() throws {
    var records = directory()
    records[0] = entry(
      "mira", "Ana Moreno", file: "directory.ldif", at: "Globex", emails: ["p0@globex.example"],
      categories: ["Friends"])
    #expect(!(try #require(tie([mira] + records, to: "Ana Moreno")).isOnlyOfDirectory))
  }

  @Test func `a few colleagues in a book are no list`() throws {
    #expect(!(try #require(tie([mira] + directory(19), to: "Ana Moreno")).isOnlyOfDirectory))
  }

  @Test func `a book of people from everywhere is no list`() throws {
    let others = (0..<40).map {
      entry("mira", "X", line: 100 + $0, file: "directory.ldif", at: "O\($0)")
    }
    #expect(!(try #require(tie([mira] + directory() + others, to: "Ana Moreno")).isOnlyOfDirectory))
  }
}
