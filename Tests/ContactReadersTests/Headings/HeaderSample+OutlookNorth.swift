// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension HeaderSample {
  /// Outlook in German, Dutch and Polish.
  static let outlookNorth = [
    HeaderSample(
      "Outlook in German", .outlookGermanCSV, header: german("privat", "geschäftlich", "des/r"),
      reads: germanReads("privat", "geschäftlich", "des/r")),
    HeaderSample(
      "Outlook in German, newer words", .outlookGermanCSV,
      header: german("(privat)", "(geschäftlich)", "des/der"),
      reads: germanReads("(privat)", "(geschäftlich)", "des/der")),
    HeaderSample(
      "Outlook in Dutch", .outlookDutchCSV,
      header: """
        "Titel","Voornaam","Middelste naam","Achternaam","Achtervoegsel","Bedrijf","Afdeling",\
        "Functie","Werkadres, straat","Werkadres 2, straat","Werkadres 3, straat",\
        "Werkadres, plaats","Werkadres, provincie","Werkadres, postcode","Land/regio (werk)",\
        "Huisadres, straat","Huisadres, plaats","Huisadres, postcode","Land/regio (thuis)",\
        "Ander adres, straat","Ander adres, plaats","Land/regio (anders)","Telefoon assistent",\
        "Fax op werk","Telefoon op werk","Telefoon op werk 2","Terugbellen","Autotelefoon",\
        "Hoofdtelefoon bedrijf","Fax thuis","Telefoon thuis","Telefoon thuis 2","ISDN",\
        "Mobiele telefoon","Andere fax","Andere telefoon","Pager","Hoofdtelefoon",\
        "Radiotelefoon","Teksttelefoon","Telex","Account","Beroep","Categorieën","E-mailadres",\
        "E-mailtype","Weergavenaam voor e-mail","E-mailadres 2","E-mailtype 2",\
        "E-mail, weergegeven naam 2","Gebruiker 1","Geslacht","Hobby's","Initialen",\
        "Kantoorlocatie","Kinderen","Locatie","Naam assistent","Naam manager","Notities",\
        "Organisatie-id","Partner","Prioriteit","Referentie van","Reisafstand","Sofinummer",\
        "Speciale datum","Taal","Trefwoorden","Verjaardag","Webpagina"
        """,
      reads: """
        Titel: prefix
        Voornaam: given
        Middelste naam: middle
        Achternaam: family
        Achtervoegsel: suffix
        Bedrijf: organisation
        Functie: title
        Telefoon op werk: phone
        Telefoon op werk 2: phone
        Autotelefoon: phone
        Telefoon thuis: phone
        Telefoon thuis 2: phone
        Mobiele telefoon: phone
        Andere telefoon: phone
        Hoofdtelefoon: phone
        Categorieën: category
        E-mailadres: email
        E-mailadres 2: email
        Naam assistent: assistant
        Naam manager: manager
        Partner: spouse
        Referentie van: referredBy
        Webpagina: link
        """),
    HeaderSample(
      "Outlook in Polish", .outlookPolishCSV, header: polish("Wyświetlana nazwa e-mail"),
      reads: polishReads),
    HeaderSample(
      "Outlook in Polish, newer words", .outlookPolishCSV,
      header: polish("Nazwa wyświetlana e-mail"), reads: polishReads),
  ]

  private static func german(_ home: String, _ work: String, _ of: String) -> String {
    """
    "Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Suffix";"Firma";"Abteilung";"Position";\
    "Straße geschäftlich";"Ort geschäftlich";"Region geschäftlich";"Postleitzahl geschäftlich";\
    "Land/Region geschäftlich";"Straße privat";"Ort privat";"Bundesland/Kanton privat";\
    "Weitere Straße";"Weiterer Ort";"Weiteres/r Bundesland/Kanton";"Weitere Postleitzahl";\
    "Weiteres/e Land/Region";"Telefon Assistent";"Fax \(work)";"Telefon \(work)";\
    "Telefon \(work) 2";"Rückmeldung";"Autotelefon";"Telefon Firma";"Fax \(home)";\
    "Telefon \(home)";"Telefon \(home) 2";"ISDN";"Mobiltelefon";"Weiteres Fax";\
    "Weiteres Telefon";"Pager";"Haupttelefon";"Mobiltelefon 2";"Telefon für Hörbehinderte";\
    "Telex";"Abrechnungsinformation";"Benutzer 1";"Beruf";"Büro";"E-Mail-Adresse";"E-Mail-Typ";\
    "E-Mail: Angezeigter Name";"E-Mail 2: Adresse";"E-Mail 2: Typ";"E-Mail 2: Angezeigter Name";\
    "Empfohlen von";"Geburtstag";"Geschlecht";"Hobby";"Initialen";"Internet Frei/Gebucht";\
    "Jahrestag";"Kategorien";"Kinder";"Konto";"Name Assistent";"Name \(of) Vorgesetzten";\
    "Notizen";"Organisationsnr.";"Ort";"Partner";"Postfach geschäftlich";"Priorität";"Privat";\
    "Regierungsnr.";"Reisekilometer";"Sprache";"Stichwörter";"Vertraulichkeit";\
    "Verzeichnisserver";"Webseite";"Weiteres Postfach"
    """
  }

  private static func germanReads(_ home: String, _ work: String, _ of: String) -> String {
    """
    Anrede: prefix
    Vorname: given
    Weitere Vornamen: middle
    Nachname: family
    Suffix: suffix
    Firma: organisation
    Position: title
    Telefon \(work): phone
    Telefon \(work) 2: phone
    Autotelefon: phone
    Telefon \(home): phone
    Telefon \(home) 2: phone
    Mobiltelefon: phone
    Weiteres Telefon: phone
    Haupttelefon: phone
    Mobiltelefon 2: phone
    E-Mail-Adresse: email
    E-Mail 2: Adresse: email
    Empfohlen von: referredBy
    Kategorien: category
    Name Assistent: assistant
    Name \(of) Vorgesetzten: manager
    Partner: spouse
    Webseite: link
    """
  }

  private static func polish(_ displayName: String) -> String {
    """
    Tytuł;Imię;Drugie imię;Nazwisko;Sufiks;Firma;Dział;Stanowisko;Adres służbowy - ulica;\
    Adres służbowy - ulica 2;Adres służbowy - miejscowość;Adres służbowy - województwo;\
    Adres służbowy - kod pocztowy;Adres służbowy - kraj/region;Adres domowy - ulica;\
    Adres domowy - miejscowość;Inny adres - ulica;Inny adres - kraj/region;Telefon asystenta;\
    Faks służbowy;Telefon służbowy;Telefon służbowy 2;Wywołanie zwrotne;Telefon w samochodzie;\
    Główny telefon do firmy;Faks domowy;Telefon domowy;Telefon domowy 2;ISDN;Telefon komórkowy;\
    Inny faks;Inny telefon;Pager;Telefon podstawowy;Radiotelefon;Telefon TTY/TDD;Teleks;\
    Adres e-mail;Typ poczty e-mail;\(displayName);Adres e-mail 2;Rodzaj e-mail 2;Adres e-mail 3;\
    Charakter;Domowa skrzynka pocztowa;Dzieci;Hobby;Imię i nazwisko asystenta;\
    Informacje rozliczeniowe;Inicjały;Język;Kategorie;Konto;Lokalizacja;Lokalizacja biura;\
    Menedżer;Notatki;Numer ewidencyjny w organizacji;Osoba polecająca;PESEL;Płeć;Priorytet;\
    Prywatne;Rocznica;Strona sieci Web;Urodziny;Użytkownik 1;Współmałżonek;Zawód
    """
  }

  private static let polishReads = """
    Tytuł: prefix
    Imię: given
    Drugie imię: middle
    Nazwisko: family
    Sufiks: suffix
    Firma: organisation
    Stanowisko: title
    Telefon służbowy: phone
    Telefon służbowy 2: phone
    Telefon w samochodzie: phone
    Telefon domowy: phone
    Telefon domowy 2: phone
    Telefon komórkowy: phone
    Inny telefon: phone
    Telefon podstawowy: phone
    Adres e-mail: email
    Adres e-mail 2: email
    Adres e-mail 3: email
    Imię i nazwisko asystenta: assistant
    Kategorie: category
    Menedżer: manager
    Osoba polecająca: referredBy
    Strona sieci Web: link
    Współmałżonek: spouse
    """
}
