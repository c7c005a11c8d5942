// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// Who said yes to one request: to which words, when, and on whose record.
package struct ConsentReport {
  package struct Line: Encodable, Sendable {
    package let party: String
    package let givenOn: String
    package let recordedOn: String?
    package let recordedBy: String?
    package let expiresOn: String

    /// The reference of the letter that they were shown; nil for the Requester.
    package let letter: String?

    /// SHA-256 of the words that they were shown.
    package let digest: String

    /// The words themselves.
    package let words: String
  }

  package let lines: [Line]

  package init(_ workspace: Workspace, request: String) throws {
    let session = try Session.look(workspace)
    lines = try session.store.transaction { transaction in
      let introductions = try transaction.introductions(policy: Policy())
      guard let introduction = introductions.first(where: { $0.request.id.rawValue == request })
      else { throw WorkflowProblem.unknownRequest(request) }
      return try transaction.consents(of: introduction.request.id).map { consent in
        let letter = introduction.letters.first { $0.reference == consent.letter }
        let text = try letter.flatMap { try transaction.text(of: $0) }
        let words =
          text.map { "Subject: \($0.subject)\n\n\($0.body)" } ?? introduction.request.ownWords
        return Line(
          party: consent.party.rawValue, givenOn: consent.receivedOn.description,
          recordedOn: consent.recording?.on.description, recordedBy: consent.recording?.by,
          expiresOn: consent.expiresOn.description, letter: letter?.reference.formatted,
          digest: consent.shown, words: words)
      }
    }
  }
}

extension Request {
  /// What the Requester agreed to have passed on.
  fileprivate var ownWords: String {
    let naming = mayName ? "may be named" : "not to be named before a yes"
    return "To meet \(prospect.name), about \(purpose); \(naming).\n\n\(note)"
  }
}
