#!/usr/bin/env python3
"""Counts how often each frame of the cues is right, and writes it beside the frame as "measured".

    measure_frames.py KVELD FRAMES.json… [--gold GOLD LETTERS…]

Counted are the stances that the program gives on the challenge sets, and with --gold on letters that careful readers
have read (GOLD is the folder of their readings): right where a reader has the same relation of the same actor, optional
readings included. Letters that no reader has read are not counted.
"""
import argparse
import collections
import json
import re
import subprocess
import sys
from pathlib import Path

import stances_test

MEASURED = re.compile(r', "measured": \{[^}]*\}')
CONFIDENCE = re.compile(r'"confidence": [0-9.]+')


def on_challenges(kveld, counts):
    for folder in stances_test.FLOORS:
        cases = stances_test.cases_of(stances_test.HERE / folder)
        found = stances_test.extracted(kveld, cases)
        for case in cases:
            given = found[case["name"]]
            _, _, spurious = stances_test.paired(case["expect"], given)
            for stance in given:
                counts[stance["rule"]][1] += 1
                counts[stance["rule"]][0] += not any(stance is other for other in spurious)


def on_gold(kveld, gold, letters, counts):
    run = subprocess.run([kveld, "eval", gold, *letters, "--json"], capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    for rule in json.loads(run.stdout)["rules"]:
        if rule["layer"] == "stance":
            counts[rule["rule"]][0] += rule["tp"]
            counts[rule["rule"]][1] += rule["tp"] + rule["fp"]


def write(path, counts):
    """Changes the lines of the frames and nothing else; a frame that gave nothing has no figures."""
    text = path.read_text(encoding="utf-8")
    for name in re.findall(r'"name": "([^"]+)"', text):
        start = text.index(f'"name": "{name}"')
        end = text.find('"name": "', start + 1)
        entry = MEASURED.sub("", text[start:end])
        if counts[name][1]:
            right, of = counts[name]
            entry = CONFIDENCE.sub(lambda match: f'{match.group(0)}, "measured": {{"right": {right}, "of": {of}}}', entry, 1)
        text = text[:start] + entry + text[end:]
    path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kveld")
    parser.add_argument("frames", nargs="+", type=Path)
    parser.add_argument("--gold", nargs="+", metavar="FILE")
    options = parser.parse_args()
    counts = collections.defaultdict(lambda: [0, 0])
    on_challenges(options.kveld, counts)
    if options.gold:
        on_gold(options.kveld, options.gold[0], options.gold[1:], counts)
    for path in options.frames:
        write(path, counts)
    given = [figures for figures in counts.values() if figures[1]]
    print(f"{len(given)} frames gave {sum(of for _, of in given)} stances, {sum(right for right, _ in given)} of them right")


if __name__ == "__main__":
    main()
