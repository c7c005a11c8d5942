// SPDX-License-Identifier: Apache-2.0

let handOverAskTemplate = """
  Subject: Ready to forward: a note for {{prospect}}

  Hello {{connectorGiven}},

  Thank you for being willing to ask. Below is a message to {{prospectGiven}}, ready to send from your own mailbox; change what you like. If you have thought better of it, that is fine, just tell me.{{#unnamed}} It leaves out the name of {{requesterGiven}}, who would rather be named only after a yes; please keep it to yourself until then.{{/unnamed}}
  When {{prospectGiven}} has answered, pass the word on to me: yes, no, not now, "someone else would be better", or "no more".

  Thank you,
  {{manager}}
  {{community}} community

  ----- message to forward -----
  To: {{to}}
  Subject: {{subject}}

  {{text}}
  ----- end of message -----
  """

let handOverReminderTemplate = """
  Subject: The note for {{prospect}}

  Hello {{connectorGiven}},

  On {{askedOn}} I sent you a message for {{prospectGiven}}. If an answer has come, pass the word on to me: yes, no, not now, "someone else would be better", or "no more".
  If none has, below is a shorter one. Send it only if it feels right to you; there will be no other.

  Thank you,
  {{manager}}
  {{community}} community

  ----- message to forward -----
  To: {{to}}
  Subject: {{subject}}

  {{text}}
  ----- end of message -----
  """

let handOverIntroductionTemplate = """
  Subject: Ready to send: {{prospect}} and {{requester}}

  Hello {{connectorGiven}},

  {{prospectGiven}} has said yes. Below is an introduction to both, ready to send from your own mailbox; change what you like.
  When it has gone, one word to me is enough: sent.

  Thank you,
  {{manager}}
  {{community}} community

  ----- message to send -----
  To: {{to}}
  Subject: {{subject}}

  {{text}}
  ----- end of message -----
  """
