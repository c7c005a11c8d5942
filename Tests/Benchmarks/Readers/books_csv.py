# SPDX-License-Identifier: Apache-2.0
"""Cards as rows of the CSV files of LinkedIn and of Google Contacts in its new form."""

def cell(text):
  """The text as a CSV cell, in quotes where it must be."""
  return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\n\r') else text


def csv_row(cells):
  return ",".join(map(cell, cells)) + "\r\n"


LINKEDIN_HEAD = (
  "Notes:\r\n"
  '"When exporting your connection data, you may notice that some addresses are missing."\r\n\r\n'
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
)


def linkedin_email(person):
  """Most connections keep theirs to themselves."""
  return person.emails[0] if person.emails and person.number % 20 == 0 else ""


def linkedin(person):
  email = linkedin_email(person)
  day, month, year = person.day
  link = f"https://www.linkedin.com/in/{person.slug}"
  connected = f"{day:02d} {month} {year}"
  names = (person.given, person.family)
  return csv_row((*names, link, email, person.firm, person.job, connected))


GOOGLE_HEAD = (
  "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,"
  "Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,"
  "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"
  "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,"
  "Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
  "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
  "Address 1 - Extended Address,Website 1 - Label,Website 1 - Value\r\n"
)


def google(person):
  emails, phones = person.emails, person.phones
  if len(emails) == 2 and person.number % 3 == 0:
    emails = [" ::: ".join(emails)]
  if len(phones) == 2 and person.number % 5 == 0:
    phones = [" ::: ".join(phones)]
  street = person.street
  formatted = f"{street}\n{person.postcode} {person.city}" if street else ""
  place = (street, person.city, "", "", person.postcode, "DE", "")
  address = ("Home", formatted, *place) if street else [""] * 9
  page = f"https://people.example/{person.slug}"
  site = ("Profile", page) if person.number % 11 == 0 else ("", "")
  return csv_row((
    person.given, person.middle, person.family, "", "", "", "", "", "", "", person.firm, person.job,
    "", "", person.note, "", " ::: ".join(["* myContacts", *person.groups]),
    *labelled(emails, "Home"), *labelled(phones, "Mobile"), *address, *site))


def labelled(values, label):
  """Two pairs of a label and a value, the first marked as the preferred one."""
  pairs = [("* " + label if at == 0 else label, text) for at, text in enumerate(values)]
  return [part for pair in [*pairs, ("", ""), ("", "")][:2] for part in pair]
