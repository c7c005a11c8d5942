#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""DuckDB reads a CSV file into a table in memory, every column as text.

Usage: csv_duckdb.py [--threads N] sniffed|told|best FILE

sniffed: DuckDB finds out all by itself, as `read_csv(path, all_varchar = true)` does.
told:    delimiter, quotes, line end, header, rows to skip and columns are given, none is sniffed.
best:    as told, and rows may come in any order, which DuckDB's guide advises for large loads.
"""

import argparse
import csv

import duckdb

from measure import measure


def columns_of(path, skip):
  with open(path, newline="", encoding="utf-8") as file:
    for _ in range(skip):
      file.readline()
    return next(csv.reader(file))


def quoted(text):
  return "'" + text.replace("'", "''") + "'"


def told(path):
  """The options that leave nothing to be found out."""
  skip = 3 if path.endswith("linkedin.csv") else 0
  columns = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in columns_of(path, skip))
  return (
    f"auto_detect = false, delim = ',', quote = '\"', escape = '\"', new_line = '\\r\\n', "
    f"header = true, skip = {skip}, columns = {{{columns}}}")


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("--threads", type=int, default=2)
  parser.add_argument("mode", choices=["sniffed", "told", "best"])
  parser.add_argument("file")
  arguments = parser.parse_args()
  options = "all_varchar = true" if arguments.mode == "sniffed" else told(arguments.file)
  base = duckdb.connect(":memory:", config={"threads": arguments.threads})
  if arguments.mode == "best":
    base.execute("SET preserve_insertion_order = false")

  def read(path):
    base.execute(f"CREATE TABLE book AS SELECT * FROM read_csv({quoted(path)}, {options})")
    return {"rows": base.execute("SELECT count(*) FROM book").fetchone()[0]}

  measure(f"duckdb-{arguments.mode}", duckdb.__version__, arguments.file, read)


main()
