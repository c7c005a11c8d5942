// SPDX-License-Identifier: Apache-2.0

/// Fit to be forwarded whole, from a phone, by a Connector who types nothing more: what stands
/// below the rule is for the Connector, and nothing that the others may not read.
extension EnglishTemplates {
  static let handOverAsk = """
    Subject: {{subject}}

    {{connectorGiven}}, this is for {{prospectGiven}}, to forward as it is or in your own words; more for you at the end.

    {{text}}

    ----------
    {{connectorGiven}}, thank you for being willing to ask. This goes to {{to}}, as your own address book has it. When {{prospectGiven}} has answered, pass the word on to me: {{answers}} (or "{{noMore}}"). If you have thought better of it, that is fine, just tell me.{{#unnamed}} Whoever wrote the note would rather be named only after a yes.{{/unnamed}}

    {{manager}}
    {{community}} community
    """

  static let handOverReminder = """
    Subject: {{subject}}

    {{connectorGiven}}, if {{prospectGiven}} has not answered yet, this is to forward as it is or in your own words; more for you at the end.

    {{text}}

    ----------
    {{connectorGiven}}, the first message to {{prospectGiven}} went on {{askedOn}}. If an answer has come, pass the word on to me: {{answers}} (or "{{noMore}}"). If none has, this shorter one goes to {{to}}, but only if it feels right to you; there will be no other.{{#unnamed}} Whoever wrote the note would still rather be named only after a yes.{{/unnamed}}

    Thank you,
    {{manager}}
    {{community}} community
    """

  static let handOverIntroduction = """
    Subject: {{subject}}

    {{connectorGiven}}, this is for {{prospectGiven}} and {{requesterGiven}}, to forward as it is or in your own words; more for you at the end.

    {{text}}

    ----------
    {{connectorGiven}}, thank you for bringing the two together. This goes to both of them: {{to}}. When it has gone, one word to me is enough: sent.

    {{manager}}
    {{community}} community
    """
}
