// SPDX-License-Identifier: Apache-2.0

extension EnglishTemplates {
  static let introduction = """
    Subject: {{prospectGiven}}, meet {{requesterGiven}}{{#purpose}}: {{purpose}}{{/purpose}}

    Dear {{prospectGiven}}, dear {{requesterGiven}},

    You would both like to meet{{#purpose}}, to talk about {{purpose}}{{/purpose}}. So here you are.

    {{prospectGiven}}, this is {{requester}}{{#requesterEmail}} ({{requesterEmail}}){{/requesterEmail}}, who belongs to the {{community}} community, as I do.

    {{requesterGiven}}, this is {{prospect}}{{#organisation}} of {{organisation}}{{/organisation}}{{#prospectEmail}} ({{prospectEmail}}){{/prospectEmail}}.

    {{requesterGiven}}, please write first, with two or three times that would suit you. {{prospectGiven}}, there is nothing for you to do until then. From here on it is between the two of you, and there is no need to keep me in copy.

    {{connector}}
    """

  static let introductionByManager = """
    Subject: {{prospectGiven}}, meet {{requesterGiven}}{{#purpose}}: {{purpose}}{{/purpose}}

    Dear {{prospectGiven}}, dear {{requesterGiven}},

    You would both like to meet{{#purpose}}, to talk about {{purpose}}{{/purpose}}, and {{connector}}{{#knowsBoth}}, who knows you both,{{/knowsBoth}} made it possible. So here you are.

    {{prospectGiven}}, this is {{requester}}{{#requesterEmail}} ({{requesterEmail}}){{/requesterEmail}}, who belongs to the {{community}} community.

    {{requesterGiven}}, this is {{prospect}}{{#organisation}} of {{organisation}}{{/organisation}}{{#prospectEmail}} ({{prospectEmail}}){{/prospectEmail}}.

    {{requesterGiven}}, please write first, with two or three times that would suit you. {{prospectGiven}}, there is nothing for you to do until then. From here on it is between the two of you, and there is no need to keep me in copy.

    {{manager}}
    {{community}} community
    """
}
