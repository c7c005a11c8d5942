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
  }

  package struct CandidateLine {
    package let rank: Int
    package let connector: String
    package let name: String
    package let tier: String
    package let score: String
    package let evidence: String

    /// Why they can't be asked now, without saying more than is the manager's to know.
    package let hindrance: String?
  }

  private let inputs: Inputs
  private let community: Community
  private let introductions: [Identifier<Request>: Introduction]
  private let kindness: Kindness

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
    kindness = Kindness(
      last ?? .today(in: inputs.settings.timeZone), policy: policy, community: community,
      exclusions: ExclusionList(inputs, community), introductions: known,
      doNotContact: doNotContact)
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
      return none(request, "\(wish) \(community.words(.nobodyKnowsProspect, request))")
    case .requester:
      return none(request, "\(wish) \(community.words(.prospectIsRequester, request))")
    case .unclear(let persons):
      let names = persons.map { person in
        "\(person.name) (\(community.records[person.records[0]].record.place))"
      }
      return none(
        request,
        "\(wish) It is not clear who is meant: \(names.joined(separator: ", "))."
          + " Add the organisation to the request.")
    case .found(let person):
      switch community.introducers(for: request, to: person) {
      case .none(let reason): return none(request, "\(wish) \(community.words(reason, request))")
      case .candidates(let candidates):
        return Answer(
          request: request.id.rawValue, summary: wish,
          candidates: candidates.enumerated().map { line($1, $0 + 1, request) })
      }
    }
  }

  private func none(_ request: Request, _ summary: String) -> Answer {
    Answer(request: request.id.rawValue, summary: summary, candidates: [])
  }

  private func line(_ candidate: Candidate, _ rank: Int, _ request: Request) -> CandidateLine {
    CandidateLine(
      rank: rank, connector: candidate.connector.rawValue,
      name: community.member(candidate.connector).name, tier: candidate.tier.words,
      score: decimal(candidate.score), evidence: community.evidence(of: candidate, request),
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
