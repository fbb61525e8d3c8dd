#!/usr/bin/env python3
"""How fast each form of a letter is read, beside the public tool that reads the same file, on one core, in one run.

    readers.py KVELD [--copies 1000] [--runs 5]

Takes the sample letter of tests/forms, repeats what it says, and measures `kveld text FILE` and the tool as whole
processes in turn: the median of their processor time. Rates count the bytes that are read: of DOCX and ODT those of the
unpacked text part. Tools that are not on this machine are named and left out.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import zipfile
from pathlib import Path

FORMS = Path(__file__).resolve().parent.parent / "forms"
NAME = "voorbeeld-99817-12"


def repeated(text, begin, end, copies):
    """The text with what stands between its first `begin` and last `end` said again and again."""
    start, stop = text.index(begin) + len(begin), text.rindex(end)
    return text[:start] + text[start:stop] * copies + text[stop:]


def long_file(form, copies, folder):
    """The file's path, and how many bytes of it are read."""
    path, source = folder / f"letter.{form}", FORMS / f"{NAME}.{form}"
    if form == "txt":
        letter = subprocess.run(["pdftotext", FORMS / f"{NAME}.pdf", "-"], capture_output=True, check=True).stdout
        path.write_bytes(letter * copies)
        return path, path.stat().st_size
    if form == "pdf":
        subprocess.run(["pdfunite", *[source] * copies, path], check=True)
        return path, path.stat().st_size
    around = {"xml": ('<tekst status="goed">', "</tekst>"), "html": ("<main>", "</main>")}
    if form in around:
        path.write_text(repeated(source.read_text(), *around[form], copies))
        return path, path.stat().st_size
    part, begin, end = {"docx": ("word/document.xml", "<w:body>", "<w:sectPr"),
                        "odt": ("content.xml", "<office:text>", "</office:text>")}[form]
    size = 0
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == part:
                content = repeated(content.decode(), begin, end, copies).encode()
                size = len(content)
            new.writestr(entry, content)
    return path, size


def processor_seconds(command):
    before = os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def peer_of(form, path, folder):
    """Its name and command; (name, None) where it isn't here."""
    office = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "txt:Text",
              "--outdir", folder, path]
    name, command = {
        "txt": ("wc -w", ["wc", "-w", path]),
        "xml": ("xmllint --noout", ["xmllint", "--huge", "--noout", path]),
        "html": ("xmllint --html --noout", ["xmllint", "--huge", "--html", "--noout", path]),
        "docx": ("libreoffice --convert-to txt", office),
        "odt": ("libreoffice --convert-to txt", office),
        "pdf": ("pdftotext", ["pdftotext", path, os.devnull]),
    }[form]
    return name, command if shutil.which(command[0]) else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kveld")
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(f"{'form':5} {'MB':>6} {'kveld s':>8} {'MB/s':>6}   {'peer s':>7} {'MB/s':>6}   kveld/peer  peer")
    with tempfile.TemporaryDirectory() as work:
        for form in ("txt", "html", "xml", "docx", "odt", "pdf"):
            path, size = long_file(form, options.copies, Path(work))
            name, peer = peer_of(form, path, work)
            ours, theirs = [], []
            for _ in range(options.runs):
                ours.append(processor_seconds([options.kveld, "text", path]))
                theirs.append(processor_seconds(peer) if peer else float("nan"))
            own, other, size = statistics.median(ours), statistics.median(theirs), size / 1e6
            print(f"{form:5} {size:6.1f} {own:8.2f} {size / own:6.1f}   {other:7.2f} {size / other:6.1f}   {own / other:10.2f}"
                  f"  {name}{'' if peer else ' is not here'}", flush=True)


if __name__ == "__main__":
    main()
