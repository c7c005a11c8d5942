// SPDX-License-Identifier: Apache-2.0

let closingNoteTemplate = """
  Subject: Your request to meet {{prospect}}

  Hello {{requesterGiven}},

  You asked to be introduced to {{prospect}}. I am sorry that it has not come about, and I am closing the request now.

  I send these same words whenever a request ends without an introduction, whatever its course. Please read nothing into them, about yourself or about anyone else.

  You are welcome to ask for another introduction at any time. Thank you for asking first, and for your patience.

  {{manager}}
  {{community}} community
  """
