# SPDX-License-Identifier: Apache-2.0
"""The table of what every reader took, and the lines that ours is judged by."""

import statistics

from peers import BOOKS

MIXED = "cards.vcf"  # Ours on this one stands beside a small book that ours doesn't read.
VALUES = ("emails", "phones", "organisations")


class Result:
  """The median of a reader on a book, with what share of the book it found."""

  def __init__(self, turn, held):
    self.peer, self.book, self.megabytes = turn.peer, turn.book, turn.megabytes
    times = sorted(line["wall_s"] for line in turn.lines)
    self.wall, self.least, self.most = statistics.median(times), times[0], times[-1]
    self.cpu = statistics.median(line["cpu_s"] for line in turn.lines)
    self.peak = max(line["peak_mb"] for line in turn.lines)
    last = turn.lines[-1]
    self.version, self.records_mb = last.get("version", ""), last.get("records_mb")
    self.rate = held["bytes"] / 1e6 / max(self.wall, 1e-9)
    self.cpu_rate = held["bytes"] / 1e6 / max(self.cpu, 1e-9)
    told = [kind for kind in VALUES if kind in last]
    wanted = held["records"] + sum(held[kind] for kind in told)
    got = last.get("rows", 0) + sum(min(last[kind], held[kind]) for kind in told)
    self.complete = got / wanted
    self.exact = last.get("rows") == held["records"] and all(
      last[kind] == held[kind] for kind in told)


def print_judgement(turns, held, arguments, circumstances):
  """Prints the tables; says whether every judged line holds, or there is nothing to judge."""
  results = [Result(turn, held[turn.megabytes, turn.book]) for turn in turns if turn.lines]
  ours = {result.book: result for result in results if result.peer.family == "ours"}
  print(f"medians of {arguments.rounds} rounds by turns, on {circumstances}")
  print("time from before the file is opened to everything read, inside the process; MB are 10^6")
  print("found: share of the records and values that the reader told of; slow ones read less\n")
  for family in arguments.only:
    print_family(family, results, ours)
  for turn in turns:
    if turn.failure:
      print(f"failed: {turn.peer.name} on {turn.book}: {turn.failure}")
  return judge(results, ours, turns, arguments) if arguments.ours else True


def print_family(family, results, ours):
  books = dict.fromkeys(result.book for result in results if result.peer.family == family)
  for book in books:
    there = [each for each in results if each.book == book and each.peer.family == family]
    mine_here = ours.get(book, ours.get(MIXED if family == "vcf" else book))
    mine = [ours[book]] if book in ours else []
    print(
      f"{book:<22}{'MB':>5}{'wall s':>9}{'least-most':>15}{'CPU s':>9}{'MB/s':>8}"
      f"{'peak MB':>9}{'found':>7}" + (f"{'ours/it':>9}{'by CPU':>8}" if ours else ""))
    for each in mine + sorted(there, key=lambda result: -result.rate):
      ratios = (
        f"{mine_here.rate / each.rate:>8.2f}x{mine_here.cpu_rate / each.cpu_rate:>7.2f}x"
        if mine_here else "")
      found = "" if family in ("xml", "scan") and each not in mine else f"{each.complete:.0%}"
      spread = f"{each.least:.3f}-{each.most:.3f}"
      print(
        f"  {each.peer.name:<20}{each.megabytes:>5}{each.wall:>9.4f}{spread:>15}{each.cpu:>9.4f}"
        f"{each.rate:>8.{1 if each.rate < 10 else 0}f}{each.peak:>9.1f}{found:>7}{ratios}"
        f"  {each.version}")
    print()


class Judge:
  """Prints PASS or FAIL for each line, and nothing before what is told only."""

  def __init__(self, results, ours):
    self.results, self.ours, self.passed = results, ours, True

  def say(self, holds, text):
    self.passed &= holds is not False
    print(f"{'PASS' if holds else '    ' if holds is None else 'FAIL'}  {text}")

  def best(self, book, prefix):
    """The fastest of the peers whose names begin so."""
    there = [each for each in self.results if each.book == book]
    there = [each for each in there if each.peer.name.startswith(prefix)]
    return max(there, key=lambda result: result.rate, default=None)

  def faster_than_best(self, book, prefix, times=1.0):
    peer = self.best(book, prefix)
    if peer:
      self.faster(self.ours.get(book), peer, times)
    else:
      self.say(False, f"{book}: not judged, since {prefix} wasn't measured")

  def faster(self, mine, peer, times=1.0):
    if mine:
      ratio, by_cpu = mine.rate / peer.rate, mine.cpu_rate / peer.cpu_rate
      holds = ratio > 1 if times == 1 else ratio >= times
      wanted = "faster than it" if times == 1 else f"at least {times:g} x it"
      told = f"{ratio:.2f} x {peer.peer.name}, {by_cpu:.2f} x by CPU"
      self.say(holds, f"{peer.book}: {told} (wanted: {wanted})")

  def share(self, book, prefix):
    peer = self.best(book, prefix)
    if peer and book in self.ours:
      ratio = self.ours[book].rate / peer.rate
      self.say(None, f"{book}: {ratio:.3f} of the speed of {peer.peer.name}")

  def judge_memory(self, mine):
    if mine.records_mb is None:
      self.say(None, f"{mine.book}: peak {mine.peak:.0f} MB; records_mb isn't told")
      return
    more = mine.peak - mine.records_mb
    told = f"peak {mine.peak:.0f} MB, of which {mine.records_mb:.0f} MB are the records"
    self.say(more < 64, f"{mine.book}: {told} (wanted: below 64 MB and the records)")


def judge(results, ours, turns, arguments):
  judge = Judge(results, ours)
  for turn in turns:
    if turn.peer.family == "ours" and turn.failure:
      judge.say(False, f"{turn.book}: ours failed, {turn.failure}")
  if "csv" in arguments.only:
    judge_csv(judge)
  if "vcf" in arguments.only:
    judge_vcards(judge)
  if "xml" in arguments.only:
    for book in BOOKS["xml"]:
      judge.share(book, "sax")
  for mine in ours.values():
    judge.say(mine.exact, f"{mine.book}: all records and values are found ({mine.complete:.2%})")
    judge.judge_memory(mine)
  return judge.passed


def judge_csv(judge):
  for book in BOOKS["csv"]:
    judge.faster_than_best(book, "duckdb")
    judge.faster_than_best(book, "polars")
    judge.faster_than_best(book, "csv.DictReader", times=30)
    judge.share(book, "scan-read")
    judge.share(book, "scan-loaded")


def judge_vcards(judge):
  for book in BOOKS["vcf"]:
    judge.faster_than_best(book, "vobject", times=50)
  for each in sorted(judge.results, key=lambda result: (result.book, -result.rate)):
    if each.peer.family == "vcf":
      judge.faster(judge.ours.get(each.book, judge.ours.get(MIXED)), each)
