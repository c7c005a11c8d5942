# SPDX-License-Identifier: Apache-2.0
"""All months' reports by Mutual and by the peer, by turns: run.py BENCHMARKS [REQUESTS [MONTHS [ROUNDS]]].

Prints the medians of CPU seconds and their ratio. The peer's include reading its two files and loading its libraries;
Mutual's leave out only the making of the history, and are also given with it.
"""
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

program = sys.argv[1]
requests, months, rounds = (sys.argv[2:] + ["100000", "60", "3"][len(sys.argv) - 2:])[:3]
peer = pathlib.Path(__file__).with_name("peer.py")
ours, theirs, bare = [], [], []
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([program, "history", requests, months, "1", f"{folder}/h"], check=True)
    for turn in range(int(rounds)):
        out = subprocess.run([program, "reports", requests, months, "1"], check=True, capture_output=True, text=True).stdout
        ours.append(float(re.search(r"all ([\d.]+) s", out)[1]))
        run = lambda *words: subprocess.run([sys.executable, str(peer), f"{folder}/h", months, f"{folder}/peer", *words],
                                            check=True, capture_output=True, text=True).stdout
        out = run()
        theirs.append(float(re.search(r"all ([\d.]+)", out)[1]))
        plain = run("nocharts")
        bare.append(float(re.search(r"all ([\d.]+)", plain)[1]))
        print(f"round {turn + 1}: mutual {ours[-1]:.2f} s, peer {theirs[-1]:.2f} s, without charts {bare[-1]:.2f} s; peer: {out.strip()}", flush=True)
mine, other, figures = statistics.median(ours), statistics.median(theirs), statistics.median(bare)
print(f"medians: mutual {mine:.2f} s, peer {other:.2f} s: {other / mine:.1f} times; "
      f"the peer's figures alone {figures:.2f} s: {figures / mine:.1f} times Mutual's whole reports")
sys.exit(0 if other >= 10 * mine else 1)
