// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// The do-not-contact list, as a person keeps it.
///
/// It knows nobody by name: an address that is put on it is kept as a keyed hash.
package struct DoNotContactList {
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  package struct Line: Encodable, Sendable {
    package let entry: String
    package let since: String
    package let standing: String

    /// Whom the letter went to that was answered with "no more"; empty for an entry made by hand.
    package let to: String
  }

  package func lines() throws -> [Line] {
    try Session.look(workspace).store.transaction { transaction in
      try transaction.doNotContact().map { entry in
        let letter = Reference(entry.entry)
        let recipients = try transaction.recipients(of: letter)
        return Line(
          entry: recipients.isEmpty ? entry.entry : letter.formatted,
          since: entry.since.description, standing: entry.standing.rawValue,
          to: recipients.map(\.name).joined(separator: " and "))
      }
    }
  }

  /// Puts somebody on the list: a member's identifier, an e-mail address, a telephone number or the
  /// link of a profile.
  package func add(_ who: String) throws -> String {
    let (session, settings) = (try Session.open(workspace), try Inputs.settings(of: workspace))
    let isMember = try Inputs.members(of: workspace).contains { $0.id.rawValue == who }
    guard isMember || isIdentifier(who, country: settings.country) else {
      throw WorkflowProblem.nobodyMeant(who)
    }
    let references = try session.references(settings)
    let hashes = references.personKeys(typed: who, country: settings.country)
    let name = "hand-" + references.personKey(who.lowercased())
    try session.store.transaction { transaction in
      try transaction.keep(
        DoNotContact(
          entry: name, standing: .confirmed, since: .today(in: settings.timeZone), hashes: hashes))
    }
    return "\(name): on the do-not-contact list, as a hash and not as written. "
      + "Drafts to them are taken back by the next run."
  }

  package func confirm(_ entry: String) throws -> String {
    try set(entry, .confirmed, "confirmed")
  }

  package func lift(_ entry: String) throws -> String {
    try set(entry, .lifted, "lifted; they may be asked again when their rest is over")
  }

  private func set(
    _ text: String, _ standing: DoNotContact.Standing, _ words: String
  ) throws -> String {
    let name = Reference.parse(text)?.rawValue ?? text
    let session = try Session.open(workspace)
    return try session.store.transaction { transaction in
      guard let known = try transaction.doNotContact().first(where: { $0.entry == name }) else {
        throw WorkflowProblem.unknownEntry(text)
      }
      try transaction.keep(
        DoNotContact(
          entry: known.entry, standing: standing, since: known.since, hashes: known.hashes))
      return "\(text): \(words)."
    }
  }

  private func isIdentifier(_ text: String, country: String?) -> Bool {
    EmailAddress(text) != nil || PhoneNumber(text, country: country)?.e164 != nil
      || ProfileLink(text)?.isProfile == true
  }
}
