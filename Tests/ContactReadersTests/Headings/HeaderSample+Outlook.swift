// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension HeaderSample {
  static let outlook = [
    HeaderSample(
      "Outlook", .outlookCSV, header: desktop("Country/Region"), reads: desktopReads),
    HeaderSample(
      "Outlook 2003", .outlookCSV, header: desktop("Country"), reads: desktopReads),
    HeaderSample(
      "outlook.com", .outlookComCSV,
      header: """
        First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,\
        E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,\
        Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,\
        Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,\
        Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,\
        Assistant's Phone,Company Yomi,Business Street,Business City,Business State,\
        Business Postal Code,Business Country/Region,Home Street,Home City,Home State,\
        Home Postal Code,Home Country/Region,Other Street,Other City,Other State,\
        Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,\
        Web Page,Birthday,Anniversary,Notes
        """,
      reads: """
        First Name: given
        Middle Name: middle
        Last Name: family
        Title: prefix
        Suffix: suffix
        Nickname: nickname
        E-mail Address: email
        E-mail 2 Address: email
        E-mail 3 Address: email
        Home Phone: phone
        Home Phone 2: phone
        Business Phone: phone
        Business Phone 2: phone
        Mobile Phone: phone
        Car Phone: phone
        Other Phone: phone
        Primary Phone: phone
        Job Title: title
        Company: organisation
        Manager's Name: manager
        Assistant's Name: assistant
        Personal Web Page: link
        Spouse: spouse
        Web Page: link
        """),
    HeaderSample(
      "live.com", .outlookComCSV,
      header: """
        Title,First Name,Middle Name,Last Name,Suffix,Given Name Yomi,Family Name Yomi,\
        Home Street,Home City,Home State,Home Postal Code,Home Country,Company,Department,\
        Job Title,Office Location,Business Street,Business City,Business State,\
        Business Postal Code,Business Country,Other Street,Other City,Other State,\
        Other Postal Code,Other Country,Assistant's Phone,Business Fax,Business Phone,\
        Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,\
        ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,\
        Telex,Anniversary,Birthday,E-mail Address,E-mail Type,E-mail 2 Address,E-mail 2 Type,\
        E-mail 3 Address,E-mail 3 Type,Notes,Spouse,Web Page
        """,
      reads: """
        Title: prefix
        First Name: given
        Middle Name: middle
        Last Name: family
        Suffix: suffix
        Company: organisation
        Job Title: title
        Business Phone: phone
        Business Phone 2: phone
        Car Phone: phone
        Home Phone: phone
        Home Phone 2: phone
        Mobile Phone: phone
        Other Phone: phone
        Primary Phone: phone
        E-mail Address: email
        E-mail 2 Address: email
        E-mail 3 Address: email
        Spouse: spouse
        Web Page: link
        """),
  ]

  private static func desktop(_ country: String) -> String {
    """
    Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,\
    Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,\
    Business \(country),Home Street,Home Street 2,Home Street 3,Home City,Home State,\
    Home Postal Code,Home \(country),Other Street,Other Street 2,Other Street 3,Other City,\
    Other State,Other Postal Code,Other \(country),Assistant's Phone,Business Fax,Business Phone,\
    Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,\
    Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,\
    Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,\
    Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,\
    E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,\
    E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,\
    Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,\
    Organizational ID Number,Other Address PO Box,Priority,Private,Profession,Referred By,\
    Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page
    """
  }

  private static let desktopReads = """
    Title: prefix
    First Name: given
    Middle Name: middle
    Last Name: family
    Suffix: suffix
    Company: organisation
    Job Title: title
    Business Phone: phone
    Business Phone 2: phone
    Car Phone: phone
    Home Phone: phone
    Home Phone 2: phone
    Mobile Phone: phone
    Other Phone: phone
    Primary Phone: phone
    Assistant's Name: assistant
    Categories: category
    E-mail Address: email
    E-mail 2 Address: email
    E-mail 3 Address: email
    Manager's Name: manager
    Referred By: referredBy
    Spouse: spouse
    Web Page: link
    """
}
