// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// The name of one letter, which a person may read aloud: ten characters and a check character.
package typealias Reference = Identifier<Letter>

/// A message that Mutual writes as a draft, and that a person sends or doesn't.
package struct Letter: Hashable, Sendable {
  package let reference: Reference
  package let kind: LetterKind

  /// Whom it concerns where the kind alone doesn't tell: the Connector, the Prospect, the two of a
  /// follow-up.
  package let party: LetterParty
  package let madeOn: Day

  /// The message that carries it: its own, or that of another letter where several questions to one
  /// person are gathered.
  package let message: Reference

  package init(
    reference: Reference, kind: LetterKind, party: LetterParty, madeOn: Day,
    message: Reference? = nil
  ) {
    self.reference = reference
    self.kind = kind
    self.party = party
    self.madeOn = madeOn
    self.message = message ?? reference
  }
}

/// What a letter is for.
package enum LetterKind: String, CaseIterable, Hashable, Sendable {
  case connectorAsk = "connector-ask"
  case prospectAsk = "prospect-ask"
  case reminder
  case requesterUpdate = "requester-update"
  case introduction
  case closingNote = "closing-note"
  case followUp = "follow-up"
  case connectorThanks = "connector-thanks"
}

/// The one that a letter is about.
package enum LetterParty: Hashable, Sendable {
  case requester
  case connector(Identifier<Member>)

  /// The Prospect, as an opaque key that counts people without naming them.
  case prospect(key: String)

  package var side: AskSide? {
    switch self {
    case .requester: nil
    case .connector: .connector
    case .prospect: .prospect
    }
  }
}

/// How far a letter has come.
///
/// Approving, sending and being answered are three events with three days.
package enum LetterStage: Hashable, Sendable {
  /// Waits for review. Exits: held, approved, rejected, over.
  case drafted

  /// Put off by the reviewer; stays in the queue. Exits: approved, rejected, over.
  case held

  /// Reviewed, not yet sent. Exits: sent, held, rejected, over.
  case approved

  /// Sent by a person. Final.
  case sent(on: Day)

  /// Not to be sent. Final.
  case rejected

  /// Its ground has gone before it was sent: the ask ended, the request, or a consent. Final.
  case over

  /// Whether a person has still something to do with it.
  package var waits: Bool {
    switch self {
    case .drafted, .held, .approved: true
    case .sent, .rejected, .over: false
    }
  }

  /// Whether the letter is never to be sent.
  package var isGone: Bool {
    switch self {
    case .rejected, .over: true
    case .drafted, .held, .approved, .sent: false
    }
  }
}

extension Sequence<Introduction> {
  /// The messages of which a letter is never to be sent: they are not to go out as they are.
  package var brokenMessages: Set<Reference> {
    var broken: Set<Reference> = []
    for introduction in self {
      for letter in introduction.letters
      where introduction.stage(of: letter.reference)?.isGone == true {
        broken.insert(letter.message)
      }
    }
    return broken
  }
}
