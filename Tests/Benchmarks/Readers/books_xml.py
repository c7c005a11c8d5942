# SPDX-License-Identifier: Apache-2.0
"""Cards as xCard, as the answer of a CardDAV server, and as a phone book of a Fritz!Box."""

from xml.sax.saxutils import escape

from books_vcard import plain_vcard

def text_element(name, text):
  return f"<{name}><text>{escape(text)}</text></{name}>"


XCARD_HEAD = (
  '<?xml version="1.0" encoding="UTF-8"?>\n<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">\n'
)


def xcard(person):
  parts = [" <vcard>\n  ", text_element("fn", person.name)]
  parts.append(
    f"\n  <n><surname>{person.family}</surname><given>{person.given}</given>"
    f"<additional>{person.middle}</additional><prefix/><suffix/></n>")
  if person.firm:
    parts += ["\n  ", text_element("org", person.firm), text_element("title", person.job)]
  for email in person.emails:
    kind = "<parameters><type><text>home</text></type></parameters>"
    parts.append(f"\n  <email>{kind}<text>{email}</text></email>")
  for phone in person.phones:
    kind = "<parameters><type><text>cell</text></type></parameters>"
    parts.append(f"\n  <tel>{kind}<uri>tel:{phone.replace(' ', '-')}</uri></tel>")
  if person.note:
    parts += ["\n  ", text_element("note", person.note)]
  parts.append("\n </vcard>\n")
  return "".join(parts)


MULTISTATUS_HEAD = (
  '<?xml version="1.0" encoding="utf-8"?>\n'
  '<d:multistatus xmlns:d="DAV:" xmlns:card="urn:ietf:params:xml:ns:carddav">\n'
)


def multistatus(person):
  card = escape(plain_vcard(person)).replace("\r\n", "&#13;\n")
  return (
    f" <d:response>\n  <d:href>/addressbooks/users/me/contacts/{person.slug}.vcf</d:href>\n"
    f'  <d:propstat>\n   <d:prop>\n    <d:getetag>"{person.slug}"</d:getetag>\n'
    f"    <card:address-data>{card}</card:address-data>\n   </d:prop>\n"
    "   <d:status>HTTP/1.1 200 OK</d:status>\n  </d:propstat>\n </d:response>\n")


FRITZ_HEAD = (
  '<?xml version="1.0" encoding="utf-8"?>\n<phonebooks>\n<phonebook owner="1" name="Telefonbuch">\n'
)


def fritz(person):
  kinds = ("mobile", "home")
  numbers = "".join(
    f'<number type="{kinds[at]}" prio="{1 - at}" id="{at}" quickdial="" vanity="">'
    f"{phone.replace(' ', '')}</number>\n"
    for at, phone in enumerate(person.phones))
  emails = "".join(
    f'<email classifier="private" id="{at}">{email}</email>\n'
    for at, email in enumerate(person.emails))
  return (
    "<contact>\n<category>0</category>\n<person>\n"
    f"<realName>{escape(person.family)}, {escape(person.given)}</realName>\n</person>\n"
    f'<telephony nid="{len(person.phones)}">\n{numbers}</telephony>\n'
    f'<services nid="{len(person.emails)}">\n{emails}</services>\n<setup />\n'
    '<features doorphone="0" />\n<mod_time>1416252727</mod_time>\n'
    f"<uniqueid>{person.number}</uniqueid>\n</contact>\n")
