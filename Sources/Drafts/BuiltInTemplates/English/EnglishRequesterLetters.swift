// SPDX-License-Identifier: Apache-2.0

/// What the Requester hears, without a word of anybody's answer.
extension EnglishTemplates {
  static let updateReceived = """
    Subject: Your request to meet {{prospect}}

    Hello {{requesterGiven}},

    Thank you, your request to meet {{prospect}} is with me.

    If somebody who knows you both is willing to help, {{prospect}} will be shown your note privately, and the two of you will be introduced if {{prospect}} would like that too. Whichever way it goes, you will hear from me by {{hearBy}}.

    Until then I say nothing of how it stands, so that everyone involved can decide freely. There is nothing for you to do. If you change your mind, write back "withdraw".

    {{manager}}
    {{community}} community
    """

  static let updateWilling = """
    Subject: Your request to meet {{prospect}}

    Hello {{requesterGiven}},

    Somebody who knows {{prospect}} is willing to help with your request. The next step is a private question, with no pressure on anybody.

    Whichever way it goes, you will hear from me by {{hearBy}}. There is nothing for you to do until then.

    {{manager}}
    {{community}} community
    """

  static let updateAcquainted = """
    Subject: Your request to meet {{prospect}}

    Hello {{requesterGiven}},

    Your own address book already holds {{prospect}}, so you need no introduction: you can simply write. I have closed the request.

    If it is another person of the same name, tell me and I will look again.

    {{manager}}
    {{community}} community
    """

  static let closingNote = """
    Subject: Your request to meet {{prospect}}

    Hello {{requesterGiven}},

    You asked to be introduced to {{prospect}}. I am sorry that it has not come about, and I am closing the request now.

    I send these same words whenever a request ends without an introduction, whatever its course. Please read nothing into them, about yourself or about anyone else.

    You are welcome to ask for another introduction at any time. Thank you for asking first, and for your patience.

    {{manager}}
    {{community}} community
    """
}
