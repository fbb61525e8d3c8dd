#!/usr/bin/env python3
"""Scores the mentions that the program finds in the sentences of names.json, by type and by what a case is about.

    names_test.py KVELD [--misses]      exit status 1 if a figure is below floors_names.json

A mention is found when one of the same type overlaps it by half of the longer one. Ids count where a case gives one.
"""
import sys

import scoring


def fits(wanted, found):
    return wanted["type"] == found["type"] and 2 * scoring.overlap(wanted, found) >= scoring.longer(wanted, found)


def main():
    options = scoring.arguments(__doc__)
    cases = scoring.read_json("names.json")
    score = scoring.Score("type")
    for case, found in zip(cases, scoring.extract(options.kveld, [case["text"] for case in cases], "mention")):
        score.add(case, scoring.expected(case), found, fits,
                  lambda item, kind=case["kind"]: (item["type"], f"in {kind}"))
    return scoring.conclude(score, "floors_names.json", options.misses)


if __name__ == "__main__":
    sys.exit(main())
