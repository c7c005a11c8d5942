// SPDX-License-Identifier: Apache-2.0

/// The letters that come with Mutual, in English.
enum EnglishTemplates {
  static func text(of name: TemplateName) -> String {
    switch name {
    case .connectorAsk: connectorAsk
    case .connectorReminder: connectorReminder
    case .connectorAsks: connectorAsks
    case .connectorReminders: connectorReminders
    case .prospectAsk: prospectAsk
    case .prospectReminder: prospectReminder
    case .introduction: introduction
    case .prospectAskByManager: prospectAskByManager
    case .prospectReminderByManager: prospectReminderByManager
    case .introductionByManager: introductionByManager
    case .handOverAsk: handOverAsk
    case .handOverReminder: handOverReminder
    case .handOverIntroduction: handOverIntroduction
    case .updateReceived: updateReceived
    case .updateWilling: updateWilling
    case .updateAcquainted: updateAcquainted
    case .closingNote: closingNote
    case .followUp: followUp
    case .connectorThanks: connectorThanks
    }
  }
}
