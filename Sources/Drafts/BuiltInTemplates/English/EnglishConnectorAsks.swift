// SPDX-License-Identifier: Apache-2.0

extension EnglishTemplates {
  static let connectorAsks = """
    Subject: Could you help {{people}} to meet someone? {{requesters}}

    Hello {{connectorGiven}},

    This time you could help {{people}} to meet someone you know. I have put it all into one message, so that you are asked only once.

    {{#asks}}
    {{number}}. {{requester}} would like to meet {{prospect}}{{#organisation}} ({{organisation}}){{/organisation}}{{#purpose}} to talk about {{purpose}}{{/purpose}}.

    Why you: {{why}}

    A note from {{requesterGiven}}, to be forwarded as it is:

    * * *
    {{note}}
    * * *

    {{#unnamed}}
    {{requesterGiven}} would rather not be named before {{prospect}} says yes, so please keep the name to yourself.

    {{/unnamed}}
    {{tickBoxes}}  ref {{reference}}

    {{/asks}}
    One cross for each is enough, within {{answerWithin}} if you can.

    {{#byConnector}}
    For each yes I will send you a short message to forward. Two people are introduced only if both would like it.
    {{/byConnector}}
    {{^byConnector}}
    For each yes I will ask the other person myself and mention you. Two people are introduced only if both would like it.
    {{/byConnector}}

    A no is fine. It needs no reason, it stays between us, and nobody else will learn that I asked you.

    If you would rather not get questions like this at all, answer "{{noMore}}" and I will not ask you again.

    Thank you,
    {{manager}}
    {{community}} community
    """

  static let connectorReminders = """
    Subject: Once more: could you help {{people}} to meet someone? {{requesters}}

    Hello {{connectorGiven}},

    I write once more about these introductions, in case they slipped past, and will not write about them again. The notes to forward are in my earlier message.

    {{#asks}}
    {{number}}. {{requester}} would like to meet {{prospect}}{{#purpose}} to talk about {{purpose}}{{/purpose}}. I asked you on {{askedOn}}.

    Why you: {{why}}

    {{#unnamed}}
    {{requesterGiven}} would still rather not be named before {{prospect}} says yes.

    {{/unnamed}}
    {{tickBoxes}}  ref {{reference}}

    {{/asks}}
    A no is fine. It needs no reason and stays between us.

    One cross for each is enough, within {{answerWithin}} if you can. With "{{noMore}}" I will not ask you again at all.

    Thank you,
    {{manager}}
    {{community}} community
    """
}
