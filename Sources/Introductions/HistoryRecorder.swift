// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Follows one introduction through its events, and keeps what each of them changed with the day as
/// of which it is known.
package struct HistoryRecorder: Sendable {
  private var request: RequestLife?
  private var asks: [AskLife] = []

  package init() {}

  /// Takes the introduction as it is after `event`, which is known as of `knownOn` if not earlier
  /// than it happened.
  package mutating func note(_ introduction: Introduction, after event: Event, knownOn: Day) {
    let recorded = { RecordedDay($0, knownOn: knownOn) }
    switch event.fact {
    case .drafted, .held, .approved, .rejected: return
    case .filed:
      request = RequestLife(
        id: introduction.request.id, requester: introduction.request.requester.rawValue,
        filed: recorded(event.day))
    case .withdrawn, .foundAcquainted, .sent, .answered, .lapsed, .closed: break
    }
    noteRequest(introduction, recorded)
    for record in introduction.askRecords { note(record, recorded) }
  }

  /// Adds what was followed to a history; nothing before the request is filed.
  package func add(to history: inout History) {
    guard let request else { return }
    history.requests.append(request)
    history.asks += asks
  }

  private mutating func noteRequest(
    _ introduction: Introduction, _ recorded: (Day) -> RecordedDay
  ) {
    if request?.firstAsk == nil, let sentOn = introduction.askRecords.map(\.sentOn).min() {
      request?.firstAsk = recorded(sentOn)
    }
    if request?.ending == nil, case .ended(let end, let day) = introduction.state {
      request?.ending = RequestLife.Ending(end, recorded(day))
    }
    if let met = introduction.met, let day = introduction.metOn,
      request?.meetings.last?.haveMet != met
    {
      request?.meetings.append(RequestLife.Meeting(met, recorded(day)))
    }
  }

  /// The same person is never asked twice on one day for the same request.
  private mutating func note(_ record: AskRecord, _ recorded: (Day) -> RecordedDay) {
    let known = asks.firstIndex { ask in
      ask.sent.on == record.sentOn && ask.side == record.side && ask.asked == record.asked
    }
    let index = known ?? asks.count
    if known == nil {
      asks.append(
        AskLife(
          request: record.request, side: record.side, asked: record.asked,
          sent: recorded(record.sentOn)))
    }
    guard let endedOn = record.endedOn else { return }
    // A yes that is said again is no other answer.
    if let last = asks[index].endings.last, last.outcome == record.outcome,
      last.reason == record.reason
    {
      return
    }
    asks[index].endings.append(
      AskLife.Ending(record.outcome, recorded(endedOn), reason: record.reason))
  }
}
