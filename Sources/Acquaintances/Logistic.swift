// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The probability that goes with log-odds.
func logistic(_ logOdds: Double) -> Double {
  1 / (1 + exp(-logOdds))
}

/// The log-odds of a probability between 0 and 1.
func logOdds(_ probability: Double) -> Double {
  log(probability / (1 - probability))
}
