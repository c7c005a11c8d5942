// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// The steps from a wish to a meeting, in their order.
enum FunnelStep: String, CaseIterable, Hashable, Sendable {
  case filed
  case firstAskSent = "first-ask-sent"
  case connectorYes = "connector-yes"
  case prospectYes = "prospect-yes"
  case introduced
  case met

  var words: String {
    switch self {
    case .filed: "Request filed"
    case .firstAskSent: "First ask sent"
    case .connectorYes: "Connector said yes"
    case .prospectYes: "Prospect said yes"
    case .introduced: "Introduced"
    case .met: "Met"
    }
  }
}

/// How far the requests of a cohort came.
///
/// A request that reached a step counts as having reached those before it.
struct Funnel: Hashable, Sendable {
  let stages: [Stage]

  /// One step, with the requests that reached it.
  struct Stage: Hashable, Sendable {
    let step: FunnelStep
    let reached: Int

    /// Came to this step and no further, and never will.
    let stopped: Int

    /// Came to this step, and may still go on.
    let open: Int
  }

  /// Counts the requests that were filed on one of the days.
  init(_ history: History, filedIn days: ClosedRange<Day>) {
    let yeses = history.asks.filter { $0.outcome == .yes }
    let connectorYeses = Set(yeses.filter { $0.side == .connector }.map(\.request))
    let prospectYeses = Set(yeses.filter { $0.side == .prospect }.map(\.request))
    let requests = history.requests.filter { days.contains($0.filedOn) }
    let last = requests.map { request in
      request.lastStep(
        hasConnectorYes: connectorYeses.contains(request.id),
        hasProspectYes: prospectYeses.contains(request.id))
    }
    stages = FunnelStep.allCases.enumerated().map { position, step in
      let stayed = zip(requests, last).filter { $0.1 == step }.map(\.0)
      let open = stayed.count { $0.isOpen(at: step) }
      return Stage(
        step: step, reached: last.count { ($0.position ?? 0) >= position },
        stopped: step == .met ? 0 : stayed.count - open, open: open)
    }
  }

  /// The requests of the cohort.
  var filed: Int { stages[0].reached }
}

extension FunnelStep {
  fileprivate var position: Int? { Self.allCases.firstIndex(of: self) }
}

extension RequestRecord {
  fileprivate func lastStep(hasConnectorYes: Bool, hasProspectYes: Bool) -> FunnelStep {
    if end == .introduced { return met == true ? .met : .introduced }
    if hasProspectYes { return .prospectYes }
    if hasConnectorYes { return .connectorYes }
    return firstAskSentOn == nil ? .filed : .firstAskSent
  }

  /// An introduction stays open until the two say whether they met.
  fileprivate func isOpen(at step: FunnelStep) -> Bool {
    switch step {
    case .introduced: met == nil
    case .met: false
    case .filed, .firstAskSent, .connectorYes, .prospectYes: end == nil
    }
  }
}

extension MonthlyReport {
  var funnel: Funnel {
    Funnel(history, filedIn: firstMonthOfYear.first...month.last)
  }

  /// The funnel of the requests filed in the last twelve months.
  ///
  /// Below the smallest denominator only its size is told.
  var funnelTable: Table {
    let funnel = funnel
    let isWithheld = funnel.filed < settings.smallestDenominator
    let flag = isWithheld && funnel.filed > 0 ? Standing.suppressed : .final
    return Table(
      name: "funnel",
      caption: "How far the requests came that were filed in the twelve months to "
        + Wording.name(of: month),
      columns: funnelColumns, primaryKey: ["first_month", "last_month", "step"],
      rows: funnel.stages.map { stage in
        let isShown = flag == .final || stage.step == .filed
        return [
          .month(firstMonthOfYear), .month(month),
          .term(code: stage.step.rawValue, words: stage.step.words),
          Cell(count: isShown ? stage.reached : nil),
          Cell(count: flag == .final ? stage.stopped : nil),
          Cell(count: flag == .final ? stage.open : nil), .text(flag.rawValue), .day(asOf),
        ]
      })
  }
}

private let funnelColumns = [
  Column.firstMonth, .lastMonth,
  Column(
    "step", "Step", .text, about: "The step of a request, in the order of the rows",
    codes: FunnelStep.allCases.map(\.rawValue)),
  Column("reached", "Reached", .integer, about: "Requests that came to this step or beyond it"),
  Column("stopped", "Ended here", .integer, about: "Requests that ended at this step"),
  Column("open", "Still open here", .integer, about: "Requests that may still go on from here"),
  .flag, .asOf,
]
