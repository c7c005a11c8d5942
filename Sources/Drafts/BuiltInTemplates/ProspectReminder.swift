// SPDX-License-Identifier: Apache-2.0

let prospectReminderTemplate = """
  Subject: Once more: would you like to meet {{requester}}?

  Hi {{prospectGiven}},

  On {{askedOn}} I passed on a note from {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}, because I know you both. In case it slipped past: interested? I will not write about it again.

  A no is fine. It needs no reason and goes no further than me and {{manager}}, who looks after these introductions.

  One word is enough, within {{answerWithin}} if you can: yes, no, not now, or "someone else would be better". With "no more" the {{community}} community will not ask you again at all.

  {{connector}}
  """

let prospectReminderByManagerTemplate = """
  Subject: Once more: would you like to meet {{requester}}?

  Hello {{prospectGiven}},

  On {{askedOn}} I sent you a note from {{requester}}{{#purpose}}, about {{purpose}}{{/purpose}}, with the agreement of {{connector}}, who knows you both. In case it slipped past: interested? I will not write about it again.

  A no is fine. It needs no reason and stays with me.

  One word is enough, within {{answerWithin}} if you can: yes, no, not now, or "someone else would be better". With "no more" I will not ask you again at all.

  {{manager}}
  {{community}} community
  """
