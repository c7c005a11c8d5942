// SPDX-License-Identifier: Apache-2.0

extension EnglishTemplates {
  static let connectorAsk = """
    Subject: Would you introduce {{requester}} to {{prospect}}{{#purpose}}, about {{purpose}}{{/purpose}}?

    Hello {{connectorGiven}},

    {{requester}} would like to meet {{prospect}}{{#organisation}} ({{organisation}}){{/organisation}}{{#purpose}} to talk about {{purpose}}{{/purpose}}. Would you be willing to ask whether that would be welcome?

    Why you: {{why}}

    A note from {{requesterGiven}}, to be forwarded as it is:

    * * *
    {{note}}
    * * *

    {{#unnamed}}
    {{requesterGiven}} would rather not be named before {{prospect}} says yes, so please keep the name to yourself.

    {{/unnamed}}
    {{#byConnector}}
    If you say yes, I will send you a short message to {{prospect}}, for you to change and send. The two are introduced only if {{prospect}} says yes as well.
    {{/byConnector}}
    {{^byConnector}}
    If you say yes, I will ask {{prospect}} myself and mention you. The two are introduced only if {{prospect}} says yes as well.
    {{/byConnector}}

    A no is fine. It needs no reason, it stays between us, and neither of them will learn that I asked you.

    One word is enough, within {{answerWithin}} if you can: {{answers}}. And if you would rather not get questions like this at all, answer "{{noMore}}" and I will not ask you again.

    Thank you,
    {{manager}}
    {{community}} community
    """

  static let connectorReminder = """
    Subject: Once more: would you introduce {{requester}} to {{prospect}}{{#purpose}}, about {{purpose}}{{/purpose}}?

    Hello {{connectorGiven}},

    On {{askedOn}} I asked whether you would introduce {{requester}} to {{prospect}}{{#purpose}}, to talk about {{purpose}}{{/purpose}}. The note to forward is in that message. I write once more in case it slipped past, and will not write about it again.

    Why you: {{why}}

    {{#unnamed}}
    {{requesterGiven}} would still rather not be named before {{prospect}} says yes.

    {{/unnamed}}
    A no is fine. It needs no reason and stays between us.

    One word is enough, within {{answerWithin}} if you can: {{answers}}. With "{{noMore}}" I will not ask you again at all.

    Thank you,
    {{manager}}
    {{community}} community
    """
}
