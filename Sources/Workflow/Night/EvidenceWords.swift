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
    let requester = member(request.requester).name
    let toProspect = words(candidate.toProspect, connector, request.prospect.name)
    let isReturned = candidate.toRequester.isReciprocal
    let holdsRequester = candidate.toRequester.evidence.contains { $0.book == candidate.connector }
    let side = isReturned ? "" : "only in \(holdsRequester ? connector : requester)'s book"
    let toRequester = words(candidate.toRequester, connector, requester, side)
    return "\(toProspect); \(toRequester)."
  }

  private func words(
    _ tie: Tie, _ connector: String, _ other: String, _ side: String = ""
  ) -> String {
    let reasons = [side] + tie.reasons + [places(of: tie)]
    let listed = reasons.filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(connector) and \(other): \(tie.tier.words) (\(listed))"
  }

  private func places(of tie: Tie) -> String {
    let shown = tie.evidence.prefix(2).map(\.place.description).joined(separator: ", ")
    let rest = tie.evidence.count - 2
    return rest > 0 ? "\(shown) and \(rest) more" : shown
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

extension Tie {
  /// What speaks for the tie, the weightiest first, in a few words each.
  fileprivate var reasons: [String] {
    if isOnlyOfDirectory { return ["only in a list of the whole organisation"] }
    let days = evidence.compactMap(\.connectedOn)
    let reasons: [String?] = [
      circle?.words, isReciprocal ? "each has the other" : nil,
      evidence.contains(where: \.hasEmail) ? "e-mail" : nil,
      evidence.contains(where: \.hasPhone) ? "telephone" : nil,
      shareOrganisation ? "same organisation" : nil, days.min().map { "connected \($0)" },
      evidence.compactMap(\.revisedOn).max().map { "changed \($0)" }, commonWords,
    ]
    return reasons.compactMap(\.self)
  }

  private var commonWords: String? {
    switch commonAcquaintances {
    case 0: nil
    case 1: "one common acquaintance"
    case Tie.mostCommonAcquaintances...:
      "\(Tie.mostCommonAcquaintances) or more common acquaintances"
    default: "\(commonAcquaintances) common acquaintances"
    }
  }
}

extension Circle {
  fileprivate var words: String {
    switch self {
    case .close: "filed as a friend or family"
    case .work: "filed as a colleague"
    }
  }
}

extension Tier {
  package var words: String {
    switch self {
    case .unscored: "not scored"
    case .weak: "weak"
    case .fair: "fair"
    case .good: "good"
    case .strong: "strong"
    }
  }
}
