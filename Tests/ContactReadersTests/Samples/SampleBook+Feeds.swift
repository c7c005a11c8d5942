// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension SampleBook {
  /// What programs and servers hand to each other in XML.
  static let feeds = [
    SampleBook("xCard", .xCard, tells: [.categories, .spouse, .friend, .revisedOn], xCard),
    SampleBook(
      "CardDAV multistatus", .cardDAVMultistatus,
      tells: [.categories, .manager, .assistant, .spouse, .revisedOn], multistatus),
    SampleBook(
      "Google Atom", .googleAtom,
      tells: [.manager, .assistant, .spouse, .friend, .referrer, .revisedOn], googleAtom),
    SampleBook(
      "a Windows contact", .windowsContact, tells: [.manager, .assistant, .spouse],
      isOfOnePerson: true, windowsContact),
    SampleBook(
      "Portable Contacts", .portableContacts, tells: [.categories, .revisedOn], portableContacts),
  ]

  private static let xCard = """
    <?xml version="1.0" encoding="UTF-8"?>
    <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
    <vcard><n><surname>Göß</surname><given>Zoë</given><additional>Ada</additional>
    <prefix>Dr.</prefix><suffix>PhD</suffix></n><fn><text>Zoë Göß</text></fn>
    <org><text>Acme, Ltd</text><text>Lab</text></org><title><text>Owner</text></title>
    <email><parameters><type><text>work</text></type></parameters><text>zoe@example.org</text></email>
    <email><text>z.goess@example.net</text></email><tel><uri>tel:+49-171-1234567</uri></tel>
    <tel><parameters><type><text>fax</text></type></parameters><uri>tel:+49-30-999999</uri></tel>
    <url><uri>https://www.linkedin.com/in/zoe-goess</uri></url>
    <related><parameters><type><text>spouse</text></type></parameters><text>Tom Göß</text></related>
    <related><parameters><type><text>friend</text></type></parameters><text>Ada Berg</text></related>
    <related><parameters><type><text>child</text></type></parameters><text>Secret Child</text>
    </related><note><text>secret</text></note><bday><date>--0520</date></bday>
    <adr><street>Secret Street 1</street></adr>
    <categories><text>Choir</text><text>Navy</text></categories>
    <rev><timestamp>20250301T102030Z</timestamp></rev></vcard>
    <vcard><n><surname>&#321;oś</surname><given>Bob</given><additional/><prefix/><suffix/></n>
    <fn><text><![CDATA[Bob Łoś]]></text></fn><email><text>bob@example.org</text></email></vcard>
    </vcards>

    """

  private static let multistatus = """
    <?xml version="1.0" encoding="UTF-8"?>
    <D:multistatus xmlns:D="DAV:"><D:response><D:href>/1.vcf</D:href><D:propstat><D:prop>
    <C:address-data xmlns:C="urn:ietf:params:xml:ns:carddav">BEGIN:VCARD&#13;
    VERSION:3.0&#13;
    N:Göß;Zoë;Ada;Dr.;PhD&#13;
    FN:Zoë Göß&#13;
    ORG:Acme\\, Ltd;Lab&#13;
    TITLE:Owner&#13;
    EMAIL:zoe@example.org&#13;
    EMAIL:z.goess@example.net&#13;
    TEL;TYPE=CELL:+49 171 1234567&#13;
    URL:https://www.linkedin.com/in/zoe-goess&#13;
    X-EVOLUTION-MANAGER:Mira Hoffmann&#13;
    X-EVOLUTION-ASSISTANT:Max Kern&#13;
    X-EVOLUTION-SPOUSE:Tom Göß&#13;
    NOTE:secret&#13;
    CATEGORIES:Choir&#13;
    UID:00000000-0000-4000-8000-000000000001&#13;
    REV:20250301T102030Z&#13;
    END:VCARD&#13;
    </C:address-data></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
    <D:response><D:href>/2.vcf</D:href><D:propstat><D:prop>
    <A:address-data xmlns:A="urn:ietf:params:xml:ns:carddav"><![CDATA[BEGIN:VCARD
    N:Łoś;Bob;;;
    FN:Bob Łoś
    EMAIL:bob@example.org
    END:VCARD]]></A:address-data></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
    </D:response><D:response><D:href>/3.vcf</D:href><D:propstat><D:prop>
    <A:address-data xmlns:A="urn:ietf:params:xml:ns:carddav">BEGIN:VCARD
    VERSION:3.0
    X-ADDRESSBOOKSERVER-KIND:group
    N:Navy
    FN:Navy
    X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:00000000-0000-4000-8000-000000000001
    END:VCARD</A:address-data></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
    </D:response></D:multistatus>

    """

  private static let googleAtom = """
    <?xml version='1.0' encoding='UTF-8'?>
    <feed xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005'
     xmlns:gContact='http://schemas.google.com/contact/2008'><title>Contacts</title>
    <updated>2026-01-01T00:00:00.000Z</updated>
    <entry><updated>2025-03-01T10:20:30.000Z</updated><title>Zoë Göß</title>
    <content>secret</content><gd:name><gd:fullName>Zoë Göß</gd:fullName>
    <gd:namePrefix>Dr.</gd:namePrefix>
    <gd:givenName>Zoë</gd:givenName><gd:additionalName>Ada</gd:additionalName>
    <gd:familyName>Göß</gd:familyName><gd:nameSuffix>PhD</gd:nameSuffix></gd:name>
    <gd:organization><gd:orgName>Acme, Ltd</gd:orgName><gd:orgTitle>Owner</gd:orgTitle>
    </gd:organization><gd:email address='zoe@example.org'/><gd:email address='z.goess@example.net'/>
    <gd:phoneNumber rel='http://schemas.google.com/g/2005#mobile'>+49 171 1234567</gd:phoneNumber>
    <gd:phoneNumber rel='http://schemas.google.com/g/2005#home_fax'>030 999999</gd:phoneNumber>
    <gContact:birthday when='1980-05-20'/>
    <gContact:website href='https://www.linkedin.com/in/zoe-goess' rel='profile'/>
    <gContact:relation rel='manager'>Mira Hoffmann</gContact:relation>
    <gContact:relation rel='assistant'>Max Kern</gContact:relation>
    <gContact:relation rel='spouse'>Tom Göß</gContact:relation>
    <gContact:relation rel='friend'>Ada Berg</gContact:relation>
    <gContact:relation rel='referred-by'>Jan Lis</gContact:relation>
    <gContact:relation rel='child'>Secret Child</gContact:relation></entry>
    <entry><title>Bob Łoś</title><gd:name><gd:givenName>Bob</gd:givenName>
    <gd:familyName>Łoś</gd:familyName></gd:name><gd:email address='bob@example.org'/></entry>
    </feed>

    """

  private static let windowsContact = """
    <?xml version="1.0" encoding="UTF-8"?>
    <c:contact c:Version="1" xmlns:c="http://schemas.microsoft.com/Contact"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <c:CreationDate>2024-01-01T10:00:00Z</c:CreationDate><c:Notes>secret</c:Notes>
    <c:EmailAddressCollection><c:EmailAddress c:ElementID="1"><c:Type>SMTP</c:Type>
    <c:Address>zoe@example.org</c:Address><c:LabelCollection><c:Label>Preferred</c:Label>
    </c:LabelCollection></c:EmailAddress><c:EmailAddress c:ElementID="2"><c:Type>SMTP</c:Type>
    <c:Address>z.goess@example.net</c:Address></c:EmailAddress></c:EmailAddressCollection>
    <c:NameCollection><c:Name c:ElementID="3"><c:FormattedName>Zoë Göß</c:FormattedName>
    <c:FamilyName>Göß</c:FamilyName><c:MiddleName>Ada</c:MiddleName><c:GivenName>Zoë</c:GivenName>
    <c:Title>Dr.</c:Title><c:Suffix>PhD</c:Suffix></c:Name></c:NameCollection>
    <c:PhysicalAddressCollection><c:PhysicalAddress><c:Street>Secret Street 1</c:Street>
    <c:LabelCollection><c:Label>Personal</c:Label></c:LabelCollection></c:PhysicalAddress>
    </c:PhysicalAddressCollection><c:PhoneNumberCollection><c:PhoneNumber>
    <c:Number>0171 1234567</c:Number><c:LabelCollection><c:Label>Cellular</c:Label>
    </c:LabelCollection></c:PhoneNumber><c:PhoneNumber><c:Number>030 999999</c:Number>
    <c:LabelCollection><c:Label>Fax</c:Label></c:LabelCollection></c:PhoneNumber>
    </c:PhoneNumberCollection><c:UrlCollection><c:Url>
    <c:Value>https://www.linkedin.com/in/zoe-goess</c:Value></c:Url></c:UrlCollection>
    <c:PositionCollection><c:Position><c:Company>Acme, Ltd</c:Company>
    <c:JobTitle>Owner</c:JobTitle></c:Position></c:PositionCollection><c:PersonCollection>
    <c:Person><c:FormattedName>Mira Hoffmann</c:FormattedName><c:LabelCollection>
    <c:Label>Manager</c:Label></c:LabelCollection></c:Person>
    <c:Person><c:FormattedName>Max Kern</c:FormattedName><c:LabelCollection>
    <c:Label>Assistant</c:Label></c:LabelCollection></c:Person>
    <c:Person><c:FormattedName>Tom Göß</c:FormattedName><c:LabelCollection>
    <c:Label>wab:Spouse</c:Label></c:LabelCollection></c:Person>
    <c:Person><c:FormattedName>Secret Child</c:FormattedName><c:LabelCollection>
    <c:Label>wab:Child</c:Label></c:LabelCollection></c:Person></c:PersonCollection>
    <c:PhotoCollection><c:Photo><c:Value>AAAA</c:Value></c:Photo></c:PhotoCollection>
    </c:contact>

    """

  private static let portableContacts = """
    <?xml version="1.0" encoding="UTF-8"?>
    <response><startIndex>0</startIndex><itemsPerPage>2</itemsPerPage>
    <entry><id>1</id><displayName>Zoë Göß</displayName><name><formatted>Zoë Göß</formatted>
    <familyName>Göß</familyName><givenName>Zoë</givenName><middleName>Ada</middleName>
    <honorificPrefix>Dr.</honorificPrefix><honorificSuffix>PhD</honorificSuffix></name>
    <updated>2025-03-01T10:20:30Z</updated><birthday>0000-05-20</birthday><note>secret</note>
    <emails><value>zoe@example.org</value><type>work</type><primary>true</primary></emails>
    <emails><value>z.goess@example.net</value><type>home</type></emails>
    <urls><value>https://www.linkedin.com/in/zoe-goess</value><type>profile</type></urls>
    <phoneNumbers><value>0171 1234567</value><type>mobile</type></phoneNumbers>
    <phoneNumbers><value>030 999999</value><type>fax</type></phoneNumbers>
    <addresses><streetAddress>Secret Street 1</streetAddress></addresses>
    <organizations><name>Acme, Ltd</name><title>Owner</title><type>job</type></organizations>
    <tags>Choir</tags><tags>Navy</tags></entry>
    <entry><id>2</id><displayName>Bob Łoś</displayName><name><givenName>Bob</givenName>
    <familyName>Łoś</familyName></name><emails><value>bob@example.org</value></emails></entry>
    </response>

    """
}
