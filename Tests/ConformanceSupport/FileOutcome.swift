// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation

/// What came of one file.
package struct FileOutcome: Sendable {
  package let corpus: String
  package let path: String
  package let yardstick: Yardstick
  package private(set) var recordsExpected: Int?
  package private(set) var recordsRead = 0

  /// Sorted as they lie in the file.
  package private(set) var differences: [Difference] = []
  package private(set) var rules: [HouseRule] = []

  /// How often each problem was found, by its name.
  package private(set) var problems: [String: Int] = [:]
  package private(set) var time: Duration = .zero

  /// By how much reading raised the peak of resident memory; nil where that was not measured.
  package private(set) var peakBytes: Int?

  init(_ file: CorpusFile, _ yardstick: Yardstick, program: URL) {
    (corpus, path, self.yardstick) = (file.corpus, file.path, yardstick)
    do {
      try judge(file, program: program)
    } catch {
      note("yardstick", expected: "one that can be read", got: "\(error)")
    }
    if time > .seconds(2) { note("time", expected: "at most 2 s", got: "\(time)") }
  }

  private mutating func judge(_ file: CorpusFile, program: URL) throws {
    switch yardstick {
    case .ownersCards: try compareWithOwnersCards(file)
    case .ownersCells: try compareCells(file)
    case .strictReader: compareCards(StrictCard.cards(in: Array(file.bytes)), read(file))
    case .sameCard: try compareWithSameCard(file)
    case .strictTable: compareWithStrictTable(file)
    case .nobody: expectNobody(read(file))
    case .survival: expectOutcome(read(file))
    case .refusal: try expectRefusal(file, program: program)
    case .noAddressBook: break
    }
  }

  private mutating func read(_ file: CorpusFile) -> Reading {
    let bytes = Array(file.bytes)
    var result = Reading(records: [], findings: [])
    time = ContinuousClock().measure { result = reading(of: bytes) }
    recordsRead = result.records.count
    for finding in result.findings { problems[finding.problem.name, default: 0] += 1 }
    return result
  }

  // MARK: Cards

  private mutating func compareCards(_ cards: [StrictCard], _ reading: Reading) {
    let comparison = CardComparison(file: path, cards: cards, reading: reading)
    recordsExpected = comparison.expectedRecords
    rules += comparison.rules
    differences += comparison.differences
  }

  /// The owner's cards have lines of their own; they are matched with those of the file by order.
  private mutating func compareWithOwnersCards(_ file: CorpusFile) throws {
    let lines = StrictCard.cards(in: Array(file.bytes)).map(\.line)
    let owners = StrictCard.cards(in: Array(file.ownersOutput ?? Data()))
    if owners.count != lines.count {
      note("cards", expected: "\(owners.count)", got: "\(lines.count)")
    }
    compareCards(renumbered(owners, lines), read(file))
  }

  private mutating func compareWithSameCard(_ file: CorpusFile) throws {
    let text = try answer(for: file.path) ?? cardText(jCard: file.bytes)
    let reading = read(file)
    let cards = StrictCard.cards(in: Array(text.utf8))
    compareCards(renumbered(cards, reading.records.map(\.place.line)), reading)
  }

  private func renumbered(_ cards: [StrictCard], _ lines: [Int]) -> [StrictCard] {
    cards.enumerated().map { index, card in
      StrictCard(line: lines.indices.contains(index) ? lines[index] : 0, lines: card.lines)
    }
  }

  // MARK: Tables

  private mutating func compareCells(_ file: CorpusFile) throws {
    let json = try JSONSerialization.jsonObject(with: file.ownersJSON ?? Data())
    let owners = json as? [[String: String]] ?? []
    let rows = table(of: Array(file.bytes)).rows
    let headings = rows.first ?? []
    compareRows(owners.map { row in headings.map { row[$0] ?? "" } }, Array(rows.dropFirst()))
    if let keys = owners.first?.keys.sorted(), keys != headings.sorted() {
      note("headings", expected: keys.joined(separator: " | "), got: shown(headings))
    }
  }

  private mutating func compareWithStrictTable(_ file: CorpusFile) {
    expectOutcome(read(file))
    compareRows(file.strictRows ?? [], table(of: Array(file.bytes)).rows)
  }

  private mutating func compareRows(_ expected: [[String]], _ got: [[String]]) {
    (recordsExpected, recordsRead) = (expected.count, got.count)
    for index in 0..<max(expected.count, got.count) {
      let left = expected.indices.contains(index) ? expected[index] : []
      let right = got.indices.contains(index) ? got[index] : []
      if left != right { note("row \(index + 1)", expected: shown(left), got: shown(right)) }
    }
  }

  private func shown(_ row: [String]) -> String { row.joined(separator: " | ") }

  // MARK: Survival

  private mutating func expectOutcome(_ reading: Reading) {
    if reading.records.isEmpty, reading.findings.isEmpty {
      note("silence", expected: "records or a finding", got: "")
    }
  }

  private mutating func expectNobody(_ reading: Reading) {
    expectOutcome(reading)
    recordsExpected = 0
    if !reading.records.isEmpty { note("record", expected: "", got: "\(reading.records.count)") }
  }

  private mutating func expectRefusal(_ file: CorpusFile, program: URL) throws {
    recordsExpected = 0
    guard let child = try fastestReading(of: file, program: program) else {
      return note("crash", expected: "a finding", got: "the program died, or ran for over 10 s")
    }
    (recordsRead, problems) = (child.records, child.problems)
    (time, peakBytes) = (.microseconds(child.microseconds), child.peakBytes)
    if child.records > 0 { note("record", expected: "", got: "\(child.records)") }
    if child.problems.isEmpty { note("silence", expected: "a finding", got: "") }
    if time > .milliseconds(100) { note("time", expected: "at most 100 ms", got: "\(time)") }
    if child.peakBytes > 64 << 20 {
      note("memory", expected: "at most 64 MB", got: "\(child.peakBytes >> 20) MB")
    }
  }

  /// Measures again where the time is over, for something else may have kept the machine busy.
  private func fastestReading(of file: CorpusFile, program: URL) throws -> MeasuredReading? {
    var fastest = try MeasuredReading(of: file.url, by: program)
    for _ in 1..<5 {
      guard let last = fastest, last.microseconds > 100_000 else { break }
      guard let again = try MeasuredReading(of: file.url, by: program) else { return nil }
      if again.microseconds < last.microseconds { fastest = again }
    }
    return fastest
  }

  private mutating func note(_ subject: String, expected: String, got: String) {
    differences.append(Difference(path, subject, expected: expected, got: got))
  }
}

extension Finding.Problem {
  /// The problem without what it quotes.
  var name: String { String("\(self)".prefix { $0 != "(" }) }
}
