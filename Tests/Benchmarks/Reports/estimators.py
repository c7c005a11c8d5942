#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Curves and intervals of random cases, Mutual's beside those of statsmodels.

  estimators.py BENCHMARKS [SETS [SEED]]

BENCHMARKS is the built program (.build/release/Benchmarks). Each set has up to 300 cases of two to four causes on few
days, so that most days have ties; some end on the day they began, and some are censored. Printed are the largest
differences. Exit status 1 where a point is more than 1e-9 off, or a limit more than 1e-6."""
import math
import random
import subprocess
import sys
import warnings
from collections import Counter
from fractions import Fraction

import numpy
from statsmodels.duration.survfunc import CumIncidenceRight, SurvfuncRight
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

QUANTILES = (0.25, 0.5, 0.75)
NORMAL = 1.959963984540054


def make_set(source):
    causes, days = source.randint(2, 4), source.randint(1, 40)
    weights = [source.random() + 0.05 for _ in range(causes + 1)]
    if source.random() < 0.2:
        weights[0] = 0
    size = source.randint(1, 300)
    return causes, [(source.randrange(days), source.choices(range(causes + 1), weights)[0]) for _ in range(size)]


def make_pair(source):
    sizes = [source.randint(1, 400) for _ in range(2)]
    return [number for size in sizes for number in (source.randint(0, size), size)]


def ours(program, sets, pairs):
    lines = []
    for causes, cases in sets:
        lines += [f"causes {causes}"] + [f"case {day} {cause}" for day, cause in cases] + ["end"]
    for pair in pairs:
        lines += [f"wilson {pair[0]} {pair[1]}", "newcombe " + " ".join(map(str, pair))]
    told = subprocess.run([program, "estimate"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    for line in told.stdout.splitlines():
        name, *values = line.split()
        yield name, [None if value == "-" else float(value) for value in values]


class Differences:
    """The largest of each kind, and how many were compared or told apart by rule."""

    def __init__(self):
        self.largest, self.compared, self.apart, self.wrong = {}, Counter(), Counter(), Counter()

    def compare(self, kind, mine, theirs, limit):
        self.compared[kind] += 1
        missing = [value is None or math.isnan(value) for value in (mine, theirs)]
        if any(missing):
            self.wrong[kind] += missing[0] != missing[1]
            return
        difference = abs(mine - theirs) if mine != theirs else 0.0
        self.largest[kind] = max(self.largest.get(kind, 0.0), difference)
        self.wrong[kind] += difference > limit

    def report(self):
        for kind, count in self.compared.items():
            wrong = f"   {self.wrong[kind]} WRONG" if self.wrong[kind] else ""
            print(f"{kind:34} {count:7} compared   largest difference {self.largest.get(kind, 0.0):.2g}{wrong}")
        for kind, count in self.apart.items():
            print(f"{kind:34} {count:7} told apart")
        return sum(self.wrong.values()) == 0


def band(share, error):
    """R's log-log limits for a share."""
    if not 0 < share < 1:
        return None, None
    reach = NORMAL * error / (share * -math.log(share))
    return share ** math.exp(reach), share ** math.exp(-reach)


def exact_variance(cases, cause):
    """On the last day, as a sum over all days."""
    survival, incidence, days = Fraction(1), Fraction(0), []
    for day in sorted({day for day, _ in cases}):
        left = sum(1 for other, _ in cases if other >= day)
        ended = sum(1 for other, end in cases if other == day and end)
        by_cause = sum(1 for other, end in cases if other == day and end == cause)
        incidence += survival * Fraction(by_cause, left)
        days.append((left, ended, by_cause, survival, incidence))
        survival *= Fraction(left - ended, left)
    variance = Fraction(0)
    for left, ended, by_cause, before, then in days:
        rise = incidence - then
        if rise:
            variance += rise * rise * Fraction(ended, left * (left - ended))
        variance += before**2 * Fraction(by_cause * (left - by_cause), left**3) - 2 * rise * before * Fraction(by_cause, left**2)
    return variance


