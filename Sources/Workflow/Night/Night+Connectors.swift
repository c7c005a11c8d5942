// SPDX-License-Identifier: Apache-2.0

import Acquaintances
import ContactRecords
import Drafts
import Introductions

/// The choice of Connectors for all requests together, and the messages to them.
extension Night {
  /// A request that looks for a Connector tonight, with everybody who may be asked, best first.
  private struct Opening {
    let index: Int
    var choices: [(grounds: Grounds, value: Int)]
  }

  /// Chooses, asks, and chooses again where a letter could not be written, without that pair.
  mutating func chooseConnectors(_ introductions: inout [Introduction]) throws {
    var openings = openings(in: introductions)
    while !openings.isEmpty {
      let chosen = choose(openings)
      guard !chosen.isEmpty else { return }
      var failed = false
      for group in grouped(chosen) {
        let refused = try ask(group, &introductions)
        for (opening, connector) in refused {
          openings[opening].choices.removeAll { $0.grounds.connector == connector }
        }
        failed = failed || !refused.isEmpty
      }
      guard failed else { return }
      openings.removeAll { introductions[$0.index].liveAsk != nil }
    }
  }

  private mutating func openings(in introductions: [Introduction]) -> [Opening] {
    var openings: [Opening] = []
    let answers = PastAnswers(introductions, on: day)
    for (index, introduction) in introductions.enumerated()
    where introduction.duties(on: day).contains(.seekConnector) {
      guard hasForwardableNote(introduction.request),
        case .found(let prospect) = rules.community.prospect(of: introduction.request),
        mayPropose(introduction.request, prospect, among: introductions)
      else { continue }
      let choices = choices(for: introduction, prospect, among: introductions, answers)
      if !choices.isEmpty { openings.append(Opening(index: index, choices: choices)) }
    }
    return openings
  }

  /// A note that can't be forwarded is told every night until it is mended, whether or not there is
  /// somebody to be asked.
  private mutating func hasForwardableNote(_ request: Request) -> Bool {
    do throws(NoteProblem) {
      _ = try request.forwardableNote(by: rules.community.member(request.requester))
      return true
    } catch {
      note(request.id, UnwritableLetter(LetterProblem.note(error)))
      return false
    }
  }

  private func choices(
    for introduction: Introduction, _ prospect: Int, among all: [Introduction],
    _ answers: PastAnswers
  ) -> [(grounds: Grounds, value: Int)] {
    let request = introduction.request
    let excluded = past(of: request, prospect, among: all).declined
      .union(introduction.connectorsTried)
    let suggested = introduction.suggestedConnectors.filter { !excluded.contains($0) }
    let ranked = rules.community.ranked(
      rules.community.candidates(for: request, prospect), answers)
    let candidates = Dictionary(uniqueKeysWithValues: ranked.map { ($0.connector, $0) })
    let members = suggested + ranked.map(\.connector).filter { !suggested.contains($0) }
    return members.compactMap { member in
      let isSuggested = suggested.contains(member)
      guard !excluded.contains(member), kindness.room(forConnector: member) > 0,
        kindness.mayConnect(member, request.requester, prospect),
        let grounds = rules.community.grounds(
          of: member, as: candidates[member], for: request, isSuggested: isSuggested)
      else { return nil }
      return (grounds, ServiceValue.of(grounds, isSuggested: isSuggested))
    }
  }

  /// Per opening that gets somebody, in order: the opening and whom.
  private func choose(_ openings: [Opening]) -> [(opening: Int, index: Int, grounds: Grounds)] {
    var numbers: [Identifier<Member>: Int] = [:]
    var capacities: [Int] = []
    let options = openings.map { opening in
      opening.choices.map { choice in
        let member = choice.grounds.connector
        let number =
          numbers[member]
          ?? {
            capacities.append(kindness.room(forConnector: member))
            return capacities.count - 1
          }()
        numbers[member] = number
        return ServiceOption(connector: number, value: choice.value)
      }
    }
    return assign(options, capacities: capacities).enumerated().compactMap { opening, choice in
      choice.map { (opening, openings[opening].index, openings[opening].choices[$0].grounds) }
    }
  }

