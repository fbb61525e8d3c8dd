#!/usr/bin/env python3
"""Runs the program itself, as its users do, on the sample letters and on input of every wrong kind.

    command_test.py KVELD SOURCE_FOLDER             runs every case; exit status 1 if any fails
    command_test.py KVELD SOURCE_FOLDER --approve   writes what the program prints now to tests/approved/, to be read

A case is a function below; it gets a Place: a folder of its own with the graph of the sample letters beside it.
"""
import fcntl
import hashlib
import io
import json
import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import termios
import struct
import zipfile
from pathlib import Path

KVELD = Path(sys.argv[1]).resolve() if len(sys.argv) > 2 else None
SOURCE = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
APPROVED = SOURCE / "tests" / "approved" if SOURCE else None
APPROVE = "--approve" in sys.argv
SAMPLES = sorted((SOURCE / "data" / "sample").glob("*.txt")) if SOURCE else []

COMMANDS = ("build", "ask", "query", "chain", "export", "stats", "verify", "extract", "text", "rules", "rules check",
            "rules try", "eval")


class Failure(Exception):
    pass


class Result:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err


class Place:
    """A folder to work in, and the program."""

    def __init__(self, folder, graph):
        self.folder, self.graph = folder, graph

    def kveld(self, *arguments, stdin=b"", environment=None, **options):
        run = subprocess.run([KVELD, *map(str, arguments)], input=stdin, capture_output=True, cwd=self.folder,
                             env={**os.environ, **(environment or {})}, timeout=120, **options)
        return Result(run.returncode, run.stdout.decode("utf-8", "replace"), run.stderr.decode("utf-8", "replace"))

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name


def expect(condition, what):
    if not condition:
        raise Failure(what)


def expect_result(result, status, out=None, err=None):
    shown = f"\nstatus {result.status}\nstdout: {result.out[-1500:]}\nstderr: {result.err[-1500:]}"
    expect(result.status == status, f"status {status} was expected{shown}")
    for wanted, got, stream in ((out, result.out, "stdout"), (err, result.err, "stderr")):
        for text in (wanted,) if isinstance(wanted, str) else wanted or ():
            expect(text in got, f"{stream} was expected to hold {text!r}{shown}")


def approved(name, text):
    path = APPROVED / name
    if APPROVE:
        path.write_text(text, encoding="utf-8", newline="")
        return
    known = path.read_bytes().decode() if path.exists() else ""
    if known != text:
        differing = next((pair for pair in zip(known.split("\n"), text.split("\n")) if pair[0] != pair[1]),
                         (f"{len(known)} bytes", f"{len(text)} bytes"))
        raise Failure(f"differs from tests/approved/{name}:\n  - {differing[0]}\n  + {differing[1]}")


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


# ---- what it answers ----

def every_command_explains_itself_with_an_example(place):
    for command in COMMANDS:
        result = place.kveld(*command.split(), "--help")
        expect_result(result, 0, ("Usage: kveld " + command, "Example:\n  kveld "))
        wide = [line for line in result.out.split("\n") if len(line) > 82]
        expect(not wide, f"{command} --help is wider than a terminal: {wide}")
    expect_result(place.kveld("--help"), 0, [f"  {c.split()[0]}  " for c in COMMANDS])
    expect(place.kveld("--version").out.startswith("kveld 0."), "--version says which")


def samples_are_built_with_one_line_that_sums_up(place):
    result = place.kveld("build", *SAMPLES, "-o", "again.kveld")
    expect_result(result, 0, err=("again.kveld: 6 letters, ", " nodes, ", " relationships"))
    expect(result.out == "" and result.err.count("\n") == 1, "one line on standard error: " + result.err)
    expect_result(place.kveld("verify", "again.kveld"), 0, "again.kveld: whole")


def order_of_files_and_threads_change_no_byte(place):
    place.kveld("build", *SAMPLES, "-o", "one.kveld", "--threads", 1)
    place.kveld("build", *reversed(SAMPLES), "-o", "two.kveld", "--threads", 2)
    shutil.copytree(SOURCE / "data" / "sample", place.folder / "letters", ignore=shutil.ignore_patterns("*.md"))
    place.kveld("build", "letters", "letters", "-o", "folder.kveld", "--threads", 3)
    for name in ("one.kveld", "two.kveld", "folder.kveld"):
        expect(sha256(place.folder / name) == sha256(place.graph), f"{name} has other bytes")


