#!/usr/bin/env python3
"""Feeds check_tree.py small trees, each with one thing wrong, and asks for exactly that to be told."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import check_tree  # noqa: E402

HEADER = "#pragma once\n\n// What it is for.\n\n"
LATER = "TO" "DO"
# A small tree with nothing wrong.
GOOD = {
    "CMakeLists.txt": "project(x)\n",
    "README.md": "kveld build letters/ -o field.kveld\n",
    "lib/base/CMakeLists.txt": "kveld_library(base SOURCES error.cpp)\n",
    "lib/base/error.h": HEADER + "#include <string>\nnamespace kveld::base {}\n",
    "lib/base/error.cpp": '#include "base/error.h"\n\n#include <unistd.h>\n#include <utf8proc.h>\n',
    "lib/graph/CMakeLists.txt": "kveld_library(graph SOURCES view.cpp)\n",
    "lib/graph/view.h": HEADER + "#include <boost/graph/graph_traits.hpp>\n",
    "lib/graph/view.cpp": '#include "base/error.h"\n#include "graph/view.h"\n',
    "lib/query/CMakeLists.txt": "kveld_library(query\n  SOURCES parse/lexer.cpp)\n",
    "lib/query/table.h": HEADER + '#include "graph/view.h"\nnamespace kveld::query {}\n',
    "lib/query/parse/lexer.cpp": "#include <re2/re2.h>\nnamespace kveld::query::parse {}\n",
    "lib/export/formats.h": HEADER + '#include "query/table.h"\nnamespace kveld::exporters {}\n',
    "tests/main.cpp": "#include <boost/test/unit_test.hpp>\n",
    "tests/graph/CMakeLists.txt": "kveld_test(graph SOURCES view_test.cpp)\n",
    "tests/graph/view_test.cpp": '#include "graph/view.h"\n#include <boost/graph/graph_concepts.hpp>\n',
    "tools/kveld/CMakeLists.txt": "add_executable(kveld main.cpp)\n",
    "tools/kveld/main.cpp": '#include <CLI/CLI.hpp>\n#include "command.h"\n#include "export/formats.h"\n',
    "tools/test": "#!/usr/bin/env bash\necho done\n",
}

# What is changed in the good tree, and what must be told then.
BAD = {
    "base knows another room": ({"lib/base/error.cpp": '#include "graph/view.h"\n'},
        ['lib/base/error.cpp: "graph/view.h": lib/base may not know lib/graph']),
    "graph knows the query": ({"lib/graph/view.cpp": '#include "query/table.h"\n'},
        ['lib/graph/view.cpp: "query/table.h": lib/graph may not know lib/query']),
    "export knows more of the query than its result": ({"lib/export/formats.h": HEADER + '#include "query/session.h"\n'},
        ['lib/export/formats.h: "query/session.h": lib/export may not know lib/query']),
    "the query knows export": ({"lib/query/table.h": HEADER + '#include "export/formats.h"\n'},
        ['lib/query/table.h: "export/formats.h": lib/query may not know lib/export']),
    "a test of the graph knows the query": ({"tests/graph/view_test.cpp": '#include "query/table.h"\n'},
        ['tests/graph/view_test.cpp: "query/table.h": tests/graph may not know lib/query']),
    "an include without its room": ({"lib/graph/view.cpp": '#include "view.h"\n'},
        ['lib/graph/view.cpp: "view.h" does not start with a room of lib/']),
    "Boost.Graph outside lib/graph": ({"lib/query/parse/lexer.cpp": "#include <boost/graph/adjacency_list.hpp>\n"},
        ["lib/query/parse/lexer.cpp: <boost/graph/adjacency_list.hpp> belongs in lib/graph and tests/graph only"]),
    "Boost.Test in a library": ({"lib/graph/view.cpp": "#include <boost/test/unit_test.hpp>\n"},
        ["lib/graph/view.cpp: <boost/test/unit_test.hpp> belongs in tests only"]),
    "a library in a header": ({"lib/query/table.h": HEADER + "#include <re2/re2.h>\n"},
        ["lib/query/table.h: <re2/re2.h> stays behind a plain class: include it in the .cpp"]),
    "a library that is not on the list": ({"lib/graph/view.cpp": "#include <eigen3/Eigen/Core>\n"},
        ["lib/graph/view.cpp: <eigen3/Eigen/Core> is a library that tests/house/check_tree.py does not know"]),
    "a room that the house does not have": ({"lib/common/x.h": HEADER}, ["lib/common/x.h: lib/common is no room of the house"]),
    "a seventh thing in base": ({"lib/base/strings.h": HEADER},
        ["lib/base/strings.h: lib/base holds six things; a seventh needs a decision"]),
    "a namespace of another room": ({"lib/query/table.h": HEADER + "namespace kveld::graph {}\n"},
        ["lib/query/table.h: namespace kveld::graph in lib/query"]),
    "a header without guard": ({"lib/query/table.h": "// What it is for.\n"},
        ["lib/query/table.h: a header starts with #pragma once"]),
    "a header that does not say what it is for": ({"lib/query/table.h": "#pragma once\n#include <string>\n// x\n"},
        ["lib/query/table.h: a header says first what it is for"]),
    "a source in no list": ({"lib/graph/forgotten.cpp": ""}, ["lib/graph/forgotten.cpp: stands in no CMakeLists.txt"]),
    "a source whose name only ends like a listed one": ({"lib/graph/iew.cpp": ""}, ["lib/graph/iew.cpp: stands in no CMakeLists.txt"]),
    "a source listed without its folder": ({"lib/query/CMakeLists.txt": "kveld_library(query SOURCES lexer.cpp)\n"},
        ["lib/query/parse/lexer.cpp: stands in no CMakeLists.txt"]),
    "sources found by pattern": ({"lib/graph/CMakeLists.txt": "file(GLOB sources *.cpp)  # view.cpp\n"},
        ["lib/graph/CMakeLists.txt: sources are listed one by one"]),
    "a file that is too long": ({"lib/graph/view.cpp": "\n" * 501}, ["lib/graph/view.cpp: 501 lines; does it have one idea?"]),
    "a path of one machine": ({"README.md": "see /" "home/someone/letters\n"},
        ["README.md:1: a path of one machine: /" "home/s…"]),
    "something left for later": ({"lib/graph/view.cpp": f"\n// {LATER}: write it\n"},
        [f"lib/graph/view.cpp:2: left for later: {LATER}"]),
    "a shell script that does not parse": ({"tools/test": "#!/usr/bin/env bash\nif true; then\n"}, ["tools/test: "]),
    "a Python script that does not parse": ({"tools/lint": "#!/usr/bin/env python3\nprint(\n"}, ["tools/lint:2: "]),
}
ALLOWED = {
    "words that only contain a forbidden one": {"lib/graph/view.cpp": "// st" "ubborn methods\n"},
    "a path that only contains a forbidden folder": {"README.md": "see docs/" "work/home.md and https://example.org/home/x\n"},
    "data that is no text": {"data/sample/image.txt": b"\xff\xfe\x00"},
}


def faults_of(changes):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in {**GOOD, **changes}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            if path.read_bytes().startswith(b"#!"):
                path.chmod(0o755)
        return check_tree.faults(root)


class CheckTree(unittest.TestCase):
    def test_a_good_tree_has_no_faults(self):
        self.assertEqual(faults_of({}), [])

    def test_each_fault_is_told_and_no_other(self):
        for name, (changes, expected) in BAD.items():
            with self.subTest(name):
                found = faults_of(changes)
                self.assertEqual(len(found), len(expected), found)
                for got, wanted in zip(found, expected):
                    self.assertTrue(got.startswith(wanted), got)

    def test_what_only_looks_like_a_fault_is_let_through(self):
        for name, changes in ALLOWED.items():
            with self.subTest(name):
                self.assertEqual(faults_of(changes), [])

    def test_a_script_that_cannot_be_run_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            script = Path(folder) / "tools" / "test"
            script.parent.mkdir()
            script.write_text("#!/usr/bin/env bash\n")
            script.chmod(0o644)
            self.assertEqual(check_tree.faults(Path(folder)), ["tools/test: starts with #! and cannot be run (chmod +x)"])


if __name__ == "__main__":
    unittest.main()
