// SPDX-License-Identifier: Apache-2.0

/// The templates of letters.
///
/// A community replaces one by putting its own wording under the same name.
package enum TemplateName: String, CaseIterable, Hashable, Sendable {
  case connectorAsk = "connector-ask"
  case connectorReminder = "connector-reminder"

  /// Several open asks of one Connector, or the reminders of several, in one message.
  case connectorAsks = "connector-asks"
  case connectorReminders = "connector-reminders"

  /// The ask, the reminder and the introduction in the Connector's own voice.
  case prospectAsk = "prospect-ask"
  case prospectReminder = "prospect-reminder"
  case introduction

  /// The same three in the manager's voice.
  case prospectAskByManager = "prospect-ask-by-manager"
  case prospectReminderByManager = "prospect-reminder-by-manager"
  case introductionByManager = "introduction-by-manager"

  /// The letter in which the manager hands the Connector a message in the Connector's voice.
  ///
  /// It is fit to be forwarded whole, so whoever gets the message may read all of it.
  case handOverAsk = "hand-over-ask"
  case handOverReminder = "hand-over-reminder"
  case handOverIntroduction = "hand-over-introduction"

  case updateReceived = "update-received"
  case updateWilling = "update-willing"
  case updateAcquainted = "update-acquainted"
  case closingNote = "closing-note"
  case followUp = "follow-up"
  case connectorThanks = "connector-thanks"

  /// The wording that comes with Mutual.
  func builtIn(in language: Language) -> String {
    switch language {
    case .english: EnglishTemplates.text(of: self)
    case .german: GermanTemplates.text(of: self)
    }
  }
}
