// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension HeaderSample {
  static let google = [
    HeaderSample(
      "Google", .googleCSV,
      header: """
        First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,\
        Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,\
        Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,\
        E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,\
        Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,\
        Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,\
        Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,Website 1 - Label,\
        Website 1 - Value,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,\
        Custom Field 1 - Value
        """,
      reads: """
        First Name: given
        Middle Name: middle
        Last Name: family
        Name Prefix: prefix
        Name Suffix: suffix
        Nickname: nickname
        Organization Name: organisation
        Organization Title: title
        Labels: category
        E-mail 1 - Value: email
        E-mail 2 - Value: email
        Phone 1 - Value: phone
        Relation 1 - Value: relation
        Website 1 - Value: link
        """),
    HeaderSample(
      "Google before 2024", .googleOldCSV,
      header: oldGoogle("Notes,Group Membership"), reads: oldGoogleReads),
    HeaderSample(
      "Google before 2024 with language and photo", .googleOldCSV,
      header: oldGoogle("Notes,Language,Photo,Group Membership"), reads: oldGoogleReads),
    HeaderSample(
      "Google for Outlook", .googleOutlookCSV,
      header: """
        First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,\
        Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,\
        E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,\
        Home Address,Home Street,Home Street 2,Home Street 3,Home Address PO Box,Home City,\
        Home State,Home Postal Code,Home Country,Spouse,Children,Manager's Name,Assistant's Name,\
        Referred By,Company Main Phone,Business Phone,Business Phone 2,Business Fax,\
        Assistant's Phone,Company,Job Title,Department,Office Location,Organizational ID Number,\
        Profession,Account,Business Address,Business Street,Business Street 2,Business Street 3,\
        Business Address PO Box,Business City,Business State,Business Postal Code,\
        Business Country,Other Phone,Other Fax,Other Address,Other Street,Other Street 2,\
        Other Street 3,Other Address PO Box,Other City,Other State,Other Postal Code,\
        Other Country,Callback,Car Phone,ISDN,Radio Phone,TTY/TDD Phone,Telex,User 1,User 2,\
        User 3,User 4,Keywords,Mileage,Hobby,Billing Information,Directory Server,Sensitivity,\
        Priority,Private,Categories
        """,
      reads: """
        First Name: given
        Middle Name: middle
        Last Name: family
        Title: prefix
        Suffix: suffix
        Web Page: link
        E-mail Address: email
        E-mail 2 Address: email
        E-mail 3 Address: email
        Primary Phone: phone
        Home Phone: phone
        Home Phone 2: phone
        Mobile Phone: phone
        Spouse: spouse
        Manager's Name: manager
        Assistant's Name: assistant
        Referred By: referredBy
        Business Phone: phone
        Business Phone 2: phone
        Company: organisation
        Job Title: title
        Other Phone: phone
        Car Phone: phone
        Categories: category
        """),
  ]

  private static func oldGoogle(_ middle: String) -> String {
    """
    Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,\
    Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,\
    Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,\
    Priority,Subject,\(middle),E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,\
    IM 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,\
    Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,\
    Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,\
    Organization 1 - Location,Organization 1 - Job Description,Relation 1 - Type,\
    Relation 1 - Value,Website 1 - Type,Website 1 - Value
    """
  }

  private static let oldGoogleReads = """
    Name: fullName
    Given Name: given
    Additional Name: middle
    Family Name: family
    Name Prefix: prefix
    Name Suffix: suffix
    Nickname: nickname
    Maiden Name: maiden
    Group Membership: category
    E-mail 1 - Value: email
    Phone 1 - Value: phone
    Organization 1 - Name: organisation
    Organization 1 - Title: title
    Relation 1 - Value: relation
    Website 1 - Value: link
    """
}
