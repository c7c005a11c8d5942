// SPDX-License-Identifier: Apache-2.0

extension GermanTemplates {
  static let connectorAsk = """
    Subject: Würdest du {{requester}} und {{prospect}} miteinander bekannt machen?{{#purpose}} Thema: {{purpose}}{{/purpose}}

    Hallo {{connectorGiven}},

    {{requester}} würde gern {{prospect}}{{#organisation}} ({{organisation}}){{/organisation}} kennenlernen.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} Würdest du nachfragen, ob das willkommen wäre?

    Warum gerade du: {{why}}

    Ein paar Zeilen von {{requesterGiven}}, zum Weiterleiten, so wie sie sind:

    * * *
    {{note}}
    * * *

    {{#unnamed}}
    {{requesterGiven}} möchte erst genannt werden, wenn {{prospect}} Ja gesagt hat. Behalte den Namen bis dahin also bitte für dich.

    {{/unnamed}}
    {{#byConnector}}
    Wenn du Ja sagst, schicke ich dir eine kurze Nachricht an {{prospect}}, die du anpassen und weiterleiten kannst. Bekannt gemacht werden die beiden nur, wenn auch {{prospect}} Ja sagt.
    {{/byConnector}}
    {{^byConnector}}
    Wenn du Ja sagst, frage ich selbst bei {{prospect}} an und nenne dich dabei. Bekannt gemacht werden die beiden nur, wenn auch {{prospect}} Ja sagt.
    {{/byConnector}}

    Ein Nein ist völlig in Ordnung. Es braucht keinen Grund, es bleibt unter uns, und die beiden erfahren nicht, dass ich dich gefragt habe.

    Ein Wort genügt, möglichst innerhalb von {{answerWithin}}: {{answers}}. Und wenn du solche Fragen gar nicht mehr bekommen möchtest, antworte „{{noMore}}“, dann frage ich dich nicht noch einmal.

    Danke und herzliche Grüße
    {{manager}}
    Community {{community}}
    """

  static let connectorReminder = """
    Subject: Noch einmal: Würdest du {{requester}} und {{prospect}} miteinander bekannt machen?{{#purpose}} Thema: {{purpose}}{{/purpose}}

    Hallo {{connectorGiven}},

    am {{askedOn}} habe ich dich gefragt, ob du {{requester}} und {{prospect}} miteinander bekannt machen würdest.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} Die Zeilen zum Weiterleiten stehen in meiner ersten Nachricht. Ich frage noch einmal, falls sie untergegangen ist, und danach in dieser Sache nicht wieder.

    Warum gerade du: {{why}}

    {{#unnamed}}
    {{requesterGiven}} möchte weiterhin erst genannt werden, wenn {{prospect}} Ja gesagt hat.

    {{/unnamed}}
    Ein Nein ist völlig in Ordnung. Es braucht keinen Grund und bleibt unter uns.

    Ein Wort genügt, möglichst innerhalb von {{answerWithin}}: {{answers}}. Antwortest du „{{noMore}}“, frage ich dich gar nicht mehr.

    Danke und herzliche Grüße
    {{manager}}
    Community {{community}}
    """
}
