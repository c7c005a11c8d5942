// SPDX-License-Identifier: Apache-2.0

/// Under which given name a record is filed among records of one family name.
///
/// A form of several names (`Alex`) and an initial go with the one name they can mean here, if
/// there is just one.
struct GivenFiling {
  private var candidates: [(given: String, written: String)] = []

  /// Those of the candidates that a table has: only they can be meant by a form of several names.
  private var knownCandidates: [(given: String, written: String)] = []
  private let acceptsInitials: Bool
  private var answers: [String: String?] = [:]

  init(_ names: some Sequence<NameKey>, initials: Bool) {
    acceptsInitials = initials
    var seen: Set<String> = []
    for name in names where Self.standsAlone(name) && seen.insert(name.given).inserted {
      candidates.append((name.given, name.givenWritten))
    }
    knownCandidates = candidates.filter { GivenNames.isKnown($0.written) }
  }

  /// Nil when the record says too little to be compared by name.
  mutating func given(of name: NameKey) -> String? {
    if Self.standsAlone(name) { return name.given }
    if let answer = answers[name.givenWritten] { return answer }
    let answer = resolve(name)
    answers[name.givenWritten] = .some(answer)
    return answer
  }

  private static func standsAlone(_ name: NameKey) -> Bool {
    name.given.utf8.count > 1 && !GivenNames.isAmbiguous(name.givenWritten)
  }

  private func resolve(_ name: NameKey) -> String? {
    if name.given.isEmpty || name.hasInitialOnly && !acceptsInitials { return nil }
    if name.hasInitialOnly { return only(candidates.filter { begins($0, as: name) }) }
    let meant = knownCandidates.filter { GivenNames.agree($0.written, name.givenWritten) }
    return only(meant) ?? name.given
  }
  private func begins(_ candidate: (given: String, written: String), as name: NameKey) -> Bool {
    candidate.given.utf8.first == name.given.utf8.first
      || candidate.written.utf8.first == name.given.utf8.first
  }

  private func only(_ candidates: [(given: String, written: String)]) -> String? {
    candidates.count == 1 ? candidates[0].given : nil
  }
}
