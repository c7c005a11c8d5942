// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import Introductions

/// One draft in the manager's queue, with what is needed to decide about it.
package struct QueueEntry: Hashable, Sendable {
  package let message: Message
  package let requestID: Identifier<Request>
  package let madeOn: Day
  package let stage: LetterStage

  /// A short hash of the draft's bytes, so that a decision made on another text is refused as
  /// stale.
  ///
  /// It should begin with a letter: a spreadsheet reads `12e45678` as a number.
  package let check: String

  /// The draft's mail file, relative to the review page; empty when there is none any more.
  package let file: String

  /// Why this letter is due now, in a sentence or two for the manager.
  package let why: String

  /// Who sends it in the end, where the manager only hands it over; nil where the manager sends it.
  package let sender: String?

  /// What deserves a second look, such as a third ask within the quarter.
  package let flags: [String]

  package init(
    message: Message, requestID: Identifier<Request>, madeOn: Day, stage: LetterStage,
    check: String, file: String, why: String, sender: String? = nil, flags: [String] = []
  ) {
    self.message = message
    self.requestID = requestID
    self.madeOn = madeOn
    self.stage = stage
    self.check = check
    self.file = file
    self.why = why
    self.sender = sender
    self.flags = flags
  }
}

extension QueueEntry {
  /// The names of those it is addressed to.
  var receivers: String {
    message.to.map(\.name).joined(separator: " and ")
  }

  /// What needs reading first: what is undecided, then what only has to be sent, then what was put
  /// off, then what waits for somebody's answer.
  var section: ReviewSection {
    switch stage {
    case .drafted: .toReview
    case .approved: .toSend
    case .held: .onHold
    case .sent: .asked
    case .rejected, .over: .done
    }
  }

  /// A total order for everything that is written out: oldest first within a section.
  static func isBefore(_ left: QueueEntry, _ right: QueueEntry) -> Bool {
    (left.section.rawValue, left.madeOn, left.message.reference)
      < (right.section.rawValue, right.madeOn, right.message.reference)
  }
}

/// The parts of the review page, in their order.
enum ReviewSection: Int, CaseIterable {
  case toReview
  case toSend
  case onHold
  case asked
  case done

  var title: String {
    switch self {
    case .toReview: "To review"
    case .toSend: "Approved, to be sent"
    case .onHold: "On hold"
    case .asked: "Asked, waiting for an answer"
    case .done: "Done"
    }
  }
}

extension LetterKind {
  /// The kind in words, as a heading.
  var title: String {
    switch self {
    case .connectorAsk: "Connector ask"
    case .prospectAsk: "Prospect ask"
    case .reminder: "Reminder"
    case .requesterUpdate: "Requester update"
    case .introduction: "Introduction"
    case .closingNote: "Closing note"
    case .followUp: "Follow-up"
    case .connectorThanks: "Connector thanks"
    }
  }
}
