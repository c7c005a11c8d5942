// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics
import TestSupport

/// What other programs make of the same numbers, named as their file names it.
struct Reference: Decodable {
  let input: [Ask]
  let aalen_johansen: AalenJohansen
  let kaplan_meier_any_reply: Survival
  let rates: Rates
  let wilson_95: [Wilson]
  let difference_of_proportions_newcombe_95: [Newcombe]
  let xmr: XmR
  let simpson: Simpson

  static func read() throws -> Reference {
    let file = Folders.shared.appending(path: "reference/statistics.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }

  struct Ask: Decodable {
    let days: Int
    let code: Int
  }

  struct Value: Decodable {
    let value: Double
  }

  struct AalenJohansen: Decodable {
    let exact: [Step]
    let standard_error: StandardError
    let intervals_95: Intervals

    struct Step: Decodable {
      let t: Int
      let at_risk: Int
      let events: [String: Int]
      let S_any: Value
      let cif: [String: Value]
    }

    struct StandardError: Decodable {
      let computed_exact_then_sqrt: [[String: Double]]
    }

    struct Intervals: Decodable {
      let values: [Interval]
      let R_lower: [[String: Double?]]
      let R_upper: [[String: Double?]]
    }

    struct Interval: Decodable {
      let t: Int
      let accept_loglog_R: [Double]
      let accept_cloglog: [Double]
      let decline_loglog_R: [Double]
      let decline_cloglog: [Double]
      let expire_loglog_R: [Double]?
      let expire_cloglog: [Double]?
    }
  }

  struct Survival: Decodable {
    let exact: [Step]
    let statsmodels_quantile_ci: [String: [Double?]]
    let quartiles_lifelines: [String: Int?]
    let greenwood_se: [String: Double]
    let lifelines_S_ci95_loglog: [String: [Double]]

    struct Step: Decodable {
      let t: Int
      let at_risk: Int
      let events: Int
      let S: Value
    }
  }

  struct Rates: Decodable {
    let by_cohort_month: [String: Cohort]
    let fixed_window_14d: Window
  }

  struct Cohort: Decodable {
    let accept: Int
    let decline: Int
    let resolved: Int
    let wilson95_accept_of_resolved: [Double]
    let wilson95_decline_of_resolved: [Double]
    let wilson95_decline_of_replied: [Double]
  }

  struct Window: Decodable {
    let eligible: Int
    let accepted_within: Int
    let wilson95: [Double]
  }

  struct Wilson: Decodable {
    let k: Int
    let n: Int
    let lo: Double
    let hi: Double
  }

  struct Newcombe: Decodable {
    let a: [Int]
    let b: [Int]
    let diff: Double
    let ci: [Double]
  }

  struct XmR: Decodable {
    let values: [Double]
    let mean: Double
    let moving_ranges: [Double]
    let upper_natural_limit: Double
    let lower_natural_limit: Double
    let upper_range_limit: Double
    let points_outside: [Int]
    let ranges_outside: [Int]
    let baseline_first_10: Baseline
    let median_moving_range_all_12: Limits
  }

  struct Baseline: Decodable {
    let mean: Double
    let upper: Double
    let lower: Double
    let upper_range_limit: Double
    let flagged_points: [Int]
  }

  struct Limits: Decodable {
    let mean: Double
    let upper: Double
    let lower: Double
    let flagged_points: [Int]
  }

  struct Simpson: Decodable {
    let accepted_of_resolved: [String: [String: [Int]]]
    let standardised_to_pooled_mix: [String: Double]
    let decomposition_feb_minus_jan: Split

    struct Split: Decodable {
      let kitagawa_rate_effect: Double
      let kitagawa_mix_effect: Double
      let total: Double
    }

    func groups() -> (january: [Proportion], february: [Proportion]) {
      (group("2025-01"), group("2025-02"))
    }

    private func group(_ month: String) -> [Proportion] {
      let segments = accepted_of_resolved[month] ?? [:]
      return segments.sorted { $0.key < $1.key }.map { Proportion($0.value[0], of: $0.value[1]) }
    }
  }
}
