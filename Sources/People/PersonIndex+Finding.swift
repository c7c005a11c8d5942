// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Whom a description means.
package enum Match: Hashable, Sendable {
  case found(Person)

  /// Several persons, or one whom the description does not quite fit; in the order of their ids.
  case unclear([Person])
  case nobody
}

extension PersonIndex {
  /// Finds the person that somebody described with a name and perhaps a mailbox and an
  /// organisation.
  ///
  /// A mailbox that records carry decides, as long as the name does not contradict. Else the name
  /// must fit exactly one person, or one among those of the organisation, or one as written. There
  /// is no guessing: what fits several is unclear.
  package func find(name: String, email: EmailAddress? = nil, organisation: String = "") -> Match {
    let described = read(name)
    let places = affiliations(email, organisation)
    if let email, case let holders = persons(withEmail: email), !holders.isEmpty {
      let choice = choose(holders, by: described)
      if case .unclear = choice, let colleague = onlyColleague(described, at: places) {
        return .found(person(colleague))
      }
      return choice
    }
    guard !described.isEmpty else { return .nobody }
    guard described.isFull else { return findThin(described, at: places) }
    let bearers = persons(withAnyOf: familyWords(described)).filter {
      bestAgreement($0, described) >= .similar
    }
    return narrow(bearers, described, places)
  }

  /// Who alone has the name at the organisation, where the mailbox is somebody else's, such as a
  /// wife's, or stands in a record without a name.
  private func onlyColleague(_ described: NameKey, at places: [String]) -> Int? {
    guard described.isFull else { return nil }
    let colleagues = persons(withAnyOf: familyWords(described)).filter {
      bestAgreement($0, described) >= .similar && works($0, at: places)
    }
    return colleagues.count == 1 ? colleagues[0] : nil
  }

  /// Several share a mailbox, as families do: the name tells which of them.
  private func choose(_ holders: [Int], by described: NameKey) -> Match {
    if described.isEmpty {
      return holders.count == 1 ? .found(person(holders[0])) : unclear(holders)
    }
    let agreeing = holders.filter { bestAgreement($0, described) > .conflict }
    for level in [NameAgreement.same, .similar] {
      let best = agreeing.filter { bestAgreement($0, described) >= level }
      if best.count == 1 { return .found(person(best[0])) }
    }
    return agreeing.count == 1 ? .found(person(agreeing[0])) : unclear(holders)
  }

  private func narrow(_ bearers: [Int], _ described: NameKey, _ places: [String]) -> Match {
    if bearers.isEmpty { return .nobody }
    let colleagues = bearers.filter { works($0, at: places) }
    let choice = colleagues.isEmpty ? bearers : colleagues
    if choice.count == 1 { return .found(person(choice[0])) }
    let exact = choice.filter { id in names(of: id).contains { $0.isWritten(as: described) } }
    return exact.count == 1 ? .found(person(exact[0])) : unclear(choice)
  }

  /// One word, or an initial with a family name, is found only together with the organisation.
  private func findThin(_ described: NameKey, at places: [String]) -> Match {
    let words = described.family.isEmpty ? [described.given] : familyWords(described)
    let bearers = persons(withAnyOf: words).filter { bestAgreement($0, described) >= .thin }
    if bearers.isEmpty { return .nobody }
    let colleagues = bearers.filter { works($0, at: places) }
    return colleagues.count == 1 ? .found(person(colleagues[0])) : unclear(bearers)
  }

  private func familyWords(_ name: NameKey) -> [Int32] {
    (0..<name.family.count).map { name.family[$0] }
  }

  private func bestAgreement(_ id: Int, _ described: NameKey) -> NameAgreement {
    names(of: id).map { agreement($0, described) }.max() ?? .conflict
  }

  private func affiliations(_ email: EmailAddress?, _ organisation: String) -> [String] {
    [Affiliation.key(organisation: organisation), email.flatMap(Affiliation.key) ?? ""]
      .filter { !$0.isEmpty }
  }

  private func works(_ id: Int, at places: [String]) -> Bool {
    let known = places.compactMap { columns.affiliationTexts.known($0) }
    guard !known.isEmpty else { return false }
    return rows(of: id).contains { columns.affiliations[$0].contains(where: known.contains) }
  }

  private func person(_ id: Int) -> Person { resolution.persons[id] }

  private func unclear(_ ids: [Int]) -> Match { .unclear(ids.map(person)) }
}

extension NameKey {
  /// Whether both were written with the same words, short forms apart.
  fileprivate func isWritten(as other: NameKey) -> Bool {
    givenWritten == other.givenWritten && family == other.family && generation == other.generation
  }
}
