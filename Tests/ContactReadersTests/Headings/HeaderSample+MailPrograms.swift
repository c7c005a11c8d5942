// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension HeaderSample {
  static let mailPrograms = thunderbird + yahooAndOthers

  private static let yahooAndOthers = [
    HeaderSample(
      "Thunderbird", .thunderbirdCSV, header: thunderbirdEnglish("Notes,Screen Name"),
      reads: thunderbirdReads),
    HeaderSample(
      "Thunderbird with a comma at the end", .thunderbirdCSV, header: thunderbirdEnglish("Notes,"),
      reads: thunderbirdReads),
    HeaderSample("Yahoo", .yahooCSV, header: yahoo("Messenger ID"), reads: yahooReads),
    HeaderSample("Yahoo, older", .yahooCSV, header: yahoo("Yahoo! ID"), reads: yahooReads),
    HeaderSample(
      "Evolution", .evolutionCSV,
      header: """
        First Name,Last Name,id,NickName,E-mail Address,E-mail 2 Address,E-mail 3 Address,\
        E-mail 4 Address,Wants HTML,Business Phone,Home Phone,Business Fax,Pager,Mobile Phone,\
        Home Street,Home Street 2,Home City,Home State,Home Postal Code,Home Country,\
        Business Street,Business Street 2,Business City,Business State,Business Postal Code,\
        Business Country,Job Title,Office,Company,Web Page,Cal uri,Birth Year,Birth Month,\
        Birth Day,Notes
        """,
      reads: """
        First Name: given
        Last Name: family
        NickName: nickname
        E-mail Address: email
        E-mail 2 Address: email
        E-mail 3 Address: email
        E-mail 4 Address: email
        Business Phone: phone
        Home Phone: phone
        Mobile Phone: phone
        Job Title: title
        Company: organisation
        Web Page: link
        """),
    HeaderSample(
      "a converter of Apple's contacts", .otherCSV,
      header: """
        First name,Middle name,Last name,Nickname,Organization,Job title,Department,Home email,\
        Work email,Other email,home phone,work phone,mobile,iPhone,main phone,home fax,work fax,\
        pager,Home address,Work address,Birthday,Homepage,Notes
        """,
      reads: """
        First name: given
        Middle name: middle
        Last name: family
        Nickname: nickname
        Organization: organisation
        Job title: title
        Home email: email
        Work email: email
        Other email: email
        home phone: phone
        work phone: phone
        mobile: phone
        iPhone: phone
        main phone: phone
        Homepage: link
        """),
  ]

  private static func thunderbirdEnglish(_ end: String) -> String {
    """
    First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,\
    Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,\
    Home State,Home ZipCode,Home Country,Work Address,Work Address 2,Work City,Work State,\
    Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,\
    Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,\(end)
    """
  }

  private static let thunderbirdReads = """
    First Name: given
    Last Name: family
    Display Name: fullName
    Nickname: nickname
    Primary Email: email
    Secondary Email: email
    Work Phone: phone
    Home Phone: phone
    Mobile Number: phone
    Job Title: title
    Organization: organisation
    Web Page 1: link
    Web Page 2: link
    """

  private static func yahoo(_ messenger: String) -> String {
    """
    "First","Middle","Last","Nickname","Email","Category","Distribution Lists","\(messenger)",\
    "Home","Work","Pager","Fax","Mobile","Other","Yahoo! Phone","Primary","Alternate Email 1",\
    "Alternate Email 2","Personal Website","Business Website","Title","Company","Work Address",\
    "Work City","Work State","Work ZIP","Work Country","Home Address","Home City","Home State",\
    "Home ZIP","Home Country","Birthday","Anniversary","Custom 1","Custom 2","Custom 3",\
    "Comments","Messenger ID1","Messenger ID9","Skype ID","IRC ID","ICQ ID","Google ID",\
    "MSN ID","AIM ID","QQ ID"
    """
  }

  private static let yahooReads = """
    First: given
    Middle: middle
    Last: family
    Nickname: nickname
    Email: email
    Category: category
    Distribution Lists: category
    Home: phone
    Work: phone
    Mobile: phone
    Other: phone
    Yahoo! Phone: phone
    Primary: phone
    Alternate Email 1: email
    Alternate Email 2: email
    Personal Website: link
    Business Website: link
    Title: title
    Company: organisation
    """
}
