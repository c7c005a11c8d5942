// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension SampleBook {
  /// Entries of directories, whose attributes have no place for a middle name.
  static let directories = [
    SampleBook(
      "LDIF of Thunderbird", .ldif, lacks: [.middleName, .prefix, .suffix], tells: .revisedOn,
      """
      dn:: Y249Wm/DqyBHw7bDnyxtYWlsPXpvZUBleGFtcGxlLm9yZw==
      objectclass: top
      objectclass: person
      objectclass: organizationalPerson
      objectclass: inetOrgPerson
      objectclass: mozillaAbPersonAlpha
      givenName:: Wm/Dqw==
      sn:: R8O2w58=
      cn:: Wm/DqyBHw7bDnw==
      mail: zoe@example.org
      mozillaSecondEmail: z.goess@example.net
      modifytimestamp: 1740824430
      mobile: 0171 1234567
      facsimileTelephoneNumber: 030 999999
      mozillaHomeStreet: Secret Street 1
      title: Owner
      o: Acme, Ltd
      mozillaWorkUrl: https://www.linkedin.com/in/zoe-goess
      birthyear: 1980
      description: secret

      dn:: Y249Qm9iIMWBb8WbLG1haWw9Ym9iQGV4YW1wbGUub3Jn
      objectclass: top
      objectclass: person
      givenName: Bob
      sn:: xYFvxZs=
      cn:: Qm9iIMWBb8Wb
      mail: bob@example.org

      """),
    SampleBook(
      "LDIF of a directory", .ldif, lacks: .middleName,
      tells: [.categories, .manager, .assistant, .revisedOn],
      """
      version: 1

      # People
      dn: ou=people,dc=example,dc=org
      objectClass: organizationalUnit
      ou: people

      dn: cn=Zoë Göß,ou=people,dc=example,dc=org
      objectClass: inetOrgPerson
      cn: Zoë Göß
      sn: Göß
      givenName: Zoë
      personalTitle: Dr.
      generationQualifier: PhD
      mail: zoe@example.org
      mail: z.goess@ex
       ample.net
      mobile: +49 171 1234567
      pager: 030 999998
      o: Acme, Ltd
      title: Owner
      labeledURI: https://www.linkedin.com/in/zoe-goess profile
      manager: cn=Mira Hoffmann,ou=people,dc=example,dc=org
      secretary: cn=Max Kern,ou=people,dc=example,dc=org
      homePostalAddress: Secret Street 1
      jpegPhoto:: AAAA
      userPassword: secret
      modifyTimestamp: 20250301102030Z

      dn: cn=Bob Łoś,ou=people,dc=example,dc=org
      objectClass: person
      cn: Bob Łoś
      sn: Łoś
      givenName: Bob
      mail: bob@example.org

      dn: cn=Choir,ou=groups,dc=example,dc=org
      objectClass: groupOfNames
      cn: Choir
      member: cn=Zoë Göß,ou=people,dc=example,dc=org

      dn: cn=Navy,ou=groups,dc=example,dc=org
      objectClass: groupOfUniqueNames
      cn: Navy
      uniqueMember: cn=Zoë Göß,ou=people,dc=example,dc=org

      """),
    SampleBook(
      "DSML 1", .dsml, lacks: .middleName, tells: [.manager, .assistant],
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE root PUBLIC "dsml.dtd" "http://www.dsml.org/1.0/dsml.dtd">
      <dsml:dsml xmlns:dsml="http://www.dsml.org/DSML"><dsml:directory-entries>
      <dsml:entry dn="ou=people"><dsml:objectclass><dsml:oc-value>organizationalUnit</dsml:oc-value>
      </dsml:objectclass><dsml:attr name="ou"><dsml:value>people</dsml:value></dsml:attr>
      </dsml:entry>
      <dsml:entry dn="cn=Zoë Göß,ou=people"><dsml:objectclass>
      <dsml:oc-value>inetOrgPerson</dsml:oc-value></dsml:objectclass>
      \(attributes("dsml:"))
      <dsml:attr name="jpegPhoto"><dsml:value encoding="base64">AAAA</dsml:value></dsml:attr>
      </dsml:entry>
      <dsml:entry dn="cn=Bob Łoś,ou=people"><dsml:objectclass><dsml:oc-value>person</dsml:oc-value>
      </dsml:objectclass><dsml:attr name="cn"><dsml:value>Bob Łoś</dsml:value></dsml:attr>
      <dsml:attr name="sn"><dsml:value encoding="base64">xYFvxZs=</dsml:value></dsml:attr>
      <dsml:attr name="givenName"><dsml:value>Bob</dsml:value></dsml:attr>
      <dsml:attr name="mail"><dsml:value>bob@example.org</dsml:value></dsml:attr></dsml:entry>
      </dsml:directory-entries></dsml:dsml>

      """),
    SampleBook(
      "DSML 2", .dsml, lacks: .middleName, tells: [.manager, .assistant],
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <batchResponse xmlns="urn:oasis:names:tc:DSML:2:0:core"
       xmlns:xsd="http://www.w3.org/2001/XMLSchema"
       xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><searchResponse>
      <searchResultEntry dn="cn=Zoë Göß,ou=people">
      <attr name="objectClass"><value>inetOrgPerson</value></attr>
      \(attributes(""))
      </searchResultEntry>
      <searchResultEntry dn="cn=Bob Łoś,ou=people">
      <attr name="objectClass"><value>person</value></attr>
      <attr name="cn"><value>Bob Łoś</value></attr><attr name="givenName"><value>Bob</value></attr>
      <attr name="sn"><value xsi:type="xsd:base64Binary">xYFvxZs=</value></attr>
      <attr name="mail"><value>bob@example.org</value></attr></searchResultEntry>
      <searchResultDone><resultCode code="0"/></searchResultDone></searchResponse></batchResponse>

      """),
  ]

  /// Zoë's attributes as DSML writes them with a prefix.
  private static func attributes(_ prefix: String) -> String {
    let values = [
      ("cn", "Zoë Göß"), ("sn", "Göß"), ("givenName", "Zoë"), ("personalTitle", "Dr."),
      ("generationQualifier", "PhD"), ("o", "Acme, Ltd"), ("title", "Owner"),
      ("mail", "zoe@example.org"), ("mail", "z.goess@example.net"), ("mobile", "0171 1234567"),
      ("facsimileTelephoneNumber", "030 999999"), ("homePostalAddress", "Secret Street 1"),
      ("labeledURI", "https://www.linkedin.com/in/zoe-goess profile"),
      ("manager", "cn=Mira Hoffmann,ou=people"), ("secretary", "cn=Max Kern,ou=people"),
      ("description", "secret"),
    ]
    return values.map { name, value in
      "<\(prefix)attr name=\"\(name)\"><\(prefix)value>\(value)</\(prefix)value></\(prefix)attr>"
    }.joined(separator: "\n")
  }
}
