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

  /// In which two people are written to who share none, and the one of a community's own template
  /// that names no language.
  package let language: Language

  /// The community's own wording by file name without `.mustache`.
  ///
  /// `connector-ask` is for the community's language, `connector-ask.de` for German; see
  /// `TemplateName` and `Language`.
  package let templates: [String: String]

  package init(
    community: String, manager: Correspondent, voice: Voice, language: Language = .english,
    templates: [String: String] = [:]
  ) {
    self.community = community
    self.manager = manager
    self.voice = voice
    self.language = language
    self.templates = templates
  }

  /// The one language that all of `people` are written to in; else the community's.
  func language(of people: [Correspondent]) -> Language {
    guard let first = people.first, people.allSatisfy({ $0.language == first.language }) else {
      return language
    }
    return first.language
  }
}
