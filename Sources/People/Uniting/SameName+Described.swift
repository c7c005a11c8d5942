// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Somebody as a member describes them who wants to meet them: evidence that a mailbox, a name and
/// an organisation are one person's.
package struct PersonDescription: Hashable, Sendable {
  package let name: String
  package let email: EmailAddress?
  package let organisation: String

  package init(name: String, email: EmailAddress? = nil, organisation: String = "") {
    self.name = name
    self.email = email
    self.organisation = organisation
  }
}

extension SameName {
  /// Unites whoever has a described mailbox with the one bearer of the name at the described
  /// organisation, as long as nothing contradicts and what is known of the two leaves it likely.
  ///
  /// One book has Ana's private mailbox, another the firm where she works, and nothing joins them
  /// until somebody asks for "Ana Duarte, ana@example.org, at Globex".
  mutating func uniteDescribed(_ described: [PersonDescription], _ clusters: inout Clusters) {
    let wishes = Wishes(described, columns)
    if wishes.isEmpty { return }
    for (wish, rows) in wishes.withRows(columns) {
      let holders = roots(of: rows.withMailbox, &clusters)
      guard holders.count == 1 else { continue }
      let colleagues = roots(of: rows.atOrganisation, &clusters).filter { $0 != holders[0] }
      guard colleagues.count == 1 else { continue }
      uniteDescribed(wish, holder: holders[0], colleague: colleagues[0], &clusters)
    }
  }

  private func roots(of rows: [Int32], _ clusters: inout Clusters) -> [Int32] {
    var roots: [Int32] = []
    for row in rows {
      let root = clusters.root(of: row)
      if !roots.contains(root) { roots.append(root) }
    }
    return roots
  }

  private mutating func uniteDescribed(
    _ wish: Wishes.Wish, holder: Int32, colleague: Int32, _ clusters: inout Clusters
  ) {
    guard clusters.obstacle(holder, colleague) == nil else { return }
    profiles.prepare(holder)
    profiles.prepare(colleague)
    var comparison = Comparison(profiles[holder], profiles[colleague], surroundings)
    comparison.share(wish.affiliation, surroundings)
    let family = wish.name.filedFamilies(columns.vocabulary).first
    let commonness = rarity.commonness(given: wish.name.given, family: family)
    let renown = max(profiles[holder].renown, profiles[colleague].renown)
    let bits = weights.bits(comparison) + weights.prior[commonness] + renown
    // With other numbers or profiles many a colleague of the name is a namesake.
    let isContradicted = [Field.phone, .profile].contains {
      comparison[$0] >= Int(Comparison.differs)
    }
    guard bits >= Self.sure, !isContradicted else { return }
    _ = unite(holder, colleague, because: .described, &clusters)
  }
}

/// The descriptions that a mailbox and an organisation of tonight's records stand in.
private struct Wishes {
  struct Wish {
    let name: NameKey
    let email: Int32
    let affiliation: Int32
  }

  /// The rows that a wish speaks of.
  struct Rows {
    var withMailbox: [Int32] = []
    var atOrganisation: [Int32] = []
  }

  private var wishes: [Wish] = []

  /// Knows the words of the descriptions too.
  private var vocabulary = Vocabulary()

  var isEmpty: Bool { wishes.isEmpty }

  init(_ described: [PersonDescription], _ columns: Columns) {
    if described.isEmpty { return }
    var reader = columns.reader
    for person in described {
      guard let email = person.email.flatMap({ columns.emailTable.known($0.canonical) }),
        let affiliation = columns.affiliationTexts.known(
          Affiliation.key(organisation: person.organisation))
      else { continue }
      let name = reader.key(typed: person.name)
      if name.isFull { wishes.append(Wish(name: name, email: email, affiliation: affiliation)) }
    }
    vocabulary = reader.vocabulary
  }

  /// Each wish with the rows whose names agree with it.
  func withRows(_ columns: Columns) -> [(wish: Wish, rows: Rows)] {
    let rowsOfEmail = columns.emails.inverted(count: columns.emailTable.count)
    let rowsOfPlace = columns.affiliations.inverted(count: columns.affiliationTexts.count)
    return wishes.map { wish in
      func rows(_ rows: ArraySlice<Int32>, _ least: NameAgreement) -> [Int32] {
        rows.filter { vocabulary.agreement(columns.nameKey($0), wish.name) >= least }
      }
      return (
        wish,
        Rows(
          withMailbox: rows(rowsOfEmail[Int(wish.email)], .thin),
          atOrganisation: rows(rowsOfPlace[Int(wish.affiliation)], .similar))
      )
    }
  }
}
