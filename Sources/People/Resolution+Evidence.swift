// SPDX-License-Identifier: Apache-2.0

/// One thing that speaks for or against two records being of one person.
package struct Clue: Hashable, Sendable {
  package let kind: Kind

  /// How much it says, in bits: each bit doubles the odds for one person, or halves them where it
  /// is negative.
  package let bits: Double

  package enum Kind: Hashable, Sendable {
    case sameName(isCommon: Bool)
    case similarName
    case thinName
    case otherFamilyName
    case otherName
    case profile(agrees: Bool)
    case email(agrees: Bool)

    /// Mailboxes at an organisation that both have.
    case mailboxAtWork(agrees: Bool)
    case phone(agrees: Bool)
    case country(agrees: Bool)

    /// The organisation that both have, or nil where they have different ones.
    case organisation(String?)
    case title(agrees: Bool)

    /// In whose books both stand.
    case books
    case middleName(agrees: Bool)

    /// Whether the given name is written alike.
    case givenName(agrees: Bool)

    /// Whether both have it, or with a slip of the pen; the values are never told.
    case particular(Reason.Particular, Likeness)
  }

  package enum Likeness: Hashable, Sendable {
    case same
    case similar
    case other
  }
}

extension Resolution {
  /// What speaks for and against two records being of one person, by their positions in the input;
  /// the name comes first.
  ///
  /// Two records of one person are compared by themselves; those of two persons with all that is
  /// known of either.
  package func clues(_ left: Int, _ right: Int) -> [Clue] {
    let areOne = personOf[left] == personOf[right]
    var builder = ClusterProfile.Builder(judge.columns)
    let sides = [left, right].map { position in
      let person = persons.recordsOfPerson[personOf[position]]
      let rows = areOne ? [rowOfInput[position]] : person.map { rowOfInput[Int($0)] }
      return builder.profile(of: rows.sorted())
    }
    defer { for side in sides { side.deallocate() } }
    return judge.clues(sides[0], sides[1])
  }

  /// The steps that lead from one record to another of the same person, as few as there can be;
  /// none where they are of two.
  package func steps(from left: Int, to right: Int) -> [Merge] {
    guard left != right, personOf[left] == personOf[right] else { return [] }
    let (start, goal) = (rowOfInput[left], rowOfInput[right])
    let mine = steps.filter { personOf[Int(columns.input[Int($0.left)])] == personOf[left] }
    var cameBy: [Int32: ClusterMerge] = [:]
    var reached = [start]
    var next = 0
    while next < reached.count, cameBy[goal] == nil {
      let row = reached[next]
      next += 1
      for step in mine where step.left == row || step.right == row {
        let other = step.left == row ? step.right : step.left
        guard other != start, cameBy[other] == nil else { continue }
        cameBy[other] = step
        reached.append(other)
      }
    }
    return path(to: goal, cameBy)
  }

  private func path(to goal: Int32, _ cameBy: [Int32: ClusterMerge]) -> [Merge] {
    var path: [Merge] = []
    var row = goal
    while let step = cameBy[row] {
      path.append(Merge(step, columns))
      row = step.left == row ? step.right : step.left
    }
    return path.reversed()
  }
}
