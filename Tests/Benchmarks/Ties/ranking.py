#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How well Connectors are ranked, judged by how strong the ties of a made-up community really are.

  ranking.py prospects COMMUNITY WORKSPACE           request,person: whom each request means
  ranking.py judge COMMUNITY WORKSPACE NAME=CSV...   hit@1 and NDCG@3 of each answer

An answer has the columns request,rank,connector, as `mutual why --all --format csv` prints them. COMMUNITY holds
ties_truth.csv, owners_truth.csv and people_truth.csv; beside WORKSPACE lies WORKSPACE.truth. Only requests with at
least two true Connectors are judged, since one alone can't be ranked. A Connector who is none is worth nothing."""
import csv
import math
import random
import sys
from collections import defaultdict
from pathlib import Path


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def prospects(community, workspace):
    """By request: the true person. A description that fits several people is left out."""
    by_email, by_name = defaultdict(set), defaultdict(set)
    for person in rows(community / "people_truth.csv"):
        name = f'{person["first"]} {person["last"]}'
        by_name[name, person["company"]].add(person["person_id"])
        for email in filter(None, person["emails"].split("|")):
            by_email[name, email].add(person["person_id"])
    meant = {}
    for request in rows(workspace / "requests" / "requests.csv"):
        name = request["prospect_name"]
        fits = by_email.get((name, request["prospect_email"])) or by_name[name, request["prospect_organisation"]]
        if len(fits) == 1:
            meant[request["request_id"]] = next(iter(fits))
    return meant


class Truth:
    def __init__(self, community, workspace):
        self.prospect = prospects(community, workspace)
        self.person = {row["owner_id"]: row["person_id"] for row in rows(community / "owners_truth.csv")}
        self.strength = {(row["owner_id"], row["person_id"]): float(row["strength"])
                         for row in rows(community / "ties_truth.csv")}
        self.requester = {row["request_id"]: row["requester"] for row in rows(workspace / "requests" / "requests.csv")}
        self.connectors = defaultdict(list)
        for row in rows(Path(f"{workspace}.truth") / "connectors.csv"):
            self.connectors[row["request"]].append(row["owner_id"])
        holders = defaultdict(set)
        for row in rows(Path(f"{workspace}.truth") / "records.csv"):
            holders[row["person_id"]].add(row["file"].split("/")[1])
        self.holders = holders

    def to_prospect(self, request, connector):
        return self.strength.get((connector, self.prospect[request]), 0)

    def to_requester(self, request, connector):
        requester = self.requester[request]
        return max(self.strength.get((connector, self.person[requester]), 0),
                   self.strength.get((requester, self.person[connector]), 0))

    def judged(self):
        return [request for request, found in self.connectors.items() if len(found) > 1 and request in self.prospect]

    def by_mutual_count(self, request):
        """Those first who have more members in common with the Prospect's holders, as networks rank."""
        known = self.holders[self.prospect[request]]
        around = lambda one: {other for other in known if self.person[other] in self.held(one)}
        return sorted(self.connectors[request], key=lambda one: (-len(around(one)), one))

    def held(self, owner):
        if not hasattr(self, "books"):
            self.books = defaultdict(set)
            for person, owners in self.holders.items():
                for one in owners:
                    self.books[one].add(person)
        return self.books[owner]


GAINS = {
    "tie to the Prospect": lambda truth, request, one: truth.to_prospect(request, one),
    "product of both ties": lambda truth, request, one:
        truth.to_prospect(request, one) * truth.to_requester(request, one),
    "weaker of both ties": lambda truth, request, one:
        min(truth.to_prospect(request, one), truth.to_requester(request, one)),
}


def score(truth, gain, answer):
    """Mean hit@1 and NDCG@3 over the requests that are judged; an empty answer is worth nothing."""
    hits, gains, requests = 0, 0.0, truth.judged()
    discounted = lambda values: sum(value / math.log2(place + 2) for place, value in enumerate(values[:3]))
    for request in requests:
        worth = {one: gain(truth, request, one) for one in truth.connectors[request]}
        ranking = answer(request)
        best = max(worth.values())
        hits += bool(ranking) and worth.get(ranking[0], -1) == best
        ideal = discounted(sorted(worth.values(), reverse=True))
        gains += discounted([worth.get(one, 0) for one in ranking]) / ideal if ideal else 1
    return hits / len(requests), gains / len(requests)


def mean(scores):
    return tuple(sum(values) / len(scores) for values in zip(*scores))


def answers(path):
    ranked = defaultdict(list)
    for row in rows(path):
        ranked[row["request"]].append((int(row["rank"]), row["connector"]))
    return lambda request: [connector for _, connector in sorted(ranked[request])]


def judge(community, workspace, named):
    truth = Truth(community, workspace)
    dice = random.Random(1)
    shuffle = lambda ranking: dice.sample(ranking, len(ranking))
    by_chance = lambda gain, answer: mean([score(truth, gain, lambda one: shuffle(answer(one))) for _ in range(20)])
    print(f"{len(truth.judged())} requests with at least two Connectors")
    for title, gain in GAINS.items():
        print(f"{title}:")
        lines = [("random order", by_chance(gain, lambda one: truth.connectors[one])),
                 ("by mutual count", score(truth, gain, truth.by_mutual_count))]
        for name, path in named:
            answer = answers(path)
            lines += [(name, score(truth, gain, answer)), (f"{name}, shuffled", by_chance(gain, answer))]
        for name, (hit, ndcg) in lines:
            print(f"  {name:36} hit@1 {hit:.3f}  NDCG@3 {ndcg:.3f}")


def main():
    task, community, workspace = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3].rstrip("/"))
    if task == "prospects":
        print("request,person")
        for request, person in prospects(community, workspace).items():
            print(f"{request},{person}")
    else:
        judge(community, workspace, [one.split("=", 1) for one in sys.argv[4:]])


main()
