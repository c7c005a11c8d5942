// SPDX-License-Identifier: Apache-2.0

extension GermanTemplates {
  static let introduction = """
    Subject: {{prospectGiven}}, das ist {{requesterGiven}}{{#purpose}}; Thema: {{purpose}}{{/purpose}}

    Hallo {{prospectGiven}}, hallo {{requesterGiven}},

    ihr möchtet euch beide gern kennenlernen.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} Hiermit mache ich euch also gern miteinander bekannt.

    {{prospectGiven}}, das ist {{requester}}{{#requesterEmail}} ({{requesterEmail}}){{/requesterEmail}} aus der Community {{community}}, zu der auch ich gehöre.

    {{requesterGiven}}, das ist {{prospect}}{{#organisation}}, {{organisation}}{{/organisation}}{{#prospectEmail}} ({{prospectEmail}}){{/prospectEmail}}.

    {{requesterGiven}}, melde du dich bitte zuerst, am besten gleich mit zwei oder drei Terminen, die dir passen. {{prospectGiven}}, bis dahin brauchst du nichts zu tun. Von hier an ist es eure Sache, und mich braucht ihr nicht in Kopie zu nehmen.

    {{connector}}
    """

  static let introductionByManager = """
    Subject: {{prospectGiven}}, das ist {{requesterGiven}}{{#purpose}}; Thema: {{purpose}}{{/purpose}}

    Hallo {{prospectGiven}}, hallo {{requesterGiven}},

    ihr möchtet euch beide gern kennenlernen.{{#purpose}} Das Thema: {{purpose}}.{{/purpose}} {{connector}} {{#knowsBoth}}kennt euch beide und {{/knowsBoth}}hat es möglich gemacht. Hiermit mache ich euch also gern miteinander bekannt.

    {{prospectGiven}}, das ist {{requester}}{{#requesterEmail}} ({{requesterEmail}}){{/requesterEmail}} aus der Community {{community}}.

    {{requesterGiven}}, das ist {{prospect}}{{#organisation}}, {{organisation}}{{/organisation}}{{#prospectEmail}} ({{prospectEmail}}){{/prospectEmail}}.

    {{requesterGiven}}, melde du dich bitte zuerst, am besten gleich mit zwei oder drei Terminen, die dir passen. {{prospectGiven}}, bis dahin brauchst du nichts zu tun. Von hier an ist es eure Sache, und mich braucht ihr nicht in Kopie zu nehmen.

    Viele Grüße
    {{manager}}
    Community {{community}}
    """
}
