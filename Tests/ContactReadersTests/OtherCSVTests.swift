// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

@Suite struct OtherCSVTests {
  private let mira = PersonName(given: "Mira", family: "Hoffmann")

  @Test func `Outlook's table is read, and Exchange's own addresses are left out`() throws {
    let book = read(
      "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
        + "Business Fax,Business Phone,Company Main Phone,Mobile Phone,E-mail Address,E-mail Type,"
        + "E-mail Display Name,E-mail 2 Address,Web Page\r\n"
        + "Dr.,Mira,,Hoffmann,,Acme,,Owner,\"Am Markt 1\r\nHaus B\",030 1,030 2223334,030 3,"
        + "0171 1234567,/o=Acme/ou=x/cn=mira,EX,Mira,mira@example.org,www.example.org\r\n")
    let record = try #require(book.records.first)
    #expect(book.kind == .outlookCSV)
    #expect(book.findings == [])
    #expect(record.name == PersonName(given: "Mira", family: "Hoffmann", prefix: "Dr."))
    #expect(record.title == "Owner")
    #expect(book.emails == ["mira@example.org"])
    #expect(record.phones.map(\.e164) == ["+49302223334", "+491711234567"])
    #expect(record.links.map(\.canonical) == ["example.org"])
  }

  @Test func `Outlook's German table is read with semicolons and umlauts of Windows`() {
    let text =
      "\"Anrede\";\"Vorname\";\"Weitere Vornamen\";\"Nachname\";\"Firma\";\"Position\";"
      + "\"Fax geschäftlich\";\"Telefon geschäftlich\";\"Mobiltelefon\";\"E-Mail-Adresse\";"
      + "\"E-Mail: Angezeigter Name\";\"E-Mail 2: Adresse\"\r\n"
      + "\"Frau\";\"Jörg\";\"\";\"Groß\";\"Acme\";\"Köchin\";\"030 1\";\"030 2223334\";\"\";"
      + "\"a@example.org\";\"x\";\"b@example.org\"\r\n"
    let book = read(text.unicodeScalars.map { UInt8($0.value) })
    #expect(book.kind == .outlookGermanCSV)
    #expect(
      book.records.first?.name == PersonName(given: "Jörg", family: "Groß", prefix: "Frau"))
    #expect(book.records.first?.title == "Köchin")
    #expect(book.emails == ["a@example.org", "b@example.org"])
    #expect(book.records.first?.phones.map(\.written) == ["030 2223334"])
  }

  @Test func `the French table's repeated headings mean different things`() {
    let book = read(
      "\"Nom\";\"Titre\";\"Prénom\";\"Deuxième prénom\";\"Nom\";\"Société \";\"Titre\";"
        + "\"Adresse de messagerie\"\r\n"
        + "\"Zoé Dubois\";\"Mme\";\"Zoé\";\"\";\"Dubois\";\"Acme\";\"Directrice\";\"z@example.org\"\r\n"
    )
    #expect(book.kind == .outlookFrenchCSV)
    #expect(
      book.records.first?.name
        == PersonName(written: "Zoé Dubois", given: "Zoé", family: "Dubois", prefix: "Mme"))
    #expect(book.records.first?.title == "Directrice")
    #expect(book.records.first?.organisation == "Acme")
  }

  @Test func `outlook.com's table is read`() {
    let book = read(
      "First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,Home Phone,Job Title,"
        + "Company,Personal Web Page\nMira,,Hoffmann,,,,mira@example.org,030 2223334,Owner,Acme,\n")
    #expect(book.kind == .outlookComCSV)
    #expect(book.records.map(\.name) == [mira])
    #expect(book.records.map(\.title) == ["Owner"])
  }

  @Test func `Yahoo's short headings are read`() {
    let book = read(
      "\"First\",\"Middle\",\"Last\",\"Nickname\",\"Email\",\"Home\",\"Work\",\"Fax\",\"Mobile\","
        + "\"Yahoo! Phone\",\"Alternate Email 1\",\"Title\",\"Company\"\n"
        + "\"Mira\",\"\",\"Hoffmann\",\"\",\"mira@example.org\",\"030 2223334\",\"\",\"030 9\","
        + "\"0171 1234567\",\"\",\"m@example.net\",\"Owner\",\"Acme\"\n")
    #expect(book.kind == .yahooCSV)
    #expect(book.records.map(\.name) == [mira])
    #expect(book.records.map(\.title) == ["Owner"])
    #expect(book.emails == ["mira@example.org", "m@example.net"])
    #expect(book.records.first?.phones.count == 2)
  }

  @Test func `Thunderbird's table is read, trailing commas or not`() {
    let book = read(
      "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
        + "Work Phone,Mobile Number,Job Title,Organization,Notes,\n"
        + "Mira,Hoffmann,Mira H.,,mira@example.org,m@example.net,,,0171 1234567,Owner,Acme,\"x\ny\",\n"
    )
    #expect(book.kind == .thunderbirdCSV)
    #expect(book.findings == [])
    #expect(book.displays == ["Mira H."])
    #expect(book.emails == ["mira@example.org", "m@example.net"])
    #expect(book.records.map(\.organisation) == ["Acme"])
  }

  @Test(
    arguments: [
      "Name,Email,Phone\nMira Hoffmann,mira@example.org,0171 1234567\n",
      "Vorname;Name;E-Mail;Handy\nMira;Hoffmann;mira@example.org;0171 1234567\n",
      "Prénom\tNom\tCourriel\tTél. mobile\nMira\tHoffmann\tmira@example.org\t0171 1234567\n",
      "phone,full name,e-mail address\n0171 1234567,Mira Hoffmann,mailto:mira@example.org\n",
      "Record ID,First Name,Last Name,Email,Phone Number\n7,Mira,Hoffmann,mira@example.org,0171 1234567\n",
    ])
  func `any table is read by what its headings mean`(_ text: String) {
    let book = read(text)
    #expect(book.kind == .otherCSV)
    #expect(book.findings == [])
    #expect(book.displays == ["Mira Hoffmann"])
    #expect(book.emails == ["mira@example.org"])
    #expect(book.records.first?.phones.map(\.e164) == ["+491711234567"])
  }

  @Test func `a list of addresses alone is read`() {
    let book = read("E-Mail\na@example.org\n\nb@example.org\n")
    #expect(book.emails == ["a@example.org", "b@example.org"])
    #expect(book.records.map(\.place.line) == [2, 4])
  }

  @Test func `several addresses in one cell are all read`() {
    let book = read("Name,Email\nAnn,\"a@example.org; b@example.org\"\nBob,Bob <c@example.org>\n")
    #expect(book.emails == ["a@example.org", "b@example.org", "c@example.org"])
  }

  @Test func `line ends inside a name become blanks`() {
    #expect(read("Name,Email\n\"Ann\r\nDoe\",a@example.org\n").displays == ["Ann Doe"])
  }
}
