#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""vobject, the vCard reader of the Python world. Usage: vcf_vobject.py [LABEL] FILE"""

import importlib.metadata
import logging
import sys

import vobject

from measure import file_argument, measure

LABEL = sys.argv[1] if len(sys.argv) > 2 else "vobject"


def read(path):
  logging.disable(logging.CRITICAL)
  found = dict.fromkeys(("rows", "names", "emails", "phones", "organisations", "touched"), 0)
  kinds = {"fn": "names", "email": "emails", "tel": "phones", "org": "organisations"}
  with open(path, newline="", encoding="utf-8") as file:
    for card in vobject.readComponents(file, ignoreUnreadable=True, allowQP=True):
      found["rows"] += 1
      for key, kind in kinds.items():
        for line in card.contents.get(key, ()):
          found[kind] += 1
          found["touched"] += len(line.value)
  return found


measure(LABEL, importlib.metadata.version("vobject"), file_argument(), read)
