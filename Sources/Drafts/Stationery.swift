// SPDX-License-Identifier: Apache-2.0

/// Who sends the two letters that belong to the friendship: the ask of the Prospect, and the
/// introduction.
package enum Voice: String, CaseIterable, Hashable, Sendable {
  /// The friend asks and the friend introduces; the manager hands them the words.
  case connector

  /// The manager writes on the Connector's behalf and names them.
  case manager
}

/// What is the same in every letter of a community.
package struct Stationery: Hashable, Sendable {
  /// The community's name as it stands before the word "community".
  package let community: String
  package let manager: Correspondent
  package let voice: Voice

  /// The community's own wording by template name, such as `connector-ask`; see `TemplateName`.
  package let templates: [String: String]

  package init(
    community: String, manager: Correspondent, voice: Voice, templates: [String: String] = [:]
  ) {
    self.community = community
    self.manager = manager
    self.voice = voice
    self.templates = templates
  }
}
