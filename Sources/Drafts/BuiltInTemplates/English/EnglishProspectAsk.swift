// SPDX-License-Identifier: Apache-2.0

extension EnglishTemplates {
  static let prospectAsk = """
    Subject: Would you like to meet {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}?

    Hi {{prospectGiven}},

    See below, interested?

    The note is from {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}. I was asked to pass it on because I know you{{#knowsBoth}} both{{/knowsBoth}}.

    * * *
    {{note}}
    * * *

    A no is fine. It needs no reason, it goes no further than me and {{manager}}, who looks after these introductions, and whoever wrote the note will not learn that you were asked.

    One word is enough, within {{answerWithin}} if you can: {{answers}}. If it is yes, I will introduce the two of you by e-mail. If you would rather not get questions like this, answer "{{noMore}}" and the {{community}} community will not ask you again.

    How this comes to you: you are in my address book, which I let the {{community}} community read to see who knows whom. It keeps nothing about you but this question, and your address goes to nobody unless you say yes.

    {{connector}}
    """

  static let prospectAskByManager = """
    Subject: Would you like to meet {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}?

    Hello {{prospectGiven}},

    See below, interested?

    The note is from {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}. I am asking with the agreement of {{connector}}, who knows you{{#knowsBoth}} both{{/knowsBoth}}.

    * * *
    {{note}}
    * * *

    A no is fine. It needs no reason, it stays with me, and whoever wrote the note will not learn that you were asked.

    One word is enough, within {{answerWithin}} if you can: {{answers}}. If it is yes, I will introduce the two of you by e-mail. If you would rather not get questions like this, answer "{{noMore}}" and I will not ask you again.

    How this comes to you: your address is from the address book of {{connector}}, who lets the {{community}} community read it to see who knows whom. We keep nothing about you but this question, and your address goes to nobody unless you say yes.

    {{manager}}
    {{community}} community
    """
}
