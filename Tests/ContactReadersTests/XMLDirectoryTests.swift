// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import Testing

/// Directories and the evidence of acquaintance that vocabularies hold.
@Suite struct XMLDirectoryTests {
  private static let doctype =
    "<!DOCTYPE root PUBLIC \"dsml.dtd\" \"http://www.dsml.org/1.0/dsml.dtd\">\n"

  private func dsml1(_ entries: String, _ doctype: String = doctype) -> AddressBook {
    read(
      "<?xml version='1.0'?>\n\(doctype)<dsml:dsml xmlns:dsml='http://www.dsml.org/DSML'>"
        + "<dsml:directory-entries>\(entries)</dsml:directory-entries></dsml:dsml>")
  }

  private let person = """
    <dsml:entry dn="cn=Ann Doe,ou=People,o=Acme"><dsml:objectclass><dsml:oc-value>top</dsml:oc-value>
    <dsml:oc-value>inetOrgPerson</dsml:oc-value></dsml:objectclass>
    <dsml:attr name="cn"><dsml:value>Ann Doe</dsml:value></dsml:attr>
    <dsml:attr name="givenName"><dsml:value>Ann</dsml:value></dsml:attr>
    <dsml:attr name="sn"><dsml:value encoding="base64">RG/DqQ==</dsml:value></dsml:attr>
    <dsml:attr name="mail"><dsml:value>ann@example.org</dsml:value><dsml:value>a@example.net</dsml:value></dsml:attr>
    <dsml:attr name="telephoneNumber"><dsml:value>030 2223334</dsml:value></dsml:attr>
    <dsml:attr name="facsimileTelephoneNumber"><dsml:value>030 999999</dsml:value></dsml:attr>
    <dsml:attr name="o"><dsml:value>Acme</dsml:value></dsml:attr>
    <dsml:attr name="ou"><dsml:value>People</dsml:value></dsml:attr>
    <dsml:attr name="title"><dsml:value>Owner</dsml:value></dsml:attr>
    <dsml:attr name="manager"><dsml:value>cn=Roe\\, Bob,ou=People</dsml:value></dsml:attr>
    <dsml:attr name="labeledURI"><dsml:value>https://linkedin.com/in/ann Profile</dsml:value></dsml:attr>
    <dsml:attr name="jpegPhoto"><dsml:value encoding="base64">AAAA</dsml:value></dsml:attr>
    </dsml:entry>
    """

  @Test func `DSML 1 is read, whatever document type it names`() throws {
    let branch = """
      <dsml:entry dn="ou=People"><dsml:objectclass><dsml:oc-value>organizationalUnit</dsml:oc-value>
      </dsml:objectclass><dsml:attr name="ou"><dsml:value>People</dsml:value></dsml:attr></dsml:entry>
      """
    let book = dsml1(branch + person)
    let ann = try #require(book.records.first)
    #expect(book.kind == .dsml)
    #expect(book.findings == [])
    #expect(book.records.count == 1)
    #expect(ann.name == PersonName(written: "Ann Doe", given: "Ann", family: "Doé"))
    #expect(book.emails == ["ann@example.org", "a@example.net"])
    #expect(ann.phones.map(\.e164) == ["+49302223334"])
    #expect(ann.organisation == "Acme")
    #expect(ann.title == "Owner")
    #expect(ann.relations == [Relation(.manager, "Roe, Bob")])
    #expect(ann.links.map(\.canonical) == ["linkedin.com/in/ann"])
  }

  @Test(
    arguments: [
      "<!DOCTYPE dsml [<!ENTITY a 'b'>]>\n", "<!DOCTYPE dsml SYSTEM 'x.dtd' []>\n",
      "<!DOCTYPE dsml SYSTEM 'x.dtd' [<!-- -->]>\n",
    ])
  func `a document type that declares anything is refused in DSML, too`(_ doctype: String) {
    let book = dsml1(person, doctype)
    #expect(book.records.isEmpty)
    #expect(book.findings == [finding(2, .doctypeRefused)])
  }

  @Test func `an entity of a document type that is never fetched ends the reading`() {
    let book = dsml1(person + "<dsml:entry><dsml:attr name='cn'><dsml:value>&x;</dsml:value>")
    #expect(book.displays == ["Ann Doe"])
    #expect(book.findings.count == 1)
  }

  @Test func `DSML 2 is read`() {
    let book = read(
      """
      <batchResponse xmlns="urn:oasis:names:tc:DSML:2:0:core"><searchResponse>
      <searchResultEntry dn="cn=Ann"><attr name="objectClass"><value>person</value></attr>
      <attr name="cn"><value>Ann Doe</value></attr><attr name="mobile"><value>0171 1234567</value></attr>
      <attr name="secretary"><value>uid=bob,dc=example</value></attr></searchResultEntry>
      <searchResultEntry dn="cn=all"><attr name="objectClass"><value>groupOfNames</value></attr>
      <attr name="cn"><value>All</value></attr></searchResultEntry>
      </searchResponse></batchResponse>
      """)
    #expect(book.kind == .dsml)
    #expect(book.findings == [])
    #expect(book.displays == ["Ann Doe"])
    #expect(book.records.first?.relations == [Relation(.assistant, "bob")])
  }

