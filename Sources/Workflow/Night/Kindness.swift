// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import IntroductionStore
import Introductions

/// Who may be asked and brought together on one night: every limit that comes before anybody is
/// matched or ranked, so that whoever is absent is absent without a reason.
struct Kindness {
  private let day: Day
  private let policy: Policy
  private let community: Community
  private let exclusions: ExclusionList
  private var ledger: AskLedger

  /// The letters to which somebody said "no more" and took it back since.
  private let lifted: Set<Reference>

  /// The hashed identifiers of those who are not to be asked.
  private let blocked: Set<String>

  init(
    _ day: Day, policy: Policy, community: Community, exclusions: ExclusionList,
    introductions: [Introduction], doNotContact: [DoNotContact]
  ) {
    self.day = day
    self.policy = policy
    self.community = community
    self.exclusions = exclusions
    lifted = Set(doNotContact.filter { $0.standing == .lifted }.map { Reference($0.entry) })
    ledger = AskLedger(introductions, policy: policy, lifted: lifted)
    blocked = doNotContact.filter { $0.standing != .lifted }
      .reduce(into: []) { $0.formUnion($1.hashes) }
  }

  /// Counts anew who has been asked how often.
  mutating func count(_ introductions: [Introduction]) {
    ledger = AskLedger(introductions, policy: policy, lifted: lifted)
  }

  /// Takes in an ask that was drafted since.
  mutating func add(_ ask: Ask) {
    ledger.add(ask.asked, on: day)
  }

  /// How many more asks a member may get tonight as Connector.
  func room(forConnector member: Identifier<Member>) -> Int {
    guard let row = community.members[member], row.isConnector, !row.isAway(on: day),
      !row.record.emails.isEmpty, !isStopped(member)
    else { return 0 }
    return ledger.room(
      for: community.askKeys(of: member), on: day, atOnce: policy.asksAtOnce,
      perQuarter: row.asksPerQuarter)
  }

  /// Whether a person may be asked tonight as Prospect about a Requester; a member keeps their own
  /// limits and holidays.
  func mayAsk(prospect person: Int, about requester: Identifier<Member>) -> Bool {
    guard knowsExclusions, mayMeet(requester, person) else { return false }
    let row = community.memberRow(of: person)
    guard row?.isAway(on: day) != true, !isBlocked(person) else { return false }
    return ledger.room(
      for: community.askKeys(of: person), on: day, atOnce: 1, perQuarter: row?.asksPerQuarter) > 0
  }

  /// Whether a Requester and a Prospect may be brought together at all.
  func mayMeet(_ requester: Identifier<Member>, _ prospect: Int) -> Bool {
    guard let requester = community.person(of: requester) else { return true }
    return !exclusions.separates(requester, prospect)
  }

  /// Whether a Connector may stand between the two.
  func mayConnect(
    _ connector: Identifier<Member>, _ requester: Identifier<Member>, _ prospect: Int
  ) -> Bool {
    guard let connector = community.person(of: connector) else { return true }
    let kept = [community.person(of: requester), prospect].compactMap(\.self)
    return !kept.contains { exclusions.separates(connector, $0) }
  }

  /// Whether it is known who is to be kept apart: a list that could not be read whole says nothing.
  var knowsExclusions: Bool { exclusions.isWhole }

  /// The days on which whoever is asked is away.
  func absences(_ ask: Ask, _ request: Request) -> [ClosedRange<Day>] {
    switch ask.party {
    case .requester: return []
    case .connector(let member): return community.members[member]?.away ?? []
    case .prospect:
      guard case .found(let person) = community.prospect(of: request) else { return [] }
      return community.memberRow(of: person)?.away ?? []
    }
  }

  /// Whether somebody in a request said "no more" since, or is on the do-not-contact list.
  func isStopped(_ party: LetterParty, _ request: Request) -> Bool {
    switch party {
    case .requester: return isStopped(request.requester)
    case .connector(let member): return isStopped(member)
    case .prospect(let key):
      guard case .found(let person) = community.prospect(of: request) else {
        return ledger.hasStopped([key])
      }
      return isBlocked(person) || ledger.hasStopped(community.askKeys(of: person).union([key]))
    }
  }

  private func isStopped(_ member: Identifier<Member>) -> Bool {
    ledger.hasStopped(community.askKeys(of: member))
      || (community.person(of: member).map(isBlocked) ?? false)
  }

  /// Whether a person is on the do-not-contact list.
  func isBlocked(_ person: Int) -> Bool {
    !blocked.isEmpty && community.identityHashes(of: person).contains(where: blocked.contains)
  }
}
