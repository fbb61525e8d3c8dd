#!/usr/bin/env python3
"""A folder of letters in every form, mixed with broken files: the letters are built, each broken file is named with its
reason, and memory stays within a bound.

    mixed_folder_test.py KVELD FOLDER_OF_SAMPLES [GOOD]      GOOD letters (default 24) and 30 broken files
"""
import io
import os
import resource
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "voorbeeld-99817-12"
MARK = "Slowakije kon nog geen standpunt innemen."
MOST_MEMORY = 1 << 30  # bytes, peak


def marked(number):
    return f"{MARK} Dit is brief {number}."


def rezipped(data, change):
    """A zip file with its entries changed: change(name, bytes) gives new bytes, or None to leave the entry out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = change(entry.filename, old.read(entry))
            if content is not None:
                new.writestr(entry.filename, content)
    return out.getvalue()


def zip_of(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in entries.items():
            new.writestr(name, content)
    return out.getvalue()


def bomb(name):
    """A small zip file whose one entry unfolds into 300 MiB; made piece by piece, so that this program stays small."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new, new.open(name, "w") as entry:
        for _ in range(300):
            entry.write(b" " * (1 << 20))
    return out.getvalue()


def small_pdf(lines):
    drawing = "BT /F1 10 Tf 12 TL 72 770 Td\n" + "".join(f"({line}) Tj T*\n" for line in lines) + "ET\n"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[5 0 R]/Count 1>>",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
               f"<</Length {len(drawing)}>>stream\n{drawing}endstream",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>"]
    pdf, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    pdf += f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(pdf)}\n%%EOF\n"
    return pdf.encode("cp1252")


def letters(samples):
    """For each form, number → bytes of a letter like no other."""
    files = {form: (HERE / f"{NAME}.{form}").read_bytes() for form in ("xml", "html", "docx", "odt")}
    files["txt"] = (samples / f"{NAME}.txt").read_bytes()

    def in_text(form):
        words = MARK.split()
        joint = next(text for text in (MARK, *(f"{' '.join(words[:i])}\n{' '.join(words[i:])}" for i in range(1, len(words))))
                     if text.encode() in files[form])
        return lambda number: files[form].replace(joint.encode(), marked(number).encode())

    def in_zip(form, part):
        return lambda number: rezipped(files[form], lambda name, content: content.replace(
            MARK.encode(), marked(number).encode()) if name == part else content)

    def in_pdf(number):
        return small_pdf(["Aan de Voorzitter van de Tweede Kamer", f"Nederland steunde voorstel {number} van de Commissie."])

    return {"txt": in_text("txt"), "xml": in_text("xml"), "html": in_text("html"),
            "docx": in_zip("docx", "word/document.xml"), "odt": in_zip("odt", "content.xml"), "pdf": in_pdf}


def without(data, part):
    return rezipped(data, lambda name, content: None if name == part else content)


def with_part(data, part, new):
    return rezipped(data, lambda name, content: new if name == part else content)


def encrypted(data):
    """The zip file with the flag of encryption set in every header."""
    changed = bytearray(data)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(signature)
        while place >= 0:
            flags = struct.unpack_from("<H", changed, place + at)[0]
            struct.pack_into("<H", changed, place + at, flags | 1)
            place = changed.find(signature, place + 4)
    return bytes(changed)


