# SPDX-License-Identifier: Apache-2.0
"""What every reader in Python shares: the clock from open to done, and the line that it prints."""

import gc
import json
import os
import resource
import sys
import time


def peak_megabytes():
  """The most memory that this process has held; not ru_maxrss, which a child inherits."""
  with open("/proc/self/status") as status:
    peak = next(line for line in status if line.startswith("VmHWM:"))
  return int(peak.split()[1]) / 1000


def cpu_seconds():
  used = resource.getrusage(resource.RUSAGE_SELF)
  return used.ru_utime + used.ru_stime


def measure(peer, version, path, read):
  """Times `read(path)`, which returns a dictionary of what it found, `rows` first.

  The clock starts before the file is opened. Starting the interpreter and its imports, and freeing
  what was read, don't count.
  """
  gc.collect()
  cpu, start = cpu_seconds(), time.perf_counter()
  found = read(path)
  wall, cpu = time.perf_counter() - start, cpu_seconds() - cpu
  line = {"peer": peer, "version": version, "file": os.path.basename(path), **found}
  line |= {"bytes": os.path.getsize(path), "wall_s": round(wall, 4), "cpu_s": round(cpu, 4)}
  print(json.dumps(line | {"peak_mb": round(peak_megabytes(), 1)}), flush=True)
  os._exit(0)  # Freeing a hundred million values would only hold up the next one.


def file_argument():
  return sys.argv[-1]
