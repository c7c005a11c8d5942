// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What is open on the as-of day, and whose answer it waits for.
struct Waiting: Hashable, Sendable {
  /// Requests that were filed and have not ended.
  let requests: Int

  /// Asks that wait for an answer, by side; nil where so few requests are open that it would tell
  /// where each stands.
  let asks: Asks?

  struct Asks: Hashable, Sendable {
    let connectors: Int
    let prospects: Int
  }

  /// Reports that follow each other closely would tell of single answers, so that only the first of
  /// them tells whose answers are waited for; `last` is the day of the report before.
  init(_ records: Records, asOf day: Day, since last: Day?, limits: CrowdLimits) {
    var open = Crowd(limits, telling: .nothing)
    let filed = records[.filed]
    for position in filed.cases.indices
    where filed.standing(of: position, on: day.ordinal)?.outcome == Population.pending {
      open.add(filed.cases[position], Population.pending, on: day.ordinal)
    }
    requests = open.count
    asks =
      open.isLarge && last.map({ day == $0 || day.days(since: $0) >= 28 }) ?? true
      ? Asks(
        connectors: records[.connectorAsks].pending(on: day),
        prospects: records[.prospectAsks].pending(on: day)) : nil
  }
}

extension Population {
  fileprivate func pending(on day: Day) -> Int {
    cases.indices.count { standing(of: $0, on: day.ordinal)?.outcome == Self.pending }
  }
}
