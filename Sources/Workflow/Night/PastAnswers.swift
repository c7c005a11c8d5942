// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Foundation
import Introductions

/// How members answered when they were asked to introduce, as evidence for the next ask.
///
/// Only asks of Connectors count: what a Prospect answered is never looked at, so that nobody's no
/// speaks against them elsewhere. A no, a "not now" and silence count alike, so that no ranking
/// tells one from the other.
struct PastAnswers {
  /// By the key under which somebody was asked.
  private var tallies: [String: Tally] = [:]
  private var total = Tally()

  fileprivate struct Tally {
    var yeses = 0.0
    var asks = 0.0
    var recentAsks = 0
  }

  /// After a year an answer counts half.
  private static let halfLife = 365.0
  private static let recentDays = 30

  init(_ introductions: [Introduction], on day: Day) {
    self.init(introductions.flatMap(\.askRecords), on: day)
  }

  init(_ asks: [AskRecord], on day: Day) {
    for ask in asks where ask.side == .connector {
      let tally = Self.tally(of: ask, max(0, day.days(since: ask.sentOn)))
      tallies[ask.asked, default: Tally()].add(tally)
      total.add(tally)
    }
  }

  private static func tally(of ask: AskRecord, _ age: Int) -> Tally {
    let recentAsks = age < recentDays ? 1 : 0
    let weight = pow(0.5, Double(age) / halfLife)
    return switch ask.outcome {
    case .yes: Tally(yeses: weight, asks: weight, recentAsks: recentAsks)
    case .no, .notNow, .lapsed: Tally(asks: weight, recentAsks: recentAsks)
    case .withdrawn, .undeliverable, .pending: Tally(recentAsks: recentAsks)
    }
  }

  /// Of one human, who may have been asked under several keys.
  func standing(of keys: Set<String>) -> Standing {
    var tally = Tally()
    for key in keys.sorted() { tallies[key].map { tally.add($0) } }
    return Standing(
      yeses: tally.yeses, asks: tally.asks,
      communityRate: (total.yeses + 1) / (total.asks + 2), recentAsks: tally.recentAsks)
  }
}

extension PastAnswers.Tally {
  fileprivate mutating func add(_ other: Self) {
    yeses += other.yeses
    asks += other.asks
    recentAsks += other.recentAsks
  }
}

extension Community {
  /// What became of past asks of Connectors, beside the chance that the books give them tonight.
  ///
  /// A yes is the Connector's alone: the Prospect's word is not looked at.
  func outcomes(of introductions: [Introduction]) -> [Calibration.Outcome] {
    introductions.flatMap { introduction in
      introduction.askRecords.filter { $0.side == .connector }.compactMap { record in
        guard let isYes = record.outcome.isYes,
          case .found(let person) = prospect(of: introduction.request),
          let candidate = candidates(for: introduction.request, person)
            .first(where: { $0.connector.rawValue == record.asked })
        else { return nil }
        return Calibration.Outcome(chance: candidate.chance, isYes: isYes)
      }
    }
  }
}

extension AskOutcome {
  /// Nil where the ask never came to an answer or to the end of its window.
  fileprivate var isYes: Bool? {
    switch self {
    case .yes: true
    case .no, .notNow, .lapsed: false
    case .withdrawn, .undeliverable, .pending: nil
    }
  }
}
