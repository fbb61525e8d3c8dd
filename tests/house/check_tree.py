#!/usr/bin/env python3
"""Checks the source tree itself: who includes whom, what stands in no list, what should not have been left behind.

    check_tree.py ROOT      prints one line for each thing to mend; exit status 1 if there are any

What it holds the tree to is written in the tables below. check_tree_test.py shows that each check can fail.
"""
import re
import subprocess
import sys
from pathlib import Path

# Which rooms the sources of a room may include, besides their own.
ROOMS = {
    "base": (),
    "text": ("base",),
    "extract": ("base", "text"),
    "evaluate": ("base", "text", "extract"),
    "graph": ("base",),
    "assemble": ("base", "text", "extract", "graph"),
    "query": ("base", "graph"),
    "export": ("base", "graph"),
    "serve": ("base", "graph", "query", "export"),
}
# Single headers that a room may include on top.
SINGLE_HEADERS = {"export": ("query/table.h", "query/query_error.h")}
NAMESPACES = {"export": "exporters"}  # `export` is a keyword
BASE_HEADERS = {"error.h", "utf8.h", "interrupt.h", "memory.h", "tasks.h", "file.h", "file_calls.h"}

# Libraries: by which beginning of an include they are known, where they may be included, and whether in headers too.
LIBRARIES = (
    ("boost/test/", ("tests",), True),
    ("boost/", ("lib/graph", "tests/graph"), True),
    ("CLI/", ("tools/kveld",), True),
    ("archive.h", ("lib/text", "tests/text"), False),
    ("archive_entry.h", ("lib/text", "tests/text"), False),
    ("absl/", ("lib", "tests", "tools"), False),
    ("fmt/", ("lib", "tests", "tools"), False),
    ("libxml/", ("lib/text",), False),
    ("openssl/", ("lib",), False),
    ("pugixml.hpp", ("lib/text",), False),
    ("rapidjson/", ("lib", "tests"), False),
    ("re2/", ("lib", "tests"), False),
    ("utf8proc.h", ("lib/base",), False),
    ("xxhash.h", ("lib",), False),
)
# POSIX, which C++ has no headers of its own for.
SYSTEM = re.compile(r"(sys/(ioctl|mman|resource|stat|types|wait)|dirent|fcntl|poll|pthread|spawn|termios|unistd)\.h$")
STANDARD = re.compile(r"[a-z0-9_]+$")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
NAMESPACE = re.compile(r"^namespace kveld::(\w+)", re.M)
LONGEST = 500  # lines
CODE = (".cpp", ".h")
# Written in pieces, so that this file holds none of them.
MACHINE_PATH = re.compile("(?<![\\w.])/(" + "|".join(("work", "home", "root", "farm", "Users")) + ")/[A-Za-z]")
LEFT_FOR_LATER = re.compile(
    r"\b(" + "|".join(("TO" "DO", "FIX" "ME", "XX" "X", "HA" "CK", "not imple" "mented", "unimple" "mented", "st" "ub"))
    + r")\b", re.I)
WRITTEN = ("lib", "tools", "tests", "cmake", "queries", "data", "docs", ".ci")


def files_of(root):
    """Everything that was written, as paths below the root."""
    found = [p for p in root.iterdir() if p.is_file()]
    for folder in WRITTEN:
        found += [p for p in (root / folder).rglob("*") if p.is_file()]
    return sorted(p.relative_to(root) for p in found if "__pycache__" not in p.parts)


def text_of(path):
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""  # test data that is no text on purpose


def rooms_allowed(parts):
    """The rooms whose headers a source file may include, by its folder; None: all."""
    if parts[0] == "tools":
        return None
    room = parts[1]
    if room not in ROOMS:
        return None  # tests of the whole
    if parts[0] == "lib":
        return {room, *ROOMS[room]}
    reached, ahead = set(), [room]
    while ahead:
        reached.add(next_room := ahead.pop())
        ahead += [r for r in ROOMS[next_room] if r not in reached]
    return reached


def wrong_include(file, quote, name):
    """Why a file may not have this include; None where it may."""
    parts = file.parts
    folder = file.parent.as_posix() + "/"
    for beginning, places, in_headers in LIBRARIES:
        if not name.startswith(beginning):
            continue
        if not any(folder.startswith(place + "/") for place in places):
            return f"<{name}> belongs in {' and '.join(places)} only"
        if file.suffix == ".h" and not in_headers and parts[0] == "lib":
            return f"<{name}> stays behind a plain class: include it in the .cpp"
        return None
    if quote == "<":
        known = STANDARD.match(name) or SYSTEM.match(name)
        return None if known else f"<{name}> is a library that tests/house/check_tree.py does not know"
    room = name.split("/")[0] if "/" in name else None
    if room not in ROOMS:
        return None if parts[0] in ("tools", "tests") else f'"{name}" does not start with a room of lib/'
    allowed = rooms_allowed(parts)
    if allowed is None or room in allowed or name in SINGLE_HEADERS.get(parts[1], ()):
        return None
    return f'"{name}": {parts[0]}/{parts[1]} may not know lib/{room}'


