// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The chance that a Connector agrees to ask, and that the Prospect then agrees to meet.
///
/// Two logistic curves, each of few things that can only raise it. The tie to the Prospect weighs
/// about twice as much as the tie to the Requester: whoever stands near the target is the one who
/// succeeds (Nai et al., Strategic Management Journal 2022). It orders candidates; what it promises
/// is only as true as `Calibration` could make it.
struct TwoYeses {
  let connector: Double
  let prospect: Double

  init(_ candidate: Candidate) {
    let toProspect = candidate.toProspect.logOdds
    let toRequester = candidate.toRequester.logOdds
    prospect = logistic(0.2 + 1.2 * toProspect)
    let willing = 0.8 + 0.6 * toRequester + 0.2 * min(toProspect, toRequester)
    connector = logistic(willing + candidate.standing.logOdds) * candidate.standing.freshness
  }

  var chance: Double { connector * prospect }
}
