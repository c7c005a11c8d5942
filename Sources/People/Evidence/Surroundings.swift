// SPDX-License-Identifier: Apache-2.0

/// What is usual in tonight's records, against which two clusters are compared.
struct Surroundings: Sendable {
  let columns: Columns

  /// Records by file and by owner.
  private var recordsOfFile: [Int32]
  private var recordsOfOwner: [Int32]

  /// Distinct names by affiliation, as a power of two.
  private var rarityOfAffiliation: [UInt8]

  /// How often a record has company of the same person in its own file, and in another file of its
  /// owner: the starting values.
  private static let inSameFile = 0.03
  private static let withSameOwner = 0.25

  /// Records that are thought to be elsewhere, so that two books are not taken for the world.
  private static let unseen = 100

  /// The level of `books` that says nothing; each level is half a bit.
  static let neutralBooks = 16

  /// What two cards in one file say at most: somebody who keeps a book has a person once.
  private static let inOneFile = -1.5

  init(_ columns: Columns) {
    self.columns = columns
    recordsOfFile = counts(columns.file)
    recordsOfOwner = counts(columns.owner)
    rarityOfAffiliation = Self.rarity(columns)
  }

  private static func rarity(_ columns: Columns) -> [UInt8] {
    let rows = columns.affiliations.inverted(count: columns.affiliationTexts.count)
    let givenOfName = columns.names.map(\.given)
    var givens: [Int32] = []
    return (0..<rows.count).map { affiliation in
      givens.removeAll(keepingCapacity: true)
      for row in rows[affiliation] { givens.append(givenOfName[Int(columns.name[Int(row)])]) }
      givens.sort()
      var distinct = 0
      for index in givens.indices where index == 0 || givens[index] != givens[index - 1] {
        distinct += 1
      }
      return UInt8(min(7, max(0, 9 - Int(binaryLogarithm(Double(max(1, distinct)))))))
    }
  }

  /// From 0 for an organisation of many to 7 for one of few.
  func rarity(of affiliation: Int32) -> UInt8 { rarityOfAffiliation[Int(affiliation)] }

  /// The affiliation of fewest people that both have; the least number among equals.
  func rarestCommon(
    _ left: ClusterProfile.Sightings, _ right: ClusterProfile.Sightings
  ) -> Int32? {
    var best: Int32?
    left.eachCommon(right) { common, _ in
      if best.map({ rarity(of: common.value) > rarity(of: $0) }) ?? true { best = common.value }
    }
    return best
  }

  /// What the books say in which the clusters stand, as a level of half bits.
  ///
  /// A book that somebody keeps has a person once, so that clusters in many books of the same
  /// owners are mostly two people, and clusters that never meet though they could have are mostly
  /// one.
  func level(_ left: ClusterProfile, _ right: ClusterProfile) -> UInt8 {
    let (large, small) = left.size >= right.size ? (left, right) : (right, left)
    let all = Double(columns.count + Self.unseen)
    let files = large[.files].reduce(0) { $0 + Int(recordsOfFile[Int($1.value)]) }
    let owners = large[.owners].reduce(0) { $0 + Int(recordsOfOwner[Int($1.value)]) }
    let byChance = (
      file: min(0.5, Double(files) / all), owner: min(0.7, Double(owners) / all)
    )
    let together = common(large[.files], small[.files])
    let near = max(0, common(large[.owners], small[.owners]) - together)
    let apart = max(0, small[.files].total - together - near)
    let others = max(0.001, byChance.owner - byChance.file)
    let bits =
      Double(together)
      * min(Self.inOneFile, binaryLogarithm(Self.inSameFile / max(0.0001, byChance.file)))
      + Double(near) * binaryLogarithm(Self.withSameOwner / others)
      + Double(apart)
      * binaryLogarithm((1 - Self.inSameFile - Self.withSameOwner) / (1 - byChance.owner))
    let level = (2 * bits).rounded() + Double(Self.neutralBooks)
    return UInt8(min(Double(Comparison.levels - 1), max(1, level)))
  }

  /// How many sightings of the second stand where the first was seen too.
  private func common(
    _ left: ClusterProfile.Sightings, _ right: ClusterProfile.Sightings
  ) -> Int {
    var sum = 0
    left.eachCommon(right) { _, second in sum += Int(second.count) }
    return sum
  }
}

private func counts(_ values: [Int32]) -> [Int32] {
  var counts = Array(repeating: Int32(0), count: Int(values.max() ?? -1) + 1)
  for value in values { counts[Int(value)] += 1 }
  return counts
}