  /// By Connector, in the order of the requests that each serves first.
  private func grouped(
    _ chosen: [(opening: Int, index: Int, grounds: Grounds)]
  ) -> [[(opening: Int, index: Int, grounds: Grounds)]] {
    let groups = Dictionary(grouping: chosen) { $0.grounds.connector }
    return groups.values.sorted { $0[0].index < $1[0].index }
  }

  /// Asks one Connector for one or several requests in one message, and returns those for which no
  /// letter could be written.
  private mutating func ask(
    _ group: [(opening: Int, index: Int, grounds: Grounds)], _ introductions: inout [Introduction]
  ) throws -> [(opening: Int, connector: Identifier<Member>)] {
    var refused: [(opening: Int, connector: Identifier<Member>)] = []
    var entries: [MessageEntry] = []
    for (opening, index, grounds) in group {
      let introduction = introductions[index]
      let party = LetterParty.connector(grounds.connector)
      let letter = letter(
        for: introduction, .connectorAsk, party, inMessageOf: entries.first?.letter.reference)
      let ask = rules.composer.connectorAsk(introduction.request, grounds)
      let entry = MessageEntry(index: index, letter: letter, ask: ask)
      do throws(UnwritableLetter) {
        // One that can't be written must not hold up the others in its message.
        if group.count > 1 { _ = try rules.composer.write([entry], of: [introduction]) }
        entries.append(entry)
      } catch {
        note(introduction.request.id, error)
        refused.append((opening, grounds.connector))
      }
    }
    if try !draft(entries, &introductions) {
      refused = group.map { ($0.opening, $0.grounds.connector) }
    }
    return refused
  }

  // MARK: - Reminders

  /// Reminds each Connector of all that was asked and is due, in one message.
  mutating func remindConnectors(_ introductions: inout [Introduction]) throws {
    var due: [String: [(index: Int, ask: Ask)]] = [:]
    for index in introductions.indices {
      for case .remind(let ask) in duties(of: introductions[index])
      where ask.side == .connector && mayRemind(ask, introductions[index]) {
        due[ask.asked, default: []].append((index, ask))
      }
    }
    for key in due.keys.sorted() {
      var entries: [MessageEntry] = []
      for (index, ask) in due[key] ?? [] {
        let introduction = introductions[index]
        do throws(UnwritableLetter) {
          let content = try rules.composer.reminder(of: ask, introduction, on: day)
          let letter = letter(
            for: introduction, .reminder, ask.party, inMessageOf: entries.first?.letter.reference)
          let entry = MessageEntry(index: index, letter: letter, ask: content)
          if due[key]?.count != 1 { _ = try rules.composer.write([entry], of: [introduction]) }
          entries.append(entry)
        } catch {
          note(introduction.request.id, error)
        }
      }
      _ = try draft(entries, &introductions)
    }
  }

  /// By what a Connector will be known again when they are no member any more.
  private func identity(of party: LetterParty) -> [String] {
    guard case .connector(let member) = party, let person = rules.community.person(of: member)
    else { return [] }
    return rules.community.identityHashes(of: person)
  }

  /// Whether the message could be written.
  private mutating func draft(
    _ entries: [MessageEntry], _ introductions: inout [Introduction]
  ) throws -> Bool {
    guard let first = entries.first else { return true }
    do throws(UnwritableLetter) {
      let texts = try rules.composer.write(
        entries, of: entries.map { introductions[$0.index] })
      for (entry, text) in zip(entries, texts) {
        try draft(
          entry.letter, text, identity: identity(of: entry.letter.party),
          &introductions[entry.index])
      }
      return true
    } catch {
      note(introductions[first.index].request.id, error)
      return false
    }
  }
}

/// How much it is worth that a Connector serves a request: that it is served at all counts most,
/// then how likely two yeses are.
///
/// Among equals the assignment prefers whoever is ranked first.
private enum ServiceValue {
  static func of(_ grounds: Grounds, isSuggested: Bool) -> Int {
    if isSuggested { return suggested }
    return switch grounds {
    case .bothTies(let candidate): served + Int(candidate.chance * 900)
    case .suggestion: served
    }
  }

  private static let served = 1_000

  /// A friend's word that somebody is better placed outweighs what the books say.
  private static let suggested = 2_000
}
