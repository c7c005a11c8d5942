// SPDX-License-Identifier: Apache-2.0

import Testing

/// The same two people as each program exports them.
struct SampleBook: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String

  var isTable: Bool { !text.hasPrefix("BEGIN") && !text.hasPrefix("<") }

  static let all = [
    SampleBook(testDescription: "Google CSV", text: googleCSV),
    SampleBook(testDescription: "Google CSV before 2024", text: googleOldCSV),
    SampleBook(testDescription: "Outlook CSV", text: outlookCSV),
    SampleBook(testDescription: "Outlook CSV in German", text: outlookGermanCSV),
    SampleBook(testDescription: "vCard 2.1", text: vCard21),
    SampleBook(testDescription: "vCard 3.0", text: vCard30),
    SampleBook(testDescription: "vCard 4.0", text: vCard40),
    SampleBook(testDescription: "xCard", text: xCard),
    SampleBook(testDescription: "CardDAV multistatus", text: multistatus),
    SampleBook(testDescription: "Google Atom", text: googleAtom),
  ]

  private static let googleCSV = """
    First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,Organization Name,\
    Organization Title,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,\
    Phone 1 - Label,Phone 1 - Value,Website 1 - Label,Website 1 - Value
    Zoë,Ada,Göß,,Dr.,PhD,"Acme, Ltd",Owner,* Work,zoe@example.org,Home,z.goess@example.net,\
    Mobile,+49 171 1234567,Profile,https://www.linkedin.com/in/zoe-goess
    Bob,,Łoś,,,,,,* Home,bob@example.org,,,,,,

    """

  private static let googleOldCSV = """
    Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Notes,\
    Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,\
    Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,\
    Website 1 - Value
    Zoë Göß,Zoë,Ada,Göß,,Dr.,PhD,,* myContacts,* Work,zoe@example.org ::: z.goess@example.net,\
    Mobile,0171 1234567,,"Acme, Ltd",Owner,Profile,https://linkedin.com/in/zoe-goess/
    Bob Łoś,Bob,,Łoś,,,,,* myContacts,* Home,bob@example.org,,,,,,,

    """

  private static let outlookCSV = """
    Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,Business Phone,Mobile Phone,\
    E-mail Address,E-mail Type,E-mail 2 Address,Web Page
    Dr.,Zoë,Ada,Göß,PhD,"Acme, Ltd",Owner,,0171/1234567,zoe@example.org,SMTP,\
    z.goess@example.net,www.linkedin.com/in/zoe-goess
    ,Bob,,Łoś,,,,,,bob@example.org,SMTP,,

    """

  private static let outlookGermanCSV = """
    "Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Suffix";"Firma";"Position";"Mobiltelefon";\
    "E-Mail-Adresse";"E-Mail-Typ";"E-Mail: Angezeigter Name";"E-Mail 2: Adresse";"Webseite"
    "Dr.";"Zoë";"Ada";"Göß";"PhD";"Acme, Ltd";"Owner";"0171-1234567";"zoe@example.org";"SMTP";"Zoë";\
    "z.goess@example.net";"linkedin.com/in/zoe-goess"
    "";"Bob";"";"Łoś";"";"";"";"";"bob@example.org";"SMTP";"";"";""

    """

  private static let vCard21 = """
    BEGIN:VCARD
    VERSION:2.1
    N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:G=C3=B6=C3=9F;Zo=C3=\n=AB;Ada;Dr.;PhD
    FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=20=47=C3=B6=C3=9F
    ORG:Acme, Ltd;Lab
    TITLE:Owner
    EMAIL;PREF;INTERNET:zoe@example.org
    EMAIL;INTERNET:z.goess@example.net
    TEL;CELL;VOICE:0171 1234567
    URL;WORK:http://www.linkedin.com/in/zoe-goess
    PHOTO;JPEG;ENCODING=BASE64:
     /9j/4AAQSkZJRg==

    END:VCARD
    BEGIN:VCARD
    VERSION:2.1
    N;CHARSET=UTF-8:Łoś;Bob
    FN;CHARSET=ISO-8859-2;ENCODING=QUOTED-PRINTABLE:Bob =A3o=B6
    EMAIL:bob@example.org
    END:VCARD

    """

  private static let vCard30 = """
    BEGIN:VCARD
    VERSION:3.0
    N:Göß;Zoë;Ada;Dr.;PhD
    FN:Zoë Göß
    ORG:Acme\\, Ltd;Lab
    TITLE:Owner
    EMAIL;type=INTERNET;type=pref:zoe@example.org
    item1.EMAIL;type=INTERNET:z.goess@ex
     ample.net
    item1.X-ABLabel:_$!<Other>!$_
    TEL;type=CELL:+49 171 1234567
    item2.URL:https\\://www.linkedin.com/in/zoe-goess
    item2.X-ABLabel:_$!<HomePage>!$_
    END:VCARD
    BEGIN:VCARD
    VERSION:3.0
    N:Łoś;Bob;;;
    FN:Bob Łoś
    EMAIL;TYPE="INTERNET,HOME":bob@example.org
    END:VCARD

    """

  private static let vCard40 = """
    BEGIN:VCARD
    VERSION:4.0
    N;SORT-AS="Goess,Zoe":Göß;Zoë;Ada;Dr.;PhD
    FN:Zoë Göß
    ORG;SORT-AS=Acme:Acme\\, Ltd;Lab
    TITLE:Owner
    EMAIL;PREF=1;TYPE=work:zoe@example.org
    EMAIL:mailto:z.goess@example.net
    TEL;VALUE=uri;TYPE="cell,voice":tel:+49-171-1234567
    SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/zoe-goess
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    FN:Bob Łoś
    N:Łoś;Bob;;;
    EMAIL:bob@example.org
    END:VCARD

    """

  private static let xCard = """
    <?xml version="1.0" encoding="UTF-8"?>
    <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
    <vcard><n><surname>Göß</surname><given>Zoë</given><additional>Ada</additional>
    <prefix>Dr.</prefix><suffix>PhD</suffix></n><fn><text>Zoë Göß</text></fn>
    <org><text>Acme, Ltd</text><text>Lab</text></org><title><text>Owner</text></title>
    <email><parameters><type><text>work</text></type></parameters><text>zoe@example.org</text></email>
    <email><text>z.goess@example.net</text></email><tel><uri>tel:+49-171-1234567</uri></tel>
    <url><uri>https://www.linkedin.com/in/zoe-goess</uri></url></vcard>
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
    END:VCARD&#13;
    </C:address-data></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
    <D:response><D:href>/2.vcf</D:href><D:propstat><D:prop>
    <A:address-data xmlns:A="urn:ietf:params:xml:ns:carddav"><![CDATA[BEGIN:VCARD
    N:Łoś;Bob;;;
    FN:Bob Łoś
    EMAIL:bob@example.org
    END:VCARD]]></A:address-data></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
    </D:response></D:multistatus>

    """

  private static let googleAtom = """
    <?xml version='1.0' encoding='UTF-8'?>
    <feed xmlns='http://www.w3.org/2005/Atom' xmlns:gd='http://schemas.google.com/g/2005'
     xmlns:gContact='http://schemas.google.com/contact/2008'>
    <entry><title>Zoë Göß</title><gd:name><gd:namePrefix>Dr.</gd:namePrefix>
    <gd:givenName>Zoë</gd:givenName><gd:additionalName>Ada</gd:additionalName>
    <gd:familyName>Göß</gd:familyName><gd:nameSuffix>PhD</gd:nameSuffix></gd:name>
    <gd:organization><gd:orgName>Acme, Ltd</gd:orgName><gd:orgTitle>Owner</gd:orgTitle>
    </gd:organization><gd:email address='zoe@example.org'/><gd:email address='z.goess@example.net'/>
    <gd:phoneNumber>+49 171 1234567</gd:phoneNumber>
    <gContact:website href='https://www.linkedin.com/in/zoe-goess' rel='profile'/></entry>
    <entry><title>Bob Łoś</title><gd:name><gd:givenName>Bob</gd:givenName>
    <gd:familyName>Łoś</gd:familyName></gd:name><gd:email address='bob@example.org'/></entry>
    </feed>

    """
}
