#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures our readers of address books and their peers by turns on the same bytes, and judges.

  run.py FOLDER [--debian] [--ours "PATH ARGUMENTS {file}"] [--only csv vcf xml scan]

The folder gets the peers (prepare.sh) and the books (make_books.py), once. Our command prints one
JSON line as the peers do: rows, wall_s, cpu_s, peak_mb, and, so that it can be judged, emails,
phones, organisations and records_mb, the megabytes of the records themselves. All times are taken
inside the process, from before the file is opened until everything is read.
"""

import argparse
import json
import os
import pathlib
import shlex
import subprocess
import sys

from disturbance import Disturbance
from judge import print_judgement
from peers import BOOKS, HERE, Peer, environment, peers


class Turn:
  """A reader and a book, with what it has said each time."""

  def __init__(self, peer, book, megabytes):
    self.peer, self.book, self.megabytes = peer, book, megabytes
    self.lines, self.failure = [], None

  def run(self, folder, cores):
    if self.failure:
      return
    path = str(book_path(folder, self.megabytes, self.book))
    command = [part.replace("{file}", path) for part in self.peer.command]
    if command == self.peer.command:
      command.append(path)
    try:
      done = subprocess.run(
        command, env=environment(folder, self.peer), capture_output=True, text=True, timeout=600,
        errors="replace", preexec_fn=lambda: os.sched_setaffinity(0, cores))
      self.lines.append(json.loads(done.stdout[done.stdout.rindex('{"') :].splitlines()[0]))
    except (OSError, subprocess.TimeoutExpired, ValueError) as error:
      said = done.stderr.strip().splitlines() if "done" in locals() else []
      self.failure = (said or [str(error)])[-1][:200]


def book_path(folder, megabytes, book):
  return folder / f"books-{megabytes}" / book


def make_books(folder, turns):
  """Makes the books that are wanted and not there yet, and reads each so that it is in memory."""
  wanted = {}
  for turn in turns:
    wanted.setdefault(turn.megabytes, set()).add(turn.book)
  held = {}
  for megabytes, books in wanted.items():
    out = folder / f"books-{megabytes}"
    about = out / "books.json"
    there = json.loads(about.read_text())["books"] if about.exists() else {}
    if not books <= there.keys():
      command = [sys.executable, str(HERE / "make_books.py"), str(out)]
      command += ["--megabytes", str(megabytes), "--books", *sorted(books | there.keys())]
      subprocess.run(command, check=True)
      there = json.loads(about.read_text())["books"]
    for book in books:
      held[megabytes, book] = there[book]
      (out / book).read_bytes()
  return held


def turns_of(arguments, folder, threads):
  """Every reader with each of its books; ours reads each large book that anybody reads."""
  turns = []
  for peer in peers(folder, threads, arguments.megabytes):
    if peer.family not in arguments.only or (peer.debian and not arguments.debian):
      continue
    if arguments.peers and peer.name not in arguments.peers:
      continue
    books = [peer.instead] if peer.instead else BOOKS[peer.family]
    turns += [Turn(peer, book, peer.megabytes) for book in books]
  if arguments.ours:
    ours = Peer("ours", "ours", shlex.split(arguments.ours), arguments.megabytes)
    books = [book for family in arguments.only if family != "scan" for book in BOOKS[family]]
    books += [turn.book for turn in turns if turn.megabytes == arguments.megabytes]
    turns += [Turn(ours, book, arguments.megabytes) for book in dict.fromkeys(books)]
  return turns


def main():
  parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  parser.add_argument("folder", type=pathlib.Path)
  parser.add_argument("--ours", help="our command, with {file} for the file")
  parser.add_argument("--debian", action="store_true", help="also the vCard readers of Debian")
  parser.add_argument("--only", nargs="+", choices=BOOKS, default=list(BOOKS))
  parser.add_argument("--peers", nargs="+", metavar="NAME", help="only these peers")
  parser.add_argument("--rounds", type=int, default=5)
  parser.add_argument("--megabytes", type=int, default=100, help="size of the large books")
  parser.add_argument("--cores", type=int, default=2)
  parser.add_argument("--results", type=pathlib.Path, help="where every line goes, as JSON")
  arguments = parser.parse_args()
  folder = arguments.folder.resolve()
  prepare = [str(HERE / "prepare.sh"), str(folder)] + (["--debian"] if arguments.debian else [])
  subprocess.run(prepare, check=True)
  cores = sorted(os.sched_getaffinity(0))[: arguments.cores]
  turns = turns_of(arguments, folder, len(cores))
  held = make_books(folder, turns)
  disturbance = Disturbance()
  for round in range(arguments.rounds):
    for at in range(len(turns)):
      turns[(at + round) % len(turns)].run(folder, cores)
    print(f"round {round + 1} of {arguments.rounds} done", file=sys.stderr)
  if arguments.results:
    lines = [line for turn in turns for line in turn.lines]
    arguments.results.write_text(json.dumps(lines, indent=1) + "\n")
  disturbed = disturbance.told()
  passed = print_judgement(turns, held, arguments, f"{len(cores)} cores; {disturbed}")
  sys.exit(0 if passed else 1)


if __name__ == "__main__":
  main()
