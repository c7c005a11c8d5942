// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ContactReaders

@Suite struct HeadingWordTests {
  @Test func `no heading is listed with two meanings`() {
    let words = Dictionary(grouping: listedHeadings) { headingKey($0.heading) }
    for (key, entries) in words.sorted(by: { $0.key < $1.key }) {
      #expect(Set(entries.map(\.word)).count == 1, "\(key)")
      #expect(!key.isEmpty)
    }
  }

  @Test func `words that make headings of addresses contradict no listed heading`() {
    for (heading, word) in listedHeadings {
      guard let column = reachColumn(heading) else { continue }
      #expect(word == .column(column), "\(heading)")
    }
  }

  @Test(arguments: [
    "E-Mail (geschäftlich)", "E-MAIL_ADDRESS", "workEmail", "email2", "Adresse mail",
    "Courriel pro",
    "Correo electrónico", "E-mail privato", "E-mail profissional", "Zakelijk e-mailadres",
    "Służbowy e-mail", "Contact Email", "Email *", "E-Mail-Adresse(n)",
  ])
  func `e-mail addresses are known by the words of their headings`(_ heading: String) {
    #expect(headingWord(heading) == .column(.email))
  }

  @Test(arguments: [
    "Telefon (privat)", "Tel.", "Tel. geschäftlich 2", "Handy-Nr.", "Mobil", "Téléphone fixe",
    "N° de téléphone", "Portable pro", "Teléfono móvil", "Cellulare", "Telefone de casa",
    "Mobiel nummer", "Numer telefonu", "cell phone", "WhatsApp", "Phone #1", "Tel. G", "Phone (h)",
    "Mobile No.",
  ])
  func `telephone numbers are known by the words of their headings`(_ heading: String) {
    #expect(headingWord(heading) == .column(.phone))
  }

  @Test(arguments: [
    "Company Phone", "Email Domain", "Automobil", "No Email", "Telefon Assistent", "Telefon Firma",
    "Work Fax", "Fax", "Email Opt Out",
    "Email Type", "Phone Type", "Email Display Name", "Emergency Contact Phone", "Owner Email",
    "Manager Email", "Phonetic First Name", "Yomi Name", "Photo URL", "Company Linkedin Url",
    "Home", "Geschäftlich", "Mailing Street", "Children", "Birthday", "Gender", "PESEL", "Custom 1",
    "", "12", "!?", "ประเทศ", "שם משפחה", "🙂",
  ])
  func `what reaches somebody else, or nobody, is not read`(_ heading: String) {
    if case .column(let column)? = headingWord(heading) {
      Issue.record("\(heading) is read as \(column)")
    }
  }

  @Test func `letters that no accent makes are kept as people type them`() {
    #expect(headingKey("Współmałżonek 2") == "wspolmalzonek")
    #expect(headingKey("Straße / Fødselsdag") == "strassefodselsdag")
    #expect(headingKey("2º Telefone: Œuvre Þór") == "telefoneoeuvrethor")
    #expect(headingKey("Отчество") == "отчество")
    #expect(headingKey("電子メール 2 アドレス") == headingKey("電子メール アドレス"))
    #expect(headingKey("이름") != "")
  }

  @Test func `a composed letter and its parts are one`() {
    #expect(headingKey("Pre\u{301}nom") == headingKey("Pr\u{E9}nom"))
    #expect(headingKey("I\u{307}sim") == headingKey("isim"))
  }

  @Test func `a heading of any length costs little`() {
    #expect(headingWord(String(repeating: "email", count: 100_000)) == nil)
  }
}
