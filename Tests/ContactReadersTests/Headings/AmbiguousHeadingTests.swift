// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ContactReaders

@Suite struct AmbiguousHeadingTests {
  private func meanings(_ text: String) -> [AddressColumn]? {
    AddressHeader(headerCells(text))?.columns.map(\.meaning)
  }

  @Test(arguments: [
    ("Name,Email", AddressColumn.fullName), ("Name,Vorname", .family), ("Nom,Prénom", .family),
    ("Name,Surname", .given), ("Nome,Cognome", .given), ("Nome,Apelido", .given),
    ("Nombre,Apellidos", .given), ("Name,First Name,Last Name", .fullName),
    ("Nom,Prénom,Nom", .fullName), ("Имя,Фамилия", .given), ("Naam,Telefoon", .fullName),
  ])
  func `a name is the part of it that no other column holds`(
    _ text: String, _ meaning: AddressColumn
  ) {
    #expect(meanings(text)?.first == meaning)
  }

  @Test(arguments: [
    ("Title,First Name,Last Name", [AddressColumn.prefix, .given, .family]),
    ("First Name,Last Name,Title", [.given, .family, .title]),
    ("First Name,Title,Job Title", [.given, .prefix, .title]),
    ("Titel,Vorname,Nachname", [.prefix, .given, .family]),
    ("Name,Titre,Email", [.fullName, .title, .email]),
    ("Salutation,First Name,Last Name,Title", [.prefix, .given, .family, .title]),
  ])
  func `a title is a role, unless it stands before the name or beside a role`(
    _ text: String, _ expected: [AddressColumn]
  ) {
    #expect(meanings(text) == expected)
  }

  @Test(arguments: [
    ("Nome,Sobrenome,Apelido", [AddressColumn.given, .family, .nickname]),
    ("Nome,Apelido,Email", [.given, .family, .email]),
    ("Name,Beruf,E-Mail", [.fullName, .title, .email]),
    ("Name,Beruf,Position,E-Mail", [.fullName, .title, .email]),
    ("Name,Beruf,Titel,E-Mail", [.fullName, .title, .email]),
    ("Name,Partner,Email", [.fullName, .email]),
    ("Name,Home,Work,Email", [.fullName, .email]),
  ])
  func `other words mean what their table lets them mean`(
    _ text: String, _ expected: [AddressColumn]
  ) {
    #expect(meanings(text) == expected)
  }

  @Test(arguments: [
    "Full name;E-mail;Mobile;Organisation;Job title;Website;Group",
    "Vor- und Nachname;E-Mail-Adresse;Handynummer;Firma;Funktion;Homepage;Gruppe",
    "Nom et prénom;Adresse e-mail;Téléphone portable;Entreprise;Fonction;Site web;Groupe",
    "Nombre y apellidos;Correo electrónico;Teléfono móvil;Empresa;Puesto;Página web;Grupo",
    "Nome e cognome;Indirizzo e-mail;Cellulare;Azienda;Ruolo;Sito web;Gruppo",
    "Nome completo;Endereço de e-mail;Telemóvel;Organização;Cargo;Página web;Grupo",
    "Volledige naam;E-mailadres;Mobiel;Bedrijf;Functie;Website;Groep",
    "Imię i nazwisko;Adres e-mail;Telefon komórkowy;Firma;Stanowisko;Strona www;Grupa",
    "ФИО;Электронная почта;Мобильный телефон;Организация;Должность;Веб-страница;Категории",
    "氏名;メールアドレス;携帯電話;会社名;役職;ウェブページ;分類",
    "姓名;电子邮件;手机;公司;职务;网页;类别",
  ])
  func `a list in any of these languages is read by meaning`(_ text: String) {
    #expect(
      meanings(text) == [.fullName, .email, .phone, .organisation, .title, .link, .category])
  }
}
