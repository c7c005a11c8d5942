// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People
import Testing
import TestSupport

/// Communities that are hard in one way each, with what came out printed.
struct QualityTests {
  @Test func `families on one number and in one mailbox stay apart, and each of them together`() {
    var crowd = Crowd(seed: 1)
    for family in 0..<60 {
      let name = crowd.familyName(family)
      for (index, given) in ["Ana", "Bruno", "Carla", "Davide"].enumerated() {
        for book in 0..<4 {
          crowd.add(
            4 * family + index, "\(given) \(name)", in: "o\((family + 7 * book) % 40)",
            emails: ["\(name)@home.example"], phones: ["+35191\(1_000_000 + family)"])
        }
      }
    }
    let scores = crowd.scores("families on one number")
    #expect(scores.precision == 1)
    #expect(scores.recall > 0.95)
  }

  @Test func `fathers and sons of one name and number are two`() {
    var crowd = Crowd(seed: 2)
    for family in 0..<60 {
      let name = "John \(crowd.familyName(family))"
      for (index, mark) in ["Sr.", "Jr."].enumerated() {
        for book in 0..<3 {
          crowd.add(
            2 * family + index, "\(name) \(mark)", in: "o\((family + 5 * book) % 30)",
            phones: ["+1555\(1_000_000 + family)"])
        }
      }
    }
    let scores = crowd.scores("fathers and sons")
    #expect(scores.precision == 1)
    #expect(scores.recall > 0.95)
  }

  @Test(.timeLimit(.minutes(5)))
  func `ten thousand people of one name are not one`() {
    var crowd = Crowd(seed: 3)
    for person in 0..<10_000 {
      crowd.add(
        person, "Maria Garcia", in: "o\(person % 2_000)", file: "contacts-\(person / 2_000).vcf",
        emails: ["m\(person)@gmail.com"], phones: ["+346\(10_000_000 + person)"])
    }
    let scores = crowd.scores("ten thousand Maria Garcias")
    #expect(scores.persons > 9_700)
  }

  @Test func `profiles alone are enough`() {
    var crowd = Crowd(seed: 4)
    for person in 0..<150 {
      for book in 0..<6 {
        crowd.add(
          person, crowd.fullName(person), in: "o\((person + 11 * book) % 60)",
          file: "Connections.csv", at: "Acme \(person % 9)",
          links: ["https://www.linkedin.com/in/person-\(person)"])
      }
    }
    let scores = crowd.scores("profiles alone")
    #expect(scores.f1 == 1)
  }

  @Test func `records that are all right give persons that are all right`() {
    var crowd = Crowd(seed: 5)
    for person in 0..<200 {
      for book in 0..<5 {
        crowd.add(
          person, crowd.fullName(person), in: "o\((person + 3 * book) % 50)",
          at: "Globex \(person % 7)", emails: ["p\(person)@globex\(person % 7).example"],
          phones: ["+4930\(10_000_000 + person)"])
      }
    }
    let scores = crowd.scores("every record right")
    #expect(scores.f1 == 1)
  }

  @Test func `somebody in every book is one person, also where a book has but the name`() {
    var crowd = Crowd(seed: 6)
    for book in 0..<300 {
      crowd.add(
        0, "Zuzanna Wroblak", in: "o\(book)",
        emails: book % 3 == 0 ? ["zuzanna@wroblak.example"] : [],
        phones: book % 3 == 1 ? ["+48601234567"] : [])
      crowd.add(book + 1, crowd.fullName(book), in: "o\(book)", line: 3)
    }
    let scores = crowd.scores("in every book")
    #expect(scores.precision == 1)
    #expect(scores.recall > 0.99)
  }

  @Test func `a directory with one mailbox and one switchboard for all unites nobody`() {
    var crowd = Crowd(seed: 7)
    for person in 0..<1_500 {
      crowd.add(
        person, crowd.fullName(person), in: "mira", file: "directory.csv", line: person + 2,
        at: "Acme", emails: ["info@acme.example", "all@acme.example"], phones: ["+493012345678"])
    }
    let scores = crowd.scores("a directory dump")
    #expect(scores.persons == 1_500)
  }

  @Test func `the same records give the same clues in every run`() {
    var crowd = Crowd(seed: 8)
    for person in 0..<80 {
      for book in 0..<3 {
        crowd.add(person, crowd.fullName(person % 40), in: "o\(book * 5)", at: "Acme \(person % 5)")
      }
    }
    let runs = (0..<3).map { _ in resolve(crowd.records) }
    #expect(Set(runs.map(\.personOf)).count == 1)
    #expect(Set(runs.map { $0.clues(0, 3) }).count == 1)
    #expect(Set(runs.map(\.doubts)).count == 1)
  }
}

/// Records of people who are known to the test.
private struct Crowd {
  private(set) var records: [BookRecord] = []
  private(set) var truth: [Int] = []
  private var random: RepeatableRandom

  init(seed: UInt64) {
    random = RepeatableRandom(seed: seed)
  }

  mutating func add(
    _ person: Int, _ name: String, in owner: String, file: String = "contacts.vcf",
    line: Int? = nil, at organisation: String = "", emails: [String] = [], phones: [String] = [],
    links: [String] = []
  ) {
    truth.append(person)
    records.append(
      contact(
        name, in: owner, line: line ?? records.count + 2, file: file, at: organisation,
        emails: emails, phones: phones, links: links))
  }

  /// Prints what came out, beside the name of the community.
  func scores(_ title: String) -> Scores {
    let scores = Scores(truth, resolve(records))
    print("who is who, \(title): \(scores)")
    return scores
  }

  /// A family name of its own for each number.
  func familyName(_ number: Int) -> String {
    let letters = ["ba", "do", "fi", "ge", "ku", "lo", "ma", "ne", "pi", "ra", "so", "ti", "vu"]
    let parts = [number % 13, number / 13 % 13, number / 169 % 13].map { letters[$0] }
    return parts.joined().prefix(1).uppercased() + parts.joined().dropFirst() + "rtz"
  }

  func fullName(_ number: Int) -> String {
    let given = ["Ana", "Bruno", "Carla", "Davide", "Elena", "Fabio", "Greta", "Hugo"]
    return "\(given[number % 8]) \(familyName(number))"
  }
}