def check_includes(root, files):
    for file in files:
        if file.suffix not in CODE or file.parts[0] not in ("lib", "tools", "tests"):
            continue
        for quote, name in INCLUDE.findall(text_of(root / file)):
            if why := wrong_include(file, quote, name):
                yield f"{file}: {why}"


def check_rooms(root, files):
    for file in files:
        if file.parts[0] != "lib":
            continue
        room = file.parts[1]
        if room not in ROOMS:
            yield f"{file}: lib/{room} is no room of the house"
            continue
        if room == "base" and file.suffix == ".h" and file.name not in BASE_HEADERS:
            yield f"{file}: lib/base holds six things; a seventh needs a decision"
        if file.suffix not in CODE:
            continue
        for namespace in NAMESPACE.findall(text_of(root / file)):
            if namespace != NAMESPACES.get(room, room):
                yield f"{file}: namespace kveld::{namespace} in lib/{room}"


def check_headers(root, files):
    for file in files:
        if file.suffix != ".h" or file.parts[0] != "lib":
            continue
        lines = [line for line in text_of(root / file).split("\n") if line]
        if not lines or lines[0] != "#pragma once":
            yield f"{file}: a header starts with #pragma once"
        elif not any(line.startswith("//") for line in lines[1:2]):
            yield f"{file}: a header says first what it is for"


def check_lists(root, files):
    lists = {f.parent: text_of(root / f) for f in files if f.name == "CMakeLists.txt"}
    for folder, text in lists.items():
        if re.search(r"\b(GLOB|GLOB_RECURSE|aux_source_directory)\b", text):
            yield f"{folder / 'CMakeLists.txt'}: sources are listed one by one"
    for file in files:
        if file.suffix != ".cpp" or file.parts[0] not in ("lib", "tools", "tests"):
            continue
        listed = any(
            re.search(r"(?<![\w./-])" + re.escape(file.relative_to(folder).as_posix()) + r"(?![\w.-])", lists[folder])
            for folder in file.parents if folder in lists)
        if not listed and file.as_posix() != "tests/main.cpp":
            yield f"{file}: stands in no CMakeLists.txt"


def check_lengths(root, files):
    for file in files:
        if file.suffix in CODE and file.parts[0] in ("lib", "tools", "tests"):
            lines = text_of(root / file).count("\n")
            if lines > LONGEST:
                yield f"{file}: {lines} lines; does it have one idea?"


def check_leftovers(root, files):
    for file in files:
        if file.name == "LICENSE":
            continue
        for number, line in enumerate(text_of(root / file).split("\n"), 1):
            if found := MACHINE_PATH.search(line):
                yield f"{file}:{number}: a path of one machine: {found.group()}…"
            if file.parts[0] in ("lib", "tools", "tests", "cmake", "queries") and (found := LEFT_FOR_LATER.search(line)):
                yield f"{file}:{number}: left for later: {found.group()}"


def check_scripts(root, files):
    for file in files:
        first = text_of(root / file).split("\n", 1)[0]
        if re.match(r"#!.*\b(ba)?sh\b", first):
            run = subprocess.run(("bash", "-n", str(root / file)), capture_output=True, text=True)
            if run.returncode:
                yield f"{file}: {run.stderr.strip()}"
        elif file.suffix == ".py" or re.match(r"#!.*\bpython", first):
            try:
                compile(text_of(root / file), str(file), "exec")
            except SyntaxError as error:
                yield f"{file}:{error.lineno}: {error.msg}"
        if first.startswith("#!") and not (root / file).stat().st_mode & 0o100:
            yield f"{file}: starts with #! and cannot be run (chmod +x)"


CHECKS = (check_includes, check_rooms, check_headers, check_lists, check_lengths, check_leftovers, check_scripts)


def faults(root):
    files = files_of(root)
    return [fault for check in CHECKS for fault in check(root, files)]


def main():
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "lib").is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    found = faults(Path(sys.argv[1]))
    print("\n".join(found) if found else "the tree is in order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
