#!/usr/bin/env bash
# Makes the other forms of the sample letter from its Markdown, with public tools of Debian:
#
#     apt-get install pandoc libreoffice-writer-nogui xsltproc
#     tests/forms/make_forms.sh
#
# What it makes is checked in, so that the tests need none of these tools.
set -euo pipefail
cd "$(dirname "$0")"
letter=voorbeeld-99817-12
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

# A page as a site of publications has it: menus around the letter, the number in the page's own metadata.
pandoc "$letter.md" --template page.html -o "$letter.html"
# The title is the page's and not a line of the letter.
sed '1,/^---$/{/^title/d}' "$letter.md" >"$work/$letter.md"
pandoc "$work/$letter.md" -o "$letter.docx"
pandoc "$work/$letter.md" -o "$letter.odt"
soffice --headless --convert-to pdf --outdir . "$letter.odt" >/dev/null
pandoc "$letter.md" -t html | sed '1i <letter>' | sed '$a </letter>' >"$work/letter.xml"
xsltproc official_publication.xsl "$work/letter.xml" >"$letter.xml"
