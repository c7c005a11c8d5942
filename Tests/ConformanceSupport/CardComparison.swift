// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The cards of a file as a yardstick sees them, beside the records that were read.
struct CardComparison {
  private(set) var differences: [Difference] = []
  private(set) var rules: [HouseRule] = []
  private(set) var expectedRecords = 0

  private let file: String
  private let reading: Reading

  init(file: String, cards: [StrictCard], reading: Reading) {
    self.file = file
    self.reading = reading
    let expectations = cards.map(Expectation.init)
    rules = expectations.flatMap(\.rules)
    let expected = expectations.compactMap(\.facts)
    expectedRecords = expected.count
    var read = Dictionary(grouping: reading.records.map(CardFacts.init), by: \.line)
    for facts in expected { compare(facts, read[facts.line]?.popFirst()) }
    for facts in read.values.joined().sorted(by: { $0.line < $1.line }) {
      note(facts.line, "record", expected: "", got: summary(facts))
    }
  }

  private mutating func compare(_ expected: CardFacts, _ read: CardFacts?) {
    guard let read else {
      return note(expected.line, "record", expected: summary(expected), got: "")
    }
    for field in CardField.allCases {
      let missing = expected[field].subtracting(read[field]).filter { !isReported($0, field) }
      let surplus = read[field].subtracting(expected[field])
      if missing.isEmpty, surplus.isEmpty { continue }
      note(expected.line, field.rawValue, expected: list(missing), got: list(surplus))
    }
  }

  /// Whether a value without meaning was left out and quoted in a finding.
  private mutating func isReported(_ value: String, _ field: CardField) -> Bool {
    guard field == .email && !isPlainAddress(value) || field == .phone else { return false }
    let isQuoted = reading.findings.compactMap(quotedValue).contains { text in
      text.prefix(50) == value.prefix(50) || dialled(text) == value && !value.isEmpty
    }
    if isQuoted { rules.append(.reported) }
    return isQuoted
  }

  private mutating func note(_ line: Int, _ subject: String, expected: String, got: String) {
    differences.append(Difference(file, line: line, subject, expected: expected, got: got))
  }
}

private func quotedValue(_ finding: Finding) -> String? {
  if case .invalidEmail(let text) = finding.problem { return text }
  if case .invalidPhone(let text) = finding.problem { return text }
  return nil
}

/// An address that nobody has a reason to refuse.
private func isPlainAddress(_ text: String) -> Bool {
  let sides = text.split(separator: "@", omittingEmptySubsequences: false)
  let isPlain = text.utf8.allSatisfy { byte in
    byte > 0x20 && byte < 0x7F && !"()<>[]:;,\\\"".utf8.contains(byte)
  }
  return isPlain && sides.count == 2 && !sides[0].isEmpty && sides[1].dropFirst().contains(".")
}

private func list(_ values: some Sequence<String>) -> String {
  values.sorted().joined(separator: " | ")
}

private func summary(_ facts: CardFacts) -> String {
  CardField.allCases.flatMap { facts[$0].sorted() }.joined(separator: " | ")
}

extension Array {
  fileprivate mutating func popFirst() -> Element? { isEmpty ? nil : removeFirst() }
}
