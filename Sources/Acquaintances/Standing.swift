// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How a member answered when asked to introduce, beside how the community's Connectors do.
///
/// What a Prospect answered has no place in it: that is the Prospect's own, and no evidence against
/// anybody.
package struct Standing: Hashable, Sendable {
  /// Asks that were answered with a yes and asks that ended, the older the less.
  package let yeses: Double
  package let asks: Double

  /// The share of yeses in the whole community, between 0 and 1.
  package let communityRate: Double

  /// Asks in the last thirty days.
  package let recentAsks: Int

  /// Nothing is known.
  package init() {
    self.init(yeses: 0, asks: 0, communityRate: 0.5, recentAsks: 0)
  }

  package init(yeses: Double, asks: Double, communityRate: Double, recentAsks: Int) {
    self.yeses = yeses
    self.asks = asks
    self.communityRate = communityRate
    self.recentAsks = recentAsks
  }

  /// As many asks of the community's own rate are laid to a member's, so that one answer moves
  /// little.
  private static let priorAsks = 8.0

  /// The member's rate, drawn to the community's (the mean of a Beta-Binomial posterior).
  package var rate: Double {
    (yeses + Self.priorAsks * communityRate) / (asks + Self.priorAsks)
  }

  /// By how much a yes is likelier than with anybody; 0 where nothing is known.
  var logOdds: Double {
    asks == 0 ? 0 : Acquaintances.logOdds(rate) - Acquaintances.logOdds(communityRate)
  }

  /// What is left of somebody's readiness after the asks of the last days; 1 after none.
  var freshness: Double { exp(-0.1 * Double(recentAsks)) }
}
