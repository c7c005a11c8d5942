// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import People

/// Somebody who may be meant where a Prospect is named by what they do and where.
package struct RoleHolder: Hashable, Sendable {
  package let person: Int

  /// The record that fits best, by its position: what it says of them, and where it stands.
  package let record: Int

  /// How many of the role's words the record's title has.
  package let fit: Int

  /// How many members could introduce the requester.
  package let connectors: Int
}

/// A Prospect named by an organisation, and perhaps by what they do there.
package struct RoleDescription: Hashable, Sendable {
  /// In small letters, without words that tell nothing.
  package let words: [String]
  package let organisation: String

  /// Whether it can't be somebody's name, so that everybody at the organisation may be meant.
  package let namesNobody: Bool

  /// Reads "someone who runs procurement at Globex"; a text without an organisation of its own is
  /// one, unless another is given.
  package init(_ text: String, organisation: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    namesNobody = words.first.map(Self.empty.contains) ?? true || !words.contains(where: Self.tells)
    if !organisation.isEmpty {
      self.organisation = organisation
      self.words = words.filter(Self.tells)
    } else if let at = words.lastIndex(where: Self.prepositions.contains), at > 0 {
      self.organisation = words[(at + 1)...].joined(separator: " ")
      self.words = words[..<at].filter(Self.tells)
    } else {
      self.organisation = text
      self.words = []
    }
  }

  private static func tells(_ word: String) -> Bool {
    word.utf8.count > 1 && !empty.contains(word)
  }

  private static let prepositions: Set<String> = ["at", "bei", "chez", "en", "presso", "w"]

  private static let empty: Set<String> = [
    "a", "an", "any", "anybody", "anyone", "at", "charge", "does", "for", "from", "head", "heads",
    "in", "is", "lead", "leads", "of", "or", "person", "responsible", "runs", "some", "somebody",
    "someone", "that", "the", "there", "to", "whoever", "who", "with", "works",
    "jemand", "jemanden", "der", "die", "das", "den", "für", "im", "leitet", "macht", "von",
  ]
}

extension AcquaintanceGraph {
  /// Who may be meant by a role at an organisation, of those to whom somebody could introduce the
  /// requester: who fits best first, then who has more Connectors, then by the order of persons.
  ///
  /// Where no title has any of the role's words, everybody at the organisation may be meant, unless
  /// the words may be a name.
  package func holders(
    of role: RoleDescription, for requester: Identifier<Member>
  ) -> [RoleHolder] {
    let sought = ContactRecord(place: Place("", line: 0), organisation: role.organisation)
    guard let requester = number(of: requester), let place = sought.affiliations.first else {
      return []
    }
    var found: [RoleHolder] = []
    for connector in connections[requester] {
      for (edge, person) in edges(of: Int(connector)) {
        guard let best = bestRecord(edge, role, place), isStranger(person, to: requester) else {
          continue
        }
        found.append(RoleHolder(person: person, record: best.index, fit: best.fit, connectors: 0))
      }
    }
    let best = found.filter { $0.fit > 0 }
    return gathered(best.isEmpty ? found : best)
  }

  /// The record with most of the role's words in its title, of those that place their person there.
  private func bestRecord(
    _ told: ArraySlice<Int32>, _ role: RoleDescription, _ place: String
  ) -> (index: Int, fit: Int)? {
    told.map(Int.init).map { ($0, fit(of: $0, role)) }
      .filter { $0.1 > 0 || role.namesNobody }
      .filter { records[$0.0].record.affiliations.contains(place) }
      .min { ($1.1, records[$0.0].record.place) < ($0.1, records[$1.0].record.place) }
  }

  /// How many of the role's words the record's title has, be they longer or shorter forms of them.
  private func fit(of index: Int, _ role: RoleDescription) -> Int {
    let title = records[index].record.title
    if title.isEmpty || role.words.isEmpty { return 0 }
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return role.words.count { word in
      words.contains { $0.hasPrefix(word) || (word.hasPrefix($0) && $0.utf8.count > 3) }
    }
  }

  private func isStranger(_ person: Int, to requester: Int) -> Bool {
    Int(personOfMember[requester]) != person && recordsHeld(by: requester, of: person) == nil
  }

  /// Each person once, with the number of those who told of them.
  private func gathered(_ found: [RoleHolder]) -> [RoleHolder] {
    Dictionary(grouping: found, by: \.person).map { person, told in
      let best = told.min { ($1.fit, $0.record) < ($0.fit, $1.record) } ?? told[0]
      return RoleHolder(
        person: person, record: best.record, fit: best.fit, connectors: told.count)
    }
    .sorted { ($1.fit, $1.connectors, $0.person) < ($0.fit, $0.connectors, $1.person) }
  }
}
