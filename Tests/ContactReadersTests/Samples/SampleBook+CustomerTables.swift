// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension SampleBook {
  /// The tables of networks, and of programs that keep lists of customers, subscribers or members.
  static let customerTables = [
    SampleBook(
      "LinkedIn", .linkedInConnections, lacks: [.middleName, .prefix, .secondEmail, .phone],
      tells: .connectedOn,
      """
      Notes:
      "When exporting your connection data, you may notice that some of the email addresses are \
      missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Zoë,"Göß, PhD",https://www.linkedin.com/in/zoe-goess,zoe@example.org,"Acme, Ltd",\
      Owner,12 Mar 2024
      Bob,Łoś,,bob@example.org,,,

      """),
    SampleBook(
      "LinkedIn before 2020", .linkedInConnections,
      lacks: [.middleName, .prefix, .suffix, .secondEmail, .phone, .link], tells: .connectedOn,
      """
      First Name,Last Name,Email Address,Company,Position,Connected On
      Zoë,Göß,zoe@example.org,"Acme, Ltd",Owner,"3/12/24, 5:06 PM"
      Bob,Łoś,bob@example.org,,,

      """),
    SampleBook(
      "what LinkedIn imported from other programs", .otherCSV,
      lacks: [.middleName, .prefix, .suffix, .link],
      """
      Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,\
      InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles
      MOBILE_CONTACTS,Zoë,Göß,"Acme, Ltd",Owner,"zoe@example.org,z.goess@example.net",\
      +491711234567,"1/31/17, 12:06 AM",Secret Street 1,,,Zoë Göß,,Secret Town,,
      MOBILE_CONTACTS,Bob,Łoś,,,bob@example.org,,"1/31/17, 12:06 AM",,,,Bob Łoś,,,,

      """),
    SampleBook(
      under: "HubSpot", lacks: [.middleName, .prefix, .suffix, .secondEmail], tells: .revisedOn,
      """
      Record ID = 51
      First Name = Zoë
      Last Name = Göß
      Email = zoe@example.org
      Mobile Phone Number = +491711234567
      Contact owner = Secret Owner
      Lead Status = secret
      Lifecycle Stage = Lead
      Job Title = Owner
      Company Name = Acme, Ltd
      LinkedIn URL = https://www.linkedin.com/in/zoe-goess
      Create Date = 2024-01-01 10:00
      Last Modified Date = 2025-03-01 10:20
      Associated Company = Acme, Ltd
      Associated Company IDs = 12345678

      Record ID = 52
      First Name = Bob
      Last Name = Łoś
      Email = bob@example.org
      """),
    SampleBook(
      under: "HubSpot in Spanish",
      lacks: [.middleName, .prefix, .suffix, .secondEmail, .organisation],
      """
      ID de registro = 51
      Nombre = Zoë
      Apellidos = Göß
      Correo = zoe@example.org
      Cargo = Owner
      Ciudad = secret
      Número de teléfono = 0171 1234567
      URL de LinkedIn = https://www.linkedin.com/in/zoe-goess
      Propietario del contacto = Secret Owner

      ID de registro = 52
      Nombre = Bob
      Apellidos = Łoś
      Correo = bob@example.org
      """),
    SampleBook(
      under: "Salesforce's Data Loader", lacks: [.middleName, .suffix, .secondEmail, .link],
      tells: [.assistant, .revisedOn],
      """
      Id = 0035g00000AAAAAAA1
      IsDeleted = false
      AccountId = 0015g00000BBBBBBB2
      LastName = Göß
      FirstName = Zoë
      Salutation = Dr.
      Name = Zoë Göß
      MailingStreet = Secret Street 1
      Fax = 030 999999
      MobilePhone = 0171 1234567
      AssistantPhone = 030 777777
      ReportsToId = 0035g00000CCCCCCC3
      Email = zoe@example.org
      Title = Owner
      AssistantName = Max Kern
      Birthdate = 1980-05-20
      Description = secret
      LastModifiedDate = 2025-03-01T10:20:30.000Z
      Account.Name = Acme, Ltd

      Id = 0035g00000AAAAAAA4
      LastName = Łoś
      FirstName = Bob
      Name = Bob Łoś
      Email = bob@example.org
      """),
    SampleBook(
      under: "a report of Salesforce",
      lacks: [.middleName, .prefix, .suffix, .secondEmail, .link], tells: .manager,
      """
      First Name = Zoë
      Last Name = Göß
      Account Name = Acme, Ltd
      Title = Owner
      Email = zoe@example.org
      Mobile = 0171 1234567
      Reports To = Mira Hoffmann
      Mailing Country = secret
      Account Owner = Secret Owner

      First Name = Bob
      Last Name = Łoś
      Email = bob@example.org
      """),
    SampleBook(
      under: "Mailchimp",
      lacks: [.middleName, .prefix, .suffix, .secondEmail, .organisation, .title, .link],
      tells: [.categories, .revisedOn],
      """
      Email Address = zoe@example.org
      First Name = Zoë
      Last Name = Göß
      Address = Secret Street 1
      Phone Number = 0171 1234567
      Birthday = 05/20
      MEMBER_RATING = 2
      OPTIN_TIME = 2024-01-01 10:00:00
      OPTIN_IP = 192.0.2.1
      LAST_CHANGED = 2025-03-01 10:20:30
      LEID = 123456789
      EUID = 0123456789
      NOTES = secret
      TAGS = "Choir","Navy"

      Email Address = bob@example.org
      First Name = Bob
      Last Name = Łoś
      MEMBER_RATING = 2
      """),
    SampleBook(
      under: "Airtable",
      lacks: [.nameParts, .secondEmail], tells: [.categories, .revisedOn],
      """
      Name = Zoë Göß
      Email = zoe@example.org
      Phone = 0171 1234567
      Company = Acme, Ltd
      Role = Owner
      Tags = Choir,Navy
      LinkedIn = https://www.linkedin.com/in/zoe-goess
      Attachments = secret.png (https://example.net/secret)
      Last Modified = 3/1/2025 10:20am
      Notes = secret

      Name = Bob Łoś
      Email = bob@example.org
      """),
    SampleBook(
      under: "Notion", lacks: [.nameParts, .secondEmail, .link], tells: [.categories, .revisedOn],
      """
      Name = Zoë Göß
      Company = Acme, Ltd
      Email = zoe@example.org
      Phone = 0171 1234567
      Position = Owner
      Tags = Choir, Navy
      Last edited time = March 1, 2025 10:20 AM
      Created time = January 1, 2024 9:00 AM

      Name = Bob Łoś
      Email = bob@example.org
      """),
    SampleBook(
      "a list of one's own", .otherCSV,
      tells: [.categories, .manager, .assistant, .spouse, .referrer],
      """
      sep=;
      Prefix;First Name;Middle Name;Surname;Suffix;Company;Role;E-mail;E-mail (private);Mobile;\
      LinkedIn;Tags;Manager;Assistant;Spouse;Referred by;Birthday;Address;Notes
      Dr.;Zoë;Ada;Göß;PhD;Acme, Ltd;Owner;zoe@example.org;z.goess@example.net;0171 1234567;\
      linkedin.com/in/zoe-goess;Choir, Navy;Mira Hoffmann;Max Kern;Tom Göß;Jan Lis;1980-05-20;\
      Secret Street 1;secret
      ;Bob;;Łoś;;;;bob@example.org;;;

      """),
  ]
}
