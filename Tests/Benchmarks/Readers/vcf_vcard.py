#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""vcard, a validator of vCard 3.0 that parses one card from a string. Usage: vcf_vcard.py FILE"""

import importlib.metadata
import warnings

from vcard.vcard_errors import VCardError
from vcard.vcard_validator import VCard

from measure import file_argument, measure


def cards(path):
  """The text of one card after the other, as the validator itself cuts a file."""
  with open(path, newline="", encoding="utf-8") as file:
    lines = []
    for line in file:
      lines.append(line)
      if line == "END:VCARD\r\n":
        yield "".join(lines)
        lines = []


def read(path):
  warnings.simplefilter("ignore")
  kinds = {"FN": "names", "EMAIL": "emails", "TEL": "phones", "ORG": "organisations"}
  found = dict.fromkeys(("rows", "refused", *kinds.values(), "touched"), 0)
  for text in cards(path):
    try:
      card = VCard(text)
    except VCardError:
      found["refused"] += 1
      continue
    found["rows"] += 1
    for line in card.properties:
      if kind := kinds.get(line.name.upper()):
        found[kind] += 1
        found["touched"] += sum(len(text) for part in line.values for text in part)
  return found


measure("vcard", importlib.metadata.version("vcard"), file_argument(), read)
