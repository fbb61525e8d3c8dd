#!/usr/bin/env python3
"""One letter in six forms gives the same mentions, references and stances in each.

    forms_test.py KVELD FOLDER_OF_SAMPLES

The text is the sample letter; make_forms.sh made the others from its Markdown. What a form truly lacks stands in LACKS.
"""
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "voorbeeld-99817-12"
FORMS = ("xml", "html", "docx", "odt", "pdf")
# The running foot tells the dossier, and so the letter's id; a word processor's file and what is printed from it have no
# such foot here, and the letter is known by its file's name. The title that a page gives of itself is not the report's.
LACKS = {form: ("id", "dossier") for form in ("docx", "odt", "pdf")}
OTHER_TITLE = {"html": "Verslag informele JBZ-Raad 20 en 21 februari 2025"}


def annotations(kveld, file):
    run = subprocess.run((kveld, "extract", file), capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{file}: kveld ended with {run.returncode}: {run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def facts(lines):
    return {key: value for key, value in lines[0].items() if key not in ("kind", "doc")}


def items(lines, kind):
    """What was found, without where: the offsets count in another text in every form."""
    found = []
    for line in lines:
        if line["kind"] != kind:
            continue
        if kind == "stance":
            found.append((line["relation"], line["modality"], line["actor"].get("text"), tuple(line["actor"]["ids"]),
                          line["cue"]["text"], line.get("target", {}).get("text"), line["rule"]))
        else:
            found.append((line.get("type", line.get("refkind")), line.get("id"), line["text"]))
    return found


def differences(expected, found):
    missing, extra = list(expected), []
    for item in found:
        if item in missing:
            missing.remove(item)
        else:
            extra.append(item)
    order = [] if missing or extra or expected == found else ["the same in another order"]
    return [f"missing: {item}" for item in missing] + [f"not in the text: {item}" for item in extra] + order


def facts_that_differ(expected, found, form):
    wanted = {key: value for key, value in expected.items() if key not in LACKS.get(form, ())}
    wanted.setdefault("id", NAME)
    if form in OTHER_TITLE:
        wanted["title"] = OTHER_TITLE[form]
    return differences(sorted(wanted.items()), sorted(found.items()))


def main():
    kveld, samples = sys.argv[1:]
    text = annotations(kveld, Path(samples) / f"{NAME}.txt")
    counts = {kind: len(items(text, kind)) for kind in ("mention", "reference", "stance")}
    if min(counts.values()) < 3:
        sys.exit(f"the text itself gives too little to compare: {counts}")
    failed = False
    for form in FORMS:
        lines = annotations(kveld, HERE / f"{NAME}.{form}")
        wrong = facts_that_differ(facts(text), facts(lines), form)
        for kind in counts:
            wrong += [f"{kind} {difference}" for difference in differences(items(text, kind), items(lines, kind))]
        print(f"{form}: " + ("the same as the text" if not wrong else "\n  ".join(["differs", *wrong])))
        failed = failed or bool(wrong)
    print(", ".join(f"{count} {kind}s" for kind, count in counts.items()) + " compared in each")
    sys.exit(failed)


if __name__ == "__main__":
    main()
