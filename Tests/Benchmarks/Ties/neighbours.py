#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Mutual neighbours of many pairs in a large graph, Mutual's beside SciPy's, by turns.

  neighbours.py BENCHMARKS GRAPH PAIRS [ROUNDS]

BENCHMARKS is the built program (.build/release/Benchmarks); GRAPH and PAIRS are CSV files with a heading and two
numbers a line. Both sides hold the graph in memory before the clock starts, and add up the same checksum. What is
compared is processor time, as the median over the rounds. Exit status 1 where the checksums differ."""
import os
import statistics
import subprocess
import sys
import time

import numpy
from scipy import sparse

STEP = 5_000


def pairs_of_numbers(path):
    if path.endswith(".bin"):
        return numpy.fromfile(path, "<i4").reshape(-1, 2)
    return numpy.loadtxt(path, numpy.int32, delimiter=",", skiprows=1, ndmin=2)


class Peer:
    """Rows of an adjacency matrix, multiplied place by place."""

    def __init__(self, graph, pairs):
        edges, self.pairs = pairs_of_numbers(graph), pairs_of_numbers(pairs)
        size = int(max(edges.max(), self.pairs.max())) + 1
        ends = numpy.concatenate([edges, edges[:, ::-1]])
        ones = numpy.ones(len(ends), numpy.int8)
        self.matrix = sparse.csr_matrix((ones, (ends[:, 0], ends[:, 1])), shape=(size, size))
        self.matrix.sort_indices()

    def run(self):
        begin, count, checksum = time.process_time(), 0, 0
        for start in range(0, len(self.pairs), STEP):
            part = self.pairs[start:start + STEP]
            common = self.matrix[part[:, 0]].multiply(self.matrix[part[:, 1]]).tocoo()
            count += common.nnz
            pair = common.row.astype(numpy.uint64) + numpy.uint64(start + 1)
            checksum += int((pair * (common.col.astype(numpy.uint64) + numpy.uint64(7))).sum())
        return time.process_time() - begin, count, checksum % 2**64


def ours(program, graph, pairs):
    told = subprocess.run([program, "neighbours", graph, pairs], capture_output=True, text=True, check=True)
    seconds, count, checksum, loading = told.stdout.split(",")
    return float(seconds), int(count), int(checksum)


def main():
    program, graph, pairs = sys.argv[1:4]
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    peer = Peer(graph, pairs)
    mine, theirs = [], []
    for _ in range(rounds):
        mine.append(ours(program, graph, pairs))
        theirs.append(peer.run())
    if len({answer[1:] for answer in mine + theirs}) > 1:
        sys.exit(f"The answers differ: {mine[0][1:]} and {theirs[0][1:]}.")
    middle = [statistics.median(answer[0] for answer in answers) for answers in (mine, theirs)]
    print(f"{os.path.basename(graph)}, {os.path.basename(pairs)}: {mine[0][1]} triples, checksum {mine[0][2]}")
    print(f"  mutual {middle[0]:.4f} s   scipy {middle[1]:.4f} s   ratio {middle[1] / middle[0]:.1f}")
    print("  ratios by round: " + " ".join(f"{b[0] / a[0]:.1f}" for a, b in zip(mine, theirs)))


main()
