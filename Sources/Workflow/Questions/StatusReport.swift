// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// What `status` shows: every request, where it stands, and the letters that wait.
package struct StatusReport {
  package struct Line: Encodable {
    package let request: String
    package let filedOn: String
    package let requester: String
    package let prospect: String
    package let stands: String
    package let isOpen: Bool
    package let letters: [LetterLine]
  }

  package struct LetterLine: Encodable {
    package let reference: String
    package let kind: String
    package let to: String
    package let stands: String
  }

  /// What a Requester may hear of their own request, whatever was answered to it.
  package struct RequesterLine: Encodable, Sendable {
    package let request: String
    package let filedOn: String
    package let prospect: String
    package let stands: String

    init(_ introduction: Introduction) {
      request = introduction.request.id.rawValue
      filedOn = introduction.request.filedOn.description
      prospect = introduction.request.prospect.name
      stands = introduction.wordsForRequester
    }
  }

  package let lines: [Line]

  /// The view of one Requester: nothing in it tells one stage or one unsuccessful end from another.
  package static func view(of requester: String, _ workspace: Workspace) throws -> [RequesterLine] {
    let session = try Session.look(workspace)
    let settings = try Inputs.settings(of: workspace)
    let introductions = try session.store.transaction {
      try $0.introductions(policy: settings.policy)
    }
    return introductions.filter { $0.request.requester.rawValue == requester }
      .map { RequesterLine($0) }
  }

  package init(_ workspace: Workspace) throws {
    let session = try Session.look(workspace)
    let inputs = try Inputs(workspace)
    let names = Dictionary(
      uniqueKeysWithValues: inputs.members.map { ($0.id, $0.record.name.display) })
    lines = try session.store.transaction { transaction in
      try transaction.introductions(policy: inputs.settings.policy).map { introduction in
        try Self.line(introduction, names, transaction)
      }
    }
  }

  private static func line(
    _ introduction: Introduction, _ names: [Identifier<Member>: String],
    _ transaction: borrowing StoreTransaction
  ) throws -> Line {
    let request = introduction.request
    var letters: [LetterLine] = []
    for letter in introduction.lettersWaiting + [introduction.askWaiting].compactMap(\.self) {
      let text = try transaction.text(of: letter)
      letters.append(
        LetterLine(
          reference: letter.reference.formatted, kind: letter.kind.rawValue,
          to: text?.recipients.map(\.name).joined(separator: " and ") ?? "",
          stands: introduction.words(for: letter)))
    }
    return Line(
      request: request.id.rawValue, filedOn: request.filedOn.description,
      requester: names[request.requester] ?? request.requester.rawValue,
      prospect: request.prospect.name, stands: introduction.words(names),
      isOpen: introduction.end == nil, letters: letters)
  }
}

extension Introduction {
  fileprivate func words(for letter: Letter) -> String {
    guard case .sent(let day)? = stage(of: letter.reference) else {
      return stage(of: letter.reference)?.words ?? ""
    }
    return "sent on \(day), waits for an answer"
  }

  /// For the Requester: the same words and the same day for every end without an introduction.
  fileprivate var wordsForRequester: String {
    switch state {
    case .ended(.introduced, let day): "introduced on \(day)"
    case .ended(.withdrawn, let day): "withdrawn on \(day)"
    case .ended(.alreadyAcquainted, _): "closed: already in the own address book"
    case .ended(.declined, let day), .ended(.notNow, let day), .ended(.lapsed, let day),
      .ended(.undeliverable, let day), .ended(.noConnector, let day):
      "closed on \(day)"
    case .seeking, .askingConnector, .willing, .askingProspect, .agreed, .introducing, .resting:
      "open; an answer comes by \(closesOn)"
    }
  }

  /// Where a request stands, and whose turn it is.
  fileprivate func words(_ names: [Identifier<Member>: String]) -> String {
    switch state {
    case .seeking: return "looking for a Connector, until \(closesOn)"
    case .askingConnector(let ask):
      let name = names[Identifier(ask.asked)] ?? ask.asked
      return ask.sentOn.map { "\(name) was asked on \($0)" } ?? "an ask to \(name) waits for you"
    case .willing: return "a Connector said yes; the Prospect is to be asked"
    case .askingProspect(let ask, _, _):
      return ask.sentOn.map { "the Prospect was asked on \($0)" }
        ?? "the ask of the Prospect waits for you"
    case .agreed, .introducing: return "both said yes; the introduction waits for you"
    case .resting: return "closes on \(closesOn)"
    case .ended(let end, let day): return "\(end.words) on \(day)"
    }
  }
}

extension RequestEnd {
  fileprivate var words: String {
    switch self {
    case .introduced: "introduced"
    case .declined: "closed, declined,"
    case .notNow: "closed, not now,"
    case .lapsed: "closed, no answer,"
    case .undeliverable: "closed, undeliverable,"
    case .noConnector: "closed, no Connector,"
    case .withdrawn: "withdrawn"
    case .alreadyAcquainted: "already acquainted, found"
    }
  }
}
