// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// The letters that belong to the friendship: the manager sends them, or hands them to the
/// Connector to send.
extension LetterWriter {
  func prospectAsk(_ ask: ProspectAsk) throws(LetterProblem) -> ComposedLetter {
    let fields = try fields(of: ask)
    switch stationery.voice {
    case .manager: return letter(.prospectAskByManager, fields, to: [ask.prospect])
    case .connector:
      let inner = letter(.prospectAsk, fields, to: [ask.prospect])
      return letter(.handOverAsk, handOver(of: ask, inner), to: [ask.connector])
    }
  }

  func prospectReminder(
    _ ask: ProspectAsk, _ askedOn: Day
  ) throws(LetterProblem) -> ComposedLetter {
    let fields = try fields(of: ask)
      .adding("askedOn", askedOn.dateWords(in: ask.prospect.language))
    switch stationery.voice {
    case .manager: return letter(.prospectReminderByManager, fields, to: [ask.prospect])
    case .connector:
      let inner = letter(.prospectReminder, fields, to: [ask.prospect])
      let around = handOver(of: ask, inner)
        .adding("askedOn", askedOn.dateWords(in: ask.connector.language))
      return letter(.handOverReminder, around, to: [ask.connector])
    }
  }

  func introduction(_ content: IntroductionContent) throws(LetterProblem) -> ComposedLetter {
    guard content.consents.agreement.requester.request == content.request.id else {
      throw .consentsOfAnotherRequest
    }
    let both = [content.prospect, content.requester]
    switch stationery.voice {
    case .manager: return letter(.introductionByManager, content.fields, to: both)
    case .connector:
      let inner = letter(.introduction, content.fields, to: both)
      let around = handOver(inner, content.connector, content.prospect)
        .adding(["requester": content.requester.name, "requesterGiven": content.requester.given])
      return letter(.handOverIntroduction, around, to: [content.connector])
    }
  }

  /// Without the Requester, whom the Prospect may not be allowed to know: the letter is forwarded
  /// whole.
  private func handOver(of ask: ProspectAsk, _ inner: ComposedLetter) -> [String: String] {
    handOver(inner, ask.connector, ask.prospect).adding([
      "answers": ask.connector.language.answers, "noMore": ask.connector.language.noMore,
      "unnamed": ask.request.mayName ? "" : "yes",
    ])
  }

  /// A message in the Connector's voice, ready to forward, inside a letter from the manager.
  private func handOver(
    _ inner: ComposedLetter, _ connector: Correspondent, _ prospect: Correspondent
  ) -> [String: String] {
    [
      "connector": connector.name, "connectorGiven": connector.given, "prospect": prospect.name,
      "prospectGiven": prospect.given, "to": inner.to.map(\.written).joined(separator: ", "),
      "subject": inner.subject, "text": inner.body,
    ]
  }

  private func fields(of ask: ProspectAsk) throws(LetterProblem) -> [String: String] {
    let language = ask.prospect.language
    return ask.fields(
      note: try note(of: ask.request, by: ask.requester),
      someone: language.someone(in: stationery.community)
    )
    .adding([
      "answers": language.answers, "answerWithin": language.days(ask.answerWithin),
      "noMore": language.noMore, "knowsBoth": ask.knowsBoth ? "yes" : "",
    ])
  }
}
