// SPDX-License-Identifier: Apache-2.0

extension EnglishTemplates {
  static let prospectReminder = """
    Subject: Once more: would you like to meet {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}?

    Hi {{prospectGiven}},

    On {{askedOn}} I passed on a note from {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}, because I know you{{#knowsBoth}} both{{/knowsBoth}}. In case it slipped past: interested? I will not write about it again.

    A no is fine. It needs no reason and goes no further than me and {{manager}}, who looks after these introductions.

    One word is enough, within {{answerWithin}} if you can: {{answers}}. With "{{noMore}}" the {{community}} community will not ask you again at all.

    {{connector}}
    """

  static let prospectReminderByManager = """
    Subject: Once more: would you like to meet {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}?

    Hello {{prospectGiven}},

    On {{askedOn}} I sent you a note from {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}, with the agreement of {{connector}}, who knows you{{#knowsBoth}} both{{/knowsBoth}}. In case it slipped past: interested? I will not write about it again.

    A no is fine. It needs no reason and stays with me.

    One word is enough, within {{answerWithin}} if you can: {{answers}}. With "{{noMore}}" I will not ask you again at all.

    {{manager}}
    {{community}} community
    """
}
