// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

extension Ghost {
  /// Notes what was taken on record on `today`.
  mutating func note(_ event: Event, today: Day) {
    if today >= terms.closesOn, end == nil, agreed != nil { agreedAtClosing = true }
    switch event.fact {
    case .filed, .held, .approved: break
    case .withdrawn: finish(.withdrawn, event.day)
    case .foundAcquainted: finish(.alreadyAcquainted, event.day)
    case .closed(let end): finish(end, event.day)
    case .drafted(let letter): note(letter)
    case .rejected(let reference): change(reference) { $0.isOver = true }
    case .lapsed(let reference):
      change(reference) { ask in
        ask.isOver = true
        ask.lostItsGround = ask.sentOn == nil
      }
      for index in asks.indices where asks[index].reminder == reference {
        asks[index].reminder = nil
      }
    case .sent(let reference):
      change(reference) { $0.sentOn = event.day }
      if let index = introductions.firstIndex(where: { $0.reference == reference }) {
        introductions[index].sentOn = event.day
        finish(.introduced, event.day)
      }
    case .answered(let reference, let answer): note(answer, to: reference, on: event.day)
    }
  }

  private mutating func finish(_ end: RequestEnd, _ day: Day) {
    self.end = end
    endedOn = day
  }

  private mutating func change(_ reference: Reference, _ change: (inout AskStory) -> Void) {
    guard let index = asks.firstIndex(where: { $0.reference == reference }) else { return }
    change(&asks[index])
  }

  private mutating func note(_ letter: Letter) {
    switch (letter.kind, letter.party) {
    case (.connectorAsk, .connector(let member)):
      asks.append(
        AskStory(
          reference: letter.reference, side: .connector, asked: member.rawValue,
          draftedOn: letter.madeOn, via: nil))
    case (.prospectAsk, .prospect(let key)):
      let willing = asks.last { $0.side == .connector && $0.word?.answer == .yes }
      asks.append(
        AskStory(
          reference: letter.reference, side: .prospect, asked: key, draftedOn: letter.madeOn,
          via: willing?.reference))
    case (.reminder, _):
      if let live = asks.last(where: isLive) {
        change(live.reference) { $0.reminder = letter.reference }
      }
    case (.introduction, .connector(let member)):
      introductions.append(
        IntroductionStory(reference: letter.reference, connector: member.rawValue))
    case (_, .requester):
      told.append(Told(kind: letter.kind, day: letter.madeOn, isAfterEnd: end != nil))
    case (_, .connector), (_, .prospect): break
    }
  }

  /// The newest word stands; "no more" is kept beside it, however old.
  ///
  /// A Connector who takes back their yes calls off the ask that rests on it; a Prospect's no calls
  /// off whatever is asked.
  private mutating func note(_ answer: Answer, to letter: Reference, on day: Day) {
    guard
      let index = asks.firstIndex(where: { $0.reference == letter || $0.reminder == letter })
    else { return }
    if answer == .no(.noMore) { stopped.insert(asks[index].asked) }
    guard asks[index].sentOn.map({ day >= $0 }) == true else { return }
    if let word = asks[index].word, word.day > day || word.answer == .no(.noMore) { return }
    asks[index].word = Word(answer: answer, day: day)
    guard answer != .yes else { return }
    let answered = asks[index]
    let stopsAll = answered.side == .prospect && answer.outcome == .no
    for other in asks.indices
    where isLive(asks[other]) && (stopsAll || asks[other].via == answered.reference) {
      asks[other].isOver = true
      asks[other].lostItsGround = asks[other].sentOn == nil
    }
  }
}
