// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Two clusters that were met by a particular, with all that says whether they are one person, two
/// of one household, or strangers.
struct MetPair {
  let comparison: Comparison
  let names: NameEvidence.Parts

  /// How many records there are, each a stranger as far as chance goes.
  let records: Double

  /// The odds of one person against two, in bits.
  func bits(_ weights: Weights) -> Double {
    one(weights) - binaryLogarithm(strangers(weights) + exp2(household(weights) ?? -1_000))
  }

  /// The shares of the pair that are one person, and two of one household.
  func shares(_ weights: Weights) -> (one: Double, household: Double) {
    let one = exp2(one(weights))
    let household = household(weights).map { exp2($0) } ?? 0
    let all = one + household + strangers(weights)
    return (one / all, household / all)
  }

  private func one(_ weights: Weights) -> Double {
    // Two given names with nothing in common are not written alike either: that counts once.
    let isOther = names.given == nil
    let writing = isOther ? weights.bits[Field.givenName.rawValue][comparison[.givenName]] : 0
    return weights.bits(comparison) - writing + names.bits(weights)
  }

  /// How many strangers there are for each that is the same person.
  private func strangers(_ weights: Weights) -> Double { records * exp2(-weights.repetition) }

  private func household(_ weights: Weights) -> Double? {
    weights.bitsOfHousehold(comparison, areNamesakes: names.areSame)
      .map { $0 + names.bitsOfRelatives }
  }
}

extension Weights {
  /// Pairs that the starting values count as.
  private static let inertiaOfRepetition = 50.0
  private static let inertiaOfNames = 50.0
  private static let inertiaOfHouseholds = 2.0

  /// Learns from pairs that were met how often the names of one person have nothing in common, how
  /// often a person is repeated, and how many households the records hold: few in a register of
  /// customers, many in a parish's.
  func learning(from pairs: [MetPair], records: Int) -> Weights {
    var weights = self
    let expected = Double(records) / 2 + Self.inertiaOfRepetition
    for _ in 0..<Self.rounds {
      var (one, household, otherGiven, otherFamily) = (0.0, 0.0, 0.0, 0.0)
      for pair in pairs {
        let shares = pair.shares(weights)
        one += shares.one
        household += shares.household
        if pair.names.given == nil { otherGiven += shares.one }
        if pair.names.family == nil { otherFamily += shares.one }
      }
      weights.otherGiven = Self.learnt(self.otherGiven, otherGiven, of: one)
      weights.otherFamily = Self.learnt(self.otherFamily, otherFamily, of: one)
      weights.repetition = log2((one + Self.inertiaOfRepetition) / expected)
      weights.household = log2(
        (household + Self.inertiaOfHouseholds * exp2(self.household))
          / (one + Self.inertiaOfHouseholds))
    }
    return weights
  }

  /// Of two strangers hardly any share a name, so that the share among the pairs of one person is
  /// all.
  private static func learnt(_ start: Double, _ count: Double, of all: Double) -> Double {
    log2((count + inertiaOfNames * exp2(start)) / (all + inertiaOfNames))
  }
}
