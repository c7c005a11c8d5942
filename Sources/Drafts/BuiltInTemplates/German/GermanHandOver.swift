// SPDX-License-Identifier: Apache-2.0

/// Fit to be forwarded whole, from a phone, by a Connector who types nothing more: what stands
/// below the rule is for the Connector, and nothing that the others may not read.
extension GermanTemplates {
  static let handOverAsk = """
    Subject: {{subject}}

    {{connectorGiven}}, das hier ist für {{prospectGiven}}: Leite es einfach weiter, so wie es ist oder in deinen eigenen Worten. Mehr für dich steht am Ende.

    {{text}}

    ----------
    {{connectorGiven}}, danke, dass du fragst. Das hier geht an {{to}}; so steht es in deinem Adressbuch. Wenn {{prospectGiven}} geantwortet hat, sag mir einfach das eine Wort: {{answers}} (oder „{{noMore}}“). Und wenn du es dir anders überlegt hast, ist das auch in Ordnung, gib mir nur kurz Bescheid.{{#unnamed}} Wer die Zeilen geschrieben hat, möchte erst nach einem Ja genannt werden.{{/unnamed}}

    Herzliche Grüße
    {{manager}}
    Community {{community}}
    """

  static let handOverReminder = """
    Subject: {{subject}}

    {{connectorGiven}}, falls {{prospectGiven}} noch nicht geantwortet hat: Leite das hier einfach weiter, so wie es ist oder in deinen eigenen Worten. Mehr für dich steht am Ende.

    {{text}}

    ----------
    {{connectorGiven}}, die erste Nachricht an {{prospectGiven}} ging am {{askedOn}} hinaus. Wenn inzwischen eine Antwort da ist, sag mir einfach das eine Wort: {{answers}} (oder „{{noMore}}“). Wenn nicht, geht diese kürzere an {{to}}, aber nur, wenn es sich für dich richtig anfühlt; eine weitere gibt es nicht.{{#unnamed}} Wer die Zeilen geschrieben hat, möchte weiterhin erst nach einem Ja genannt werden.{{/unnamed}}

    Danke und herzliche Grüße
    {{manager}}
    Community {{community}}
    """

  static let handOverIntroduction = """
    Subject: {{subject}}

    {{connectorGiven}}, das hier ist für {{prospectGiven}} und {{requesterGiven}}: Leite es einfach weiter, so wie es ist oder in deinen eigenen Worten. Mehr für dich steht am Ende.

    {{text}}

    ----------
    {{connectorGiven}}, danke, dass du die beiden zusammenbringst. Das hier geht an beide: {{to}}. Wenn es hinausgegangen ist, genügt mir ein Wort: gesendet.

    Herzliche Grüße
    {{manager}}
    Community {{community}}
    """
}
