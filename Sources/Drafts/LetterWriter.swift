// SPDX-License-Identifier: Apache-2.0

package import Introductions

/// Writes letters: the words of a community's templates around what each letter may say, each in
/// the language of whoever reads it.
package struct LetterWriter: Sendable {
  let stationery: Stationery
  private let templates: [TemplateFile: LetterTemplate]

  /// Takes the built-in templates, and the community's own in their place; throws the first of
  /// `problems(in:)`.
  package init(_ stationery: Stationery) throws(TemplateProblem) {
    if let problem = Self.problems(in: stationery).first { throw problem }
    var templates: [TemplateFile: LetterTemplate] = [:]
    for language in Language.allCases {
      for name in TemplateName.allCases {
        let letter = TemplateFile(name: name, language: language)
        let (file, text) = stationery.wording(of: letter)
        templates[letter] = try LetterTemplate(file, text, of: name)
      }
    }
    self.stationery = stationery
    self.templates = templates
  }

  /// All that is wrong with a community's own templates, in the order of file names and lines.
  package static func problems(in stationery: Stationery) -> [TemplateProblem] {
    stationery.templates.sorted { $0.key < $1.key }.flatMap { file, text in
      guard let letter = TemplateFile(file, otherwise: stationery.language) else {
        return [TemplateProblem.unknownTemplate(file)]
      }
      return TemplateCheck(file, text, of: letter.name).problems
    }
  }

  /// The letter in its final words, ending with its reference.
  ///
  /// What is gathered has the reference of its first part, and names the reference of each part
  /// beside it instead of at the end, where it would claim an answer for one of them.
  package func write(
    _ content: LetterContent, reference: Reference
  ) throws(LetterProblem) -> Message {
    let letter = try compose(content)
    if let unreachable = letter.to.first(where: { $0.email == nil }) {
      throw .noAddress(of: unreachable.name)
    }
    let first = content.gatheredReferences.first
    return Message(
      reference: first ?? reference, kind: content.kind, from: stationery.manager, to: letter.to,
      subject: letter.subject,
      body: first == nil ? "\(letter.body)\n\nref \(reference.formatted)\n" : "\(letter.body)\n")
  }

  private func compose(_ content: LetterContent) throws(LetterProblem) -> ComposedLetter {
    switch content {
    case .connectorAsk(let ask):
      letter(.connectorAsk, try fields(of: ask), to: [ask.connector])
    case .reminder(of: .connector(let ask), let askedOn):
      letter(
        .connectorReminder,
        try fields(of: ask).adding("askedOn", askedOn.dateWords(in: ask.connector.language)),
        to: [ask.connector])
    case .gatheredAsk(let asks): try gathered(asks)
    case .gatheredReminder(let reminders): try gathered(reminders)
    case .prospectAsk(let ask): try prospectAsk(ask)
    case .reminder(of: .prospect(let ask), let askedOn): try prospectReminder(ask, askedOn)
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

  /// Fewer than two asks were gathered, or asks to more than one Connector.
  case notToBeGathered
}

// MARK: - Filling in

/// A letter before it has its reference.
struct ComposedLetter {
  let to: [Correspondent]
  let subject: String
  let body: String
}

extension LetterWriter {
  /// Fills in the template in the language of those who read the letter.
  func letter(
    _ name: TemplateName, _ words: [String: String], asks: [[String: String]] = [],
    to: [Correspondent]
  ) -> ComposedLetter {
    let here = ["community": stationery.community, "manager": stationery.manager.name]
    let wanted = TemplateFile(name: name, language: stationery.language(of: to))
    guard let template = templates[wanted] else {
      preconditionFailure("every template is parsed when the writer is made")
    }
    let fields = LetterFields(words: words.adding(here), asks: asks)
    let (subject, body) = template.render(fields)
    return ComposedLetter(to: to, subject: subject, body: body)
  }

  private func fields(of ask: ConnectorAsk) throws(LetterProblem) -> [String: String] {
    ask.fields(note: try note(of: ask.request, by: ask.requester))
      .adding(addressing(ask.connector, within: ask.answerWithin))
      .adding("answers", ask.connector.language.answers)
  }

  /// What an ask says once, however many are gathered in it.
  func addressing(_ connector: Correspondent, within days: Int) -> [String: String] {
    [
      "connector": connector.name, "connectorGiven": connector.given,
      "answerWithin": connector.language.days(days), "noMore": connector.language.noMore,
      "byConnector": stationery.voice == .connector ? "yes" : "",
    ]
  }

  func note(
    of request: Request, by requester: Correspondent
  ) throws(LetterProblem) -> String {
    do {
      return try request.forwardableNote(by: requester)
    } catch {
      throw .note(error)
    }
  }
}
