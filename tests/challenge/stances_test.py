#!/usr/bin/env python3
"""Scores the stances that the program reads in sentences written to be difficult.

    stances_test.py KVELD            prints the figures; exit status 1 if one is below its floor in floors.json
    stances_test.py KVELD --misses   prints also what was missed, spurious, forbidden or of another target
    stances_test.py KVELD --set stances_second   the same of another set, with floors_stances_second.json

The cases stand in stances/*.json; README.md says what their keys mean and what counts as a match.
"""
import argparse
import collections
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RELATIONS = ("SUPPORTS", "OPPOSES", "ABSTAINS", "UNDECIDED", "CALLS_FOR", "EMPHASISES", "CONCERNED", "ADOPTS",
             "PROPOSES", "INFORMS", "PARTICIPATES")
POLAR = ("OPPOSES", "ABSTAINS", "UNDECIDED", "CONCERNED")
MODALITIES = ("asserted", "planned")
FLOORS = {"stances": "floors.json", "stances_second": "floors_stances_second.json"}
ENOUGH_WORDS = 0.5  # the F1 of words from which two targets are the same
MODALITY_WEIGHT = 0.3  # what an equal modality adds when several readings compete for one expectation


class Tally:
    """How many readings were right, spurious and missed."""

    def __init__(self):
        self.right = self.spurious = self.missed = 0

    @property
    def precision(self):
        return self.right / (self.right + self.spurious) if self.right else 0.0

    @property
    def recall(self):
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self):
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Scores:
    def __init__(self):
        self.overall, self.polar, self.planned = Tally(), Tally(), Tally()
        self.relations, self.constructions = collections.defaultdict(Tally), collections.defaultdict(Tally)
        self.modalities = self.targets = self.targets_asked = self.matches = 0
        self.quiet_distractors = self.distractors = self.forbidden = 0
        self.misses = []

    def tallies(self, relation, construction):
        found = [self.overall, self.relations[relation], self.constructions[construction]]
        return found + [self.polar] if relation in POLAR else found


def cases_of(folder):
    cases = [case for file in sorted(folder.glob("*.json")) for case in json.loads(file.read_text(encoding="utf-8"))]
    for case in cases:
        check(case)
    names = collections.Counter(case["name"] for case in cases)
    twice = [name for name, times in names.items() if times > 1]
    if not cases or twice:
        sys.exit(f"the cases need names of their own; twice there: {twice}" if cases else f"no cases in {folder}")
    return cases


def check(case):
    """A case that says something no stance can be would never be found: it is a fault of the set."""
    if set(case) != {"name", "construction", "text", "expect", "forbid"}:
        sys.exit(f"{case.get('name')}: a case has name, construction, text, expect and forbid")
    text = re.sub(r"\s+", " ", case["text"])
    for stance in case["expect"]:
        if stance["relation"] not in RELATIONS or stance["modality"] not in MODALITIES or not stance["actor"]:
            sys.exit(f"{case['name']}: no such relation or modality, or nobody's: {stance}")
        if stance["target"] not in text:
            sys.exit(f"{case['name']}: these words do not stand in the text: {stance['target']}")
    for reading in case["forbid"]:
        if reading["relation"] not in RELATIONS or any(is_reading(reading, stance) for stance in case["expect"]):
            sys.exit(f"{case['name']}: forbids what no stance is, or what it expects: {reading}")


def is_reading(reading, stance):
    """Whether a stance is the reading that a case forbids; no actor in the reading means anybody."""
    return reading["relation"] == stance["relation"] and (
        not reading["actor"] or set(reading["actor"]) == set(stance["actor"]))


def extracted(kveld, cases):
    """What one run of the program reads in all cases: name of the case → stances."""
    found = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for case in cases:
            file = Path(folder) / f"{case['name']}.txt"
            file.write_text(case["text"] + "\n", encoding="utf-8")
            files.append(str(file))
        run = subprocess.run([kveld, "extract", *files], capture_output=True, text=True, encoding="utf-8")
    if run.returncode:
        sys.exit(f"{kveld} extract ended with {run.returncode}: {run.stderr.strip()}")
    for line in run.stdout.splitlines():
        annotation = json.loads(line)
        if annotation["kind"] == "stance":
            found[annotation["doc"]].append({
                "relation": annotation["relation"],
                "modality": annotation["modality"],
                "actor": annotation["actor"]["ids"],
                "target": annotation["target"].get("text") or "",
                "rule": annotation["rule"],
            })
    return found


def shared_words(one, other):
    """The F1 of the words of two targets."""
    one, other = (collections.Counter(re.findall(r"\w+", text.lower())) for text in (one, other))
    both = sum((one & other).values())
    return 2 * both / (sum(one.values()) + sum(other.values())) if both else 0.0


