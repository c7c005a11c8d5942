// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports

/// What the reports count by the month of its beginning, read from a history for the tests alone.
enum Kind: Int, CaseIterable, Hashable {
  case connectorAsks
  case prospectAsks
  case started
  case filed

  /// The segment of the measures; nil where the measures don't tell it.
  var segment: String? {
    switch self {
    case .connectorAsks: "connector"
    case .prospectAsks: "prospect"
    case .started: "all"
    case .filed: nil
    }
  }

  /// The measure that says how many cases a cohort holds.
  var total: String { self == .started ? "requests_started" : "asks_counted" }
}

/// One ask or request, with what was on record of it day by day.
struct CaseOnRecord {
  let month: Month
  let knownOn: Day
  let requester: String

  /// Who was asked, or whom somebody asked to meet.
  let party: String

  /// Whether an ask was the first of its side for its request.
  var isFirst = true

  /// In the order of the records.
  let endings: [(outcome: String, reason: DeclineReason?, knownOn: Day)]

  /// Nil before it was known, `pending` before it ended.
  func standing(on day: Day) -> String? {
    guard knownOn <= day else { return nil }
    return endings.last { $0.knownOn <= day }?.outcome ?? "pending"
  }

  func reason(on day: Day) -> DeclineReason? { endings.last { $0.knownOn <= day }?.reason }
}

extension History {
  func cases(_ kind: Kind) -> [CaseOnRecord] {
    let byRequest = Dictionary(grouping: asks, by: \.request)
    let requesters = Dictionary(uniqueKeysWithValues: requests.map { ($0.id, $0.requester) })
    switch kind {
    case .connectorAsks: return asks(of: .connector, byRequest, requesters)
    case .prospectAsks: return asks(of: .prospect, byRequest, requesters)
    case .started:
      return requests.compactMap { request in
        request.firstAsk.map { first in
          request.life(from: first, byRequest) { $0.end == .introduced ? "introduced" : "closed" }
        }
      }
    case .filed:
      return requests.map { request in
        let asks = byRequest[request.id] ?? []
        return request.life(from: request.filed, byRequest) { ending in
          ending.end == .introduced ? "introduced" : furthest(asks, knownBy: ending.day.knownOn)
        }
      }
    }
  }

  /// How far the asks had brought a request on the day on which its end was put on record.
  private func furthest(_ asks: [AskLife], knownBy day: Day) -> String {
    let agreed = asks.filter { ask in
      ask.endings.last { $0.day.knownOn <= day }?.outcome == .yes
    }
    if agreed.contains(where: { $0.side == .prospect }) { return "prospect-yes" }
    if !agreed.isEmpty { return "connector-yes" }
    return asks.isEmpty ? "filed" : "first-ask-sent"
  }

  private func asks(
    of side: AskSide, _ byRequest: [Identifier<Request>: [AskLife]],
    _ requesters: [Identifier<Request>: String]
  ) -> [CaseOnRecord] {
    asks.filter { $0.side == side }.map { ask in
      let same = (byRequest[ask.request] ?? []).filter { $0.side == side }
      return CaseOnRecord(
        month: ask.sent.on.month, knownOn: ask.sent.knownOn,
        requester: requesters[ask.request] ?? "", party: ask.asked,
        isFirst: same.allSatisfy { $0.sent.knownOn >= ask.sent.knownOn },
        endings: ask.endings.map { ($0.outcome.rawValue, $0.reason, $0.day.knownOn) })
    }
  }
}

extension RequestLife {
  fileprivate func life(
    from began: RecordedDay, _ asks: [Identifier<Request>: [AskLife]],
    outcome: (Ending) -> String
  ) -> CaseOnRecord {
    CaseOnRecord(
      month: began.on.month, knownOn: began.knownOn, requester: requester,
      party: asks[id]?.first { $0.side == .prospect }?.asked ?? "of \(id.rawValue)",
      endings: ending.map { [(outcome($0), nil, $0.day.knownOn)] } ?? [])
  }
}

/// Months that a report told together, and the day as of which.
struct Telling: Hashable {
  let months: ClosedRange<Month>
  let asOf: Day

  init?(_ row: [String: String]) {
    guard let first = row["first_month"].flatMap({ Month(iso: $0) }),
      let last = row["last_month"].flatMap({ Month(iso: $0) }),
      let asOf = row["as_of"].flatMap({ Day(iso: $0) })
    else { return nil }
    months = first...last
    self.asOf = asOf
  }
}

extension Issued {
  /// What the tables of the report tell of a kind, read from their rows.
  func tellings(_ kind: Kind) -> Set<Telling> {
    let rows =
      kind == .filed
      ? table("funnel.csv").rows
      : table("measures.csv").rows.filter {
        $0["segment"] == kind.segment && $0["measure"] == kind.total && $0["value"] != ""
      }
    return Set(rows.compactMap(Telling.init))
  }
}
