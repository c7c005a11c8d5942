// SPDX-License-Identifier: Apache-2.0

/// What the Requester hears, without a word of anybody's answer.
extension GermanTemplates {
  static let updateReceived = """
    Subject: Dein Wunsch, {{prospect}} kennenzulernen

    Hallo {{requesterGiven}},

    danke, dein Wunsch, {{prospect}} kennenzulernen, ist bei mir angekommen.

    Wenn jemand euch beide kennt und helfen mag, bekommt {{prospect}} deine Zeilen vertraulich zu lesen, und wenn auch {{prospect}} es möchte, werdet ihr miteinander bekannt gemacht. Wie auch immer es ausgeht: Bis {{hearBy}} hörst du von mir.

    Bis dahin sage ich nichts zum Stand der Dinge, damit alle Beteiligten frei entscheiden können. Du brauchst nichts weiter zu tun. Wenn du es dir anders überlegst, schreib mir „zurückziehen“.

    Viele Grüße
    {{manager}}
    Community {{community}}
    """

  static let updateWilling = """
    Subject: Dein Wunsch, {{prospect}} kennenzulernen

    Hallo {{requesterGiven}},

    jemand kennt {{prospect}} und hilft dir gern bei deinem Wunsch. Der nächste Schritt ist eine vertrauliche Frage, ganz ohne Druck.

    Wie auch immer es ausgeht: Bis {{hearBy}} hörst du von mir. Bis dahin brauchst du nichts zu tun.

    Viele Grüße
    {{manager}}
    Community {{community}}
    """

  static let updateAcquainted = """
    Subject: Dein Wunsch, {{prospect}} kennenzulernen

    Hallo {{requesterGiven}},

    {{prospect}} steht schon in deinem eigenen Adressbuch. Du brauchst also niemanden, der euch bekannt macht, sondern kannst einfach selbst schreiben. Deine Anfrage habe ich geschlossen.

    Falls es jemand anders mit demselben Namen ist, sag mir Bescheid, dann suche ich noch einmal.

    Viele Grüße
    {{manager}}
    Community {{community}}
    """

  static let closingNote = """
    Subject: Dein Wunsch, {{prospect}} kennenzulernen

    Hallo {{requesterGiven}},

    du wolltest {{prospect}} kennenlernen. Es tut mir leid, dass es nicht dazu gekommen ist, und ich schließe deine Anfrage jetzt.

    Genau diese Worte schicke ich immer, wenn eine Anfrage nicht zum Kennenlernen führt, ganz gleich, wie sie verlaufen ist. Lies bitte nichts hinein, weder über dich noch über andere.

    Wenn du wieder jemanden kennenlernen möchtest, frag gern jederzeit. Danke, dass du erst gefragt hast, und danke für deine Geduld.

    Viele Grüße
    {{manager}}
    Community {{community}}
    """
}
