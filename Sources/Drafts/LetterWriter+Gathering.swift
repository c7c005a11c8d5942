// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// Several asks of one Connector, or their reminders, in one message.
extension LetterWriter {
  func gathered(_ asks: [GatheredAsk]) throws(LetterProblem) -> ComposedLetter {
    var blocks: [[String: String]] = []
    for gathered in asks { blocks.append(try block(of: gathered.ask, gathered.reference)) }
    return try gathered(.connectorAsks, asks.map(\.ask), blocks)
  }

  func gathered(_ reminders: [GatheredReminder]) throws(LetterProblem) -> ComposedLetter {
    var blocks: [[String: String]] = []
    for reminder in reminders {
      let askedOn = reminder.askedOn.dateWords(in: reminder.ask.connector.language)
      blocks.append(
        try block(of: reminder.ask, reminder.reference).adding("askedOn", askedOn))
    }
    return try gathered(.connectorReminders, reminders.map(\.ask), blocks)
  }

  /// The time to answer is that of the ask which lapses first.
  private func gathered(
    _ template: TemplateName, _ asks: [ConnectorAsk], _ blocks: [[String: String]]
  ) throws(LetterProblem) -> ComposedLetter {
    guard let connector = asks.first?.connector, let days = asks.map(\.answerWithin).min(),
      asks.count > 1, asks.allSatisfy({ $0.connector == connector })
    else { throw .notToBeGathered }
    let requesters = namesOfRequesters(asks)
    let words = addressing(connector, within: days).adding([
      "people": connector.language.people(requesters.count),
      "requesters": connector.language.list(requesters),
    ])
    let numbered = blocks.enumerated().map { $1.adding("number", String($0 + 1)) }
    return letter(template, words, asks: numbered, to: [connector])
  }

  private func block(
    of ask: ConnectorAsk, _ reference: Reference
  ) throws(LetterProblem) -> [String: String] {
    ask.fields(note: try note(of: ask.request, by: ask.requester)).adding([
      "tickBoxes": ask.connector.language.tickBoxes, "reference": reference.formatted,
    ])
  }
}

/// Each Requester once, in the order of the asks.
private func namesOfRequesters(_ asks: [ConnectorAsk]) -> [String] {
  var seen: Set<Identifier<Member>> = []
  return asks.filter { seen.insert($0.request.requester).inserted }
    .map { oneLine($0.requester.name) }
}

extension LetterContent {
  /// The references that stand within the letter, first to last; none where nothing is gathered.
  var gatheredReferences: [Reference] {
    switch self {
    case .gatheredAsk(let asks): asks.map(\.reference)
    case .gatheredReminder(let reminders): reminders.map(\.reference)
    case .connectorAsk, .prospectAsk, .reminder, .requesterUpdate, .introduction, .closingNote,
      .followUp, .connectorThanks:
      []
    }
  }
}
