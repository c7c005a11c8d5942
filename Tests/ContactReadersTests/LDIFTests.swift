// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import TestSupport
import Testing

@testable import ContactReaders

/// Address books of Thunderbird and of directories (RFC 2849).
@Suite struct LDIFTests {
  private let ann = """
    dn: cn=Ann Lee,mail=ann@example.org
    objectclass: top
    objectclass: person
    objectclass: inetOrgPerson
    objectclass: mozillaAbPersonAlpha
    givenName: Ann
    sn: Lee
    cn: Ann Lee
    mozillaNickname: Annie
    mail: ann@example.org
    mozillaSecondEmail: lee@example.net
    modifytimestamp: 1769854830Z
    telephoneNumber: 030 123456
    mobile: +49 171 1234567
    facsimileTelephoneNumber: 030 999999
    o: Acme, Ltd
    title: Owner
    mozillaWorkUrl: https://example.org/ann
    labeledURI: https://www.linkedin.com/in/ann profile
    manager: cn=Mira Hoffmann,ou=people,dc=example,dc=org
    birthyear: 1970
    description:: c2VjcmV0
    street: Elm Street 1

    """

  @Test func `an entry is read`() throws {
    let book = read("version: 1\n\n" + ann)
    let record = try #require(book.records.first)
    #expect(book.kind == .ldif)
    #expect(book.findings == [])
    #expect(
      record.name
        == PersonName(written: "Ann Lee", given: "Ann", family: "Lee", nickname: "Annie"))
    #expect(book.emails == ["ann@example.org", "lee@example.net"])
    #expect(record.phones.map(\.e164) == ["+4930123456", "+491711234567"])
    #expect([record.organisation, record.title] == ["Acme, Ltd", "Owner"])
    #expect(record.links.map(\.canonical) == ["example.org/ann", "linkedin.com/in/ann"])
    #expect(record.relations == [Relation(.manager, "Mira Hoffmann")])
    #expect(record.revisedOn == Day(iso: "2026-01-31"))
    #expect(record.place == Place("book", line: 3))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are folded, encoded and commented, with any line ends`(_ end: String) throws {
    let zoe = Data("Zoë Göß".utf8).base64EncodedString()
    let text = """
      # LDIF of a
       directory
      DN:: \(Data("cn=Zoë Göß,dc=example".utf8).base64EncodedString())
      objectClass: inetOrgPerson
      cn;lang-de:: \(zoe.prefix(4))
       \(zoe.dropFirst(4))
      # mail: old@example.org
      mail: zoe@ex
       ample.org
      jpegPhoto:< file:///etc/passwd
      GIVENNAME:Zoë


      dn: cn=Bob
      ma
       il: bob@example.org
      """
    let book = read(text.replacing("\n", with: end))
    #expect(book.records.map(\.name.written) == ["Zoë Göß", "Bob"])
    #expect(book.emails == ["zoe@example.org", "bob@example.org"])
    #expect(book.records.map(\.place.line) == [3, 14])
    #expect(book.findings == [])
  }

  @Test func `lists become categories of their members, wherever they stand`() {
    let book = read(
      """
      dn: cn=Rowing
      objectclass: groupOfNames
      cn: Rowing
      member: cn=Ann Lee,mail=ann@example.org
      member: mail=bob@example.org
      member: cn=Cy\\, Jr
      member: uid=dan,ou=people,dc=example
      member: cn=Nobody,mail=nobody@example.org

      \(ann)
      dn: mail=bob@example.org
      mail: Bob@example.org

      dn: uid=cy,dc=example
      cn: Cy, Jr

      dn: UID=dan,OU=People,dc=example
      cn: Dan

      dn: cn=Choir
      objectclass: groupOfUniqueNames
      cn: Choir
      uniqueMember: cn=Ann Lee,mail=ann@example.org
      uniqueMember: cn=Ann Lee,mail=ann@example.org
      """)
    #expect(book.records.map(\.name.written) == ["Ann Lee", "", "Cy, Jr", "Dan"])
    #expect(
      book.records.map(\.categories) == [["Rowing", "Choir"], ["Rowing"], ["Rowing"], ["Rowing"]])
    #expect(book.findings == [])
  }

  @Test func `what the file wants deleted or changed, and parts of the directory, are nobody`() {
    let book = read(
      """
      dn: dc=example,dc=org
      objectClass: dcObject
      objectClass: organization
      o: Example

      dn: ou=people,dc=example,dc=org
      objectClass: organizationalUnit
      ou: people

      dn: cn=Ann,dc=example,dc=org
      changetype: add
      cn: Ann

      dn: cn=Bob,dc=example,dc=org
      changetype: delete

      dn: cn=Cy,dc=example,dc=org
      changetype: modify
      add: mail
      mail: cy@example.org
      -

      dn: cn=Dan,dc=example,dc=org
      proxyAddresses: SMTP:dan@example.org
      proxyAddresses: X400:c=us;a= ;p=Example
      """)
    #expect(book.records.map(\.name.written) == ["Ann", "Dan"])
    #expect(book.emails == ["dan@example.org"])
    #expect(book.findings == [])
  }

  @Test func `a broken line is a finding beside the others`() {
    let book = read(
      """
      dn: cn=Ann
      cn: Ann
      nonsense
      mail:: ***
      mail: none

      dn: cn=Bob
      mail: bob@example.org
      dn: ou=x
      description: empty
      """)
    #expect(book.records.map(\.name.written) == ["Ann", "Bob"])
    #expect(
      book.findings == [
        finding(3, .malformedCardLine("nonsense")),
        finding(4, .undecodableText(encoding: "base64")),
        finding(5, .invalidEmail("none")), finding(9, .emptyRecord),
      ])
  }

  @Test func `a file in a code page is read, outside of base64 and inside`() throws {
    let text = "dn: cn=x\ncn: Łukasz Żak\nsn:: \(Data([0xAF, 0x61, 0x6B]).base64EncodedString())\n"
    let book = read(try encoded(text, as: .windows1250))
    #expect(book.records.first?.name.written == "Łukasz Żak")
    #expect(read("dn: cn=x\nsn:: w6s=\n").records.first?.name.family == "ë")
  }

  @Test func `long lines and many lines take no more memory, and cost only themselves`() {
    let photo = String(repeating: "QUJD\n ", count: 100_000)
    let book = read("dn: cn=Ann\njpegPhoto:: \(photo)\nmail: a@example.org\n\n\(ann)")
    #expect(book.emails == ["a@example.org", "ann@example.org", "lee@example.net"])
    let long = String(repeating: "x", count: 3 << 20)
    let other = read("dn: cn=Ann\ncn: \(long)\nmail: a@example.org\n")
    #expect(other.emails == ["a@example.org"])
    #expect(
      other.findings == [
        finding(2, .overlongEntry(bytes: (3 << 20) + 4, limit: LDIFScanner.lengthLimit))
      ])
  }

  @Test func `a file cut off anywhere keeps every entry before the cut`() {
    let bytes = Array((ann + "\n" + ann).utf8)
    for length in stride(from: ann.utf8.count + 1, through: bytes.count, by: 11) {
      #expect(read(Array(bytes[..<length])).records.count >= 1)
    }
    for length in stride(from: 0, to: ann.utf8.count, by: 3) { _ = read(Array(bytes[..<length])) }
  }

  @Test(
    arguments: [
      ("cn=Ann Lee,mail=ann@example.org", ["cn": "Ann Lee", "mail": "ann@example.org"]),
      (#"CN=Lee\, Ann + uid=7; o="Acme, Ltd""#, ["cn": "Lee, Ann", "uid": "7", "o": "Acme, Ltd"]),
      (#"cn=Zo\C3\AB\"#, ["cn": #"Zoë\"#]), ("", [:]), ("=,=,+", ["": ""]),
    ] as [(String, [String: String])])
  func `names of entries are taken apart`(_ text: String, _ parts: [String: String]) {
    let name = DistinguishedName(text)
    #expect(Dictionary(name.parts.map { ($0.attribute, $0.value) }) { first, _ in first } == parts)
  }
}
