#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""polars reads a CSV file into a data frame, every column as text.

Usage: csv_polars.py [--threads N] read|scan|stream FILE

read:   read_csv.
scan:   scan_csv and collect on the engine for data in memory.
stream: scan_csv and collect on the streaming engine.
"""

import argparse
import os

from measure import measure


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("--threads", type=int, default=2)
  parser.add_argument("mode", choices=["read", "scan", "stream"])
  parser.add_argument("file")
  arguments = parser.parse_args()
  os.environ["POLARS_MAX_THREADS"] = str(arguments.threads)  # Read once, by the import.
  import polars

  skip = 3 if arguments.file.endswith("linkedin.csv") else 0
  options = {"infer_schema": False, "skip_lines": skip}

  def read(path):
    if arguments.mode == "read":
      frame = polars.read_csv(path, **options)
    else:
      engine = "streaming" if arguments.mode == "stream" else "in-memory"
      frame = polars.scan_csv(path, **options).collect(engine=engine)
    return {"rows": frame.height, "columns": frame.width}

  measure(f"polars-{arguments.mode}", polars.__version__, arguments.file, read)


main()
