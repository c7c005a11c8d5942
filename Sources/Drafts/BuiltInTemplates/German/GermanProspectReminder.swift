// SPDX-License-Identifier: Apache-2.0

extension GermanTemplates {
  static let prospectReminder = """
    Subject: Noch einmal: Möchtest du {{#unnamed}}jemanden aus der Community {{community}}{{/unnamed}}{{^unnamed}}{{requester}}{{/unnamed}} kennenlernen?{{#purpose}} Thema: {{purpose}}{{/purpose}}

    Hallo {{prospectGiven}},

    am {{askedOn}} habe ich dir ein paar Zeilen von {{#unnamed}}jemandem aus der Community {{community}}{{/unnamed}}{{^unnamed}}{{requester}}{{/unnamed}} weitergegeben, weil ich {{#knowsBoth}}euch beide{{/knowsBoth}}{{^knowsBoth}}dich{{/knowsBoth}} kenne.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} Falls sie untergegangen sind: Hättest du Interesse? Danach frage ich in dieser Sache nicht wieder.

    Ein Nein ist völlig in Ordnung. Es braucht keinen Grund, und davon erfährt außer mir nur {{manager}} von der Community {{community}}.

    Ein Wort genügt, möglichst innerhalb von {{answerWithin}}: {{answers}}. Antwortest du „{{noMore}}“, fragt dich die Community {{community}} gar nicht mehr.

    {{connector}}
    """

  static let prospectReminderByManager = """
    Subject: Noch einmal: Möchtest du {{#unnamed}}jemanden aus der Community {{community}}{{/unnamed}}{{^unnamed}}{{requester}}{{/unnamed}} kennenlernen?{{#purpose}} Thema: {{purpose}}{{/purpose}}

    Hallo {{prospectGiven}},

    am {{askedOn}} habe ich dir ein paar Zeilen von {{#unnamed}}jemandem aus der Community {{community}}{{/unnamed}}{{^unnamed}}{{requester}}{{/unnamed}} geschickt.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} {{connector}} kennt {{#knowsBoth}}euch beide{{/knowsBoth}}{{^knowsBoth}}dich{{/knowsBoth}} und ist einverstanden, dass ich dich frage. Falls die Zeilen untergegangen sind: Hättest du Interesse? Danach frage ich in dieser Sache nicht wieder.

    Ein Nein ist völlig in Ordnung. Es braucht keinen Grund und bleibt bei mir.

    Ein Wort genügt, möglichst innerhalb von {{answerWithin}}: {{answers}}. Antwortest du „{{noMore}}“, frage ich dich gar nicht mehr.

    Viele Grüße
    {{manager}}
    Community {{community}}
    """
}
