// SPDX-License-Identifier: Apache-2.0

/// The templates of letters.
///
/// A community replaces one by putting its own wording under the same name.
package enum TemplateName: String, CaseIterable, Hashable, Sendable {
  case connectorAsk = "connector-ask"
  case connectorReminder = "connector-reminder"

  /// The ask, the reminder and the introduction in the Connector's own voice.
  case prospectAsk = "prospect-ask"
  case prospectReminder = "prospect-reminder"
  case introduction

  /// The same three in the manager's voice.
  case prospectAskByManager = "prospect-ask-by-manager"
  case prospectReminderByManager = "prospect-reminder-by-manager"
  case introductionByManager = "introduction-by-manager"

  /// The manager's letter in which a message in the Connector's voice is handed over.
  case handOverAsk = "hand-over-ask"
  case handOverReminder = "hand-over-reminder"
  case handOverIntroduction = "hand-over-introduction"

  case updateReceived = "update-received"
  case updateWilling = "update-willing"
  case updateAcquainted = "update-acquainted"
  case closingNote = "closing-note"
  case followUp = "follow-up"
  case connectorThanks = "connector-thanks"

  /// The fields that the template may use, with `community` and `manager` besides.
  ///
  /// A field with nothing in it is absent, so that `{{#purpose}}...{{/purpose}}` leaves its
  /// sentence out.
  package var fields: [String] {
    switch self {
    case .connectorAsk: connectorAskFields
    case .connectorReminder: connectorAskFields + ["askedOn"]
    case .prospectAsk, .prospectAskByManager: prospectAskFields
    case .prospectReminder, .prospectReminderByManager: prospectAskFields + ["askedOn"]
    case .introduction, .introductionByManager: introductionFields
    case .handOverAsk: handOverFields + ["unnamed"]
    case .handOverIntroduction: handOverFields
    case .handOverReminder: handOverFields + ["askedOn"]
    case .updateReceived, .updateWilling: updateFields + ["hearBy"]
    case .updateAcquainted, .closingNote: updateFields
    case .followUp: ["given", "other", "introducedOn"]
    case .connectorThanks: ["connector", "connectorGiven", "requester", "prospect"]
    }
  }

  /// The wording that comes with Mutual.
  var builtIn: String {
    switch self {
    case .connectorAsk: connectorAskTemplate
    case .connectorReminder: connectorReminderTemplate
    case .prospectAsk: prospectAskTemplate
    case .prospectReminder: prospectReminderTemplate
    case .introduction: introductionTemplate
    case .prospectAskByManager: prospectAskByManagerTemplate
    case .prospectReminderByManager: prospectReminderByManagerTemplate
    case .introductionByManager: introductionByManagerTemplate
    case .handOverAsk: handOverAskTemplate
    case .handOverReminder: handOverReminderTemplate
    case .handOverIntroduction: handOverIntroductionTemplate
    case .updateReceived: updateReceivedTemplate
    case .updateWilling: updateWillingTemplate
    case .updateAcquainted: updateAcquaintedTemplate
    case .closingNote: closingNoteTemplate
    case .followUp: followUpTemplate
    case .connectorThanks: connectorThanksTemplate
    }
  }
}

private let connectorAskFields = [
  "connector", "connectorGiven", "requester", "requesterGiven", "prospect", "organisation",
  "purpose", "note", "why", "answerWithin", "byConnector", "unnamed",
]

private let prospectAskFields = [
  "connector", "connectorGiven", "prospect", "prospectGiven", "requester", "purpose", "note",
  "answerWithin",
]

private let introductionFields = [
  "connector", "requester", "requesterGiven", "requesterEmail", "prospect", "prospectGiven",
  "prospectEmail", "organisation", "purpose",
]

private let handOverFields = [
  "connector", "connectorGiven", "prospect", "prospectGiven", "requester", "requesterGiven", "to",
  "subject", "text",
]

private let updateFields = ["requester", "requesterGiven", "prospect"]
