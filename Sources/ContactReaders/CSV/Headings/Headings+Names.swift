// SPDX-License-Identifier: Apache-2.0

/// Headings of names: Google, Outlook, Yahoo, Thunderbird, Salesforce and Mailchimp, then what
/// people write in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish.
let nameHeadings: [HeadingList] = [
  (.name, "Name|Nom|Nombre|Nombres|Nome|Naam"),
  (.familyOrNickname, "Apelido"),
  (
    .column(.fullName),
    """
    Full Name|Display Name|Contact Name|Contact|Your Name|Member Name|Person Name
    Vollständiger Name|Anzeigename|Kontaktname|Name, Vorname|Vorname, Name|Nachname, Vorname
    Vorname Nachname|Vor- und Nachname|Vor- und Zuname|Name und Vorname|Vorname und Name
    Nom complet|Nom affiché|Nom à afficher|Nom et prénom|Prénom et nom|Nom, prénom|Prénom Nom
    Nombre completo|Nombre mostrado|Nombre y apellidos|Nombre y apellido|Apellidos y nombre
    Nome completo|Nome visualizzato|Nome e cognome|Cognome e nome|Nome cognome|Cognome nome
    Nominativo|Nome exibido|Nome de exibição|Mostrar nome|Nome e apelido|Nome e sobrenome
    Volledige naam|Weergavenaam|Voor- en achternaam
    Imię i nazwisko|Nazwisko i imię|Wyświetlana nazwa|Nazwa wyświetlana
    """
  ),
  (
    .column(.given),
    """
    First Name|Given Name|First|Forename|FNAME|Contact First Name
    Vorname|Prénom|Primer nombre|Prenome|Primeiro nome|Nome próprio|Voornaam|Roepnaam|Imię
    """
  ),
  (
    .column(.middle),
    """
    Middle Name|Middle Names|Middle|Additional Name|Weitere Vornamen|Zweiter Vorname
    Deuxième prénom|Second prénom|Segundo nombre|Secondo nome|Segundo nome|Nome do meio
    Outros nomes/apelidos|Middelste naam|Tweede naam|Tussenvoegsel|Tussenvoegsels|Drugie imię
    """
  ),
  (
    .column(.family),
    """
    Last Name|Family Name|Surname|Last|LNAME|Contact Last Name
    Nachname|Familienname|Zuname|Nom de famille|Apellido|Apellidos|Primer apellido
    Apellido paterno|Cognome|Sobrenome|Último nome|Nome de família|Achternaam|Familienaam|Nazwisko
    """
  ),
  (.title, "Title|Titel|Titre|Título|Titolo|Tytuł"),
  (
    .column(.prefix),
    """
    Name Prefix|Prefix|Honorific|Honorific Prefix|Salutation|Anrede|Namenspräfix|Civilité
    Tratamiento|Tratamento|Aanhef
    """
  ),
  (
    .column(.suffix),
    """
    Suffix|Name Suffix|Honorific Suffix|Namenszusatz|Namenssuffix|Suffixe|Sufijo|Sufixo|Suffisso
    Titolo straniero|Achtervoegsel|Sufiks
    """
  ),
  (
    .column(.nickname),
    """
    Nickname|Nick|Preferred Name|Spitzname|Rufname|Surnom|Apodo|Soprannome|Alcunha|Bijnaam
    Pseudonim|Przydomek
    """
  ),
  (
    .column(.maiden),
    """
    Maiden Name|Geburtsname|Mädchenname|Nom de jeune fille|Nom de naissance|Apellido de soltera
    Cognome da nubile|Nome de solteira|Meisjesnaam|Nazwisko panieńskie|Nazwisko rodowe
    """
  ),
]
