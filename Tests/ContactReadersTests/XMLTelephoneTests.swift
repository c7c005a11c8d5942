// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

/// The phone books of telephones, each in the shape that its maker documents.
@Suite struct XMLTelephoneTests {
  private func phones(_ book: AddressBook) -> [[String]] {
    book.records.map { $0.phones.map { $0.e164 ?? $0.written } }
  }

  @Test func `a Fritz!Box book of new firmware is read`() {
    let book = read(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <phonebooks><phonebook owner="1" name="Telefonbuch">
      <contact><category>1</category><person><realName>Mustermann, Max</realName><imageURL/></person>
      <telephony nid="2"><number type="home" prio="1" id="0" quickdial="" vanity="">030 2223334</number>
      <number type="fax_work" id="1">030 999999</number><number type="intern" id="2">**611</number></telephony>
      <services nid="1"><email classifier="private" id="0">max@example.org</email></services>
      <setup/><features doorphone="0"/><mod_time>1416252727</mod_time><uniqueid>28</uniqueid></contact>
      </phonebook></phonebooks>
      """)
    #expect(book.kind == .fritzBox)
    #expect(book.findings == [])
    #expect(book.displays == ["Mustermann, Max"])
    #expect(book.emails == ["max@example.org"])
    #expect(phones(book) == [["+49302223334"]])
    #expect(book.records.first?.revisedOn == Day(year: 2014, month: 11, day: 17))
    #expect(book.records.first?.categories == [])
  }

  @Test func `Yealink's menus are read, and file people under their names`() {
    let book = read(
      """
      <YealinkIPPhoneBook><Title>Yealink</Title>
        <Menu Name="Sales">
          <Unit Name="Ann Doe" Phone1="0171 1234567" Phone2="201" Phone3="" default_photo="Resource:"/>
        </Menu>
        <Menu Name="Blacklist"/>
        <Unit Name="Bob" Phone1="030 2223334"/>
      </YealinkIPPhoneBook>
      """)
    #expect(book.kind == .yealink)
    #expect(book.findings == [])
    #expect(book.displays == ["Ann Doe", "Bob"])
    #expect(phones(book) == [["+491711234567"], ["+49302223334"]])
    #expect(book.records.map(\.categories) == [["Sales"], []])
  }

  @Test(
    arguments: [
      "<Directory><Unit Name='Ann' Phone1='0171 1234567'/></Directory>",
      "<vp_contact><root_group><group display_name='All'/></root_group><root_contact><contact "
        + "display_name='Ann' office_number='0171 1234567' mobile_number='' group_id_name='All'/>"
        + "</root_contact></vp_contact>",
      "<y:YealinkIPPhoneBook><Menu><Unit Name='Ann' Phone1='0171 1234567'/></Menu>"
        + "</y:YealinkIPPhoneBook>",
    ])
  func `Yealink's other books are read`(_ text: String) {
    let book = read(text)
    #expect(book.kind == .yealink)
    #expect(book.findings == [])
    #expect(book.displays == ["Ann"])
    #expect(phones(book) == [["+491711234567"]])
  }

  @Test func `Eltex files people under groups`() {
    let book = read(
      "<EltexIPPhoneDirectory><DirectoryEntry><Name>Ann</Name><Telephone>0171 1234567</Telephone>"
        + "<Telephone>102</Telephone><Group>Friends</Group></DirectoryEntry></EltexIPPhoneDirectory>"
    )
    #expect(book.records.map(\.categories) == [["Friends"]])
    #expect(phones(book) == [["+491711234567"]])
  }

  @Test func `Grandstream's books are read, old and new`() {
    let book = read(
      """
      <AddressBook><version>1</version>
        <pbgroup><id>1</id><name>Work</name><ringtones>default</ringtones></pbgroup>
        <pbgroup><id>2</id><name>Family</name></pbgroup>
        <Contact><id>7</id><FirstName>Ann</FirstName><LastName>Doe</LastName><Primary>0</Primary>
          <Phone type="Work"><phonenumber>0171 1234567</phonenumber><accountindex>1</accountindex></Phone>
          <Phone type="Fax"><phonenumber>030 999999</phonenumber></Phone>
          <Mail type="Work">ann@example.org</Mail><Group>1</Group></Contact>
        <Contact><LastName>Bob</LastName><FirstName/>
          <Phone><phonenumber>8001</phonenumber><accountindex>0</accountindex></Phone>
          <Groups><groupid>2</groupid><groupid>1</groupid></Groups></Contact>
      </AddressBook>
      """)
    #expect(book.kind == .grandstream)
    #expect(book.findings == [])
    #expect(book.displays == ["Ann Doe", "Bob"])
    #expect(book.emails == ["ann@example.org"])
    #expect(phones(book) == [["+491711234567"], []])
    #expect(book.records.map(\.categories) == [["Work"], ["Family", "Work"]])
  }

  @Test func `Snom's books of version 2 are read, also within settings`() throws {
    let book = read(
      """
      <settings><tbook e="2" version="2.0">
        <contact fav="false" vip="true" blocked="false"><first_name>Ann</first_name>
          <last_name>Doe</last_name><title>Owner</title><organization>Acme</organization>
          <email>ann@example.org</email><note>secret</note><group>x</group><birthday>01.01.1970</birthday>
          <numbers><number no="0171 1234567" type="mobile" outgoing_id="0"/>
          <number no="030 999999" type="fax"/><number no="102" type="extension"/></numbers></contact>
        <contact><first_name>Bob</first_name><title>Dr.</title><numbers/></contact>
      </tbook></settings>
      """)
    let ann = try #require(book.records.first)
    #expect(book.kind == .snom)
    #expect(book.findings == [])
    #expect(ann.name == PersonName(given: "Ann", family: "Doe"))
    #expect(ann.title == "Owner")
    #expect(ann.organisation == "Acme")
    #expect(book.emails == ["ann@example.org"])
    #expect(phones(book) == [["+491711234567"], []])
    #expect(book.records.last?.name.prefix == "Dr.")
  }

  @Test func `Snom's books of version 1 are read, under either name`() {
    let items =
      "<item context='active' type='colleagues' index='0'><name>Ann Doe</name>"
      + "<number>0171 1234567</number></item><item type='none'><name>Bob</name>"
      + "<number>sip:bob@example.org</number></item>"
    for root in ["tbook", "phone-book"] {
      let book = read("<\(root)>\(items)</\(root)>")
      #expect(book.kind == .snom)
      #expect(book.displays == ["Ann Doe", "Bob"])
      #expect(phones(book) == [["+491711234567"], []])
      #expect(book.records.map(\.categories) == [["colleagues"], []])
      #expect(book.findings == [])
    }
  }

  @Test func `Polycom's directory is read`() {
    let book = read(
      """
      <?xml version="1.0" standalone="yes"?>
      <directory><item_list>
        <item><ln>Doe</ln><fn>Ann</fn><ct>0171 1234567</ct><sd>1</sd><rt>3</rt><dc/><ad>0</ad>
          <ar>0</ar><bw>0</bw><bb>0</bb></item>
        <item><ln>Roe</ln><fn>Bob</fn><ct>2046</ct></item>
        <item><fn>Cid</fn><ct>cid@pbx.example.org</ct></item>
      </item_list></directory>
      """)
    #expect(book.kind == .polycom)
    #expect(book.findings == [])
    #expect(book.displays == ["Ann Doe", "Bob Roe", "Cid"])
    #expect(phones(book) == [["+491711234567"], [], []])
    #expect(book.emails == [])
  }

  @Test func `Auerswald's list is read by what its elements are called`() {
    let book = read(
      """
      <contactList version="1.34.0"><contact><firstName>Ann</firstName><lastName>Doe</lastName>
        <company>Acme</company><birthday>1970-01-01</birthday><note>secret</note>
        <numbers><number type="mobile">0171 1234567</number><number type="fax">030 999999</number></numbers>
        <emails><email>ann@example.org</email></emails></contact></contactList>
      """)
    #expect(book.kind == .auerswald)
    #expect(book.findings == [])
    #expect(book.displays == ["Ann Doe"])
    #expect(book.emails == ["ann@example.org"])
    #expect(phones(book) == [["+491711234567"]])
  }
}
