// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a column of an address book holds.
enum AddressColumn: Hashable {
  case fullName
  case given
  case middle
  case family
  case prefix
  case suffix
  case nickname
  case maiden
  case organisation
  case title
  case email
  case phone
  case link
  case connectedOn

  /// "Name" or "Nom": the whole name, or the family name beside a column of given names.
  case someName

  /// "Title" or "Titre": the role, or the honorific beside a column of roles.
  case someTitle

  /// "Home" or "Mobile", which is a telephone number to Yahoo and may be anything elsewhere.
  case yahooPhone
}

/// The letters of a heading, without case, accents, digits and punctuation.
///
/// `E-Mail 2: Adresse`, `E-mail 2 Address` and `E-mail 2 - Value` thus need no rule of their own.
func headingKey(_ heading: String) -> String {
  let letters = heading.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
  return String(String.UnicodeScalarView(letters.filter { ("a"..."z").contains($0) }))
}

/// What a heading says by itself; nil where that tells neither who someone is nor how to reach
/// them.
///
/// Faxes, switchboards and assistants are left out: they are shared, and reach somebody else.
func addressColumn(forKey key: String) -> AddressColumn? {
  headings[key]
}

private let headings: [String: AddressColumn] = {
  let names: [(AddressColumn, String)] = [
    (.fullName, "fullname displayname contactname contact vollstandigername anzeigename"),
    (.fullName, "nomcomplet nomaffiche nombrecompleto nomecompleto volledigenaam"),
    (.someName, "name nom nome naam nachnamevorname"),
    (.given, "firstname givenname first forename vorname prenom nombre voornaam imie"),
    (.middle, "middlename middle additionalname middlenames weiterevornamen zweitervorname"),
    (.middle, "deuxiemeprenom secondprenom segundonombre"),
    (.family, "lastname familyname surname last nachname familienname nomdefamille apellido"),
    (.family, "apellidos cognome achternaam nazwisko"),
    (.prefix, "nameprefix honorific honorificprefix salutation anrede prefix civilite"),
    (.suffix, "suffix namesuffix honorificsuffix suffixe namenszusatz"),
    (.nickname, "nickname spitzname surnom rufname apodo"),
    (.maiden, "maidenname geburtsname nomdejeunefille"),
  ]
  let work: [(AddressColumn, String)] = [
    (.organisation, "organizationname organisationname organization organisation company"),
    (.organisation, "companyname employer firma unternehmen arbeitgeber societe entreprise"),
    (.organisation, "accountname associatedcompany empresa azienda bedrijf workcompany firmenname"),
    (
      .title, "jobtitle organizationtitle position role poste fonction funktion stelle puesto cargo"
    ),
    (.title, "worktitle berufsbezeichnung functie intituleduposte"),
    (.someTitle, "title titel titre titulo titolo"),
  ]
  let reach: [(AddressColumn, String)] = [
    (.email, "email emails emailaddress emailaddresses mail mailaddress emailvalue primaryemail"),
    (.email, "secondaryemail alternateemail workemail homeemail personalemail businessemail"),
    (.email, "emailwork emailhome emailadresse emailadressen mailadresse adressedemessagerie"),
    (
      .email,
      "adresseemail adresseemails adressemail courriel adresseelectronique emailgeschaftlich"
    ),
    (
      .email, "emailprivat correoelectronico direcciondecorreoelectronico indirizzoemail adresemail"
    ),
    (.email, "emailadres otheremail otheremails weitereemail weitereemails"),
    (.phone, "phone phones phonenumber phonevalue telephone tel telefon telefonnummer telefono"),
    (.phone, "mobile mobilephone mobilenumber mobilephonenumber cell cellphone handy handynummer"),
    (.phone, "mobiltelefon mobil mobilnummer homephone workphone businessphone otherphone"),
    (
      .phone, "primaryphone carphone telefongeschaftlich telefonprivat weiterestelefon haupttelefon"
    ),
    (.phone, "autotelefon telmobile telephonemobile telbureau teldomicile portable homemobile"),
    (.phone, "telephonebureau telephonedomicile telefoon mobiel telephonenumber"),
    (.yahooPhone, "home work other yahoophone primary"),
    (.link, "url linkedin linkedinurl linkedinprofile profile profileurl webpage website"),
    (.link, "websitevalue personalwebpage personalwebsite businesswebsite webseite homepage"),
    (.link, "siteweb pageweb web internet xing profil github"),
    (.connectedOn, "connectedon"),
  ]
  let pairs = (names + work + reach).flatMap { column, keys in
    keys.split(separator: " ").map { (String($0), column) }
  }
  return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
}()
