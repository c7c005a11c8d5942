// SPDX-License-Identifier: Apache-2.0

/// Pass A: records that share an e-mail address, a number or a profile, and whose names agree.
///
/// Inside one key the distinct names fall into classes. A mailbox of a family or the number of a
/// switchboard has several, and then unites nobody across them.
struct SharedKeys {
  enum Kind {
    case email
    case phone
    case link
  }

  private let columns: Columns
  private(set) var doubts: [CandidateDoubt] = []

  /// Keys under which several names were found, for a second look once more is known.
  private(set) var divided: [DividedKey] = []

  /// Classes of names beyond which a key is a switchboard's: only equal full names are united then.
  static let mostClasses = 64

  init(_ columns: Columns) {
    self.columns = columns
  }

  mutating func unite(_ kind: Kind, in clusters: inout Clusters) {
    let (lists, count) =
      switch kind {
      case .email: (columns.emails, columns.emailTable.count)
      case .phone: (columns.phones.mapped { columns.tails.tail[Int($0)] }, columns.tails.count)
      case .link: (columns.links, columns.linkTable.count)
      }
    let rowsOfKey = lists.inverted(count: count)
    for key in 0..<count where rowsOfKey.range(key).count > 1 {
      unite(rowsOfKey[key], sharing: kind, Int32(key), in: &clusters)
    }
  }

  private mutating func unite(
    _ rows: ArraySlice<Int32>, sharing kind: Kind, _ key: Int32, in clusters: inout Clusters
  ) {
    if areOneName(rows) { return uniteAll(rows, kind, key, in: &clusters) }
    let classes = NameClasses(rows, columns, kind)
    for members in classes.rows { uniteAll(members[...], kind, key, in: &clusters) }
    noteDoubt(classes, kind, key)
    if !classes.isWide, DividedKey.sizes.contains(classes.rows.count) {
      divided.append(DividedKey(cause: cause(kind, key), rows: classes.rows.compactMap(\.first)))
    }
  }

  private func areOneName(_ rows: ArraySlice<Int32>) -> Bool {
    let name = rows.first.map { columns.name[Int($0)] } ?? 0
    return rows.allSatisfy { columns.name[Int($0)] == name }
  }

  private func uniteAll(
    _ rows: ArraySlice<Int32>, _ kind: Kind, _ key: Int32, in clusters: inout Clusters
  ) {
    guard let first = rows.first else { return }
    let cause = cause(kind, key)
    for row in rows.dropFirst() where agree(first, row, kind, &clusters) {
      if columns.particulars.haveOtherBirthdays(Int(first), Int(row)) { continue }
      clusters.unite(first, row, because: cause)
    }
  }

  private func cause(_ kind: Kind, _ key: Int32) -> MergeCause {
    switch kind {
    case .email: .email(key)
    case .phone: .phone(key)
    case .link: .link(key)
    }
  }

  /// A thin name must not join two clusters whose full names contradict each other.
  private func agree(
    _ left: Int32, _ right: Int32, _ kind: Kind, _ clusters: inout Clusters
  ) -> Bool {
    let names = (clusters.leadingName(of: left), clusters.leadingName(of: right))
    if names.0 == names.1 { return true }
    let agreement = columns.agreement(names.0, names.1)
    return agreement >= (kind == .phone ? .thin : .otherFamily)
  }

  /// Two classes in one key are worth a question; more are a family's mailbox or a switchboard.
  private mutating func noteDoubt(_ classes: NameClasses, _ kind: Kind, _ key: Int32) {
    guard classes.rows.count == 2, !classes.isWide, let left = classes.rows[0].first,
      let right = classes.rows[1].first
    else { return }
    let why: Doubt.Why =
      switch kind {
      case .email: .sharedEmailOtherName(columns.emailText(key))
      case .phone: .sharedPhoneOtherName(columns.tailText(key))
      case .link: .sharedProfileOtherName(columns.linkText(key))
      }
    doubts.append(CandidateDoubt(left: min(left, right), right: max(left, right), why: [why]))
  }
}

/// A doubt by rows, before it is known whether the two became one after all.
struct CandidateDoubt {
  let left: Int32
  let right: Int32
  let why: [Doubt.Why]

  /// What speaks for one person less what speaks against it, in bits; nil where nothing was weighed.
  var bits: Double?
}
