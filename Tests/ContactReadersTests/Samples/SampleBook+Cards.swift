// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension SampleBook {
  /// Cards, in text and in JSON.
  static let cards = [
    SampleBook(
      "vCard 2.1", .vCard,
      tells: [.categories, .manager, .assistant, .spouse, .agent, .revisedOn], vCard21),
    SampleBook(
      "vCard 3.0", .vCard,
      tells: [.categories, .manager, .assistant, .spouse, .friend, .revisedOn], vCard30),
    SampleBook("vCard 4.0", .vCard, tells: [.categories, .spouse, .friend, .revisedOn], vCard40),
    SampleBook(
      "jCard", .jCard, tells: [.categories, .manager, .spouse, .friend, .revisedOn], jCard),
  ]

  private static let vCard21 = """
    BEGIN:VCARD
    VERSION:2.1
    N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:G=C3=B6=C3=9F;Zo=C3=\n=AB;Ada;Dr.;PhD
    FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=5A=6F=C3=AB=20=47=C3=B6=C3=9F
    ORG:Acme, Ltd;Lab
    TITLE:Owner
    NOTE;ENCODING=QUOTED-PRINTABLE:secret=0D=0A=\n=0D=0Asecret
    ADR;HOME:;;Secret Street 1;Berlin;;10115;Germany
    EMAIL;PREF;INTERNET:zoe@example.org
    EMAIL;INTERNET:z.goess@example.net
    TEL;CELL;VOICE:0171 1234567
    TEL;WORK;FAX:030 999999
    URL;WORK:http://www.linkedin.com/in/zoe-goess
    BDAY:19800520
    PHOTO;JPEG;ENCODING=BASE64:
     /9j/4AAQSkZJRg==

    X-MS-MANAGER:Mira Hoffmann
    X-MS-ASSISTANT:Max Kern
    X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/relation;\
    Tom G=C3=B6=C3=9F;14;;;;;;;;;;;;;
    X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Secret Child;0;Tochter;;;;;;;;;;;;
    X-MS-CHILD:Secret Child
    CATEGORIES:Choir;Navy
    AGENT:Ann Lee
    REV:20250301T102030Z
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
    TEL;type=WORK;type=FAX:+49 30 999999
    item2.URL:https\\://www.linkedin.com/in/zoe-goess
    item2.X-ABLabel:_$!<HomePage>!$_
    item3.X-ABRELATEDNAMES;type=pref:Mira Hoffmann
    item3.X-ABLabel:_$!<Manager>!$_
    item4.X-ABRELATEDNAMES:Max Kern
    item4.X-ABLabel:_$!<Assistant>!$_
    X-SPOUSE:Tom Göß
    item5.X-ABRELATEDNAMES:Ada Berg
    item5.X-ABLabel:_$!<Friend>!$_
    item6.X-ABRELATEDNAMES:Secret Child
    item6.X-ABLabel:_$!<Child>!$_
    X-ABRELATEDNAMES;type=child:Secret Child
    BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-20
    NOTE:secret\\nsecret
    PHOTO;ENCODING=b;TYPE=JPEG;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&1&1:/9j/4AAQ
     SkZJRg==
    CATEGORIES:myContacts,Choir,Navy
    REV:2025-03-01T10:20:30Z
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
    UID:urn:uuid:00000000-0000-4000-8000-000000000001
    N;SORT-AS="Goess,Zoe":Göß;Zoë;Ada;Dr.;PhD
    FN:Zoë Göß
    ORG;SORT-AS=Acme:Acme\\, Ltd;Lab
    TITLE:Owner
    EMAIL;PREF=1;TYPE=work:zoe@example.org
    EMAIL:mailto:z.goess@example.net
    TEL;VALUE=uri;TYPE="cell,voice":tel:+49-171-1234567
    TEL;VALUE=uri;TYPE="work,fax":tel:+49-30-999999
    SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/zoe-goess
    RELATED;VALUE=text;TYPE="home,spouse":Tom Göß
    RELATED;VALUE=text;TYPE="friend,met":Ada Berg
    RELATED;VALUE=text;TYPE=child:Secret Child
    CATEGORIES:Choir
    BDAY:--0520
    NOTE:secret
    REV:20250301T102030Z
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    FN:Bob Łoś
    N:Łoś;Bob;;;
    EMAIL:bob@example.org
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    KIND:group
    FN:Navy
    MEMBER:urn:uuid:00000000-0000-4000-8000-000000000001
    END:VCARD

    """

  private static let jCard = """
    [["vcard", [
      ["version", {}, "text", "4.0"],
      ["n", {"sort-as": "Goess"}, "text", ["G\\u00f6\\u00df", "Zoë", "Ada", "Dr.", "PhD"]],
      ["fn", {}, "text", "Zoë Göß"],
      ["org", {}, "text", ["Acme, Ltd", "Lab"]],
      ["title", {}, "text", "Owner"],
      ["email", {"type": "work", "pref": "1"}, "text", "zoe@example.org"],
      ["email", {}, "uri", "mailto:z.goess@example.net"],
      ["tel", {"type": ["cell", "voice"]}, "uri", "tel:+49-171-1234567"],
      ["tel", {"type": "fax"}, "uri", "tel:+49-30-999999"],
      ["url", {}, "uri", "https://www.linkedin.com/in/zoe-goess"],
      ["related", {"type": ["home", "spouse"]}, "text", "Tom Göß"],
      ["related", {"type": ["friend", "met"]}, "text", "Ada Berg"],
      ["related", {"type": "child"}, "text", "Secret Child"],
      ["x-abrelatednames", {"group": "item1"}, "text", "Mira Hoffmann"],
      ["x-ablabel", {"group": "item1"}, "unknown", "_$!<Manager>!$_"],
      ["x-abrelatednames", {"group": "item2"}, "text", "Secret Child"],
      ["x-ablabel", {"group": "item2"}, "unknown", "_$!<Daughter>!$_"],
      ["categories", {}, "text", "Choir", "Navy"],
      ["adr", {}, "text", ["", "", "Secret Street 1", "Berlin", "", "10115", "Germany"]],
      ["note", {}, "text", "secret"],
      ["bday", {}, "date", "--05-20"],
      ["rev", {}, "timestamp", "2025-03-01T10:20:30Z"]
    ]], ["vcard", [
      ["version", {}, "text", "4.0"],
      ["fn", {}, "text", "Bob Łoś"],
      ["n", {}, "text", ["Łoś", "Bob", "", "", ""]],
      ["email", {}, "text", "bob@example.org"]
    ]]]

    """
}
