# SPDX-License-Identifier: Apache-2.0
"""The figures and charts of all months with pandas, statsmodels and matplotlib: peer.py STEM MONTHS FOLDER [nocharts].

Reads STEM-requests.csv and STEM-asks.csv once; each month is told as of its last day, of what was on record by then.
"""
import pathlib
import resource
import sys

import matplotlib
matplotlib.use("svg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from statsmodels.duration.survfunc import CumIncidenceRight
from statsmodels.stats.proportion import proportion_confint

ENDS = ["yes", "no", "not-now", "lapsed"]
DAYS = np.array([1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 60, 90])


def read(stem):
    requests, asks = (pd.read_csv(f"{stem}-{name}.csv", dtype="str") for name in ("requests", "asks"))
    for table in (requests, asks):
        for column in table.columns:
            if column.startswith(("filed", "first_ask", "sent", "later_ended", "later_known", "met_known")) or column in ("ended", "ended_known"):
                table[column + "_day"] = pd.to_datetime(table[column], format="%Y-%m-%d").to_numpy().astype("datetime64[D]")
    for table, column in ((requests, "filed"), (requests, "first_ask"), (requests, "ended"), (asks, "sent")):
        days = table[column + "_day"].to_numpy().astype("datetime64[M]")
        table[column + "_month"] = np.where(np.isnat(days), -1, days.astype("int64"))
    for column in ("outcome", "later_outcome"):
        asks[column] = pd.Categorical(asks[column], categories=ENDS + ["withdrawn", "undeliverable"])
    numbers = {column: asks[column + "_day"].to_numpy().astype("datetime64[D]") for column in
               ("sent", "sent_known", "ended", "ended_known", "later_ended", "later_known")}
    return requests, asks, numbers


def standing(asks, days, as_of):
    """Outcome codes (-1 pending) and last days of what was on record, and which asks were."""
    known = days["sent_known"] <= as_of
    first, later = days["ended_known"] <= as_of, days["later_known"] <= as_of
    outcome = np.where(later, asks["later_outcome"].cat.codes, np.where(first, asks["outcome"].cat.codes, -1))
    ended = np.where(later, days["later_ended"], days["ended"])
    return known, outcome, np.where(outcome >= 0, ended, as_of)


def rates(months, numerator, denominator_mask, pending, last):
    """Numbers, rates and Wilson intervals of each cohort month."""
    table = pd.DataFrame({"month": months, "n": denominator_mask, "k": numerator, "pending": pending})
    table = table[table["n"]].groupby("month")[["n", "k", "pending"]].sum()
    table["rate"] = table["k"] / table["n"]
    table["low"], table["high"] = proportion_confint(table["k"], table["n"], method="wilson")
    return table


def xmr(values, baseline=12):
    values = np.asarray(values, dtype=float)
    if min(len(values), baseline) < 10:
        return None
    base = values[:baseline]
    centre, reach = base.mean(), 2.66 * np.abs(np.diff(base)).mean()
    return centre, centre - reach, centre + reach


class Charts:
    """One figure for each kind of chart, cleared and drawn again."""

    def __init__(self, folder):
        self.folder = folder
        self.figure, self.axes = plt.subplots(figsize=(6, 2.4))

    def save(self, name):
        self.figure.savefig(self.folder / f"{name}.svg")
        self.axes.cla()

    def trend(self, name, values, limits, low=None, high=None):
        at = np.arange(len(values))
        if low is None:
            self.axes.plot(at, values, "o-")
        else:
            self.axes.errorbar(at, values, yerr=[values - low, high - values], fmt="o")
        if limits:
            self.axes.axhspan(limits[1], limits[2], alpha=0.2)
            self.axes.axhline(limits[0], ls="--")
        self.save(name)

    def curves(self, name, curves):
        for label, share in curves.items():
            self.axes.step(DAYS, share, where="post", label=label)
        self.axes.legend()
        self.save(name)

    def funnel(self, steps):
        self.axes.barh(list(steps)[::-1], list(steps.values())[::-1])
        self.save("funnel")


def main():
    stem, months, folder = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
    charts = None if sys.argv[4:] == ["nocharts"] else Charts(folder)
    requests, asks, days = read(stem)
    read_cpu = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    end = (2026 - 1970) * 12 + 9
    day = lambda name: requests[name + "_day"].to_numpy().astype("datetime64[D]")
    filed_known, first_known, ended_known = day("filed_known"), day("first_ask_known"), day("ended_known")
    introduced = (requests["end"] == "introduced").to_numpy()
    prospect = (asks["side"] == "prospect").to_numpy()
    sent_month = asks["sent_month"].to_numpy()
    for month in range(end - months + 1, end + 1):
        as_of = (np.datetime64(month + 1, "M")).astype("datetime64[D]") - 1
        target = folder / str(np.datetime64(month, "M"))
        target.mkdir(parents=True, exist_ok=True)
        if charts:
            charts.folder = target
        known, outcome, last = standing(asks, days, as_of)
        ended = ended_known <= as_of
        answered = known & np.isin(outcome, [0, 1, 2])
        counts = pd.DataFrame({
            "filed": requests["filed_month"][filed_known <= as_of].value_counts(),
            "ended": requests["ended_month"][ended].value_counts(),
            "introduced": requests["ended_month"][ended & introduced].value_counts(),
            "connector_asks": pd.Series(sent_month[known & ~prospect]).value_counts(),
            "prospect_asks": pd.Series(sent_month[known & prospect]).value_counts(),
            "answers": pd.Series(last[answered].astype("datetime64[M]").astype("int64")).value_counts(),
        }).sort_index().fillna(0)
        started = first_known <= as_of
        tables = {"completion": rates(requests["first_ask_month"], introduced & ended, started, ~ended, month)}
        for side, mask in (("connector", ~prospect), ("prospect", prospect)):
            within = known & mask & (outcome < 4)
            for code, name in enumerate(ENDS):
                tables[f"{side} {name}"] = rates(sent_month, outcome == code, within, outcome < 0, month)
            tables[f"{side} response"] = rates(sent_month, np.isin(outcome, [0, 1, 2]), within, outcome < 0, month)
            tables[f"{side} no of answers"] = rates(sent_month, outcome == 1, within & np.isin(outcome, [0, 1, 2]), outcome < 0, month)
        limits = {"introductions": xmr(counts["introduced"])}
        for name in ("completion", "connector no", "prospect no"):
            closed = tables[name]
            limits[name] = xmr(closed["rate"][closed["pending"] == 0])
        curves, rows = {}, []
        for side, mask in (("connector", ~prospect), ("prospect", prospect)):
            window = known & mask & (outcome < 4) & (sent_month > month - 12) & (sent_month <= month)
            time = (last[window] - days["sent"][window]).astype(int)
            status = outcome[window] + 1
            incidence = CumIncidenceRight(time, status)
            at = np.searchsorted(incidence.times, DAYS, side="right") - 1
            curves[side] = {name: np.where(at >= 0, incidence.cinc[cause][at], 0) for cause, name in enumerate(ENDS[:len(incidence.cinc)])}
            for cause, name in enumerate(ENDS[:len(incidence.cinc)]):
                rows.append(pd.DataFrame({"side": side, "outcome": name, "day": DAYS, "share": curves[side][name],
                                          "se": np.where(at >= 0, incidence.cinc_se[cause][at], 0)}))
        pd.concat(rows).to_csv(target / "outcomes.csv", index=False, float_format="%.4f")
        year = requests["filed_month"].between(month - 11, month) & (filed_known <= as_of) & ended
        said = lambda mask: requests["request"].isin(asks["request"][mask & known & (outcome == 0)])
        steps = {"filed": int(year.sum()), "first ask": int((year & started).sum()), "connector yes": int((year & said(~prospect)).sum()),
                 "prospect yes": int((year & said(prospect)).sum()), "introduced": int((year & introduced).sum())}
        counts.tail(24).to_csv(target / "counts.csv", float_format="%.0f")
        pd.concat({name: table.tail(24) for name, table in tables.items()}).to_csv(target / "rates.csv", float_format="%.4f")
        pd.DataFrame(limits.items()).to_csv(target / "limits.csv", index=False)
        if charts:
            charts.trend("introductions", counts["introduced"].tail(12), limits["introductions"])
            for name in ("completion", "connector no", "prospect no"):
                tail = tables[name].tail(12)
                charts.trend(name, tail["rate"], limits[name], tail["low"], tail["high"])
            for side in curves:
                charts.curves(side, curves[side])
            charts.funnel(steps)
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(f"read {read_cpu:.3f} all {usage.ru_utime + usage.ru_stime:.3f} peak {usage.ru_maxrss * 1024 / 1e6:.0f}")


main()
