// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// A wish to be introduced, as the Requester filed it.
package struct Request: Hashable, Sendable {
  package let id: Identifier<Request>
  package let requester: Identifier<Member>
  package let prospect: ProspectDescription

  /// What the conversation would be about, in a few words.
  package let purpose: String

  /// The forwardable note, in the Requester's own words.
  package let note: String

  /// Whether an ask to the Prospect may name the Requester.
  package let mayName: Bool
  package let filedOn: Day

  /// Whether the note may hold the Requester's own address or number.
  package let mayShowContact: Bool

  package init(
    id: Identifier<Request>, requester: Identifier<Member>, prospect: ProspectDescription,
    purpose: String, note: String, mayName: Bool, filedOn: Day, mayShowContact: Bool = false
  ) {
    self.id = id
    self.requester = requester
    self.prospect = prospect
    self.purpose = purpose
    self.note = note
    self.mayName = mayName
    self.filedOn = filedOn
    self.mayShowContact = mayShowContact
  }
}

/// How a Requester described whom they want to meet.
package struct ProspectDescription: Hashable, Sendable {
  package let name: String

  /// Helps to recognise the person.
  ///
  /// Never written to.
  package let email: EmailAddress?
  package let organisation: String

  package init(name: String, email: EmailAddress? = nil, organisation: String = "") {
    self.name = name
    self.email = email
    self.organisation = organisation
  }
}
