// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Drafts
import IntroductionStore
import Introductions
import People

/// What `why` tells: the Connectors of a request with their evidence, or why there is none.
package struct ConnectorSearch {
  package struct Answer {
    package let request: String
    package let summary: String
    package let candidates: [CandidateLine]

    /// Of a Prospect named by what they do and where: who may be meant, for the manager to choose.
    package let persons: [String]
  }

  package struct CandidateLine {
    package let rank: Int
    package let connector: String
    package let name: String
    package let tier: String

    /// The chance of two yeses; empty where too little is known for a number.
    package let score: String
    package let evidence: String

    /// Why they can't be asked now, without saying more than is the manager's to know.
    package let hindrance: String?
  }

  private let inputs: Inputs
  private let community: Community
  private let introductions: [Identifier<Request>: Introduction]
  private let kindness: Kindness
  private let answers: PastAnswers
  private let calibration: Calibration

  package init(_ workspace: Workspace) throws {
    let session = try Session.look(workspace)
    inputs = try Inputs(workspace)
    community = try session.community(inputs, session.references(inputs.settings))
    let policy = inputs.settings.policy
    let (last, known, doNotContact) = try session.store.transaction { transaction in
      (
        try transaction.lastNight(), try transaction.introductions(policy: policy),
        try transaction.doNotContact()
      )
    }
    introductions = Dictionary(uniqueKeysWithValues: known.map { ($0.request.id, $0) })
    let day = last ?? .today(in: inputs.settings.timeZone)
    kindness = Kindness(
      day, policy: policy, community: community, exclusions: ExclusionList(inputs, community),
      introductions: known, doNotContact: doNotContact)
    answers = PastAnswers(known, on: day)
    calibration = Calibration(community.outcomes(of: known))
  }

  /// The answer for one request, or for all of them in the order of filing when `request` is nil.
  package func answers(for request: String?) throws(WorkflowProblem) -> [Answer] {
    let requests = inputs.requests.map(\.request)
    guard let request else { return requests.map(answer) }
    guard let one = requests.first(where: { $0.id.rawValue == request }) else {
      throw .unknownRequest(request)
    }
    return [answer(one)]
  }

  private func answer(_ request: Request) -> Answer {
    let requester = community.member(request.requester).name
    let wish = "\(requester) would like to meet \(request.prospect.name)."
    switch community.prospect(of: request) {
    case .nobody:
      return none(
        request, "\(wish) \(community.words(.nobodyKnowsProspect, request))", byRole(request))
    case .requester:
      return none(request, "\(wish) \(community.words(.prospectIsRequester, request))")
    case .unclear(let persons):
      return none(
        request,
        "\(wish) It is not clear who is meant: \(names(of: persons))."
          + " Add the organisation or the e-mail address to the request.")
    case .found(let person):
      switch community.introducers(for: request, to: person) {
      case .none(let reason): return none(request, "\(wish) \(community.words(reason, request))")
      case .candidates(let candidates):
        let lines = community.ranked(candidates, answers).enumerated()
          .map { line($1, $0 + 1, request) }
        return Answer(
          request: request.id.rawValue, summary: wish + remark(on: lines, request),
          candidates: lines, persons: [])
      }
    }
  }

  private func none(_ request: Request, _ summary: String, _ persons: [String] = []) -> Answer {
    let advice = persons.isEmpty ? "" : " These may be meant; name one of them in the request:"
    return Answer(
      request: request.id.rawValue, summary: summary + advice, candidates: [], persons: persons)
  }

  /// Of many bearers of one name the first few are enough to see what is missing.
  private static let mostNames = 8

  private func names(of persons: [Person]) -> String {
    let names = persons.prefix(Self.mostNames).map { person in
      "\(person.name) (\(community.records[person.records[0]].record.place))"
    }
    let rest = persons.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// Of a request that waits for a Connector: says the same whether all have been asked enough, are
  /// away, or somebody wants to be left alone.
  private func remark(on lines: [CandidateLine], _ request: Request) -> String {
    let introduction = introductions[request.id]
    let waits = introduction.map { $0.end == nil && $0.liveAsk == nil } ?? true
    return waits && lines.allSatisfy { $0.hindrance != nil }
      ? " Nobody is to be asked for this now." : ""
  }

  /// Who may be meant by a role at an organisation.
  private func byRole(_ request: Request) -> [String] {
    let role = RoleDescription(
      request.prospect.name, organisation: request.prospect.organisation)
    return community.graph.holders(of: role, for: request.requester).prefix(Self.mostNames)
      .map { holder in
        let record = community.records[holder.record].record
        let work = [record.title, record.organisation].filter { !$0.isEmpty }
          .joined(separator: ", ")
        let count = holder.connectors == 1 ? "one Connector" : "\(holder.connectors) Connectors"
        let name = community.resolution.persons[holder.person].name
        return "\(name) (\(work)), \(count), \(record.place)"
      }
  }

  private func line(_ candidate: Candidate, _ rank: Int, _ request: Request) -> CandidateLine {
    CandidateLine(
      rank: rank, connector: candidate.connector.rawValue,
      name: community.member(candidate.connector).name, tier: calibration.tier(of: candidate).words,
      score: candidate.score.map(decimal) ?? "",
      evidence: community.evidence(of: candidate, request),
      hindrance: hindrance(candidate, request))
  }

  /// "Not to be asked now" is all that a limit, a pause or a wish to be left alone give as a
  /// reason.
  private func hindrance(_ candidate: Candidate, _ request: Request) -> String? {
    let member = candidate.connector
    if let introduction = introductions[request.id], introduction.connectorsTried.contains(member) {
      return introduction.liveAsk?.asked == member.rawValue
        ? "being asked for this request" : "was asked for this request"
    }
    if !candidate.canReach { return "their book has no e-mail address of the Prospect" }
    guard case .found(let prospect) = community.prospect(of: request) else { return nil }
    let mayAsk =
      kindness.room(forConnector: member) > 0
      && kindness.mayAsk(prospect: prospect, about: request.requester)
      && kindness.mayConnect(member, request.requester, prospect)
    return mayAsk ? nil : "not to be asked now"
  }

  /// Four places, without a locale.
  private func decimal(_ value: Double) -> String {
    let scaled = String(Int((value * 10_000).rounded()))
    let digits = String(repeating: "0", count: max(0, 5 - scaled.utf8.count)) + scaled
    return "\(digits.dropLast(4)).\(digits.suffix(4))"
  }
}
