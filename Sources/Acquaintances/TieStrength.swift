// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The sum that turns evidence into a strength: log-odds in hundredths.
///
/// Each part can only raise it, and stands for something that closer acquaintances have. Nobody has
/// been asked; it is an order of plausibility, and no probability. How the parts weigh against each
/// other follows what studies found: people's own words count most (Gilbert and Karahalios, CHI
/// 2009), then whether the two have to do with each other to this day, then common work (Dodds et
/// al., Science 2003), being in each other's books (Almaatouq et al., PLoS ONE 2016) and common
/// acquaintances: these the least, and those beyond ten add nothing (moderately weak ties serve
/// best: Rajkumar et al., Science 2022). A channel says little: exports differ in what they hold.
struct TieStrength {
  var isListed = false
  var hasEmail = false
  var hasPhone = false

  /// Files of one book that hold the person.
  var files = 0
  var isReciprocal = false
  var shareOrganisation = false
  var circle: Circle?

  /// Whether a record tells the day on which it was touched or the two were connected.
  var isDated = false

  /// Since the last of these days; nil where no record tells, or today is not known.
  var daysSince: Int?
  var commonAcquaintances = 0

  /// What other acquaintances add, at most.
  static let mostCommonAcquaintances = 10

  /// Whether anything is known beyond the name in a list.
  var isScored: Bool {
    isListed
      && (hasEmail || hasPhone || files > 1 || isReciprocal || circle != nil || isDated)
  }

  var hundredths: Int {
    guard isListed else { return -150 }
    return -90 + (hasEmail ? 20 : 0) + (hasPhone ? 20 : 0) + (files > 1 ? 15 : 0)
      + (isReciprocal ? 50 : 0) + (shareOrganisation ? 50 : 0) + circleHundredths
      + recencyHundredths + 2 * min(commonAcquaintances, Self.mostCommonAcquaintances)
  }

  private var circleHundredths: Int {
    switch circle {
    case .close: 130
    case .work: 65
    case nil: 0
    }
  }

  /// Within a year, two, four and eight.
  private var recencyHundredths: Int {
    guard let daysSince else { return 0 }
    return switch daysSince {
    case ...365: 75
    case ...730: 40
    case ...1_461: 25
    case ...2_922: 10
    default: 0
    }
  }

  var logOdds: Double { Double(hundredths) / 100 }

  /// 0...1; nil where nothing is known that would speak for any number.
  var value: Double? { isScored ? logistic(logOdds) : nil }
}
