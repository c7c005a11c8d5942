// SPDX-License-Identifier: Apache-2.0

/// Headings of numbers and links that aren't made of the usual words, and headings that say that a
/// row is a header although their columns aren't read.
let otherHeadings: [HeadingList] = [
  (.phonePlace, "Home|Work|Other|Primary|Yahoo! Phone|Yahoo Phone|Particular|Ufficio|Abitazione"),
  (
    .column(.phone),
    """
    Telefone da empresa|Telefone da residência|Telefon w samochodzie|Telefon w pracy
    Autotelefon|Autotelefoon|Direct Phone|Direct Dial|Direct Line
    Phone No|Telephone No|Tel No|Mobile No|Mobile Phone No|Cell No|Contact No|WhatsApp No
    """
  ),
  (
    .dropped,
    """
    Notes|Note|Comments|Birthday|Date of Birth|Anniversary|Address|Street|City|Town|State|Country
    Zip|Zip Code|Postal Code|Postcode|Department|Gender|Fax|Fax Number|Pager|Photo|Children
    Created Date|Create Date
    Notizen|Bemerkungen|Geburtstag|Geburtsdatum|Jahrestag|Adresse|Anschrift|Straße|Ort|Stadt|PLZ
    Land|Abteilung|Geschlecht|Kinder|Foto|Faxnummer
    Anniversaire|Date de naissance|Rue|Ville|Code postal|Pays|Service|Sexe|Enfants|Télécopie
    Notas|Cumpleaños|Fecha de nacimiento|Dirección|Calle|Ciudad|Código postal|País|Departamento
    Compleanno|Data di nascita|Indirizzo|Via|Città|CAP|Paese|Reparto|Figli
    Aniversário|Data de nascimento|Endereço|Rua|Cidade|CEP|Filhos
    Notities|Verjaardag|Geboortedatum|Adres|Straat|Plaats|Woonplaats|Afdeling|Geslacht
    Notatki|Urodziny|Data urodzenia|Ulica|Miasto|Miejscowość|Kod pocztowy|Kraj|Dział|Płeć|Dzieci
    """
  ),
]