def paired(expected, given):
    """One reading for one expectation, the likest first, what is optional last → pairs, missed, spurious."""
    candidates = sorted(
        ((bool(want.get("optional")),
          -shared_words(want["target"], have["target"]) - MODALITY_WEIGHT * (want["modality"] == have["modality"]), i, j)
         for i, want in enumerate(expected) for j, have in enumerate(given)
         if want["relation"] == have["relation"] and set(want["actor"]) == set(have["actor"])))
    of_expected = {}
    for _, _, i, j in candidates:
        if i not in of_expected and j not in of_expected.values():
            of_expected[i] = j
    pairs = [(expected[i], given[j]) for i, j in sorted(of_expected.items()) if not expected[i].get("optional")]
    missed = [want for i, want in enumerate(expected) if i not in of_expected and not want.get("optional")]
    spurious = [have for j, have in enumerate(given) if j not in of_expected.values()]
    return pairs, missed, spurious


def count_pair(scores, case, want, have):
    scores.matches += 1
    scores.modalities += want["modality"] == have["modality"]
    if want["modality"] != have["modality"]:
        scores.misses.append((case, f"not {want['modality']}:", have))
    if want["target"]:
        agrees = shared_words(want["target"], have["target"]) >= ENOUGH_WORDS
        scores.targets_asked += 1
        scores.targets += agrees
        if not agrees:
            scores.misses.append((case, f"another target than {want['target']!r}:", have))
    if want["modality"] == have["modality"] == "planned":
        scores.planned.right += 1
    elif have["modality"] == "planned":
        scores.planned.spurious += 1
    elif want["modality"] == "planned":
        scores.planned.missed += 1


def count_case(scores, case, given):
    pairs, missed, spurious = paired(case["expect"], given)
    for want, have in pairs:
        count_pair(scores, case, want, have)
        for tally in scores.tallies(want["relation"], case["construction"]):
            tally.right += 1
    for want in missed:
        for tally in scores.tallies(want["relation"], case["construction"]):
            tally.missed += 1
        scores.misses.append((case, "missed", want))
    for have in spurious:
        for tally in scores.tallies(have["relation"], case["construction"]):
            tally.spurious += 1
        scores.misses.append((case, "spurious", have))
    for have in given:
        if any(is_reading(reading, have) for reading in case["forbid"]):
            scores.forbidden += 1
            scores.misses.append((case, "FORBIDDEN", have))
    if not case["expect"]:
        scores.distractors += 1
        scores.quiet_distractors += not given


def share(part, whole):
    return part / whole if whole else 0.0


def figures(scores):
    """The figures that floors are set for."""
    return {
        "precision": scores.overall.precision,
        "recall": scores.overall.recall,
        "f1": scores.overall.f1,
        "polar precision": scores.polar.precision,
        "polar recall": scores.polar.recall,
        "planned f1": scores.planned.f1,
        "modality": share(scores.modalities, scores.matches),
        "target": share(scores.targets, scores.targets_asked),
        "quiet distractors": share(scores.quiet_distractors, scores.distractors),
    }


def print_tally(name, tally):
    print(f"{name:32s}{tally.precision:7.3f}{tally.recall:7.3f}{tally.f1:7.3f}"
          f"   {tally.right} / {tally.spurious} / {tally.missed}")


def print_scores(scores, cases):
    print(f"{len(cases)} cases, {scores.distractors} of them distractors")
    print(f"{'':32s}{'P':>7s}{'R':>7s}{'F1':>7s}   right / spurious / missed")
    for relation in RELATIONS:
        print_tally(relation, scores.relations[relation])
    print()
    for construction in sorted(scores.constructions):
        print_tally(construction, scores.constructions[construction])
    print()
    print_tally("overall", scores.overall)
    print_tally("polar", scores.polar)
    print_tally("planned, among matches", scores.planned)
    print(f"modality right {scores.modalities} of {scores.matches}, target right {scores.targets} of "
          f"{scores.targets_asked}, distractors without a stance {scores.quiet_distractors} of {scores.distractors}")
    print(f"forbidden readings: {scores.forbidden}")


def print_misses(scores):
    for case, what, stance in scores.misses:
        by = f" by {stance['rule']}" if "rule" in stance else ""
        print(f"\n{case['name']}: {what} {stance['relation']} of {', '.join(stance['actor'])}, "
              f"{stance['modality']}{by}, target {stance['target']!r}\n    " + case["text"].replace("\n", "\n    "))


def shortfalls(scores, floors):
    reached = figures(scores)
    for name, floor in floors["at least"].items():
        if reached[name] < floor:
            yield f"{name} is {reached[name]:.3f}; its floor is {floor}"
    if scores.forbidden > floors["forbidden readings"]:
        yield f"{scores.forbidden} forbidden readings; {floors['forbidden readings']} are recorded"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kveld", help="the kveld command")
    parser.add_argument("--misses", action="store_true", help="print also what was not read as expected")
    parser.add_argument("--set", choices=FLOORS, default="stances", help="the folder of the cases")
    return parser.parse_args()


def main():
    asked = arguments()
    cases = cases_of(HERE / asked.set)
    found, scores = extracted(asked.kveld, cases), Scores()
    for case in cases:
        count_case(scores, case, found[case["name"]])
    if asked.misses:
        print_misses(scores)
        print()
    print_scores(scores, cases)
    faults = list(shortfalls(scores, json.loads((HERE / FLOORS[asked.set]).read_text(encoding="utf-8"))))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
