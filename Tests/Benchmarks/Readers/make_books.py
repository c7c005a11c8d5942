#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes large address books of invented people, the same bytes each time for one seed.

A book is a block of 50,000 different cards, written over and over. Each time the four digits that
stand in every e-mail address, phone number and profile link are other ones; the names come back,
as they do in real life. What each file holds is written to books.json.
"""

import argparse
import json
import pathlib
import random
from collections import Counter
from typing import Callable, NamedTuple

from books_csv import GOOGLE_HEAD, LINKEDIN_HEAD, google, linkedin, linkedin_email
from books_vcard import (
  plain_vcard, vcard, vcard_of_version_4, vcard_with_line_feeds, vcard_with_photo)
from books_xml import FRITZ_HEAD, MULTISTATUS_HEAD, XCARD_HEAD, fritz, multistatus, xcard
from people import TURN, Person

CARDS_IN_BLOCK = 50_000


def holds(person):
  return Counter(
    emails=len(person.emails), phones=len(person.phones), organisations=1 if person.firm else 0)


def linkedin_holds(person):
  return Counter(
    emails=1 if linkedin_email(person) else 0, phones=0, organisations=1 if person.firm else 0)


def fritz_holds(person):
  return Counter(emails=len(person.emails), phones=len(person.phones), organisations=0)


class Book(NamedTuple):
  head: str
  card: Callable
  foot: str = ""
  holds: Callable = holds


BOOKS = {
  "linkedin.csv": Book(LINKEDIN_HEAD, linkedin, holds=linkedin_holds),
  "google.csv": Book(GOOGLE_HEAD, google),
  "cards.vcf": Book("", vcard),
  "cards-photos.vcf": Book("", vcard_with_photo),
  # For readers that refuse the two above: version 3.0 only, the same with bare line feeds, and 4.0.
  "cards-plain.vcf": Book("", plain_vcard),
  "cards-plain-lf.vcf": Book("", vcard_with_line_feeds),
  "cards-4.vcf": Book("", vcard_of_version_4),
  "xcard.xml": Book(XCARD_HEAD, xcard, "</vcards>\n"),
  "multistatus.xml": Book(MULTISTATUS_HEAD, multistatus, "</d:multistatus>\n"),
  "fritzbox.xml": Book(FRITZ_HEAD, fritz, "</phonebook>\n</phonebooks>\n", fritz_holds),
}


def write_book(path, book, people, least):
  """Writes whole cards until the file has `least` bytes, and returns what it holds."""
  cards = encoded_cards(book, people, least)
  block, mark = b"".join(cards), TURN.encode()
  written, turn, last = 0, 0, 0
  with open(path, "wb") as file:
    written += file.write(book.head.encode())
    while len(cards) == len(people) and least - written >= len(block):
      written += file.write(block.replace(mark, b"%04d" % (turn % 10_000)))
      turn += 1
    while written < least:
      written += file.write(cards[last].replace(mark, b"%04d" % (turn % 10_000)))
      last += 1
    written += file.write(book.foot.encode())
  return {"bytes": written, "records": turn * len(people) + last, **held(book, people, turn, last)}


def encoded_cards(book, people, enough):
  """The cards of one block, or as many of them as make up that many bytes."""
  cards, size = [], 0
  for person in people:
    if size >= enough:
      break
    cards.append(book.card(person).encode())
    size += len(cards[-1])
  return cards


def held(book, people, turns, last):
  """How many values the file has after so many whole blocks and some cards more."""
  sums = Counter()
  for number, person in enumerate(people):
    for kind, count in book.holds(person).items():
      sums[kind] += count * (turns + (1 if number < last else 0))
  return dict(sums)


def main():
  parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  parser.add_argument("out", type=pathlib.Path, help="folder for the books")
  parser.add_argument("--megabytes", type=float, default=100, help="least size of each (10^6)")
  parser.add_argument("--seed", type=int, default=1)
  parser.add_argument("--books", nargs="+", choices=BOOKS, default=list(BOOKS), metavar="BOOK")
  arguments = parser.parse_args()
  arguments.out.mkdir(parents=True, exist_ok=True)
  source = random.Random(arguments.seed)
  people = [Person(source, number) for number in range(CARDS_IN_BLOCK)]
  least = int(arguments.megabytes * 1_000_000)
  books = {
    name: write_book(arguments.out / name, BOOKS[name], people, least)
    for name in arguments.books
  }
  about = {"seed": arguments.seed, "megabytes": arguments.megabytes, "books": books}
  (arguments.out / "books.json").write_text(json.dumps(about, indent=1) + "\n")


if __name__ == "__main__":
  main()
