// SPDX-License-Identifier: Apache-2.0

package import Acquaintances
import ContactRecords
import Drafts
package import Introductions

/// Why somebody is thought to be able to introduce, in sentences for people.
extension Community {
  /// For the Connector's own eyes: what their own book says, and nothing of anybody else's.
  func ownEvidence(of candidate: Candidate, _ request: Request) -> String {
    let requester = member(request.requester).name
    let holdsRequester = candidate.toRequester.evidence.contains { $0.book == candidate.connector }
    let prospect = "\(request.prospect.name) is in your address book"
    return holdsRequester
      ? "\(prospect), and so is \(requester)."
      : "\(prospect), and \(requester) is a fellow member."
  }

  /// For the reviewer: both ties, with the files and lines that they were read from.
  package func evidence(of candidate: Candidate, _ request: Request) -> String {
    let connector = member(candidate.connector).name
    let toProspect = words(candidate.toProspect, connector, request.prospect.name)
    let toRequester = words(candidate.toRequester, connector, member(request.requester).name)
    return "\(toProspect); \(toRequester)."
  }

  private func words(_ tie: Tie, _ connector: String, _ other: String) -> String {
    var reasons = [tie.isReciprocal ? "each has the other" : ""]
    if tie.evidence.contains(where: \.hasEmail) { reasons.append("e-mail") }
    if tie.evidence.contains(where: \.hasPhone) { reasons.append("telephone") }
    if tie.shareOrganisation { reasons.append("same organisation") }
    if let day = tie.evidence.compactMap(\.connectedOn).min() { reasons.append("connected \(day)") }
    let places = tie.evidence.prefix(2).map(\.place.description).joined(separator: ", ")
    let listed = (reasons.filter { !$0.isEmpty } + [places]).joined(separator: ", ")
    return "\(connector) and \(other): \(tie.tier.words) (\(listed))"
  }

  /// Why a request has nobody to ask, as a plain sentence that names no one who said no.
  package func words(_ reason: NoConnector, _ request: Request) -> String {
    let prospect = request.prospect.name
    switch reason {
    case .unknownRequester: return "The Requester is no member."
    case .prospectIsRequester: return "The Prospect is the Requester."
    case .alreadyAcquainted:
      return "\(member(request.requester).name) already has \(prospect) in their own address book."
    case .nobodyKnowsProspect: return "No member's address book holds \(prospect)."
    case .noMutual(let count):
      let who = count == 1 ? "One member knows" : "\(count) members know"
      return "\(who) \(prospect), but none of them is connected with the Requester."
    case .nobodyEligible(let count):
      let who = count == 1 ? "One member knows" : "\(count) members know"
      return "\(who) both, but none of them acts as Connector."
    }
  }
}

extension Tier {
  package var words: String {
    switch self {
    case .weak: "weak"
    case .fair: "fair"
    case .good: "good"
    case .strong: "strong"
    }
  }
}
