// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Testing

@Suite struct XMLTests {
  @Test func `an xCard is read, with groups and parameters`() throws {
    let book = read(
      """
      <?xml version="1.0"?>
      <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
        <vcard>
          <fn><text>Mira Hoffmann</text></fn>
          <n><surname>Hoffmann</surname><given>Mira</given><additional>K.</additional>
            <prefix>Dr.</prefix><suffix>MBA</suffix><suffix>PhD</suffix></n>
          <group name="item1">
            <email><parameters><type><text>work</text></type></parameters><text>mira@example.org</text></email>
          </group>
          <org><text>Acme &amp; Co</text><text>Lab</text></org>
          <title><text>Owner</text></title>
          <tel><parameters><type><text>cell</text></type></parameters><uri>tel:+49-171-1234567</uri></tel>
          <tel><parameters><type><text>fax</text></type></parameters><uri>tel:+49-30-999999</uri></tel>
          <url><uri>https://www.linkedin.com/in/mira</uri></url>
        </vcard>
        <vcard><kind><text>group</text></kind><fn><text>Friends</text></fn></vcard>
        <x:vcard xmlns:x="urn:ietf:params:xml:ns:vcard-4.0"><x:fn><x:text>Bob</x:text></x:fn></x:vcard>
      </vcards>
      """)
    let record = try #require(book.records.first)
    #expect(book.kind == .xCard)
    #expect(book.findings == [])
    #expect(
      record.name
        == PersonName(
          written: "Mira Hoffmann", given: "Mira", middle: "K.", family: "Hoffmann", prefix: "Dr.",
          suffix: "MBA, PhD"))
    #expect(record.organisation == "Acme & Co")
    #expect(record.title == "Owner")
    #expect(book.emails == ["mira@example.org"])
    #expect(record.phones.map(\.e164) == ["+491711234567"])
    #expect(record.links.map(\.canonical) == ["linkedin.com/in/mira"])
    #expect(book.records.map(\.place.line) == [3, 17])
  }

  @Test func `Google's feed is read, without the contacts that were deleted`() throws {
    let book = read(
      """
      <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:gd="http://schemas.google.com/g/2005"
        xmlns:gContact="http://schemas.google.com/contact/2008">
        <a:title>Contacts</a:title>
        <a:entry>
          <a:title>Mira Hoffmann</a:title>
          <gd:name><gd:givenName>Mira</gd:givenName><gd:familyName>Hoffmann</gd:familyName></gd:name>
          <gd:organization><gd:orgName>Acme</gd:orgName><gd:orgTitle>Owner</gd:orgTitle></gd:organization>
          <gd:email rel="http://schemas.google.com/g/2005#work" address="mira@example.org"/>
          <gd:phoneNumber rel="http://schemas.google.com/g/2005#mobile">0171 1234567</gd:phoneNumber>
          <gd:phoneNumber rel="http://schemas.google.com/g/2005#work_fax">030 999999</gd:phoneNumber>
          <gContact:website href="https://linkedin.com/in/mira" rel="profile"/>
        </a:entry>
        <a:entry><gd:deleted/></a:entry>
      </a:feed>
      """)
    let record = try #require(book.records.first)
    #expect(book.kind == .googleAtom)
    #expect(book.findings == [])
    #expect(record.name == PersonName(written: "Mira Hoffmann", given: "Mira", family: "Hoffmann"))
    #expect(record.organisation == "Acme")
    #expect(record.title == "Owner")
    #expect(book.emails == ["mira@example.org"])
    #expect(record.phones.map(\.e164) == ["+491711234567"])
    #expect(record.links.count == 1)
    #expect(record.place.line == 4)
  }

  @Test func `a Windows contact is read, whatever its prefix`() throws {
    let book = read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <contact:contact contact:Version="1" xmlns:contact="http://schemas.microsoft.com/Contact"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <contact:EmailAddressCollection><contact:EmailAddress><contact:Type>SMTP</contact:Type>
          <contact:Address>mira@example.org</contact:Address></contact:EmailAddress>
        </contact:EmailAddressCollection>
        <contact:NameCollection><contact:Name><contact:FormattedName>Mira Hoffmann</contact:FormattedName>
          <contact:FamilyName>Hoffmann</contact:FamilyName><contact:MiddleName xsi:nil="true"/>
          <contact:GivenName>Mira</contact:GivenName></contact:Name></contact:NameCollection>
        <contact:PhoneNumberCollection>
          <contact:PhoneNumber><contact:Number>0171 1234567</contact:Number><contact:LabelCollection>
            <contact:Label>Cellular</contact:Label></contact:LabelCollection></contact:PhoneNumber>
          <contact:PhoneNumber><contact:Number>030 999999</contact:Number><contact:LabelCollection>
            <contact:Label>Fax</contact:Label></contact:LabelCollection></contact:PhoneNumber>
        </contact:PhoneNumberCollection>
        <contact:PositionCollection><contact:Position><contact:Company>Acme</contact:Company>
          <contact:JobTitle>Owner</contact:JobTitle></contact:Position></contact:PositionCollection>
        <contact:UrlCollection><contact:Url><contact:Value>linkedin.com/in/mira</contact:Value>
          </contact:Url></contact:UrlCollection>
      </contact:contact>
      """)
    let record = try #require(book.records.first)
    #expect(book.kind == .windowsContact)
    #expect(book.findings == [])
    #expect(record.name == PersonName(written: "Mira Hoffmann", given: "Mira", family: "Hoffmann"))
    #expect(record.organisation == "Acme")
    #expect(record.title == "Owner")
    #expect(book.emails == ["mira@example.org"])
    #expect(record.phones.map(\.e164) == ["+491711234567"])
    #expect(record.links.count == 1)
  }

  @Test func `a Fritz!Box phone book in Latin 1 is read`() {
    let text = """
      <?xml version="1.0" encoding="iso-8859-1"?>
      <phonebooks><phonebook owner="1" name="Telefonbuch"><!-- all of them -->
        <contact><category>0</category><person><realName>Köhler, Jörg</realName></person>
          <telephony nid="3"><number type="mobile" prio="1" id="0">0171 1234567</number>
            <number type="fax_work" id="1">030 999999</number><number type="home">**610</number>
            <services nid="1"><email classifier="private" id="0">j@example.org</email></services>
          </telephony></contact>
      </phonebook></phonebooks>
      """
    let book = read(text.unicodeScalars.map { UInt8($0.value) })
    #expect(book.kind == .fritzBox)
    #expect(book.findings == [])
    #expect(book.displays == ["Köhler, Jörg"])
    #expect(book.emails == ["j@example.org"])
    #expect(book.records.flatMap(\.phones).map(\.e164) == ["+491711234567"])
    #expect(book.records.map(\.place.line) == [3])
  }

  @Test(
    arguments: [
      "CiscoIPPhoneDirectory", "YealinkIPPhoneDirectory", "DigiumIPPhoneDirectory",
      "IPPhoneDirectory",
    ])
  func `directories of IP telephones are read`(_ root: String) {
    let book = read(
      """
      <\(root)><Title>All</Title><Prompt/>
        <DirectoryEntry><Name>&#1052;&#1080;&#1088;&#1072;</Name><Telephone>0171 1234567</Telephone>
          <Telephone label="Home">030 2223334</Telephone></DirectoryEntry>
        <DirectoryEntry><Name/><Telephone/></DirectoryEntry>
      </\(root)>
      """)
    #expect(book.kind == .phoneDirectory)
    #expect(book.displays == ["Мира"])
    #expect(book.records.first?.phones.count == 2)
    #expect(book.findings == [finding(4, .emptyRecord)])
  }

  @Test func `UTF-16 is read`() {
    let text =
      "<?xml version='1.0' encoding='UTF-16'?><vcard xmlns='urn:ietf:params:xml:ns:vcard-4.0'>"
      + "<fn><text>Zoë</text></fn></vcard>"
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(read([0xFF, 0xFE] + bytes).displays == ["Zoë"])
  }
}
