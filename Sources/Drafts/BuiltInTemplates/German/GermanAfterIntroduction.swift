// SPDX-License-Identifier: Apache-2.0

extension GermanTemplates {
  static let followUp = """
    Subject: Habt ihr euch getroffen, du und {{other}}?

    Hallo {{given}},

    am {{introducedOn}} wurdet ihr miteinander bekannt gemacht, du und {{other}}. Habt ihr euch inzwischen getroffen oder miteinander gesprochen?

    Ein Wort genügt: ja oder nein. Ein Nein ist völlig in Ordnung und braucht keinen Grund. Ich zähle die Antworten nur und gebe keine weiter, und ich frage nur dieses eine Mal.

    Danke und viele Grüße
    {{manager}}
    Community {{community}}
    """

  static let connectorThanks = """
    Subject: {{requester}} und {{prospect}} sind jetzt miteinander bekannt

    Hallo {{connectorGiven}},

    {{requester}} und {{prospect}} sind jetzt miteinander bekannt, weil du geholfen hast. Danke dafür.

    Du brauchst nichts weiter zu tun. Was die beiden daraus machen, liegt bei ihnen.

    Herzliche Grüße
    {{manager}}
    Community {{community}}
    """
}
