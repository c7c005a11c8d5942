// SPDX-License-Identifier: Apache-2.0

import Introductions

extension AskOutcome {
  /// The outcome in the columns of a population.
  var code: Population.Outcome {
    switch self {
    case .pending: Population.pending
    case .yes: 1
    case .no: 2
    case .notNow: 3
    case .lapsed: 4
    case .withdrawn: 5
    case .undeliverable: 6
    }
  }
}

extension DeclineReason {
  /// From 1 on, in the order of the cases; 0 stands for no reason.
  var code: UInt8 {
    switch self {
    case .tooBusy: 1
    case .notCloseEnough: 2
    case .notAFit: 3
    case .badTiming: 4
    case .conflict: 5
    case .betterPlaced: 6
    case .noMore: 7
    case .preferNotToSay: 8
    case .other: 9
    }
  }
}

/// How far a request can come.
enum FunnelStep: String, CaseIterable, Hashable, Comparable, Sendable {
  case filed
  case firstAskSent = "first-ask-sent"
  case connectorYes = "connector-yes"

  /// After the Prospect's yes, too.
  case introduced

  /// The furthest step of a request that has ended, in the columns of a population.
  var code: Population.Outcome {
    switch self {
    case .filed: 1
    case .firstAskSent: 2
    case .connectorYes: 3
    case .introduced: 4
    }
  }

  var words: String {
    switch self {
    case .filed: "Request filed"
    case .firstAskSent: "First ask sent"
    case .connectorYes: "Connector said yes"
    case .introduced: "Introduced"
    }
  }

  static func < (left: FunnelStep, right: FunnelStep) -> Bool { left.code < right.code }
}