def stats_of_the_samples(place):
    approved("stats.txt", place.kveld("stats", place.graph).out)
    expect_result(place.kveld("stats", "--warnings", place.graph), 0)


def chain_of_a_sample(place):
    approved("chain.txt", place.kveld("chain", place.graph, "kst-99817-15").out)
    one = place.kveld("chain", place.graph, "KST-99817-15", "--depth", 1)
    expect_result(one, 0, "kst-99817-12  report, 2025-03-04")
    by_file = place.kveld("chain", place.graph, "voorbeeld-verslag-luxemburg", "--depth", 1)
    expect_result(by_file, 0, "kst-99817-8  report, 2024-10-29\n")
    expect("│  " not in one.out and "   └" not in one.out, "one step deep: " + one.out)
    expect_result(place.kveld("chain", place.graph, "kst-99817-16"), 2, err="has no Document called 'kst-99817-16'")


QUESTIONS = {
    "abstentions": ("abstentions",),
    "who-backed": ("who-backed", "--instrument", "Insolventierichtlijn"),
    "positions-of": ("positions-of", "--state", "Estland"),
    "cited-by": ("cited-by", "--document", "kst-99817-8"),
    "cites": ("cites", "--document", "kst-99817-12"),
    "chain": ("chain", "--document", "kst-99817-15"),
    "mentions-of": ("mentions-of", "--entity", "Frontex"),
}


def every_question_answers_on_the_samples(place):
    names = {path.stem for path in (SOURCE / "queries").glob("*.cypher")}
    expect(names == set(QUESTIONS), f"questions and their cases differ: {names ^ set(QUESTIONS)}")
    for name, question in QUESTIONS.items():
        result = place.kveld("ask", place.graph, *question, "--format", "tsv")
        expect_result(result, 0)
        expect(result.out.count("\n") > 1, f"{name} finds nothing")
        approved(f"ask-{name}.tsv", result.out)


def questions_are_listed_and_wrong_ones_told(place):
    listed = place.kveld("ask")
    expect_result(listed, 0, [name + "\n" for name in QUESTIONS])
    graph = place.graph
    for arguments, status, message in (
        (("who-baked",), 2, "did you mean 'who-backed'?"),
        (("who-backed",), 2, "needs --instrument"),
        (("who-backed", "--instrumnt", "x"), 2, "did you mean '--instrument'?"),
        (("who-backed", "--instrument"), 2, "'--instrument' needs a value"),
        (("who-backed", "--instrument", "Terugkeerrichtlijm"), 2, "did you mean 'terugkeerrichtlijn'?"),
        (("positions-of", "--state", "land"), 2, "may mean"),
        (("abstentions", "--format", "cvs"), 2, "did you mean 'csv'?"),
    ):
        expect_result(place.kveld("ask", graph, *arguments), status, err=message)


def a_letter_as_text_and_as_annotations(place):
    letter = SOURCE / "data" / "sample" / "voorbeeld-verslag-luxemburg.txt"
    expect(place.kveld("text", letter).out == letter.read_text(), "kveld text prints the letter itself")
    clean = place.kveld("text", "--clean", letter).out
    expect("Nederland steunde die oproep en benadrukte dat" in clean, "a broken word is healed")
    expect_result(place.kveld("text", "--outline", letter), 0, "Insolventierichtlijn")
    piped = place.kveld("text", "--clean", "-", stdin=letter.read_bytes())
    expect(piped.out == clean, "a letter from standard input is read alike")
    source = letter.read_bytes()
    kinds = set()
    for line in place.kveld("extract", letter).out.splitlines():
        found = json.loads(line)
        kinds.add(found["kind"])
        if found["kind"] == "mention" and "parts" not in found:
            words = source[found["start"]:found["end"]].decode()
            healed = words.replace("-\n", "").replace("\n", " ")
            expect(found["text"] in (healed, words.replace("\n", " ")), f"{found} does not stand at its place: {words!r}")
    expect(kinds == {"document", "mention", "reference", "stance"}, f"kinds of annotations: {kinds}")
    one, two = (place.kveld("extract", *SAMPLES, "--threads", n).out for n in (1, 2))
    expect(one == two, "the number of threads shows in the annotations")


