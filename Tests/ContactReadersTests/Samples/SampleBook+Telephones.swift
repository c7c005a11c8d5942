// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension SampleBook {
  /// The phone books of telephones, of which hardly one has a place for more than a number.
  static let telephones = [
    fritzBox("Fritz!Box", closing: "</telephony>", ""),
    fritzBox("Fritz!Box with old firmware", closing: "", "</telephony>"),
    SampleBook(
      "an IP phone directory", .phoneDirectory, lacks: numberAlone, directory("CiscoIPPhone")),
    SampleBook(
      "a Yealink directory", .phoneDirectory, lacks: numberAlone, directory("YealinkIPPhone")),
    SampleBook(
      "an Eltex directory", .phoneDirectory, lacks: numberAlone, tells: .categories,
      directory("EltexIPPhone", "<Group>Choir</Group><Group>Navy</Group>")),
    SampleBook(
      "Yealink's menus", .yealink, lacks: numberAlone, tells: .category,
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <YealinkIPPhoneBook><Title>Yealink</Title>
      <Menu Name="Choir"><Unit Name="Zoë Göß" Phone1="0171 1234567" Phone2="201" Phone3=""
       default_photo="Resource:"/></Menu>
      <Unit Name="Bob Łoś" Phone1="202"/></YealinkIPPhoneBook>

      """),
    SampleBook(
      "Yealink's contacts", .yealink, lacks: numberAlone, tells: .category,
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <vp_contact><root_group><group display_name="Choir" ring=""/></root_group><root_contact>
      <contact display_name="Zoë Göß" office_number="201" mobile_number="0171 1234567"
       other_number="" line="0" ring="" group_id_name="Choir"/>
      <contact display_name="Bob Łoś" office_number="202" mobile_number="" group_id_name=""/>
      </root_contact></vp_contact>

      """),
    SampleBook(
      "Grandstream", .grandstream,
      lacks: [.middleName, .prefix, .suffix, .secondEmail, .link],
      tells: .categories, grandstream("<Group>1</Group><Group>2</Group>")),
    SampleBook(
      "Grandstream, older", .grandstream,
      lacks: [.middleName, .prefix, .suffix, .secondEmail, .link], tells: .categories,
      grandstream("<Groups><groupid>1</groupid><groupid>2</groupid></Groups>")),
    SampleBook(
      "Snom 2", .snom, lacks: [.middleName, .prefix, .suffix, .secondEmail, .link],
      """
      <?xml version="1.0" encoding="utf-8"?>
      <settings><tbook e="2" version="2.0"><contact fav="false" vip="true" blocked="false">
      <first_name>Zoë</first_name><last_name>Göß</last_name><title>Owner</title>
      <organization>Acme, Ltd</organization><email>zoe@example.org</email><note>secret</note>
      <birthday>20.05.1980</birthday><numbers>
      <number no="0171 1234567" type="mobile" outgoing_id="0"/>
      <number no="030 999999" type="fax"/><number no="201" type="extension"/></numbers></contact>
      <contact><first_name>Bob</first_name><last_name>Łoś</last_name>
      <email>bob@example.org</email><numbers/></contact></tbook></settings>

      """),
    SampleBook(
      "Snom 1", .snom, lacks: numberAlone, tells: .category,
      """
      <?xml version="1.0" encoding="utf-8"?>
      <tbook><item context="active" type="Choir" index="0"><name>Zoë Göß</name>
      <number>0171 1234567</number></item>
      <item context="active" type="none" index="1"><name>Bob Łoś</name><number>202</number></item>
      </tbook>

      """),
    SampleBook(
      "Polycom", .polycom,
      lacks: [.middleName, .prefix, .suffix, .organisation, .secondEmail, .link],
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <directory><item_list><item><ln>Göß</ln><fn>Zoë</fn><ct>0171 1234567</ct><sd>1</sd>
      <rt>3</rt><dc/><ad>0</ad><em>zoe@example.org</em><jt>Owner</jt></item>
      <item><ln>Łoś</ln><fn>Bob</fn><ct>202</ct><em>bob@example.org</em></item></item_list>
      </directory>

      """),
    SampleBook(
      "Auerswald", .auerswald, lacks: [.middleName, .prefix, .suffix, .link],
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <contactList version="1.34.0"><contact><firstName>Zoë</firstName><lastName>Göß</lastName>
      <company>Acme, Ltd</company><position>Owner</position><birthday>1980-05-20</birthday>
      <note>secret</note><numbers><number type="mobile">0171 1234567</number>
      <number type="fax">030 999999</number></numbers><emails><email>zoe@example.org</email>
      <email>z.goess@example.net</email></emails></contact>
      <contact><firstName>Bob</firstName><lastName>Łoś</lastName><numbers/>
      <emails><email>bob@example.org</email></emails></contact></contactList>

      """),
  ]

  private static let numberAlone: SampleDetails = [
    .nameParts, .organisation, .title, .emails, .link,
  ]

  /// Old firmware has the addresses within the element of the numbers.
  private static func fritzBox(
    _ description: String, closing before: String, _ after: String
  ) -> SampleBook {
    SampleBook(
      description, .fritzBox, lacks: [.nameParts, .organisation, .title, .link], tells: .revisedOn,
      """
      <?xml version="1.0" encoding="utf-8"?>
      <phonebooks><phonebook owner="1" name="Telefonbuch"><contact><category>1</category>
      <person><realName>Zoë Göß</realName><imageURL>secret</imageURL></person>
      <telephony nid="2"><number type="mobile" prio="1" id="0">0171 1234567</number>
      <number type="fax_work" id="1">030 999999</number><number type="intern" id="2">**611</number>
      \(before)<services nid="2"><email classifier="private" id="0">zoe@example.org</email>
      <email classifier="business" id="1">z.goess@example.net</email></services>\(after)
      <setup/><features doorphone="0"/><mod_time>1740824430</mod_time><uniqueid>28</uniqueid>
      </contact><contact><category/><person><realName>Bob Łoś</realName></person><telephony nid="0">
      \(before)<services nid="1"><email classifier="private" id="0">bob@example.org</email>
      </services>\(after)<mod_time>0</mod_time></contact></phonebook></phonebooks>

      """)
  }

  private static func directory(_ maker: String, _ groups: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <\(maker)Directory><Title>All</Title><Prompt>Records 1 to 2 of 2</Prompt>
    <DirectoryEntry><Name>Zoë Göß</Name><Telephone>0171 1234567</Telephone>
    <Telephone label="Extension">201</Telephone>\(groups)</DirectoryEntry>
    <DirectoryEntry><Name>Bob &#321;o&#347;</Name><Telephone>202</Telephone></DirectoryEntry>
    </\(maker)Directory>

    """
  }

  private static func grandstream(_ groups: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <AddressBook><version>1</version><pbgroup><id>1</id><name>Choir</name></pbgroup>
    <pbgroup><id>2</id><name>Navy</name></pbgroup>
    <Contact><id>1</id><FirstName>Zoë</FirstName><LastName>Göß</LastName><Frequent>0</Frequent>
    <Phone type="Cell"><phonenumber>0171 1234567</phonenumber><accountindex>1</accountindex></Phone>
    <Phone type="Fax"><phonenumber>030 999999</phonenumber></Phone>
    <Mail type="Work">zoe@example.org</Mail><Company>Acme, Ltd</Company><Job>Owner</Job>\(groups)
    </Contact><Contact><id>2</id><FirstName>Bob</FirstName><LastName>Łoś</LastName>
    <Phone type="Work"><phonenumber>202</phonenumber><accountindex>0</accountindex></Phone>
    <Mail type="Work">bob@example.org</Mail></Contact></AddressBook>

    """
  }
}
