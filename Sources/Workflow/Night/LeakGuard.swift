// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions

/// Stops a letter in which something stands that its reader may not learn, whatever put it there: a
/// note, a template, a name from a book, or a defect of ours.
struct LeakGuard {
  private let community: Community
  private let check: LeakCheck

  /// What was written beside the answers, by request.
  var remarks: [Identifier<Request>: [String]] = [:]

  init(_ community: Community, prospects: [String]) {
    self.community = community
    check = LeakCheck(
      communityNames: community.members.values.map(\.record.name.display).sorted() + prospects)
  }

  /// Throws with the name of the rule when the finished mail of a letter tells too much.
  func inspect(
    _ mail: [UInt8], _ message: Message, _ content: LetterContent,
    of introductions: [Introduction]
  ) throws(UnwritableLetter) {
    let clearance = clearance(message, content, introductions)
    if let leak = check.leaks(in: mail, clearance).first { throw UnwritableLetter(leak) }
  }

  private func clearance(
    _ message: Message, _ content: LetterContent, _ introductions: [Introduction]
  ) -> Clearance {
    let parties = introductions.map { names(of: $0, content.circle) }
    let allowedNames =
      parties.flatMap(\.names) + ([message.from] + message.to).flatMap { [$0.name, $0.given] }
    var clearance = Clearance()
    clearance.allowedNames = allowedNames
    clearance.allowedDetails =
      ([message.from] + message.to).compactMap(\.email?.written) + content.detailsOfOthers
      + parties.flatMap(\.details)
    clearance.secretNames = parties.flatMap(\.secrets).filter { !allowedNames.contains($0) }
    clearance.ownWords = introductions.flatMap { introduction in
      let request = introduction.request
      return [request.note, request.purpose, request.prospect.organisation]
    }
    clearance.secretTexts = introductions.flatMap { remarks[$0.request.id] ?? [] }
    clearance.hidesReasons = content.circle == .requester
    return clearance
  }

  /// Who may and may not be named to those who read a letter of a request.
  private struct PartyNames {
    var names: [String] = []
    var details: [String] = []
    var secrets: [String] = []
  }

  private func names(of introduction: Introduction, _ circle: ReaderCircle) -> PartyNames {
    let request = introduction.request
    let requester = community.member(request.requester)
    let connectors = introduction.connectorsTried + introduction.suggestedConnectors
    var parties = PartyNames()
    parties.names = [request.prospect.name]
    for connector in connectors {
      let name = community.member(connector).name
      let mayBeNamed = circle != .requester && connector == introduction.connector
      if mayBeNamed { parties.names.append(name) } else { parties.secrets.append(name) }
    }
    if circle == .prospect, !request.mayName {
      parties.secrets += [requester.name, requester.given]
    } else {
      parties.names += [requester.name, requester.given]
    }
    if request.mayShowContact, let row = community.members[request.requester] {
      parties.details += row.record.emails.map(\.written) + row.record.phones.map(\.written)
    }
    return parties
  }
}

/// Those into whose hands a letter comes, the last of them counting: what a Connector is to forward
/// is read by the Prospect.
private enum ReaderCircle {
  case requester
  case connector
  case prospect
  case everybody
}

extension LetterContent {
  fileprivate var circle: ReaderCircle {
    switch self {
    case .connectorAsk, .gatheredAsk, .gatheredReminder, .reminder(of: .connector, _),
      .connectorThanks:
      .connector
    case .prospectAsk, .reminder(of: .prospect, _): .prospect
    case .requesterUpdate, .closingNote: .requester
    case .introduction, .followUp: .everybody
    }
  }

  /// The addresses of those who are not its receivers, and that it holds with their leave or from
  /// its receiver's own book.
  fileprivate var detailsOfOthers: [String] {
    switch self {
    case .prospectAsk(let ask), .reminder(of: .prospect(let ask), _):
      [ask.prospect.email?.written].compactMap(\.self)
    case .introduction(let introduction):
      [introduction.requester, introduction.prospect].compactMap(\.email?.written)
    case .connectorAsk, .gatheredAsk, .gatheredReminder, .reminder(of: .connector, _),
      .requesterUpdate, .closingNote, .followUp, .connectorThanks:
      []
    }
  }
}