def packs_are_checked_and_tried(place):
    expect_result(place.kveld("rules", "check"), 0, " examples in ")
    tried = place.kveld("rules", "try", "Enkele lidstaten, waaronder Nederland, onthielden zich van stemming.")
    expect_result(tried, 0, ("MemberState  state:NL", "StateGroup  group:some", "main clause", "state:NL ABSTAINS",
                             "frame: nl."))
    piped = place.kveld("rules", "try", "-", stdin="Zie Kamerstukken II, 2024–25, 99 817, nr. 8.\n".encode())
    expect_result(piped, 0, "paper  kst-99817-8")
    expect_result(place.kveld("rules", "try", " "), 2, err="there is no sentence to try")


def a_wrong_pack_is_told_with_its_place(place):
    copy = place.folder / "own"
    shutil.copytree(SOURCE / "data", copy / "data", ignore=shutil.ignore_patterns("sample"))
    shutil.copytree(SOURCE / "queries", copy / "queries")
    own = {"KVELD_DATA": str(copy)}
    states = copy / "data" / "nl" / "names" / "states.json"
    whole = states.read_text()
    for wrong, message in (
        (whole.replace('"name_en": "Belgium"', '"name_un": "Belgium"', 1), "name_un"),
        (whole[: len(whole) // 2], "states.json:"),
        (whole.replace("[[België]]", "België", 1), "state:BE"),
    ):
        states.write_text(wrong)
        result = place.kveld("rules", "check", environment=own)
        expect(result.status == 4 and message in result.out + result.err and "states.json:" in result.out + result.err,
               f"{message} was expected: {result.out}{result.err}")
    states.write_text(whole)
    cues = copy / "data" / "nl" / "cues" / "abstains.frames.json"
    cues.write_text(cues.read_text().replace('"ABSTAINS"', '"ABSTAIN"', 1))
    expect_result(place.kveld("rules", "check", environment=own), 4, err="abstains.frames.json:")
    cues.unlink()
    (copy / "queries" / "wrong.cypher").write_text("// What?\n// param x Instrument -- it\nRETURN 1\n")
    expect_result(place.kveld("ask", environment=own), 4, err="wrong.cypher:2:1")


def facts_that_cannot_be_right_are_told(place):
    copy = place.folder / "own"
    shutil.copytree(SOURCE / "data", copy / "data", ignore=shutil.ignore_patterns("sample"))
    shutil.copytree(SOURCE / "queries", copy / "queries")
    acts = copy / "data" / "nl" / "names" / "instruments-migration.json"
    acts.write_text(acts.read_text().replace('"celex": "32024R1351"', '"celex": "32024L1351"', 1))
    checked = place.kveld("rules", "check", environment={"KVELD_DATA": str(copy)})
    expect_result(checked, 4, ("the CELEX number 32024L1351 is of type L, a regulation's is R\n",
                               "2024/1351/EU as an act of type R, but its CELEX number is 32024L1351\n"), " facts cannot be right")
    expect("instruments-migration.json:" in checked.out, checked.out)

    sample = (SOURCE / "data" / "sample" / "voorbeeld-99817-15.txt").read_text()
    wrong = sample.replace("Kamerstukken II, 2024–25, 99 836, nr.", "Kamerstukken I, 2025–26, 99 836, nr.", 1)
    expect(wrong != sample, "the sample cites its motion in other words now")
    place.write("brief.txt", wrong)
    expect_result(place.kveld("build", "brief.txt", "-o", "brief.kveld"), 0, err="2 warnings (kveld stats --warnings)")
    warnings = place.kveld("stats", "--warnings", "brief.kveld").out.splitlines()
    expect(warnings == [
        "brief: cites kst-99836-33 as a paper of the Eerste Kamer, whose papers have letters, not numbers",
        "brief: cites kst-99836-33 of the session 2025–26, which had not begun when the letter was written (2025-05-14)",
    ], f"warnings: {warnings}")


def what_is_found_is_compared_with_gold(place):
    sample = SOURCE / "data" / "sample" / "voorbeeld-99817-AB.txt"
    shutil.copy(sample, place.folder / "brief.txt")
    lines = [json.loads(line) for line in place.kveld("extract", "brief.txt").out.splitlines()]
    found = [line for line in lines if line["kind"] != "document"]
    for item in found:
        item["start"], item["end"] = item.get("parts", [[item["start"], item["end"]]])[0]
    write_gold = lambda name, items: place.write(name, "".join(json.dumps(item) + "\n" for item in items))
    write_gold("gold/brief.jsonl", found)
    whole = place.kveld("eval", "gold", "brief.txt", "--json", "--misses")
    expect_result(whole, 0)
    figures = json.loads(whole.out)["figures"]
    for layer in ("mention", "mention-exact", "reference", "stance", "stance family"):
        expect(figures[layer]["f1"] == 1, f"a letter is not equal to itself: {layer} {figures[layer]}")
    for share in ("mention id", "stance modality"):
        expect(figures[share] == 1, f"a letter is not equal to itself: {share} {figures[share]}")
    expect(json.loads(whole.out)["misses"] == [], whole.out)

    mentions = [item for item in found if item["kind"] == "mention"]
    write_gold("gold/brief.jsonl", mentions[1:] + [{**mentions[0], "start": 0, "end": 1, "id": "state:XX"}])
    table = place.kveld("eval", "gold/brief.jsonl", "brief.txt", "--misses")
    expect_result(table, 0, ("layer  ", f"   {len(mentions) - 1} / 1 / 1\n", "rule  ", " without a mistake\n",
                             f"mention/{mentions[0]['type']} missed  brief:0  ", "state:XX", " spurious  brief:"))
    wide = [line for line in table.out.split("\n") if len(line) > 80 and "brief:" not in line]
    expect(not wide, f"wider than 80 columns: {wide}")
    expect("without a mistake" not in place.kveld("eval", "gold", "brief.txt", "--rules").out, "--rules shows all")


def gold_and_letters_that_do_not_fit_are_told(place):
    shutil.copy(SAMPLES[0], place.folder / "brief.txt")
    shutil.copy(SAMPLES[1], place.folder / "ander.txt")
    mention = '{"kind":"mention","start":0,"end":5,"text":"Malta","type":"MemberState","id":"state:MT"}\n'
    place.write("gold/brief.jsonl", mention)
    place.write("gold/los.jsonl", mention)
    left_out = place.kveld("eval", "gold", "brief.txt", "ander.txt", "--json")
    expect_result(left_out, 1, err=("no gold for ander.txt: left out", "no letter for gold/los.jsonl: left out"))
    named = place.kveld("eval", "gold/brief.jsonl,gold/los.jsonl", "brief.txt", "--json")
    expect_result(named, 1, err="no letter for gold/los.jsonl: all of it counts as missed")
    missed = [json.loads(result.out)["figures"]["mention"]["fn"] for result in (left_out, named)]
    expect(missed[1] == missed[0] + 1, f"missed mentions: {missed}")
    place.write("wrong/brief.jsonl", mention + "Malta\n")
    place.write("empty/readme", "nothing")
    for arguments, status, message in (
        (("wrong", "brief.txt"), 4, ("this line is not JSON", "wrong/brief.jsonl:2:1")),
        (("empty", "brief.txt"), 4, "empty holds no gold"),
        (("gone.jsonl", "brief.txt"), 4, "gone.jsonl"),
        (("gold/los.jsonl", "brief.txt"), 4, "none of the letters has gold"),
        (("gold", "gone.txt"), 4, "gone.txt"),
        (("gold", "brief.txt", "--jsn"), 2, "did you mean '--json'?"),
        (("gold",), 2, "letters"),
    ):
        expect_result(place.kveld("eval", *arguments), status, err=message)


# ---- queries ----

def answers_in_every_format(place):
    query = "MATCH (s:MemberState)-[r:ABSTAINS]->() RETURN DISTINCT s.id AS id, 1 AS n ORDER BY id"
    for form, answer in (
        ("csv", "id,n\r\nstate:LV,1\r\nstate:NL,1\r\n"),
        ("tsv", "id\tn\nstate:LV\t1\nstate:NL\t1\n"),
        ("json", '{"columns":["id","n"],"rows":[["state:LV",1],["state:NL",1]],"stats":{}}\n'),
        ("ndjson", '{"id":"state:LV","n":1}\n{"id":"state:NL","n":1}\n'),
        ("markdown", "| id | n |\n| --- | ---: |\n| state:LV | 1 |\n| state:NL | 1 |\n"),
        ("table", "id        n\n--------  -\nstate:LV  1\nstate:NL  1\n"),
    ):
        result = place.kveld("query", place.graph, query, "--format", form)
        expect(result.out == answer and result.status == 0, f"{form}: {result.out!r} {result.err}")


def queries_come_from_anywhere(place):
    place.write("q.cypher", "RETURN $x + 1 AS y")
    for arguments, stdin in ((("RETURN $x + 1 AS y",), b""), (("-f", "q.cypher"), b""), ((), b"RETURN $x + 1 AS y"),
                             (("-f", "-"), b"RETURN $x + 1 AS y")):
        result = place.kveld("query", ":memory:", *arguments, "--param", "x=41", stdin=stdin)
        expect_result(result, 0, "y\r\n42\r\n")
    text = place.kveld("query", ":memory:", "RETURN $x AS y", "--param", "x=state:NL")
    expect_result(text, 0, "state:NL")
    expect_result(place.kveld("query", ":memory:", "RETURN 1", "--param", "x"), 2, err="--param name=value")


def a_session_answers_line_by_line(place):
    requests = (
        '{"query": "CREATE (:P {name: \\"a\\"}) "}\n'
        '\n'
        '{"query": "MATCH (n:P) RETURN n.name, $k", "params": {"k": 2}}\n'
        '{"query": "MATCH (n RETURN n"}\n'
        '{"qury": 1}\n'
        'no json\n'
        '{"query": "RETURN 1.0 AS x"}\n')
    result = place.kveld("query", ":memory:", "--ndjson", stdin=requests.encode())
    expect_result(result, 0)
    answers = [json.loads(line) for line in result.out.splitlines()]
    expect(len(answers) == 6, result.out)
    expect(answers[0]["stats"].get("nodes_created") == 1, result.out)
    expect(answers[1]["rows"] == [["a", 2]], result.out)
    expect([("error" in answer) for answer in answers] == [False, False, True, True, True, False], result.out)
    expect(answers[2]["error"]["type"] == "SyntaxError" and answers[2]["error"]["line"] == 1, result.out)


def mistakes_in_queries_have_a_place(place):
    for query, text in (
        ("RETURN colect(1)", ("'colect'", "^^^^^^", "did you mean 'collect'?")),
        ("MATCH (n RETURN n", ("^",)),
        ("MATCH (n)\nRETURN m", ("  2 | RETURN m", "^")),
        ("", ("error:",)),
    ):
        expect_result(place.kveld("query", place.graph, query), 3, err=text)
    expect_result(place.kveld("query", place.graph, "CREATE (:X)"), 2, err="open for reading only")
    expect_result(place.kveld("query", place.graph, "-f", "no-such.cypher"), 4, err="no-such.cypher")


def limits_end_a_query(place):
    long = "UNWIND range(1, 100000000) AS x RETURN count(x)"
    expect_result(place.kveld("query", ":memory:", long, "--timeout", "20ms"), 5, err="error:")
    expect_result(place.kveld("query", ":memory:", "UNWIND range(1, 100) AS x RETURN x", "--max-rows", 5), 5, err="rows")
    expect_result(place.kveld("query", ":memory:", "UNWIND range(1, 9000000) AS x RETURN collect(x)", "--max-memory",
                              "10MB"), 5, err="memory")
    expect_result(place.kveld("query", ":memory:", "RETURN 1", "--timeout", "5 s"), 2, err="the units are: ms, s, m")


# ---- bad input ----

def bad_files_are_named_and_the_rest_is_built(place):
    good = SAMPLES[0].read_bytes()
    place.write("in/good.txt", good)
    place.write("in/windows.txt", "Aan de Voorzitter\n\nNederland ís vóór het voorstel.\n".encode("cp1252"))
    place.write("in/empty.txt", "")
    place.write("in/binary.txt", b"\x00\x01\x02" * 100)
    place.write("in/paper.pdf", b"%PDF-1.7\n" + good)
    place.write("in/same.txt", good)
    place.write("in/hidden/unreadable.txt", good)
    files = [f"in/{name}" for name in ("good.txt", "windows.txt", "empty.txt", "binary.txt", "paper.pdf", "same.txt")]
    result = place.kveld("build", *files, "in/vanished.txt", "-o", "some.kveld")
    expect_result(result, 1, err=("skipped in/empty.txt: ", "skipped in/binary.txt: ", "skipped in/paper.pdf: ",
                                  "skipped in/same.txt: same text as in/good.txt", "skipped in/vanished.txt: ",
                                  "2 letters", "5 files skipped"))
    expect_result(place.kveld("stats", "some.kveld", "--warnings"), 0, "windows: ")
    strict = place.kveld("build", *files, "-o", "strict.kveld", "--strict")
    expect_result(strict, 4, err="--strict")
    expect(not (place.folder / "strict.kveld").exists(), "nothing is written under --strict")
    extracted = place.kveld("extract", *files)
    expect_result(extracted, 1, err="skipped in/empty.txt")
    os.mkdir(place.folder / "nothing")
    expect_result(place.kveld("build", "nothing", "-o", "x.kveld"), 4, err="nothing: the folder holds no files")
    expect_result(place.kveld("build", "in/good.txt", "nothing", "-o", "x.kveld"), 1, err="1 letter,")
    expect_result(place.kveld("build", "in/empty.txt", "-o", "y.kveld"), 4, err="none of the files")
    expect_result(place.kveld("text", "in"), 4, err="folder")
    expect_result(place.kveld("text", "in/nowhere.txt"), 4, err="in/nowhere.txt")


def the_copy_that_knows_its_number_stays(place):
    forms = SOURCE / "tests" / "forms"
    place.write("in/a.docx", (forms / "voorbeeld-99817-12.docx").read_bytes())
    place.write("in/z.xml", (forms / "voorbeeld-99817-12.xml").read_bytes())
    expect_result(place.kveld("build", "in", "-o", "one.kveld"), 1, err="skipped in/a.docx: same text as in/z.xml")
    found = place.kveld("query", "one.kveld", "MATCH (d:Document {ingested: true}) RETURN d.id", "--format", "csv")
    expect(found.out == "d.id\r\nkst-99817-12\r\n", found.out)


def archives_are_read_as_folders(place):
    packed, forms = io.BytesIO(), SOURCE / "tests" / "forms"
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("brief.txt", SAMPLES[3].read_bytes())
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(SAMPLES[4], "2024/" + SAMPLES[4].name)
        archive.write(SAMPLES[1], "2025/" + SAMPLES[1].name)
        archive.write(forms / "voorbeeld-99817-12.docx", "2025/verslag.docx")
        archive.writestr("2025/metadata.xml", "<metadata_gegevens/>")
        archive.writestr("__MACOSX/2025/._verslag.docx", b"\0")
        archive.writestr("more.zip", inner.getvalue())
        archive.writestr("torn.txt", b"Nederland steunde het voorstel.", zipfile.ZIP_STORED)
    packed = packed.getvalue().replace(b"Nederland steunde", b"Nederland steunt-", 1)
    place.write("in/letters.zip", packed)
    place.write("in/cut.zip", packed[:-40])
    place.write("in/loose.txt", SAMPLES[2].read_bytes())
    result = place.kveld("build", "in", "-o", "packed.kveld")
    expect_result(result, 1, err=("skipped in/cut.zip: is a zip file that is damaged or cut short",
                                  "skipped in/letters.zip/more.zip: is an archive, no letter",
                                  "skipped in/letters.zip/torn.txt: is a file in an archive that is damaged",
                                  "4 letters", "3 files skipped"))
    expect("metadata" not in result.err and "MACOSX" not in result.err, "what is no letter is left out: " + result.err)
    loose = place.kveld("extract", SAMPLES[4], SAMPLES[1], forms / "voorbeeld-99817-12.docx")
    expect_result(loose, 0)
    piped = place.kveld("extract", "-", stdin=packed)
    expect_result(piped, 1, err="skipped -/more.zip: ")
    expect(piped.out.count("\n") == loose.out.count("\n"), "an archive gives what its letters give")
    one = place.kveld("text", "in/letters.zip/2025/verslag.docx")
    expect(one.out == place.kveld("text", forms / "voorbeeld-99817-12.docx").out != "", "one letter of an archive")
    expect_result(place.kveld("text", "in/letters.zip"), 4, err=("in/letters.zip is a folder or archive of 5 files",
                                                                 "kveld text in/letters.zip/2024/"))
    expect(place.kveld("text", "in/letters.zip/2024").out == SAMPLES[4].read_text(), "an archive's folder of one letter")
    expect_result(place.kveld("text", "in/letters.zip/2023"), 4, err="holds no such file")
    expect_result(place.kveld("text", "in/cut.zip"), 4, err="damaged or cut short")


def evidence_is_shown_with_its_sentence_marked(place):
    ids = place.kveld("query", place.graph, "MATCH ({id: 'state:LV'})-[r:ABSTAINS]->(p)-[:STATED_IN]->(q) "
                                            "RETURN r.id, p.id, q.id", "--format", "json")
    relationship, position, passage = json.loads(ids.out)["rows"][0]
    marked = "  > Enkele lidstaten, waaronder Nederland en Letland, «onthielden zich van stemming».\n"
    for of, lines in ((relationship, (marked, "Letland  ABSTAINS", "rule nl.onthouden")),
                      (position, (marked, "Enkele lidstaten  ABSTAINS")),
                      (passage, ("  > Enkele lidstaten, waaronder", "INCLUDES  Letland"))):
        result = place.kveld("explain", place.graph, of)
        expect_result(result, 0, err="")
        for line in lines:
            expect(line in result.out, f"{of}: '{line}' was expected in {result.out}")
    letter = SOURCE / "data" / "sample" / "voorbeeld-verslag-luxemburg.txt"
    in_letter = place.kveld("explain", place.graph, relationship, "--letter", letter)
    expect(f"in {letter}:" in in_letter.out and "«Enkele lidstaten" in in_letter.out, in_letter.out)
    expect_result(place.kveld("explain", place.graph, relationship, "--letter", SAMPLES[0]), 4, err="error:")
    expect_result(place.kveld("explain", place.graph, "letter@1/r1"), 2, err=("nothing in this graph", "letter@1/r1", "RETURN r.id"))


def stances_of_doubtful_rules_can_be_left_out(place):
    stances = "MATCH ()-[r]->(:Position) RETURN min(r.confidence) AS least, count(*) AS stances"
    whole = json.loads(place.kveld("query", place.graph, stances, "--format", "json").out)["rows"][0]
    expect(0 < whole[0] < 0.85, f"a rule of the samples is right less often: {whole}")
    expect_result(place.kveld("build", *SAMPLES, "-o", "sure.kveld", "--min-confidence", "0.85"), 0, err="left out")
    least, count = json.loads(place.kveld("query", "sure.kveld", stances, "--format", "json").out)["rows"][0]
    expect(least >= 0.85 and 0 < count < whole[1], f"{count} stances from {least} on, of {whole}")
    for wrong in ("2", "-1", "high"):
        expect_result(place.kveld("build", *SAMPLES, "-o", "x.kveld", "--min-confidence", wrong), 2,
                      err="--min-confidence")


def what_may_not_be_read_is_told(place):
    place.write("secret.txt", SAMPLES[0].read_bytes())
    place.write("plain.txt", SAMPLES[1].read_bytes())
    os.chmod(place.folder / "secret.txt", 0)
    if os.access(place.folder / "secret.txt", os.R_OK):  # root may read everything; a link that leads nowhere is told alike
        os.unlink(place.folder / "secret.txt")
        os.symlink("gone", place.folder / "secret.txt")
    expect_result(place.kveld("build", "secret.txt", "plain.txt", "-o", "x.kveld"), 1, err="skipped secret.txt: ")


def graph_files_that_are_none_are_refused(place):
    whole = place.graph.read_bytes()
    changed = bytearray(whole)
    changed[len(changed) // 2] ^= 0x40
    for name, content, status in (
        ("cut", whole[: len(whole) // 2], 4), ("short", whole[:100], 4), ("empty", b"", 4), ("changed", bytes(changed), 4),
        ("letter", SAMPLES[0].read_bytes(), 4), ("longer", whole + b"x", 4), ("zeros", bytes(len(whole)), 4),
    ):
        place.write(name + ".kveld", content)
        for command in (("verify",), ("export", "-o", "x.graphml", "-f", "graphml")):
            result = place.kveld(command[0], name + ".kveld", *command[1:])
            expect_result(result, status, err=("error:", name + ".kveld"))
        expect(not (place.folder / "x.graphml").exists(), "an export of a wrong graph leaves nothing")
    expect_result(place.kveld("stats", place.folder), 4, err="error:")
    expect_result(place.kveld("stats", "nowhere.kveld"), 4, err="nowhere.kveld")


def output_that_cannot_be_written_leaves_nothing(place):
    before = sorted(os.listdir(place.folder))
    for target in ("no-folder/x.kveld", "/proc/x.kveld"):
        expect_result(place.kveld("build", *SAMPLES, "-o", target), 4, err=target)
    os.mkdir(place.folder / "taken")
    expect_result(place.kveld("build", *SAMPLES, "-o", "taken"), 4, err="taken")
    os.rmdir(place.folder / "taken")
    for command in (("text", SAMPLES[0]), ("stats", place.graph), ("export", place.graph), ("--help",)):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([KVELD, *map(str, command)], stdout=full, stderr=subprocess.PIPE, cwd=place.folder)
        expect(run.returncode == 4 and b"No space left" in run.stderr, f"{command}: {run.returncode} {run.stderr}")
    expect_result(place.kveld("export", place.graph, "-o", "/dev/full"), 4, err="/dev/full")
    expect(sorted(os.listdir(place.folder)) == before, f"left behind: {os.listdir(place.folder)}")


def a_closed_pipe_ends_quietly(place):
    run = subprocess.run(["bash", "-c", '"$0" export "$1" | head -c 10; exit ${PIPESTATUS[0]}', KVELD, place.graph],
                         capture_output=True, cwd=place.folder)
    expect(run.returncode == 0 and run.stderr == b"", f"{run.returncode} {run.stderr}")


def wrong_command_lines_are_explained(place):
    for arguments, message in (
        ((), "see 'kveld --help'"),
        (("biuld",), "did you mean 'build'?"),
        (("quantum",), "'kveld' has no command 'quantum'"),
        (("rules", "chekc"), "did you mean 'check'?"),
        (("build", "--thread", "2", "x", "-o", "y"), "did you mean '--threads'?"),
        (("build", "x"), "--output"),
        (("build", "x", "-o", "y", "--threads", "0"), "--threads"),
        (("build", "x", "-o", "y", "--threads", "many"), "--threads"),
        (("text", "x", "--clean", "--outline"), "--outline"),
        (("stats",), "store"),
        (("export", "x.kveld", "-f", "gexf2"), "there is no format 'gexf2'"),
        (("query", "x.kveld", "RETURN 1", "-f", "y"), "--file"),
    ):
        expect_result(place.kveld(*arguments), 2, err=("error: ", message))


# ---- terminals ----

def on_terminal(place, *arguments, columns=60, environment=None):
    """What the program prints with both streams on one terminal of that width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    plain = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    run = subprocess.Popen([KVELD, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs,
                           cwd=place.folder, env={**plain, **(environment or {})})
    os.close(theirs)
    printed = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        printed += piece
    os.close(ours)
    run.wait()
    return printed.decode().replace("\r\n", "\n")


def a_terminal_gets_tables_colour_and_its_width(place):
    query = ("query", place.graph, "MATCH ()-[r:ABSTAINS]->() RETURN r.text AS quote LIMIT 1")
    table = on_terminal(place, *query)
    expect("\x1b[1m" in table and "-----" in table, table)
    expect(max(len(line) for line in table.replace("\x1b[1m", "").replace("\x1b[0m", "").split("\n")) <= 60, table)
    expect("\x1b" not in on_terminal(place, *query, environment={"NO_COLOR": "1"}), "NO_COLOR is honoured")
    expect("\x1b[1;31m" in on_terminal(place, "stats", "nowhere.kveld"), "errors are red")
    expect("\x1b" not in on_terminal(place, "stats", "nowhere.kveld", environment={"NO_COLOR": "1"}), "nor red")


CASES = [case for name, case in list(globals().items()) if callable(case) and getattr(case, "__code__", None)
         and case.__code__.co_varnames[:1] == ("place",) and case.__code__.co_argcount == 1]


def main():
    if KVELD is None:
        print(__doc__, file=sys.stderr)
        return 2
    failed = 0
    with tempfile.TemporaryDirectory() as top:
        graph = Path(top) / "samples.kveld"
        built = subprocess.run([KVELD, "build", *SAMPLES, "-o", graph], capture_output=True)
        if built.returncode != 0:
            print(built.stderr.decode())
            return 1
        for number, case in enumerate(CASES):
            folder = Path(top) / str(number)
            folder.mkdir()
            try:
                case(Place(folder, graph))
            except (Failure, subprocess.TimeoutExpired) as failure:
                failed += 1
                print(f"{case.__name__}: {failure}\n")
    print(f"{len(CASES) - failed} of {len(CASES)} cases are right")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
