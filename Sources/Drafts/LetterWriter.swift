// SPDX-License-Identifier: Apache-2.0

package import Introductions

/// Writes letters: the words of a community's templates around what each letter may say.
package struct LetterWriter: Sendable {
  private let stationery: Stationery
  private let templates: [TemplateName: LetterTemplate]

  /// Takes the built-in templates, and the community's own in their place.
  package init(_ stationery: Stationery) throws(TemplateProblem) {
    for name in stationery.templates.keys.sorted() where TemplateName(rawValue: name) == nil {
      throw .unknownTemplate(name)
    }
    var templates: [TemplateName: LetterTemplate] = [:]
    for name in TemplateName.allCases {
      let text = stationery.templates[name.rawValue] ?? name.builtIn
      templates[name] = try LetterTemplate(
        name.rawValue, text, fields: name.fields + ["community", "manager"])
    }
    self.stationery = stationery
    self.templates = templates
  }

  /// The letter in its final words, ending with its reference.
  package func write(
    _ content: LetterContent, reference: Reference
  ) throws(LetterProblem) -> Message {
    let letter = try compose(content)
    if let unreachable = letter.to.first(where: { $0.email == nil }) {
      throw .noAddress(of: unreachable.name)
    }
    return Message(
      reference: reference, kind: content.kind, from: stationery.manager, to: letter.to,
      subject: letter.subject, body: "\(letter.body)\n\nref \(reference.formatted)\n")
  }

  private func compose(_ content: LetterContent) throws(LetterProblem) -> Letter {
    switch content {
    case .connectorAsk(let ask):
      try letter(.connectorAsk, fields(of: ask), to: [ask.connector])
    case .reminder(of: .connector(let ask), let askedOn):
      try letter(
        .connectorReminder, fields(of: ask).adding("askedOn", askedOn.dateWords),
        to: [ask.connector])
    case .prospectAsk(let ask): try prospectAsk(ask)
    case .reminder(of: .prospect(let ask), let askedOn):
      try prospectReminder(ask, askedOn.dateWords)
    case .introduction(let introduction): try self.introduction(introduction)
    case .requesterUpdate(let update):
      letter(update.template, update.fields, to: [update.requester])
    case .closingNote(let request, let requester):
      letter(.closingNote, requestFields(request, requester), to: [requester])
    case .followUp(let followUp): letter(.followUp, followUp.fields, to: [followUp.party.receiver])
    case .connectorThanks(let thanks):
      letter(.connectorThanks, thanks.fields, to: [thanks.connector])
    }
  }
}

/// Why a letter can't be written.
package enum LetterProblem: Error, Hashable, Sendable {
  case noAddress(of: String)
  case note(NoteProblem)

  /// The two consents are not of the request that the introduction names.
  case consentsOfAnotherRequest
}

// MARK: - The letters that belong to the friendship

extension LetterWriter {
  private func prospectAsk(_ ask: ProspectAsk) throws(LetterProblem) -> Letter {
    let fields = try fields(of: ask)
    switch stationery.voice {
    case .manager: return letter(.prospectAskByManager, fields, to: [ask.prospect])
    case .connector:
      let inner = letter(.prospectAsk, fields, to: [ask.prospect])
      return handOver(.handOverAsk, inner, by: ask.parties, unnamed: !ask.request.mayName)
    }
  }

  private func prospectReminder(
    _ ask: ProspectAsk, _ askedOn: String
  ) throws(LetterProblem) -> Letter {
    let fields = try fields(of: ask).adding("askedOn", askedOn)
    switch stationery.voice {
    case .manager: return letter(.prospectReminderByManager, fields, to: [ask.prospect])
    case .connector:
      let inner = letter(.prospectReminder, fields, to: [ask.prospect])
      return handOver(.handOverReminder, inner, by: ask.parties, askedOn: askedOn)
    }
  }

  private func introduction(_ content: IntroductionContent) throws(LetterProblem) -> Letter {
    guard content.consents.connector.request == content.request.id else {
      throw .consentsOfAnotherRequest
    }
    let both = [content.prospect, content.requester]
    switch stationery.voice {
    case .manager: return letter(.introductionByManager, content.fields, to: both)
    case .connector:
      let inner = letter(.introduction, content.fields, to: both)
      return handOver(.handOverIntroduction, inner, by: content.parties)
    }
  }

  /// A message in the Connector's voice, ready to send, inside a letter from the manager to the
  /// Connector.
  private func handOver(
    _ template: TemplateName, _ inner: Letter, by parties: Parties, askedOn: String = "",
    unnamed: Bool = false
  ) -> Letter {
    let fields = [
      "connector": parties.connector.name, "connectorGiven": parties.connector.given,
      "prospect": parties.prospect.name, "prospectGiven": parties.prospect.given,
      "requester": parties.requester.name, "requesterGiven": parties.requester.given,
      "to": inner.to.map(\.written).joined(separator: ", "), "subject": inner.subject,
      "text": inner.body, "askedOn": askedOn,
      "unnamed": unnamed ? "yes" : "",
    ]
    return letter(template, fields, to: [parties.connector])
  }
}

// MARK: - Filling in

extension LetterWriter {
  /// A letter before it has its reference.
  private struct Letter {
    let to: [Correspondent]
    let subject: String
    let body: String
  }

  /// An absent field and an empty one are the same to a template.
  private func letter(
    _ name: TemplateName, _ fields: [String: String], to: [Correspondent]
  ) -> Letter {
    var fields = fields.filter { !$0.value.isEmpty }
    fields["community"] = stationery.community
    fields["manager"] = stationery.manager.name
    guard let template = templates[name] else {
      preconditionFailure("every template is parsed when the writer is made")
    }
    let (subject, body) = template.render(fields)
    return Letter(to: to, subject: subject, body: body)
  }

  private func fields(of ask: ConnectorAsk) throws(LetterProblem) -> [String: String] {
    let request = ask.request
    let note = try note(of: request, by: ask.requester)
    return requestFields(request, ask.requester).merging(
      [
        "connector": ask.connector.name, "connectorGiven": ask.connector.given,
        "organisation": oneLine(request.prospect.organisation), "purpose": phrase(request.purpose),
        "note": note, "why": oneLine(ask.why), "answerWithin": daysInWords(ask.answerWithin),
        "byConnector": stationery.voice == .connector ? "yes" : "",
        "unnamed": request.mayName ? "" : "yes",
      ], uniquingKeysWith: { $1 })
  }

  private func fields(of ask: ProspectAsk) throws(LetterProblem) -> [String: String] {
    let request = ask.request
    let someone = "someone in the \(stationery.community) community"
    return [
      "connector": ask.connector.name, "connectorGiven": ask.connector.given,
      "prospect": ask.prospect.name, "prospectGiven": ask.prospect.given,
      "requester": request.mayName ? ask.requester.name : someone,
      "purpose": phrase(request.purpose), "note": try note(of: request, by: ask.requester),
      "answerWithin": daysInWords(ask.answerWithin),
    ]
  }

  private func note(
    of request: Request, by requester: Correspondent
  ) throws(LetterProblem) -> String {
    do {
      return try request.forwardableNote(by: requester)
    } catch {
      throw .note(error)
    }
  }
}
