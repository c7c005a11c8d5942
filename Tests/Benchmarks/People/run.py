#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who is who, by Mutual and by Splink in turn, on a made-up community of which the truth is known.

  run.py PEERS WORK MUTUAL PYTHON [--shape c100k] [--rounds 3] [--alone]

PEERS is the folder with the generator, the peer's script and the evaluation; WORK keeps the communities between runs;
MUTUAL is the built program; PYTHON an interpreter that has splink, duckdb and numpy. Whole processes are timed: ours
from the files of the workspace to its answer on standard output, the peer from its table to its clusters, with the
threshold that suits it best. `--alone` leaves the peer out. What is printed last are the limits that Mutual set
itself, and whether this run kept them; exit status 1 where it didn't."""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

# Name: owners, records of an owner, people, seed; the peer's best threshold; limits of ours on CPU s, MB and F1.
SHAPES = {
    "c100k": (500, 205, 25_000, 1, "0.95", (0.8, 120, 0.97)),
    "c1m": (2_000, 520, 200_000, 1, "0.995", (6.0, 600, 0.955)),
    "c3m": (5_000, 620, 560_000, 1, "0.995", None),
    "holdout": (300, 120, 9_000, 11, "0.95", None),
}


def made(args):
    """The community and its workspace, made once."""
    owners, mean, people, seed = SHAPES[args.shape][:4]
    community, workspace = (os.path.join(args.work, args.shape + end) for end in (".community", ".workspace"))
    if not os.path.exists(workspace + ".truth/connectors.csv"):
        os.makedirs(args.work, exist_ok=True)
        shape = ["--owners", owners, "--mean", mean, "--people", people, "--seed", seed]
        subprocess.run(command(args.python, args.peers, "gen_community.py", community, *shape), check=True)
        # Requests are no part of who is who; with none the script needs no names for them.
        subprocess.run(command(args.python, args.peers, "workspace.py", community, workspace, "--requests", 0), check=True)
    return community, workspace


def command(python, folder, script, *arguments):
    return [python, os.path.join(folder, script), *map(str, arguments)]


def timed(arguments, output, environment=None, folder=None):
    """Wall and processor seconds, and the most memory in MB, of a whole process."""
    with open(output, "wb") as out:
        begin = time.monotonic()
        process = subprocess.Popen(arguments, stdout=out, stderr=subprocess.DEVNULL, env=environment, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{arguments[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6


def judged(args, workspace, answer):
    told = subprocess.run(
        command(args.python, args.peers, "evaluate.py", workspace + ".truth", answer), check=True, capture_output=True, text=True)
    return [float(number) for number in re.findall(r"\d\.\d{4}", told.stdout)]


def peer_quality(answer):
    with open(answer) as lines:
        result = [line for line in lines if line.startswith("RESULT ")][-1]
    told = json.loads(result.removeprefix("RESULT "))
    best = told["clusters"][told["best"]]
    return [best["p"], best["r"], best["f1"], best["b3p"], best["b3r"], best["b3f"]]


def row(name, runs, quality):
    wall, cpu, peak = (statistics.median(values) for values in zip(*runs))
    precision, recall, f1, _, _, cubed = quality
    print(f"  {name:8} {wall:8.2f} {min(r[0] for r in runs):6.2f}-{max(r[0] for r in runs):<6.2f} {cpu:8.2f} {peak:8.0f}"
          f"   {f1:.4f} ({precision:.4f}, {recall:.4f})   {cubed:.4f}")
    return wall, cpu, peak, f1


def main():
    parser = argparse.ArgumentParser()
    for name in ("peers", "work", "mutual", "python"):
        parser.add_argument(name)
    parser.add_argument("--shape", choices=SHAPES, default="c100k")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--alone", action="store_true")
    args = parser.parse_args()
    args.peers, args.work, args.mutual = map(os.path.abspath, (args.peers, args.work, args.mutual))
    threshold, limits = SHAPES[args.shape][4:]
    community, workspace = made(args)
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as scratch:
        answer, peer_answer, earlier = (os.path.join(scratch, name) for name in ("ours.csv", "peer.txt", "earlier.csv"))
        os.makedirs(os.path.join(scratch, "out"))
        peer_settings = os.environ | {
            "THR": threshold, "NEAR": "levenshtein", "EMPAIRS": "1e6", "UPAIRS": "2e6", "AFFIL": "0"}
        for number in range(args.rounds):
            ours.append(timed([args.mutual, "people", workspace, "--format", "csv"], answer))
            with open(answer, "rb") as now:
                same = number == 0 or now.read() == open(earlier, "rb").read()
            os.replace(answer, earlier)
            if not same:
                sys.exit("two runs of ours gave different answers")
            if not args.alone:
                arguments = command(args.python, args.peers, "splink_comm.py", community)
                theirs.append(timed(arguments, peer_answer, peer_settings, scratch))
        quality = judged(args, workspace, earlier)
        print(f"{args.shape}, medians of {args.rounds} rounds by turns, whole processes")
        print("              wall s   least-most     CPU s  peak MB   F1 (precision, recall)      B-cubed F1")
        mine = row("ours", ours, quality)
        if theirs:
            peer = row("Splink", theirs, peer_quality(peer_answer))
            print(f"  ours is {peer[0] / mine[0]:.1f} x as fast by the clock, {peer[1] / mine[1]:.1f} x by CPU, "
                  f"in 1/{peer[2] / mine[2]:.1f} of the memory")
    if limits is None:
        return
    kept = True
    for name, value, limit, is_kept in (
            ("CPU s", mine[1], limits[0], mine[1] < limits[0]), ("peak MB", mine[2], limits[1], mine[2] < limits[1]),
            ("F1", mine[3], limits[2], mine[3] > limits[2])):
        print(f"{'PASS' if is_kept else 'FAIL'}  {name}: {value:.4g}, limit {limit}")
        kept = kept and is_kept
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
