// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import TestSupport

@testable import Workflow

/// A small community of which everything is drawn: who knows whom, how often anybody may be asked,
/// and who speaks to the Prospects.
struct RandomCommunity {
  let rules: Night.Rules
  let members: [Identifier<Member>]
  let prospects: [ProspectDescription]

  private static let memberNames = [
    "Ada Adler", "Ben Brandt", "Carl Conrad", "Rosa Richter", "Uwe Urban", "Vera Vogt",
  ]
  private static let prospectNames = ["Ana Duarte", "Paul Quint", "Zoe Yates"]

  init(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    self = try Folders.withTemporary { root in
      try Self.write(root, &random)
      return try Self(reading: root)
    }
  }

  private init(reading root: URL) throws {
    let inputs = try Inputs(Workspace(root))
    let references = ReferenceMaker(secret: Array("two worlds".utf8))
    let community = Community(inputs, references, decisions: [], asked: [:])
    members = inputs.members.map(\.id)
    prospects = Self.prospectNames.map { ProspectDescription(name: $0) }
    rules = Night.Rules(
      policy: inputs.settings.policy, community: community,
      exclusions: ExclusionList(inputs, community),
      composer: LetterComposer(
        policy: inputs.settings.policy, community: community, writer: try inputs.letterWriter(),
        guardian: LeakGuard(community, prospects: Self.prospectNames)),
      references: references)
  }

  // MARK: - Its files

  private static func write(_ root: URL, _ random: inout RepeatableRandom) throws {
    try write(root, "mutual.yaml", settings(&random))
    let rows = memberNames.map { name in
      let id = id(of: name)
      return "\(id),\(name),\(id)@\(id).example,yes,,"
    }
    try write(
      root, "members.csv",
      (["id,name,email,connector,asks_per_quarter,paused_until"] + rows).joined(separator: "\n"))
    for owner in memberNames {
      var book = ["First Name,Last Name,E-mail 1 - Value"]
      for name in memberNames + prospectNames where name != owner && Bool.random(using: &random) {
        let isMember = memberNames.contains(name)
        let address = isMember ? "\(id(of: name))@\(id(of: name)).example" : address(of: name)
        book.append("\(name.replacing(" ", with: ",")),\(address)")
      }
      try write(root, "books/\(id(of: owner))/contacts.csv", book.joined(separator: "\n"))
    }
  }

  private static func settings(_ random: inout RepeatableRandom) -> String {
    """
    community: Smallville
    voice: \(Bool.random(using: &random) ? "connector" : "manager")
    requester_updates: \(Bool.random(using: &random) ? "received" : "none")
    manager:
      name: Mona Manager
      email: mona@smallville.example
    windows:
      connector_reminder_after: 3
      connector_lapses_after: 6
      prospect_reminder_after: 3
      prospect_lapses_after: \(Int.random(in: 5...8, using: &random))
      closes_after: \(Int.random(in: 18...32, using: &random))
      consent_lasts: 15
    limits:
      days_between_asks: \(Int.random(in: 0...3, using: &random))
      asks_at_once: \(Int.random(in: 1...3, using: &random))
      asks_per_quarter: 20
      rest_after_no: \(Int.random(in: 0...5, using: &random))
      rest_after_not_now: 4
      next_connector_after: \(Int.random(in: 0...2, using: &random))
    """
  }

  private static func id(of name: String) -> String {
    String(name.prefix { $0 != " " }).lowercased()
  }

  private static func address(of name: String) -> String {
    name.lowercased().replacing(" ", with: ".") + "@elsewhere.test"
  }

  private static func write(_ root: URL, _ path: String, _ text: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
