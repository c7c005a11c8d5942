// SPDX-License-Identifier: Apache-2.0

package import Acquaintances
import ContactRecords
import Drafts
package import Introductions

/// Why somebody is asked to introduce.
enum Grounds: Hashable {
  case bothTies(Candidate)

  /// Another Connector named them; their own book holds the Prospect.
  case suggestion(Identifier<Member>, Tie)

  /// Whether the books show that they know the Requester as well.
  var knowsBoth: Bool {
    switch self {
    case .bothTies: true
    case .suggestion: false
    }
  }

  var connector: Identifier<Member> {
    switch self {
    case .bothTies(let candidate): candidate.connector
    case .suggestion(let member, _): member
    }
  }

  fileprivate var requesterBooks: [Identifier<Member>] {
    switch self {
    case .bothTies(let candidate): candidate.toRequester.evidence.map(\.book)
    case .suggestion: []
    }
  }
}

/// The grounds in sentences for people.
extension Community {
  /// For the Connector's own eyes and in their language: what their own book says, and nothing of
  /// anybody else's.
  func ownEvidence(of grounds: Grounds, _ request: Request) -> String {
    let requester = member(request.requester).name
    let prospect = request.prospect.name
    let holdsRequester = grounds.requesterBooks.contains(grounds.connector)
    switch (member(grounds.connector).language, holdsRequester) {
    case (.english, true): return "\(prospect) is in your address book, and so is \(requester)."
    case (.english, false):
      return "\(prospect) is in your address book, and \(requester) is a fellow member."
    case (.german, true):
      return "\(prospect) steht in deinem Adressbuch, und \(requester) ebenfalls."
    case (.german, false):
      return "\(prospect) steht in deinem Adressbuch, und \(requester) gehört zu uns."
    }
  }

  /// For the reviewer.
  func evidence(of grounds: Grounds, _ request: Request) -> String {
    switch grounds {
    case .bothTies(let candidate): return evidence(of: candidate, request)
    case .suggestion(let connector, let tie):
      let name = member(connector).name
      return "named as better placed by a Connector who was asked; "
        + "\(words(tie, name, request.prospect.name))."
    }
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
