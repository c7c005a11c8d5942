# SPDX-License-Identifier: Apache-2.0
"""Invented people of many lands, under the domains that are reserved for examples."""

TURN = "\x01\x01\x01\x01"  # Where the digits of the turn go; so wide that folding does not change.

GIVEN = """Ada Amal Anna Asha Ben Bruno Carla Chidi Clara Dana David Elif Emma Erik Eva Farid
Grace Hana Ida Ines Ivan Jan Jonas Kamala Karim Lea Leo Lina Luca Maja Marek Maria Mira Nadia
Nils Noor Olga Omar Paul Petra Priya Rafael Rosa Samir Sara Sofia Tariq Thomas Uma Victor Wanda
Yusuf Zahra""".split()
FAMILY = """Adler Almeida Becker Berg Costa Dahl Diallo Eriksen Fischer Fontana Garcia Haddad
Hansen Ivanova Jansen Kaya Keller Khan Kowalski Lang Lehmann Lindgren Lopez Martin Meyer Moreau
Nakamura Novak Okafor Olsen Patel Pereira Petrov Quist Rossi Sato Schmidt Silva Singh Smit
Tanaka Unger Vogel Wagner Weber Winter Yilmaz Young Zimmer""".split()
GIVEN_MARKED = """Jörg Zoë Łukasz Søren Çağla Björn Håkon Márta Agnès Jürgen Željko Íris Øyvind
Renée Мария Юрий 太郎 花子""".split()
FAMILY_MARKED = """Müller Größe Núñez Þórsson Kovač Šimić Gößling Lefèvre Öztürk Ångström Jäger
García Петрова Иванов 山田 佐藤""".split()
PLACES = ["Lindenstraße", "Mill Lane", "Rue des Écoles", "Calle Mayor", "Harbour Road", "Parkweg"]
CITIES = ["Riverside", "Altstadt", "Port-Neuf", "Villanueva", "Østby", "Lakeview"]
FIRMS = ["Riverside Mills", "Blue Heron", "Nordlicht", "Kestrel & Sons", "Acme", "Tern Analytics"]
KINDS = [", Inc.", " GmbH", " Ltd", " Kft.", " e.V.", ", LLC", ' "Co-op"', ""]
JOBS = ["Engineer", "Head of Sales, North", "Founder", "Teacher", "Nurse", "Editor", "Buyer"]
GROUPS = ["Friends", "Work", "Choir", "Family", "Climbing"]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
NOTES = [
  "Met at the harbour festival, knows everybody in the rowing club and half of the council.",
  'Prefers to be called in the morning; says "write rather than ring", and means it.',
  "Old colleague from the mill.\nMoved south, then came back.\nPlays the viola.",
]


class Person:
  """One invented person; how full the card is varies as in a real book."""

  def __init__(self, source, number):
    pick = source.choice
    marked = source.random() < 0.18
    self.number = number
    self.given = pick(GIVEN_MARKED if marked else GIVEN)
    self.family = pick(FAMILY_MARKED if marked and source.random() < 0.7 else FAMILY)
    self.middle = pick(GIVEN) if source.random() < 0.08 else ""
    self.name = " ".join(part for part in (self.given, self.middle, self.family) if part)
    key = f"{number:05d}{TURN}"
    domains = ("example.org", "example.com", "mail.example", "office.test")
    emails = source.choices((0, 1, 2), (20, 65, 15))[0]
    self.emails = [f"p{key}.{position}@{pick(domains)}" for position in range(emails)]
    phones = source.choices((0, 1, 2), (15, 60, 25))[0]
    self.phones = [f"+49 {pick(('30', '160', '89'))} {key[:5]}{TURN}{n}" for n in range(phones)]
    self.firm = pick(FIRMS) + pick(KINDS) if source.random() < 0.6 else ""
    self.job = pick(JOBS) if self.firm else ""
    self.street = f"{pick(PLACES)} {source.randint(1, 99)}" if source.random() < 0.3 else ""
    self.city = pick(CITIES)
    self.postcode = f"{source.randint(10000, 99999)}"
    self.note = pick(NOTES) if source.random() < 0.15 else ""
    self.groups = source.sample(GROUPS, source.choices((0, 1, 2), (60, 30, 10))[0])
    self.slug = f"person-{key}"
    self.day = (source.randint(1, 28), pick(MONTHS), source.randint(2012, 2025))
    self.photo = source.randbytes(source.randint(1500, 4000)) if source.random() < 0.03 else b""
    self.old = source.random() < 0.08
