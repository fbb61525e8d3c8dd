#!/usr/bin/env python3
"""Runs tools/setup on machines that are made up: the programs that it calls are replaced by small ones that write down
how they were called. Nothing is installed.

    setup_test.py ROOT
"""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(sys.argv.pop(1)) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
INSTALLED = "#!/bin/sh\necho installed\n"
# Two packages are missing, one of them known but removed.
TWO_MISSING = """#!/bin/sh
for package; do :; done
case "$package" in
  ninja-build) exit 1 ;;
  libre2-dev) echo config-files ;;
  *) echo installed ;;
esac
"""
CALLED = '#!/bin/sh\necho "called: $(basename "$0") $*"\n'
PASSED_ON = CALLED + 'exec "$@"\n'
ROOT_USER = "#!/bin/sh\necho 0\n"
OTHER_USER = "#!/bin/sh\necho 1000\n"


def run_setup(**programs):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in programs.items():
            program = Path(folder) / name.replace("_", "-")
            program.write_text(text)
            program.chmod(0o755)
        for name in ("bash", "env", "basename"):
            found = subprocess.run(("sh", "-c", f"command -v {name}"), capture_output=True, text=True).stdout.strip()
            (Path(folder) / name).symlink_to(found)
        run = subprocess.run((ROOT / "tools" / "setup",), env={"PATH": folder}, capture_output=True, text=True)
        return run.returncode, run.stdout, run.stderr


class Setup(unittest.TestCase):
    def test_does_and_says_nothing_where_all_is_there(self):
        self.assertEqual(run_setup(dpkg_query=INSTALLED, apt_get=CALLED, sudo=CALLED, id=OTHER_USER), (0, "", ""))

    def test_installs_only_what_is_missing_and_says_what(self):
        status, out, _ = run_setup(dpkg_query=TWO_MISSING, apt_get=CALLED, sudo=CALLED, id=ROOT_USER)
        self.assertEqual(status, 0)
        self.assertEqual(out.split("\n"), [
            "setup: installing from Debian's packages: ninja-build libre2-dev",
            "called: apt-get update -q",
            "called: apt-get install -q -y --no-install-recommends ninja-build libre2-dev",
            ""])

    def test_asks_sudo_where_it_is_not_root(self):
        status, out, _ = run_setup(dpkg_query=TWO_MISSING, apt_get=CALLED, sudo=PASSED_ON, id=OTHER_USER)
        self.assertEqual(status, 0)
        self.assertIn("called: sudo apt-get update -q\ncalled: apt-get update -q\n", out)
        self.assertIn("called: apt-get install -q -y --no-install-recommends ninja-build libre2-dev\n", out)

    def test_says_what_to_run_where_it_can_not_become_root(self):
        status, out, error = run_setup(dpkg_query=TWO_MISSING, apt_get=CALLED, id=OTHER_USER)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("run as root: apt-get install ninja-build libre2-dev\n", error)

    def test_says_what_is_needed_where_the_system_is_not_debian(self):
        status, out, error = run_setup(id=ROOT_USER)
        self.assertEqual((status, out), (1, ""))
        self.assertTrue(error.startswith("setup: this is not Debian; install these packages"), error)
        self.assertIn("rapidjson-dev", error)

    def test_fails_where_installing_fails(self):
        status, _, _ = run_setup(dpkg_query=TWO_MISSING, apt_get="#!/bin/sh\nexit 100\n", id=ROOT_USER)
        self.assertEqual(status, 100)


if __name__ == "__main__":
    unittest.main()
