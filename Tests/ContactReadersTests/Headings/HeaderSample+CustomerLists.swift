// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension HeaderSample {
  /// Networks, and programs that keep lists of customers, subscribers or members.
  static let customerLists = [
    HeaderSample(
      "LinkedIn", .linkedInConnections,
      header: "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
      reads: """
        First Name: given
        Last Name: family
        URL: link
        Email Address: email
        Company: organisation
        Position: title
        Connected On: connectedOn
        """),
    HeaderSample(
      "LinkedIn before 2020", .linkedInConnections,
      header: "First Name,Last Name,Email Address,Company,Position,Connected On",
      reads: """
        First Name: given
        Last Name: family
        Email Address: email
        Company: organisation
        Position: title
        Connected On: connectedOn
        """),
    HeaderSample(
      "HubSpot", .hubSpotCSV,
      header: """
        Record ID,First Name,Last Name,Email,Phone Number,Mobile Phone Number,Contact owner,\
        Lead Status,Lifecycle Stage,Job Title,Company Name,Website URL,LinkedIn URL,Create Date,\
        Last Modified Date,Last Activity Date,Marketing contact status,Email Domain,\
        Associated Company,Associated Company IDs
        """,
      reads: """
        First Name: given
        Last Name: family
        Email: email
        Phone Number: phone
        Mobile Phone Number: phone
        Job Title: title
        Company Name: organisation
        Website URL: link
        LinkedIn URL: link
        Last Modified Date: lastModified
        Associated Company: organisation
        """),
    HeaderSample(
      "HubSpot in Spanish", .hubSpotCSV,
      header: """
        ID de registro,Nombre,Apellidos,Correo,Cargo,Ciudad,País/región,Número de teléfono,\
        URL de LinkedIn,Propietario del contacto,Número de veces contactado,Último contacto,\
        Fecha de creación,Estado del lead,Associated Company IDs (Primary)
        """,
      reads: """
        Nombre: given
        Apellidos: family
        Correo: email
        Cargo: title
        Número de teléfono: phone
        URL de LinkedIn: link
        """),
    HeaderSample(
      "Salesforce's Data Loader", .salesforceCSV,
      header: """
        "Id","IsDeleted","MasterRecordId","AccountId","LastName","FirstName","Salutation","Name",\
        "OtherStreet","OtherCity","MailingStreet","MailingCity","MailingPostalCode",\
        "MailingCountry","Phone","Fax","MobilePhone","HomePhone","OtherPhone","AssistantPhone",\
        "ReportsToId","Email","Title","Department","AssistantName","LeadSource","Birthdate",\
        "Description","OwnerId","HasOptedOutOfEmail","HasOptedOutOfFax","DoNotCall",\
        "CreatedDate","LastModifiedDate","LastActivityDate","Account.Name"
        """,
      reads: """
        LastName: family
        FirstName: given
        Salutation: prefix
        Name: fullName
        Phone: phone
        MobilePhone: phone
        HomePhone: phone
        OtherPhone: phone
        Email: email
        Title: title
        AssistantName: assistant
        LastModifiedDate: lastModified
        Account.Name: organisation
        """),
    HeaderSample(
      "a report of Salesforce", .salesforceCSV,
      header: """
        "First Name","Last Name","Account Name","Title","Last Activity","Email","Phone",\
        "Mobile","Reports To","Mailing State/Province","Mailing Country","Account Owner",\
        "Created Date"
        """,
      reads: """
        First Name: given
        Last Name: family
        Account Name: organisation
        Title: title
        Email: email
        Phone: phone
        Mobile: phone
        Reports To: manager
        """),
    HeaderSample(
      "Mailchimp", .mailchimpCSV,
      header: """
        "Email Address","First Name","Last Name",Address,"Phone Number",Birthday,MEMBER_RATING,\
        OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,\
        REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS
        """,
      reads: """
        Email Address: email
        First Name: given
        Last Name: family
        Phone Number: phone
        LAST_CHANGED: lastModified
        TAGS: category
        """),
    HeaderSample(
      "Airtable", .otherCSV,
      header: "Name,Email,Phone,Company,Role,Tags,LinkedIn,Attachments,Last Modified,Notes",
      reads: """
        Name: fullName
        Email: email
        Phone: phone
        Company: organisation
        Role: title
        Tags: category
        LinkedIn: link
        Last Modified: lastModified
        """),
    HeaderSample(
      "Notion", .otherCSV,
      header: "\u{FEFF}Name,Company,Email,Phone,Position,Tags,Last edited time,Created time",
      reads: """
        Name: fullName
        Company: organisation
        Email: email
        Phone: phone
        Position: title
        Tags: category
        Last edited time: lastModified
        """),
    HeaderSample(
      "a list whose record identifiers look like HubSpot's", .otherCSV,
      header: "Record Id,Contact Owner,First Name,Last Name,Account Name,Email,Phone",
      reads: """
        First Name: given
        Last Name: family
        Account Name: organisation
        Email: email
        Phone: phone
        """),
  ]
}
