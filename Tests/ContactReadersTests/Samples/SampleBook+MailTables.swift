// SPDX-License-Identifier: Apache-2.0

extension SampleBook {
  /// The tables of mail programs.
  static let mailTables = [
    SampleBook(
      under: "Thunderbird", lacks: [.middleName, .prefix, .suffix],
      """
      First Name = Zoë
      Last Name = Göß
      Display Name = Zoë Göß
      Primary Email = zoe@example.org
      Secondary Email = z.goess@example.net
      Fax Number = 030 999999
      Pager Number = 030 999998
      Mobile Number = 0171 1234567
      Home Address = Secret Street 1
      Job Title = Owner
      Department = secret
      Organization = Acme, Ltd
      Web Page 1 = https://www.linkedin.com/in/zoe-goess
      Birth Year = 1980
      Custom 1 = secret
      Notes = secret
      Screen Name = secret

      First Name = Bob
      Last Name = Łoś
      Display Name = Bob Łoś
      Primary Email = bob@example.org
      """),
    SampleBook(
      under: "Thunderbird in German", lacks: [.middleName, .prefix, .suffix],
      """
      Vorname = Zoë
      Nachname = Göß
      Anzeigename = Zoë Göß
      Primäre E-Mail-Adresse = zoe@example.org
      Sekundäre E-Mail-Adresse = z.goess@example.net
      Fax-Nummer = 030 999999
      Mobil-Tel.-Nr. = 0171 1234567
      Privat: Adresse = Secret Street 1
      Arbeitstitel = Owner
      Organisation = Acme, Ltd
      Webseite 1 = https://www.linkedin.com/in/zoe-goess
      Notizen = secret

      Vorname = Bob
      Nachname = Łoś
      Anzeigename = Bob Łoś
      Primäre E-Mail-Adresse = bob@example.org
      """),
    yahoo("Yahoo"), yahoo("Yahoo, older"),
    SampleBook(
      under: "Evolution", lacks: [.middleName, .prefix, .suffix],
      """
      First Name = Zoë
      Last Name = Göß
      id = pas-id-0001
      E-mail Address = zoe@example.org
      E-mail 2 Address = z.goess@example.net
      Wants HTML = TRUE
      Business Fax = 030 999999
      Mobile Phone = 0171 1234567
      Home Street = Secret Street 1
      Job Title = Owner
      Office = secret
      Company = Acme, Ltd
      Web Page = https://www.linkedin.com/in/zoe-goess
      Birth Year = 1980
      Notes = secret

      First Name = Bob
      Last Name = Łoś
      id = pas-id-0002
      E-mail Address = bob@example.org
      """),
    SampleBook(
      under: "a converter of Apple's contacts", lacks: [.prefix, .suffix],
      """
      First name = Zoë
      Middle name = Ada
      Last name = Göß
      Organization = Acme, Ltd
      Job title = Owner
      Department = secret
      Home email = zoe@example.org
      Work email = z.goess@example.net
      mobile = 0171 1234567
      home fax = 030 999999
      Home address = Secret Street 1
      Birthday = 1980-05-20
      Homepage = https://www.linkedin.com/in/zoe-goess
      Notes = secret

      First name = Bob
      Last name = Łoś
      Home email = bob@example.org
      """),
  ]

  private static func yahoo(_ header: String) -> SampleBook {
    SampleBook(
      under: header, lacks: [.prefix, .suffix], tells: .categories,
      """
      First = Zoë
      Middle = Ada
      Last = Göß
      Email = zoe@example.org
      Category = Choir
      Distribution Lists = Navy
      Fax = 030 999999
      Mobile = 0171 1234567
      Alternate Email 1 = z.goess@example.net
      Personal Website = https://www.linkedin.com/in/zoe-goess
      Title = Owner
      Company = Acme, Ltd
      Home Address = Secret Street 1
      Birthday = 05/20/1980
      Comments = secret
      Skype ID = secret

      First = Bob
      Last = Łoś
      Email = bob@example.org
      """)
  }
}
