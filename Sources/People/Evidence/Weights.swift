// SPDX-License-Identifier: Apache-2.0

/// What the levels of a comparison are worth, in bits: the logarithm of how much oftener they are
/// seen between records of one person than between records of two (Fellegi and Sunter, 1969).
struct Weights: Sendable {
  /// By field and level.
  var bits: [[Double]]

  /// By commonness of the name in half bits, the odds that two clusters of it are one person, in
  /// bits.
  var prior: [Double]

  /// What the names of one person say that have nothing in common; see `NameEvidence`.
  var otherGiven = -11.0
  var otherFamily = -5.0

  /// How many pairs of one household there are for each pair of records of one person, in bits.
  var household = 0.0

  /// How many more pairs of records are of one person than one for every two records, in bits.
  var repetition = 0.0

  /// The commonness, in half bits, at which it is even odds that two of one name are one person.
  private static let evenCommonness = 22

  /// The starting values, written down so that a handful of records is judged sensibly and every
  /// run begins alike.
  static let start: Weights = {
    var bits = Field.allCases.map { _ in Array(repeating: 0.0, count: Comparison.levels) }
    func set(_ field: Field, _ values: [Double]) {
      for (level, value) in values.enumerated() { bits[field.rawValue][level] = value }
    }
    set(.profile, [0, 9, -4.5, -5.5, -6.5, -7.5, -8, -8])
    set(.email, [0, 8, -1, -1.5, -2.5, -3.5, -4.5, -5.5])
    set(.mailboxAtWork, [0, 8, -11])
    set(.phone, [0, 8, -1.5, -2, -3, -4, -5, -6])
    set(.country, [0, 1, -1.5])
    set(.organisation, [0, -1.5, -2, -2.5, -3, -3, -3, 0, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8])
    set(.title, [0, 1.5, -0.5])
    for level in 1..<Comparison.levels {
      bits[Field.books.rawValue][level] = Double(level - Surroundings.neutralBooks) / 2
    }
    set(.middleName, [0, 2, -4])
    set(.givenName, [0, 0.5, -0.5])
    set(.birthday, [0, -7, 3])
    set(.identifier, [0, -4, 3])
    set(.address, [0, -1, 5])
    for (field, most) in [(Field.birthday, 13.0), (.identifier, 14), (.address, 20)] {
      for level in Int(Comparison.sharedParticular)..<Comparison.levels {
        let surprise = Double(level) - Double(Comparison.sharedParticular)
        bits[field.rawValue][level] = min(most, surprise)
      }
    }
    let prior = (0..<64).map { Double(evenCommonness - $0) / 2 }
    return Weights(bits: bits, prior: prior)
  }()

  /// What the fields say together; the name's commonness and how well known somebody is come on top.
  func bits(_ comparison: Comparison) -> Double {
    var sum = 0.0
    for field in Field.allCases { sum += bits[field.rawValue][comparison[field]] }
    return sum
  }
}
