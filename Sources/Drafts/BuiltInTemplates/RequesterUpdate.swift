// SPDX-License-Identifier: Apache-2.0

let updateReceivedTemplate = """
  Subject: Your request to meet {{prospect}}

  Hello {{requesterGiven}},

  Thank you, your request to meet {{prospect}} is with me.

  If somebody who knows you both is willing, {{prospect}} will be asked privately, with your note, and you will be introduced if the answer is yes. Whichever way it goes, you will hear from me by {{hearBy}}.

  Until then I say nothing of how it stands, so that everyone who is asked can answer freely. There is nothing for you to do. If you change your mind, answer "withdraw".

  {{manager}}
  {{community}} community
  """

let updateWillingTemplate = """
  Subject: Your request to meet {{prospect}}

  Hello {{requesterGiven}},

  Somebody who knows {{prospect}} is willing to help with your request. The next step is a private question, and any answer to it is fine.

  Whichever way it goes, you will hear from me by {{hearBy}}. There is nothing for you to do until then.

  {{manager}}
  {{community}} community
  """

let updateAcquaintedTemplate = """
  Subject: Your request to meet {{prospect}}

  Hello {{requesterGiven}},

  Your own address book already holds {{prospect}}, so you need no introduction: you can simply write. I have closed the request.

  If it is another person of the same name, tell me and I will look again.

  {{manager}}
  {{community}} community
  """
