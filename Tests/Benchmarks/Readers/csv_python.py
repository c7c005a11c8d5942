#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Python's csv.DictReader over a file. Usage: csv_python.py drop|keep FILE

drop: each row is counted and let go, which is the fastest that it can be used.
keep: the rows are kept in a list, as the other readers keep what they have read.
"""

import csv
import platform
import sys

from measure import file_argument, measure

MODE = sys.argv[1]


def read(path):
  with open(path, newline="", encoding="utf-8") as file:
    if path.endswith("linkedin.csv"):
      for _ in range(3):
        file.readline()
    reader = csv.DictReader(file)
    rows = len(list(reader)) if MODE == "keep" else sum(1 for _ in reader)
  return {"rows": rows}


measure(f"csv.DictReader-{MODE}", platform.python_version(), file_argument(), read)
