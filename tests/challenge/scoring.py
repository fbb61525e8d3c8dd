"""Runs the program over the cases of a challenge set and counts what it found of what a careful reader finds.

    cases = read_json("names.json")
    found = extract(kveld, [case["text"] for case in cases], "mention")
    score = Score("type")
    for case, mentions in zip(cases, found):
        score.add(case, expected(case), mentions, fits, group=None)

A case holds `text` and `expect`: each item the words as the program prints them (unwrapped), with `n` where it isn't
their first occurrence. `optional` items are defensible readings: finding one is no error, missing it is none.
A match is what the gold standard's scorer calls one: `fits` says whether two items may be the same, pairs are made
best overlap first, each item once. The set is written beside the rules, never from them.
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


def read_json(name):
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def extract(kveld, texts, kind):
    """What one run of the program finds in each text: its annotations of that kind."""
    found = [[] for _ in texts]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"case-{number:04}.txt" for number in range(len(texts))]
        for file, text in zip(files, texts):
            file.write_text(text + "\n", encoding="utf-8")
        run = subprocess.run([kveld, "extract", *files], capture_output=True, timeout=600)
    if run.returncode not in (0, 1):  # 1: a case that is all page furniture was stepped over, which finds nothing
        sys.exit(f"kveld extract ended with {run.returncode}: {run.stderr.decode('utf-8', 'replace')}")
    for line in run.stdout.decode("utf-8").splitlines():
        annotation = json.loads(line)
        if annotation["kind"] == kind:
            if annotation.get("parts"):
                annotation["start"], annotation["end"] = annotation["parts"][0]
            found[int(annotation["doc"].rsplit("-", 1)[1])].append(annotation)
    return found


def wrapped(words):
    """A pattern of the words as they may stand in the file: broken at a line's end, with or without a hyphen."""
    pieces = (r"\s+" if piece.isspace() else r"(?:-?\n)?".join(map(re.escape, piece))
              for piece in re.findall(r"\s+|\S+", words))
    return re.compile("(?=(" + "".join(pieces) + "))")


def span(text, words, occurrence):
    """The bytes of the words in the text."""
    places = [match.span(1) for match in wrapped(words).finditer(text)]
    if len(places) < occurrence:
        raise ValueError(f"{words!r} does not stand {occurrence} times in {text!r}")
    return tuple(len(text[:place].encode("utf-8")) for place in places[occurrence - 1])


def expected(case):
    """The case's items with their bytes."""
    items = []
    for item in case["expect"]:
        start, end = span(case["text"], item["text"], item.get("n", 1))
        items.append({**item, "start": start, "end": end})
    return items


def overlap(one, other):
    return max(0, min(one["end"], other["end"]) - max(one["start"], other["start"]))


def longer(one, other):
    return max(one["end"] - one["start"], other["end"] - other["start"])


def pairs(wanted, found, fits):
    """Which item was found as which, best overlap first; and what is left on either side."""
    def closeness(item, candidate):
        return overlap(item, candidate) / longer(item, candidate) + 0.01 * (item.get("id") == candidate.get("id"))

    candidates = sorted((bool(item.get("optional")), -closeness(item, candidate), i, j)
                        for i, item in enumerate(wanted) for j, candidate in enumerate(found)
                        if overlap(item, candidate) and fits(item, candidate))
    of_item, taken = {}, set()
    for _, _, i, j in candidates:
        if i not in of_item and j not in taken:
            of_item[i] = j
            taken.add(j)
    matched = [(wanted[i], found[j]) for i, j in sorted(of_item.items()) if not wanted[i].get("optional")]
    missed = [item for i, item in enumerate(wanted) if i not in of_item and not item.get("optional")]
    spurious = [candidate for j, candidate in enumerate(found) if j not in taken]
    return matched, missed, spurious


class Counts:
    """Found, spurious, missed."""

    def __init__(self):
        self.found = self.spurious = self.missed = 0

    def figures(self):
        given, wanted = self.found + self.spurious, self.found + self.missed
        precision = self.found / given if given else 1.0
        recall = self.found / wanted if wanted else 1.0
        return precision, recall, 2 * self.found / (given + wanted) if given + wanted else 1.0


