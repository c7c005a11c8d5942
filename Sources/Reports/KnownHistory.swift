// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

extension History {
  /// The history as it was known on a day: what came later has not happened, and an ask answered
  /// later is pending.
  func known(on asOf: Day) -> History {
    History(
      requests: requests.filter { $0.filedOn <= asOf }.map { $0.known(on: asOf) },
      asks: asks.filter { $0.sentOn <= asOf }.map { $0.known(on: asOf) })
  }

  /// Every month from the first event to `last`, or `last` alone where nothing happened before.
  func months(to last: Month) -> [Month] {
    let days = requests.map(\.filedOn) + asks.map(\.sentOn)
    var months = [min(days.min()?.month ?? last, last)]
    while let newest = months.last, newest < last { months.append(newest.next) }
    return months
  }
}

extension RequestRecord {
  fileprivate func known(on asOf: Day) -> RequestRecord {
    let hasEnded = endedOn.map { $0 <= asOf } ?? false
    let hasSaid = metOn.map { $0 <= asOf } ?? false
    return RequestRecord(
      id: id, requester: requester, filedOn: filedOn,
      firstAskSentOn: firstAskSentOn.flatMap { $0 <= asOf ? $0 : nil },
      end: hasEnded ? end : nil, endedOn: hasEnded ? endedOn : nil, met: hasSaid ? met : nil,
      metOn: hasSaid ? metOn : nil)
  }
}

extension AskRecord {
  fileprivate func known(on asOf: Day) -> AskRecord {
    if let endedOn, endedOn <= asOf { return self }
    return AskRecord(
      request: request, side: side, asked: asked, sentOn: sentOn, outcome: .pending, endedOn: nil,
      reason: nil)
  }
}

extension Month {
  /// The days of the month, the first and the last included.
  var days: ClosedRange<Day> { first...last }
}
