// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension SampleBook {
  /// Google's tables, whose groups of columns are as many as the widest contact needs.
  static let google = [
    SampleBook(
      under: "Google", tells: [.categories, .friend],
      """
      First Name = Zoë
      Middle Name = Ada
      Last Name = Göß
      Name Prefix = Dr.
      Name Suffix = PhD
      File As = secret
      Organization Name = Acme, Ltd
      Organization Title = Owner
      Birthday =  --05-20
      Notes = secret
      Photo = https://example.org/secret
      Labels = Choir ::: Navy ::: * myContacts
      E-mail 1 - Label = * Work
      E-mail 1 - Value = zoe@example.org
      E-mail 2 - Label = Home
      E-mail 2 - Value = z.goess@example.net
      Phone 1 - Label = Mobile
      Phone 1 - Value = +49 171 1234567
      Address 1 - Label = Home
      Address 1 - Formatted = Secret Street 1
      Relation 1 - Label = Friend
      Relation 1 - Value = Ada Berg
      Website 1 - Label = Profile
      Website 1 - Value = https://www.linkedin.com/in/zoe-goess
      Event 1 - Label = Anniversary
      Event 1 - Value = 2001-02-03

      First Name = Bob
      Last Name = Łoś
      Labels = * myContacts
      E-mail 1 - Label = * Home
      E-mail 1 - Value = bob@example.org
      """),
    SampleBook(
      "Google's relations and labels", .googleCSV,
      tells: [.manager, .assistant, .spouse, .friend, .referrer], relations),
    oldGoogle("Google before 2024"),
    oldGoogle("Google before 2024 with language and photo"),
    SampleBook(
      under: "Google for Outlook", tells: .outlookTies,
      """
      First Name = Zoë
      Middle Name = Ada
      Last Name = Göß
      Title = Dr.
      Suffix = PhD
      Web Page = https://www.linkedin.com/in/zoe-goess
      Birthday = 5/20/1980
      Notes = secret
      E-mail Address = zoe@example.org
      E-mail 2 Address = z.goess@example.net
      Mobile Phone = 0171 1234567
      Home Fax = 030 999999
      Home Street = Secret Street 1
      Spouse = Tom Göß
      Children = Secret Child
      Manager's Name = Mira Hoffmann
      Assistant's Name = Max Kern
      Referred By = Jan Lis
      Company Main Phone = 030 888888
      Assistant's Phone = 030 777777
      Company = Acme, Ltd
      Job Title = Owner
      Categories = Choir;My Contacts;Navy

      First Name = Bob
      Last Name = Łoś
      E-mail Address = bob@example.org
      """),
  ]

  /// As Google exports somebody with several relations, here without the columns of others.
  private static let relations = """
    First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,\
    Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,\
    Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value,Relation 1 - Label,Relation 1 - Value,\
    Relation 2 - Label,Relation 2 - Value,Relation 3 - Label,Relation 3 - Value,\
    Relation 4 - Label,Relation 4 - Value,Relation 5 - Label,Relation 5 - Value,\
    Relation 6 - Label,Relation 6 - Value,Website 1 - Label,Website 1 - Value
    Zoë,Ada,Göß,,Dr.,PhD,"Acme, Ltd",Owner,* Work,zoe@example.org ::: z.goess@example.net,\
    Mobile,+49 171 1234567,Télécopie,030 999999,Faks,030 999999,Spouse,Tom Göß,Manager,Mira Hoffmann,Assistant,\
    Max Kern,* Friend,\
    Ada Berg ::: Ada Berg,Referred By,Jan Lis,Child,Secret Child,Profile,\
    https://www.linkedin.com/in/zoe-goess
    Bob,,Łoś,,,,,,* Home,bob@example.org,,,,,,,,,,,,,,,,,,,,

    """

  private static func oldGoogle(_ header: String) -> SampleBook {
    SampleBook(
      under: header, tells: [.categories, .spouse],
      """
      Name = Zoë Göß
      Given Name = Zoë
      Additional Name = Ada
      Family Name = Göß
      Name Prefix = Dr.
      Name Suffix = PhD
      Birthday = 1980-05-20
      Location = Secret Town
      Occupation = secret
      Notes = secret
      Group Membership = * myContacts ::: Choir ::: Navy
      E-mail 1 - Type = * Work
      E-mail 1 - Value = zoe@example.org ::: z.goess@example.net
      IM 1 - Type = Home
      IM 1 - Value = secret
      Phone 1 - Type = Mobile
      Phone 1 - Value = 0171 1234567
      Address 1 - Type = Home
      Address 1 - Formatted = Secret Street 1
      Organization 1 - Name = Acme, Ltd
      Organization 1 - Title = Owner
      Organization 1 - Department = secret
      Relation 1 - Type = Spouse
      Relation 1 - Value = Tom Göß
      Website 1 - Type = Profile
      Website 1 - Value = https://linkedin.com/in/zoe-goess/

      Name = Bob Łoś
      Given Name = Bob
      Family Name = Łoś
      Group Membership = * myContacts
      E-mail 1 - Type = * Home
      E-mail 1 - Value = bob@example.org
      """)
  }
}
