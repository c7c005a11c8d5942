// SPDX-License-Identifier: Apache-2.0

extension SampleBook {
  /// Outlook in English, and on the web.
  static let outlook =
    ["Outlook", "Outlook 2003"].map { desktopOutlook($0) } + [
      SampleBook(
        under: "outlook.com", tells: [.manager, .assistant, .spouse],
        """
        First Name = Zoë
        Middle Name = Ada
        Last Name = Göß
        Title = Dr.
        Suffix = PhD
        E-mail Address = zoe@example.org
        E-mail 2 Address = z.goess@example.net
        Mobile Phone = 0171/1234567
        Pager = 030 999998
        Business Fax = 030 999999
        IMAddress = secret
        Job Title = Owner
        Department = secret
        Company = Acme, Ltd
        Manager's Name = Mira Hoffmann
        Assistant's Name = Max Kern
        Home Street = Secret Street 1
        Personal Web Page = https://www.linkedin.com/in/zoe-goess
        Spouse = Tom Göß
        Hobby = secret
        Birthday = 1604-05-20
        Notes = secret

        First Name = Bob
        Last Name = Łoś
        E-mail Address = bob@example.org
        """),
      SampleBook(
        under: "live.com", tells: .spouse,
        """
        Title = Dr.
        First Name = Zoë
        Middle Name = Ada
        Last Name = Göß
        Suffix = PhD
        Home Street = Secret Street 1
        Company = Acme, Ltd
        Job Title = Owner
        Mobile Phone = 0171 1234567
        E-mail Address = zoe@example.org
        E-mail Type = SMTP
        E-mail 2 Address = z.goess@example.net
        E-mail 2 Type = SMTP
        Notes = secret
        Spouse = Tom Göß
        Web Page = https://www.linkedin.com/in/zoe-goess

        First Name = Bob
        Last Name = Łoś
        E-mail Address = bob@example.org
        E-mail Type = SMTP
        """),
    ]

  private static func desktopOutlook(_ header: String) -> SampleBook {
    SampleBook(
      under: header, tells: .outlookTies,
      """
      Title = Dr.
      First Name = Zoë
      Middle Name = Ada
      Last Name = Göß
      Suffix = PhD
      Company = Acme, Ltd
      Job Title = Owner
      Home Street = Secret Street 1
      Assistant's Phone = 030 777777
      Business Fax = 030 999999
      Company Main Phone = 030 888888
      Mobile Phone = 0171/1234567
      Anniversary = 0/0/00
      Assistant's Name = Max Kern
      Birthday = 5/20/1980
      Categories = Choir;Navy
      Children = Secret Child
      E-mail Address = zoe@example.org
      E-mail Type = SMTP
      E-mail Display Name = Zoë Göß (zoe@example.org)
      E-mail 2 Address = z.goess@example.net
      E-mail 2 Type = SMTP
      E-mail 3 Address = /o=Acme/ou=Exchange/cn=Recipients/cn=zoe
      E-mail 3 Type = EX
      Gender = Unspecified
      Government ID Number = secret
      Initials = Z.G.
      Manager's Name = Mira Hoffmann
      Notes = secret
      Priority = Normal
      Private = False
      Referred By = Jan Lis
      Sensitivity = Normal
      Spouse = Tom Göß
      Web Page = www.linkedin.com/in/zoe-goess

      First Name = Bob
      Last Name = Łoś
      Anniversary = 0/0/00
      Birthday = 0/0/00
      E-mail Address = bob@example.org
      E-mail Type = SMTP
      Gender = Unspecified
      Priority = Normal
      Private = False
      Sensitivity = Normal
      """)
  }
}
