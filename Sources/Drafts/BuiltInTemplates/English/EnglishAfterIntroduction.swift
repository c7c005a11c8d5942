// SPDX-License-Identifier: Apache-2.0

extension EnglishTemplates {
  static let followUp = """
    Subject: Did you and {{other}} meet?

    Hello {{given}},

    On {{introducedOn}} you and {{other}} were introduced. Have the two of you met, or spoken?

    One word is enough: yes or no. A no is fine and needs no reason. I count the answers and pass none of them on, and this is the only time that I ask.

    Thank you,
    {{manager}}
    {{community}} community
    """

  static let connectorThanks = """
    Subject: {{requester}} and {{prospect}} have been introduced

    Hello {{connectorGiven}},

    {{requester}} and {{prospect}} have been introduced, because you were willing to help. Thank you.

    There is nothing more for you to do. What they make of it is theirs.

    {{manager}}
    {{community}} community
    """
}
