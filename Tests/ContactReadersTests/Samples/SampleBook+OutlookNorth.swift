// SPDX-License-Identifier: Apache-2.0

extension SampleBook {
  /// Outlook in German, Dutch and Polish.
  static let outlookNorth = [
    SampleBook(
      under: "Outlook in German", tells: .outlookTies, delimiter: ";",
      """
      Anrede = Dr.
      Vorname = Zoë
      Weitere Vornamen = Ada
      Nachname = Göß
      Suffix = PhD
      Firma = Acme, Ltd
      Abteilung = secret
      Position = Owner
      Straße privat = Secret Street 1
      Telefon Assistent = 030 777777
      Fax geschäftlich = 030 999999
      Telefon Firma = 030 888888
      Mobiltelefon = 0171-1234567
      E-Mail-Adresse = zoe@example.org
      E-Mail-Typ = SMTP
      E-Mail: Angezeigter Name = Zoë
      E-Mail 2: Adresse = z.goess@example.net
      Empfohlen von = Jan Lis
      Geburtstag = 20.05.1980
      Kategorien = Choir;Navy
      Kinder = Secret Child
      Name Assistent = Max Kern
      Name des/r Vorgesetzten = Mira Hoffmann
      Notizen = secret
      Partner = Tom Göß
      Priorität = Normal
      Privat = Aus
      Webseite = https://www.linkedin.com/in/zoe-goess

      Vorname = Bob
      Nachname = Łoś
      E-Mail-Adresse = bob@example.org
      E-Mail-Typ = SMTP
      Geburtstag = 0.0.00
      Priorität = Normal
      Privat = Aus
      """),
    SampleBook(
      under: "Outlook in German, newer words", tells: .outlookTies,
      """
      Anrede = Dr.
      Vorname = Zoë
      Weitere Vornamen = Ada
      Nachname = Göß
      Suffix = PhD
      Firma = Acme, Ltd
      Abteilung = secret
      Position = Owner
      Straße privat = Secret Street 1
      Telefon Assistent = 030 777777
      Fax (geschäftlich) = 030 999999
      Telefon Firma = 030 888888
      Mobiltelefon = 0171-1234567
      E-Mail-Adresse = zoe@example.org
      E-Mail-Typ = SMTP
      E-Mail: Angezeigter Name = Zoë
      E-Mail 2: Adresse = z.goess@example.net
      Empfohlen von = Jan Lis
      Geburtstag = 20.05.1980
      Kategorien = Choir;Navy
      Kinder = Secret Child
      Name Assistent = Max Kern
      Name des/der Vorgesetzten = Mira Hoffmann
      Notizen = secret
      Partner = Tom Göß
      Priorität = Normal
      Privat = Aus
      Webseite = https://www.linkedin.com/in/zoe-goess

      Vorname = Bob
      Nachname = Łoś
      E-Mail-Adresse = bob@example.org
      E-Mail-Typ = SMTP
      Geburtstag = 0.0.00
      Priorität = Normal
      Privat = Aus
      """),
    SampleBook(
      under: "Outlook in Dutch", tells: .outlookTies, delimiter: ";",
      """
      Titel = Dr.
      Voornaam = Zoë
      Middelste naam = Ada
      Achternaam = Göß
      Achtervoegsel = PhD
      Bedrijf = Acme, Ltd
      Functie = Owner
      Huisadres, straat = Secret Street 1
      Telefoon assistent = 030 777777
      Fax op werk = 030 999999
      Hoofdtelefoon bedrijf = 030 888888
      Mobiele telefoon = 0171 1234567
      Categorieën = Choir;Navy
      E-mailadres = zoe@example.org
      E-mailtype = SMTP
      E-mailadres 2 = z.goess@example.net
      Kinderen = Secret Child
      Naam assistent = Max Kern
      Naam manager = Mira Hoffmann
      Notities = secret
      Partner = Tom Göß
      Prioriteit = Normaal
      Referentie van = Jan Lis
      Webpagina = https://www.linkedin.com/in/zoe-goess

      Voornaam = Bob
      Achternaam = Łoś
      E-mailadres = bob@example.org
      E-mailtype = SMTP
      Prioriteit = Normaal
      """),
    SampleBook(
      under: "Outlook in Polish", tells: .outlookTies, delimiter: ";",
      """
      Tytuł = Dr.
      Imię = Zoë
      Drugie imię = Ada
      Nazwisko = Göß
      Sufiks = PhD
      Firma = Acme, Ltd
      Stanowisko = Owner
      Adres domowy - ulica = Secret Street 1
      Telefon asystenta = 030 777777
      Faks służbowy = 030 999999
      Główny telefon do firmy = 030 888888
      Telefon komórkowy = 0171 1234567
      Adres e-mail = zoe@example.org
      Typ poczty e-mail = SMTP
      Adres e-mail 2 = z.goess@example.net
      Dzieci = Secret Child
      Imię i nazwisko asystenta = Max Kern
      Kategorie = Choir;Navy
      Menedżer = Mira Hoffmann
      Notatki = secret
      Osoba polecająca = Jan Lis
      PESEL = secret
      Priorytet = Normalny
      Strona sieci Web = https://www.linkedin.com/in/zoe-goess
      Współmałżonek = Tom Göß

      Imię = Bob
      Nazwisko = Łoś
      Adres e-mail = bob@example.org
      Typ poczty e-mail = SMTP
      Priorytet = Normalny
      """),
    SampleBook(
      under: "Outlook in Polish, newer words", tells: .outlookTies,
      """
      Tytuł = Dr.
      Imię = Zoë
      Drugie imię = Ada
      Nazwisko = Göß
      Sufiks = PhD
      Firma = Acme, Ltd
      Stanowisko = Owner
      Adres domowy - ulica = Secret Street 1
      Telefon asystenta = 030 777777
      Faks służbowy = 030 999999
      Główny telefon do firmy = 030 888888
      Telefon komórkowy = 0171 1234567
      Adres e-mail = zoe@example.org
      Typ poczty e-mail = SMTP
      Adres e-mail 2 = z.goess@example.net
      Dzieci = Secret Child
      Imię i nazwisko asystenta = Max Kern
      Kategorie = Choir;Navy
      Menedżer = Mira Hoffmann
      Notatki = secret
      Osoba polecająca = Jan Lis
      PESEL = secret
      Priorytet = Normalny
      Strona sieci Web = https://www.linkedin.com/in/zoe-goess
      Współmałżonek = Tom Göß

      Imię = Bob
      Nazwisko = Łoś
      Adres e-mail = bob@example.org
      Typ poczty e-mail = SMTP
      Priorytet = Normalny
      """),
  ]
}