def broken_files():
    """name → (bytes, a piece of the reason)"""
    docx, odt, pdf, xml, html = ((HERE / f"{NAME}.{form}").read_bytes() for form in ("docx", "odt", "pdf", "xml", "html"))
    deep = 100_000
    nested_zip = zip_of({"binnen.zip": zip_of({"brief.txt": "Nederland steunde het voorstel."})})
    deep_odt = (b"<office:document-content><office:body><office:text>" + b"<text:p>" * deep + b"</text:p>" * deep +
                b"</office:text></office:body></office:document-content>")
    return {
        "leeg.txt": (b"", "is empty"),
        "wit.txt": (b" \n\n\t\n", "holds no text"),
        "nul.txt": (b"Geachte voorzitter,\n\0\nNederland steunde dit.", "NUL"),
        "utf16.txt": ("Geachte voorzitter".encode("utf-16"), "UTF-16"),
        "plaatje.txt": (b"\x89PNG\r\n\x1a\n" + bytes(100), "is not text"),
        "brief.rtf": (rb"{\rtf1 Geachte voorzitter}", "RTF"),
        "oud.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office document"),
        "afgekapt.docx": (docx[: len(docx) // 2], "cut short"),
        "zonder-tekst.docx": (without(docx, "word/document.xml"), "word/document.xml is not there"),
        "leeg.docx": (with_part(docx, "word/document.xml", b""), "no well-formed XML"),
        "afgekapte-tekst.docx": (with_part(docx, "word/document.xml", b"<w:document><w:body><w:p>"), "damaged"),
        "diep.docx": (with_part(docx, "word/document.xml", b"<a>" * deep + b"</a>" * deep), "deep"),
        "bom.docx": (bomb("word/document.xml"), "200 times"),
        "versleuteld.docx": (encrypted(docx), "encrypted"),
        "afgekapt.odt": (odt[: len(odt) // 2], "cut short"),
        "diep.odt": (with_part(odt, "content.xml", deep_odt), "deep"),
        "versleuteld.odt": (encrypted(odt), "encrypted"),
        "tabel.xlsx": (zip_of({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}), "spreadsheet"),
        "boek.epub": (zip_of({"mimetype": "application/epub+zip", "a.html": "<p>a</p>"}), "EPUB"),
        "kapot.pdf": (pdf[:2000], "damaged PDF"),
        "plaatjes.pdf": (small_pdf([]), "only images"),
        "geen.pdf": (b"%PDF-1.7\nniet echt", "damaged PDF"),
        "afgekapt.xml": (xml[: len(xml) // 2], "cut short"),
        "diep.xml": (b"<officiele-publicatie>" + b"<al>" * deep + b"</al>" * deep + b"</officiele-publicatie>", "deep"),
        "ander.xml": (b"<?xml version='1.0'?><rss><channel/></rss>", "rss"),
        "bom.zip": (bomb("brief.txt"), "200 times"),
        "menu.html": (b"<!DOCTYPE html><html><body><nav><a href='/'>Zoeken</a></nav><script>x</script></body></html>", "no text"),
        "leeg.html": (b"<!DOCTYPE html><html><head><title>t</title></head><body></body></html>", "no text"),
        "nul.html": (html.replace(b"<main>", b"<main>\0"), "NUL"),
        "pakket.zip": (nested_zip, "archive"),
    }


def main():
    kveld, samples = sys.argv[1], Path(sys.argv[2])
    good = int(sys.argv[3]) if len(sys.argv) > 3 else 24
    broken = broken_files()
    with tempfile.TemporaryDirectory() as folder:
        inside = Path(folder) / "brieven"
        inside.mkdir()
        makers = letters(samples)
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w:gz") as tar:
            for number in range(good):
                form = list(makers)[number % len(makers)]
                content = makers[form](number)
                if number % 7 == 3:  # some in an archive
                    entry = tarfile.TarInfo(f"map/brief-{number}.{form}")
                    entry.size = len(content)
                    tar.addfile(entry, io.BytesIO(content))
                else:
                    (inside / f"brief-{number}.{form}").write_bytes(content)
        (inside / "archief.tar.gz").write_bytes(packed.getvalue())
        for name, (content, _) in broken.items():
            (inside / name).write_bytes(content)
        run = subprocess.run((kveld, "build", inside, "-o", Path(folder) / "field.kveld"), capture_output=True, text=True)
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    reasons = {line.split(": ", 1)[0].split("brieven/", 1)[1]: line.split(": ", 1)[1]
               for line in run.stderr.splitlines() if line.startswith("skipped ")}
    wrong = [] if run.returncode == 1 else [f"exit status {run.returncode}: {run.stderr[-2000:]}"]
    wrong += [f"{name} was not skipped" for name in broken if not any(skipped.startswith(name) for skipped in reasons)]
    wrong += [f"{name} was skipped: {reason}" for name, reason in reasons.items()
              if not any(name.startswith(expected) for expected in broken)]
    for name, (_, piece) in broken.items():
        for skipped, reason in reasons.items():
            if skipped.startswith(name):
                print(f"{skipped}: {reason}")
                if piece not in reason:
                    wrong.append(f"{name} is refused without saying '{piece}': {reason}")
    if f"{good} letters" not in run.stderr:
        wrong.append(f"not {good} letters: {run.stderr.splitlines()[-1:]}")
    if memory > MOST_MEMORY:
        wrong.append(f"{memory >> 20} MiB at the peak")
    print(f"{good} letters built, {len(reasons)} files named, {memory >> 20} MiB at the peak")
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
