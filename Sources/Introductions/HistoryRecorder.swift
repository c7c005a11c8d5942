// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Follows one introduction through its events, and keeps what each of them changed with the day on
/// which it was put on record.
package struct HistoryRecorder: Sendable {
  private var request: RequestLife?
  private var asks: [AskLife] = []

  package init() {}

  /// Takes the introduction as it is after `event`.
  package mutating func note(_ introduction: Introduction, after event: Event) {
    switch event.fact {
    case .drafted, .held, .approved, .rejected: return
    case .filed:
      request = RequestLife(
        id: introduction.request.id, requester: introduction.request.requester.rawValue,
        filed: event.recorded)
    case .withdrawn, .foundAcquainted, .sent, .answered, .lapsed, .closed: break
    }
    noteRequest(introduction, event)
    for record in introduction.askRecords { note(record, event) }
  }

  /// Adds what was followed to a history; nothing before the request is filed.
  package func add(to history: inout History) {
    guard let request else { return }
    history.requests.append(request)
    history.asks += asks
  }

  private mutating func noteRequest(_ introduction: Introduction, _ event: Event) {
    if request?.firstAsk == nil, let sentOn = introduction.askRecords.map(\.sentOn).min() {
      request?.firstAsk = event.recorded(on: sentOn)
    }
    if request?.ending == nil, case .ended(let end, let day) = introduction.state {
      request?.ending = RequestLife.Ending(end, event.recorded(on: day))
    }
    if let met = introduction.met, let day = introduction.metOn,
      request?.meetings.last?.haveMet != met
    {
      request?.meetings.append(RequestLife.Meeting(met, event.recorded(on: day)))
    }
  }

  /// The same person is never asked twice on one day for the same request.
  private mutating func note(_ record: AskRecord, _ event: Event) {
    let known = asks.firstIndex { ask in
      ask.sent.on == record.sentOn && ask.side == record.side && ask.asked == record.asked
    }
    let index = known ?? asks.count
    if known == nil {
      asks.append(
        AskLife(
          request: record.request, side: record.side, asked: record.asked,
          sent: event.recorded(on: record.sentOn)))
    }
    guard let endedOn = record.endedOn else { return }
    let last = asks[index].endings.last
    guard last?.outcome != record.outcome || last?.day.on != endedOn || last?.reason != record.reason
    else { return }
    asks[index].endings.append(
      AskLife.Ending(record.outcome, event.recorded(on: endedOn), reason: record.reason))
  }
}

extension Event {
  fileprivate var recorded: RecordedDay { recorded(on: day) }

  /// What the night itself decided is on record from the day on which it did.
  fileprivate func recorded(on day: Day) -> RecordedDay {
    RecordedDay(day, recordedOn: max(recording?.on ?? self.day, day))
  }
}
