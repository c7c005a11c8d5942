// SPDX-License-Identifier: Apache-2.0

extension GermanTemplates {
  static let connectorAsks = """
    Subject: Kannst du {{people}} helfen, jemanden kennenzulernen? {{requesters}}

    Hallo {{connectorGiven}},

    diesmal könntest du {{people}} helfen, jemanden aus deinem Bekanntenkreis kennenzulernen. Damit du nur einmal gefragt wirst, steht hier alles in einer Nachricht.

    {{#asks}}
    {{number}}. {{requester}} würde gern {{prospect}}{{#organisation}} ({{organisation}}){{/organisation}} kennenlernen.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}}

    Warum gerade du: {{why}}

    Ein paar Zeilen von {{requesterGiven}}, zum Weiterleiten, so wie sie sind:

    * * *
    {{note}}
    * * *

    {{#unnamed}}
    {{requesterGiven}} möchte erst genannt werden, wenn {{prospect}} Ja gesagt hat. Behalte den Namen bis dahin also bitte für dich.

    {{/unnamed}}
    {{tickBoxes}}  ref {{reference}}

    {{/asks}}
    Jeweils ein Kreuz genügt, möglichst innerhalb von {{answerWithin}}.

    {{#byConnector}}
    Für jedes Ja schicke ich dir eine kurze Nachricht zum Weiterleiten. Bekannt gemacht werden zwei Menschen nur, wenn beide es möchten.
    {{/byConnector}}
    {{^byConnector}}
    Bei jedem Ja frage ich selbst an und nenne dich dabei. Bekannt gemacht werden zwei Menschen nur, wenn beide es möchten.
    {{/byConnector}}

    Ein Nein ist völlig in Ordnung. Es braucht keinen Grund, es bleibt unter uns, und sonst erfährt niemand, dass ich dich gefragt habe.

    Wenn du solche Fragen gar nicht mehr bekommen möchtest, antworte „{{noMore}}“, dann frage ich dich nicht noch einmal.

    Danke und herzliche Grüße
    {{manager}}
    Community {{community}}
    """

  static let connectorReminders = """
    Subject: Noch einmal: Kannst du {{people}} helfen, jemanden kennenzulernen? {{requesters}}

    Hallo {{connectorGiven}},

    ich frage noch einmal nach, falls meine Fragen untergegangen sind, und danach in diesen Sachen nicht wieder. Die Zeilen zum Weiterleiten stehen in meiner früheren Nachricht.

    {{#asks}}
    {{number}}. {{requester}} würde gern {{prospect}} kennenlernen.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} Gefragt habe ich dich am {{askedOn}}.

    Warum gerade du: {{why}}

    {{#unnamed}}
    {{requesterGiven}} möchte weiterhin erst genannt werden, wenn {{prospect}} Ja gesagt hat.

    {{/unnamed}}
    {{tickBoxes}}  ref {{reference}}

    {{/asks}}
    Ein Nein ist völlig in Ordnung. Es braucht keinen Grund und bleibt unter uns.

    Jeweils ein Kreuz genügt, möglichst innerhalb von {{answerWithin}}. Antwortest du „{{noMore}}“, frage ich dich gar nicht mehr.

    Danke und herzliche Grüße
    {{manager}}
    Community {{community}}
    """
}
