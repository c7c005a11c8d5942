# SPDX-License-Identifier: Apache-2.0
"""Cards as vCards: 3.0 as Apple and Google write it, some in 2.1, variants for choosy readers."""

import base64
import quopri

def folded(line):
  """The line cut into pieces of at most 75 octets, never within a character."""
  octets = line.encode()
  if len(octets) <= 75:
    return line + "\r\n"
  pieces, start, width = [], 0, 75
  while start < len(octets):
    end = min(start + width, len(octets))
    while end < len(octets) and octets[end] & 0xC0 == 0x80:
      end -= 1
    pieces.append(octets[start:end].decode())
    start, width = end, 74
  return "\r\n ".join(pieces) + "\r\n"


def value(text):
  """The text as a value of vCard 3.0."""
  escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
  return escaped.replace("\n", "\\n")


def vcard(person, photo=False):
  return old_vcard(person, photo) if person.old else new_vcard(person, photo)


def new_vcard(person, photo):
  apple = person.number % 2 == 0
  lines = ["BEGIN:VCARD", "VERSION:3.0"]
  if apple:
    lines.append("PRODID:-//Apple Inc.//macOS 14.5//EN")
  lines.append(f"N:{value(person.family)};{value(person.given)};{value(person.middle)};;")
  lines.append(f"FN:{value(person.name)}")
  if person.firm:
    lines.append(f"ORG:{value(person.firm)}" + (";" if apple else ""))
    lines.append(f"TITLE:{value(person.job)}")
  for at, email in enumerate(person.emails):
    if apple:
      lines.append(f"EMAIL;type=INTERNET;type=HOME{';type=pref' if at == 0 else ''}:{email}")
    else:
      lines += [f"item{at + 1}.EMAIL;TYPE=INTERNET:{email}", f"item{at + 1}.X-ABLabel:Post"]
  for at, phone in enumerate(person.phones):
    kind = "type=CELL;type=VOICE" if apple else ("TYPE=CELL", "TYPE=HOME,VOICE")[at]
    lines.append(f"TEL;{kind}:{phone}")
  if person.street:
    place = ";".join(map(value, (person.street, person.city, "", person.postcode, "DE")))
    lines.append(f"ADR;TYPE=HOME:;;{place}")
  if person.note:
    lines.append(f"NOTE:{value(person.note)}")
  if person.groups:
    lines.append("CATEGORIES:" + ",".join(["myContacts", *person.groups]))
  if photo and person.photo:
    lines.append("PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(person.photo).decode())
  lines += [f"UID:{person.slug}@example.org", "END:VCARD"]
  return "".join(map(folded, lines))


def quoted_printable(text):
  """The text in quoted-printable, with a soft break after each line end as Outlook writes it."""
  lines = [quopri.encodestring(line.encode()).decode() for line in text.split("\n")]
  return "=0D=0A=\n".join(lines).replace("\n", "\r\n")


CODED = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE"


def old_vcard(person, photo):
  """A card of version 2.1 as telephones and Outlook write it."""
  name = f"{person.family};{person.given};{person.middle};;"
  lines = ["BEGIN:VCARD", "VERSION:2.1"]
  for key, text in (("N", name), ("FN", person.name)):
    lines.append(f"{key}:{text}" if text.isascii() else f"{key}{CODED}:{quoted_printable(text)}")
  if person.firm:
    lines += [f"ORG:{person.firm}", f"TITLE:{person.job}"]
  for email in person.emails:
    lines.append(f"EMAIL;PREF;INTERNET:{email}")
  for phone in person.phones:
    lines.append(f"TEL;CELL;VOICE:{phone}")
  if person.note:
    lines.append(f"NOTE{CODED}:{quoted_printable(person.note)}")
  if photo and person.photo:
    coded_photo = base64.b64encode(person.photo).decode()
    pieces = [coded_photo[at : at + 72] for at in range(0, len(coded_photo), 72)]
    lines.append("PHOTO;JPEG;ENCODING=BASE64:\r\n " + "\r\n ".join(pieces) + "\r\n")
  lines.append("END:VCARD")
  return "\r\n".join(lines) + "\r\n"


def vcard_of_version_4(person):
  return plain_vcard(person).replace("VERSION:3.0", "VERSION:4.0")


def vcard_with_line_feeds(person):
  return plain_vcard(person).replace("\r\n", "\n")


def plain_vcard(person):
  return new_vcard(person, photo=False)


def vcard_with_photo(person):
  return vcard(person, photo=True)
