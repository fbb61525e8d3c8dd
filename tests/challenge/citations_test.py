#!/usr/bin/env python3
"""Scores the references that the program finds in the snippets of citations.json.

    citations_test.py KVELD [--misses]      exit status 1 if a figure is below floors_citations.json

A reference is found when one with the same id overlaps it; a fiche, letter or URL, and one whose id the case leaves
open, when one of the same kind does. The snippets of the form "none" hold numbers that cite nothing.
"""
import sys

import scoring

BY_KIND = {"fiche", "letter", "url"}  # their ids recur, or are the document's own choice


def fits(wanted, found):
    if wanted["refkind"] in BY_KIND or "id" not in wanted:
        return wanted["refkind"] == found["refkind"]
    return wanted["id"] == found.get("id")


def main():
    options = scoring.arguments(__doc__)
    cases = scoring.read_json("citations.json")
    score = scoring.Score("refkind")
    for case, found in zip(cases, scoring.extract(options.kveld, [case["text"] for case in cases], "reference")):
        score.add(case, scoring.expected(case), found, fits, lambda _, form=case["form"]: (form,))
    return scoring.conclude(score, "floors_citations.json", options.misses)


if __name__ == "__main__":
    sys.exit(main())