def compare_incidence(differences, causes, cases, lines):
    time, status = numpy.array([day for day, _ in cases]), numpy.array([cause for _, cause in cases])
    event_days = sorted({day for day, cause in cases if cause})
    peer = CumIncidenceRight(time, status) if event_days else None
    at = {int(day): index for index, day in enumerate(peer.times)} if peer else {}
    for day in event_days:
        name, step = next(lines)
        assert name == "step" and step[0] == day, "another day"
        assert step[1] == sum(1 for other, _ in cases if other >= day), "another number at risk"
        shares = []
        for cause in range(causes):
            name, mine = next(lines)
            known = cause < len(peer.cinc)
            share = peer.cinc[cause][at[day]] if known else 0.0
            error = peer.cinc_se[cause][at[day]] if known else 0.0
            differences.compare("incidence", mine[0], share, 1e-9)
            if known and step[2] == 0:
                differences.apart["error where nobody is left"] += 1
                error = float(exact_variance(cases, cause + 1)) ** 0.5
                differences.compare("variance where nobody is left", mine[1] ** 2, error**2, 1e-9)
            elif share == 0:
                differences.compare("its error where the share is 0", mine[1], 0.0, 1e-9)
            else:
                differences.compare("its standard error", mine[1], error, 1e-9)
            # Where all that ended did so by one cause, the sums of statsmodels miss 1 by a rounding.
            whole = step[2] == 0 and {end for _, end in cases if end} == {cause + 1}
            low, high = (None, None) if whole else band(share, error)
            rest = (None, None) if whole else band(1 - share, error) if share else (None, None)
            for kind, value, limit in (("log-log limits", mine[2], low), ("log-log limits", mine[3], high),
                                       ("complementary limits", mine[4], rest[1] and 1 - rest[1]),
                                       ("complementary limits", mine[5], rest[0] and 1 - rest[0])):
                differences.compare(kind, value, float("nan") if limit is None else limit, 1e-6)
            shares.append(mine[0])
        differences.compare("shares and survival together", sum(shares) + step[2], 1.0, 1e-9)


def compare_survival(differences, causes, cases, lines):
    time = numpy.array([day for day, _ in cases])
    status = numpy.array([1 if 0 < cause < causes else 0 for _, cause in cases])
    peer = SurvfuncRight(time, status) if status.any() else None
    days = [int(day) for day in peer.surv_times] if peer else []
    left = peer.surv_prob if peer else []
    for index, day in enumerate(days):
        name, mine = next(lines)
        assert name == "survival" and mine[0] == day and mine[1] == peer.n_risk[index], "another day"
        differences.compare("survival", mine[2], left[index], 1e-9)
        if left[index] == 0:
            assert mine[3] == 0 and mine[4] is None, "a band where nobody is left"
            continue
        differences.compare("Greenwood's error", mine[3], peer.surv_prob_se[index], 1e-9)
        for value, limit in zip(mine[4:], band(left[index], peer.surv_prob_se[index])):
            differences.compare("limits of the survival", value, limit, 1e-6)
    for share in QUANTILES:
        name, (_, day, low, high) = next(lines)
        assert name == "quantile", "no quantile"
        compare_quantile(differences, peer, days, share, day, low, high)


def compare_quantile(differences, peer, days, share, day, low, high):
    if peer is None:
        assert day is low is high is None, "a quantile of nothing"
        return
    if any(abs(left - (1 - share)) < 1e-9 for left in peer.surv_prob):
        differences.apart["quantiles reached exactly"] += 1
        theirs = next((float(at) for at, left in zip(days, peer.surv_prob) if left <= 1 - share + 1e-9), math.nan)
    else:
        theirs = peer.quantile(share)
    differences.compare("quantiles", day, theirs, 0)
    first, last = peer.quantile_ci(share, method="cloglog")
    if peer.surv_prob[-1] == 0 and (math.isnan(last) or last == days[-1]):
        # Its limits leave the day on which nobody is left out, as if it were ruled out.
        differences.apart["limits where nobody is left"] += 1
        assert high is None, "a limit where nobody is left"
        if math.isnan(first):
            return
    elif math.isnan(first):
        # No day is within the limits: the curve falls past them on one, which is then both.
        differences.compare("limits that a step falls past", low, math.nan if high is None else high, 0)
        return
    else:
        differences.compare("upper limits of quantiles", high, math.nan if math.isinf(last) else last, 0)
    differences.compare("lower limits of quantiles", low, first, 0)


def main():
    warnings.simplefilter("ignore")
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000
    source = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20_261_121)
    sets = [make_set(source) for _ in range(count)]
    pairs = [make_pair(source) for _ in range(count)]
    lines, differences = ours(program, sets, pairs), Differences()
    for causes, cases in sets:
        compare_incidence(differences, causes, cases, lines)
        compare_survival(differences, causes, cases, lines)
        assert next(lines)[0] == "end", "more days"
    for pair in pairs:
        for mine, theirs in zip(next(lines)[1], proportion_confint(pair[0], pair[1], method="wilson")):
            differences.compare("Wilson's intervals", mine, theirs, 1e-6)
        for mine, theirs in zip(next(lines)[1][1:], confint_proportions_2indep(*pair, method="newcomb")):
            differences.compare("Newcombe's intervals", mine, theirs, 1e-6)
    cases = [case for _, cases in sets for case in cases]
    print(f"{count} sets of {len(cases)} cases, {sum(1 for day, _ in cases if day == 0)} of them of day 0, "
          f"{sum(1 for _, cause in cases if cause == 0)} censored")
    sys.exit(0 if differences.report() else 1)


main()
