#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""pythonvCard4, which reads one card from a string. Usage: vcf_pythonvcard4.py FILE"""

from pythonvCard4.vcard import Contact, __version__

from measure import file_argument, measure


def cards(path):
  """The text of one card after the other, cut at BEGIN and END, which the library leaves to us."""
  with open(path, encoding="utf-8") as file:
    lines = []
    for line in file:
      lines.append(line)
      if line.startswith("END:VCARD"):
        yield "".join(lines)
        lines = []


def read(path):
  found = dict.fromkeys(("rows", "names", "emails", "phones", "organisations", "touched"), 0)
  for text in cards(path):
    try:
      card = Contact.from_vcard(text)
    except ValueError:
      continue
    found["rows"] += 1
    found["names"] += 1
    found["emails"] += len(card.email)
    found["phones"] += len(card.tel)
    organisations = card.org or card.custom.get("ORG", ())
    found["organisations"] += len(organisations)
    found["touched"] += len(card.fn) + sum(len(each["value"]) for each in card.email + card.tel)
    found["touched"] += sum(map(len, organisations))
  return found


measure("pythonvCard4", __version__, file_argument(), read)