  @Test(arguments: ["", " xmlns='http://portablecontacts.net/spec/1.0'"])
  func `Portable Contacts are read`(_ namespace: String) throws {
    let book = read(
      """
      <response\(namespace)><startIndex>0</startIndex><totalResults>1</totalResults>
      <entry><id>7</id><displayName>Ann Doe</displayName><name><familyName>Doe</familyName>
      <givenName>Ann</givenName><honorificPrefix>Dr.</honorificPrefix></name>
      <birthday>1970-01-01</birthday><tags>Choir</tags><updated>2025-03-01T10:00:00Z</updated>
      <emails><value>ann@example.org</value><type>work</type></emails>
      <phoneNumbers><value>0171 1234567</value><type>mobile</type></phoneNumbers>
      <phoneNumbers><value>030 999999</value><type>fax</type></phoneNumbers>
      <urls><value>https://linkedin.com/in/ann</value></urls>
      <organizations><name>Acme</name><title>Owner</title></organizations></entry></response>
      """)
    let ann = try #require(book.records.first)
    #expect(book.kind == .portableContacts)
    #expect(book.findings == [])
    #expect(
      ann.name == PersonName(written: "Ann Doe", given: "Ann", family: "Doe", prefix: "Dr."))
    #expect(ann.organisation == "Acme")
    #expect(ann.title == "Owner")
    #expect(ann.phones.map(\.e164) == ["+491711234567"])
    #expect(ann.categories == ["Choir"])
    #expect(ann.revisedOn == Day(year: 2025, month: 3, day: 1))
  }

  @Test func `an xCard's groups, relations and dates are evidence`() throws {
    let book = read(
      """
      <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
      <vcard><uid><uri>urn:uuid:A-1</uri></uid><fn><text>Ann</text></fn>
        <categories><text>Choir</text><text>Work</text></categories>
        <rev><timestamp>20250301T101010Z</timestamp></rev>
        <related><parameters><type><text>spouse</text></type></parameters><text>Bob</text></related>
        <related><parameters><type><text>friend</text></type><type><text>crush</text></type></parameters>
          <text>Cid</text></related>
        <related><parameters><type><text>child</text></type></parameters><text>Dan</text></related>
        <related><uri>mailto:eve@example.org</uri></related></vcard>
      <vcard><kind><text>group</text></kind><fn><text>Board</text></fn>
        <member><uri>urn:uuid:a-1</uri></member></vcard>
      </vcards>
      """)
    let ann = try #require(book.records.first)
    #expect(book.records.count == 1)
    #expect(ann.categories == ["Choir", "Work", "Board"])
    #expect(ann.revisedOn == Day(year: 2025, month: 3, day: 1))
    #expect(
      ann.relations == [Relation(.spouse, "Bob"), Relation(.other, "mailto:eve@example.org")])
  }

  @Test func `a group gives no category where a line doesn't tell its members`() {
    let card = "<vcard><uid><uri>u</uri></uid><fn><text>Ann</text></fn></vcard>"
    let group =
      "<vcard><kind><text>group</text></kind><fn><text>G</text></fn><member><uri>u</uri></member></vcard>"
    let start = "<vcards xmlns='urn:ietf:params:xml:ns:vcard-4.0'>"
    let other = "<vcard><fn><text>Bob</text></fn></vcard>"
    #expect(read(start + card + group + "</vcards>").records.map(\.categories) == [["G"]])
    #expect(read(start + card + other + group + "</vcards>").records.map(\.categories) == [[], []])
  }

  @Test func `Google's relations are kept, and its groups without names are not`() {
    let book = read(
      """
      <entry xmlns="http://www.w3.org/2005/Atom" xmlns:gd="http://schemas.google.com/g/2005"
       xmlns:g="http://schemas.google.com/contact/2008"><updated>2025-03-01T10:00:00.000Z</updated>
      <title>Ann</title><content>secret</content><g:relation rel="manager">Bob</g:relation>
      <g:relation rel="child">Cid</g:relation><g:relation label="Chess">Dan</g:relation>
      <g:groupMembershipInfo deleted="false" href="http://example.org/groups/6"/></entry>
      """)
    #expect(
      book.records.first?.relations == [Relation(.manager, "Bob"), Relation(.other, "Dan")])
    #expect(book.records.first?.categories == [])
    #expect(book.records.first?.revisedOn == Day(year: 2025, month: 3, day: 1))
  }

  @Test func `people in a Windows contact are related to it`() {
    let person = { (label: String, name: String) in
      "<c:Person><c:FormattedName>\(name)</c:FormattedName><c:LabelCollection>"
        + "<c:Label>\(label)</c:Label></c:LabelCollection></c:Person>"
    }
    let book = read(
      "<c:contact xmlns:c='http://schemas.microsoft.com/Contact'><c:NameCollection><c:Name>"
        + "<c:FormattedName>Ann</c:FormattedName></c:Name></c:NameCollection><c:PhotoCollection>"
        + "<c:Photo><c:Value>AAAA</c:Value><c:LabelCollection><c:Label>UserTile</c:Label>"
        + "</c:LabelCollection></c:Photo></c:PhotoCollection><c:PersonCollection>"
        + person("wab:Spouse", "Bob") + person("wab:Child", "Cid")
        + "</c:PersonCollection></c:contact>")
    #expect(book.records.first?.relations == [Relation(.spouse, "Bob")])
    #expect(book.records.first?.categories == [])
    #expect(book.findings == [])
  }
}
