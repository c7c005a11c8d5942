// SPDX-License-Identifier: Apache-2.0

extension GermanTemplates {
  static let prospectAsk = """
    Subject: Möchtest du {{#unnamed}}jemanden aus der Community {{community}}{{/unnamed}}{{^unnamed}}{{requester}}{{/unnamed}} kennenlernen?{{#purpose}} Thema: {{purpose}}{{/purpose}}

    Hallo {{prospectGiven}},

    siehe unten, hättest du Interesse?

    Die Zeilen sind von {{#unnamed}}jemandem aus der Community {{community}}{{/unnamed}}{{^unnamed}}{{requester}}{{/unnamed}}.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} Ich wurde gebeten, sie weiterzugeben, weil ich {{#knowsBoth}}euch beide{{/knowsBoth}}{{^knowsBoth}}dich{{/knowsBoth}} kenne.

    * * *
    {{note}}
    * * *

    Ein Nein ist völlig in Ordnung. Es braucht keinen Grund, davon erfährt außer mir nur {{manager}} von der Community {{community}}, und wer die Zeilen geschrieben hat, erfährt nicht, dass du gefragt wurdest.

    Ein Wort genügt, möglichst innerhalb von {{answerWithin}}: {{answers}}. Bei einem Ja mache ich euch per E-Mail miteinander bekannt. Wenn du solche Fragen nicht mehr bekommen möchtest, antworte „{{noMore}}“, dann fragt dich die Community {{community}} nicht noch einmal.

    Wie diese Nachricht zu dir kommt: Du stehst in meinem Adressbuch, und das darf die Community {{community}} lesen, um zu sehen, wer wen kennt. Gespeichert wird über dich nur diese Frage, und deine Adresse bekommt niemand, solange du nicht Ja sagst.

    {{connector}}
    """

  static let prospectAskByManager = """
    Subject: Möchtest du {{#unnamed}}jemanden aus der Community {{community}}{{/unnamed}}{{^unnamed}}{{requester}}{{/unnamed}} kennenlernen?{{#purpose}} Thema: {{purpose}}{{/purpose}}

    Hallo {{prospectGiven}},

    siehe unten, hättest du Interesse?

    Die Zeilen sind von {{#unnamed}}jemandem aus der Community {{community}}{{/unnamed}}{{^unnamed}}{{requester}}{{/unnamed}}.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} {{connector}} kennt {{#knowsBoth}}euch beide{{/knowsBoth}}{{^knowsBoth}}dich{{/knowsBoth}} und ist einverstanden, dass ich dich frage.

    * * *
    {{note}}
    * * *

    Ein Nein ist völlig in Ordnung. Es braucht keinen Grund, es bleibt bei mir, und wer die Zeilen geschrieben hat, erfährt nicht, dass du gefragt wurdest.

    Ein Wort genügt, möglichst innerhalb von {{answerWithin}}: {{answers}}. Bei einem Ja mache ich euch per E-Mail miteinander bekannt. Wenn du solche Fragen nicht mehr bekommen möchtest, antworte „{{noMore}}“, dann frage ich dich nicht noch einmal.

    Wie diese Nachricht zu dir kommt: Deine Adresse stammt aus dem Adressbuch von {{connector}}, und das darf die Community {{community}} lesen, um zu sehen, wer wen kennt. Gespeichert wird über dich nur diese Frage, und deine Adresse bekommt niemand, solange du nicht Ja sagst.

    Viele Grüße
    {{manager}}
    Community {{community}}
    """
}
