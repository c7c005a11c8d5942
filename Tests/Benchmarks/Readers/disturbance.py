# SPDX-License-Identifier: Apache-2.0
"""How much of the machine something else had while the readers ran."""

import os
import resource


class Disturbance:
  """Counts from when it is made."""

  def __init__(self):
    self.before = moments()

  def told(self):
    total, busy, stolen, own = (now - then for now, then in zip(moments(), self.before))
    others = max(0.0, busy - own) / max(total, 1e-9)
    host = stolen / max(total, 1e-9)
    quiet = "" if others + host < 0.05 else "; the times by CPU say more than those by the clock"
    return f"meanwhile other work had {others:.0%} of the machine and its host {host:.0%}{quiet}"


def moments():
  """Seconds of all cores: all, at work, taken by the host, and at work for our readers."""
  with open("/proc/stat") as stat:
    ticks = [int(field) for field in stat.readline().split()[1:9]]
  idle, stolen = ticks[3] + ticks[4], ticks[7]
  own = sum(resource.getrusage(who).ru_utime + resource.getrusage(who).ru_stime
            for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
  second = os.sysconf("SC_CLK_TCK")
  total = sum(ticks)
  return total / second, (total - idle - stolen) / second, stolen / second, own