class Score:
    """The counts of a whole set: overall, by group, of ids, of exact spans, and of cases that hold nothing."""

    def __init__(self, label):
        self.label = label  # the field that tells an item's sort: "type" or "refkind"
        self.overall = Counts()
        self.groups = collections.defaultdict(Counts)
        self.ids = [0, 0]
        self.exact = 0
        self.false_alarms = 0
        self.notes = []

    def add(self, case, wanted, found, fits, group):
        """Counts one case; `group` tells to which lines of the table an item of the case belongs."""
        matched, missed, spurious = pairs(wanted, found, fits)
        for item, candidate in matched:
            self.count("found", group(item))
            exact = (item["start"], item["end"]) == (candidate["start"], candidate["end"])
            self.exact += exact
            if not exact:
                self.note("span", case, f"{candidate['text']!r} for {item['text']!r}")
            if "id" in item:
                right = item["id"] == candidate.get("id")
                self.ids[0] += right
                self.ids[1] += 1
                if not right:
                    self.note("id", case, f"{item['text']!r}: {candidate.get('id')} for {item['id']}")
        for item in missed:
            self.count("missed", group(item))
            self.note("missed", case, f"{item[self.label]} {item['text']!r} {item.get('id', '')}")
        for candidate in spurious:
            self.count("spurious", group(candidate))
            self.note("spurious", case, f"{candidate[self.label]} {candidate['text']!r} {candidate.get('id')}")
        if not wanted:
            self.false_alarms += len(spurious)

    def count(self, what, groups):
        for counts in (self.overall, *(self.groups[group] for group in groups)):
            setattr(counts, what, getattr(counts, what) + 1)

    def note(self, what, case, words):
        self.notes.append(f"{what:9}[{case.get('form') or case.get('kind')}: {case['name']}] {words}")

    def figures(self):
        """What floors are set for, by name."""
        precision, recall, f1 = self.overall.figures()
        found = self.overall.found
        return {"precision": precision, "recall": recall, "F1": f1,
                "ids right": self.ids[0] / self.ids[1] if self.ids[1] else 1.0,
                "exact spans": self.exact / found if found else 1.0}

    def print(self):
        print(f"{'':32}{'P':>7}{'R':>7}{'F1':>7}   found / spurious / missed")
        for name, counts in (*sorted(self.groups.items()), ("overall", self.overall)):
            figures = "".join(f"{figure:7.3f}" for figure in counts.figures())
            print(f"{name:32}{figures}   {counts.found} / {counts.spurious} / {counts.missed}")
        print(f"ids right    {self.figures()['ids right']:.3f}   {self.ids[0]} of {self.ids[1]}")
        print(f"exact spans  {self.figures()['exact spans']:.3f}   {self.exact} of {self.overall.found}")
        print(f"false alarms where nothing stands: {self.false_alarms}")


def below(score, floors):
    """What fell below its floor, in words."""
    figures = score.figures()
    groups = {name: counts.figures()[2] for name, counts in score.groups.items()}
    faults = [f"{name} {figures[name]:.3f} < {least}" for name, least in floors["overall"].items()
              if figures[name] < least]
    faults += [f"F1 of {name} {groups.get(name, 0.0):.3f} < {least}" for name, least in floors["groups"].items()
               if groups.get(name, 0.0) < least]
    if score.false_alarms > floors["false alarms"]:
        faults.append(f"{score.false_alarms} false alarms > {floors['false alarms']}")
    return faults


def arguments(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kveld", help="the kveld command")
    parser.add_argument("--misses", action="store_true", help="print each miss, spurious item, wrong id and other span")
    return parser.parse_args()


def conclude(score, floors, misses):
    """Prints the table; the exit status: 1 below a floor."""
    score.print()
    if misses:
        print("\n".join(score.notes))
    faults = below(score, read_json(floors))
    for fault in faults:
        print(f"below the floor: {fault}", file=sys.stderr)
    return 1 if faults else 0
