// SPDX-License-Identifier: Apache-2.0

/// Which program wrote a table, by the keys of headings that it alone writes together; `otherCSV`
/// where none did.
func addressBookKind(ofKeys keys: Set<String>) -> AddressBookKind {
  let kind = signatures.first { $0.sets.contains { set in set.allSatisfy(keys.contains) } }?.kind
  return kind ?? .otherCSV
}

/// In this order: later signatures may be part of earlier tables.
private let signatures: [(kind: AddressBookKind, sets: [[String]])] =
  [
    (.linkedInConnections, keySets("First Name + Connected On")),
    (
      .googleCSV,
      keySets("Organization Name + Phonetic First Name | Organization Name + E-mail 1 - Label")
    ),
    (.googleOldCSV, keySets("Given Name + Group Membership | Given Name + Yomi Name")),
    (.googleOutlookCSV, keySets("E-mail Address + Internet Free Busy + Home Address")),
    (.mailchimpCSV, keySets("Email Address + MEMBER_RATING | Email Address + LEID + EUID")),
    // Zoho numbers its records like HubSpot and names its columns like Salesforce.
    (.otherCSV, keySets("Record Id + Account Name")),
    (
      .hubSpotCSV,
      keySets(
        """
        Record ID + Email + Lifecycle Stage
        | Record ID + Email + Lead Status | Record ID + Email + Marketing contact status
        | Record ID + Email + Associated Company | Record ID + Email + Contact owner
        | ID de registro + Correo
        """)
    ),
    (
      .salesforceCSV,
      keySets(
        """
        Last Name + Account Name | Last Name + Account Owner | LastName + AccountId
        | LastName + IsDeleted | LastName + LeadSource | Last Name + Company / Account
        """)
    ),
    (.yahooCSV, keySets("Yahoo! Phone | Yahoo Phone | First + Last + Messenger ID")),
    (
      .thunderbirdCSV,
      keySets(
        """
        Primary Email + Display Name | Primäre E-Mail-Adresse + Anzeigename
        | Adresse e-mail principale + Nom à afficher
        | Adresse électronique principale + Nom à afficher
        | Dirección de correo electrónico principal + Nombre mostrado
        | Dirección de correo electrónico principal + Nombre en pantalla
        | Email primaria + Nome visualizzato | Email principale + Nome visualizzato
        | Email primário + Nome exibido | Email principal + Nome de exibição
        | E-mail primário + Mostrar nome | Primair e-mailadres + Weergavenaam
        | Podstawowy e-mail + Wyświetlana nazwa | Адрес электронной почты + Отображаемое имя
        """)
    ),
    (.evolutionCSV, keySets("E-mail Address + Wants HTML")),
  ] + outlookSignatures

private let outlookSignatures: [(kind: AddressBookKind, sets: [[String]])] = [
  (
    .outlookGermanCSV,
    keySets(
      """
      Vorname + Weitere Vornamen | Vorname + E-Mail: Angezeigter Name
      | Nachname + Straße geschäftlich
      """)
  ),
  (.outlookFrenchCSV, keySets("Prénom + Adresse de messagerie | Prénom + Rue (bureau)")),
  (
    .outlookSpanishCSV,
    keySets(
      """
      Apellidos + Calle del trabajo | Apellidos + Teléfono del trabajo
      | Apellidos + Nombre de pantalla de correo electrónico
      """)
  ),
  (
    .outlookItalianCSV,
    keySets(
      "Cognome + Indirizzo posta elettronica | Cognome + Via (uff.) | Cognome + Telefono di lavoro")
  ),
  (
    .outlookPortugueseCSV,
    keySets(
      """
      Tratamento + Telefone comercial | Sobrenome + Nome para exibição do email
      | Apelido + Endereço de correio electrónico | Apelido + Telefone da empresa
      | Último nome + Fone comercial
      """)
  ),
  (
    .outlookDutchCSV,
    keySets(
      """
      Achternaam + Telefoon op werk | Achternaam + Weergavenaam voor e-mail
      | Achternaam + Werkadres, straat
      """)
  ),
  (
    .outlookPolishCSV,
    keySets(
      """
      Nazwisko + Adres służbowy - ulica | Nazwisko + Wyświetlana nazwa e-mail
      | Nazwisko + Nazwa wyświetlana e-mail | Nazwisko + Ulica (biuro)
      """)
  ),
  (
    .outlookComCSV,
    keySets(
      """
      E-mail Address + Personal Web Page | E-mail Address + Family Name Yomi
      | E-mail Address + Given Yomi + Schools
      """)
  ),
  (.outlookCSV, keySets("E-mail Address + Business Phone | E-mail Address + Business Street")),
]

/// `A + B | C` as the keys of A and B together, or that of C.
private func keySets(_ text: String) -> [[String]] {
  text.split(separator: "|").map { set in
    set.split(separator: "+").map { headingKey(String($0)) }
  }
}
