#!/usr/bin/env bash
# Installs the program into a folder of its own and asks it there, from another folder: it must find its packs and
# questions beside itself, which a question that only the installed copy has shows; KVELD_DATA leads it elsewhere.
#
#   installed_test.sh CMAKE BUILD_FOLDER
set -euo pipefail
cmake=$1
build=$2
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
unset KVELD_DATA

"$cmake" --install "$build" --prefix "$prefix" > "$prefix/installed.log"
cat > "$prefix/share/kveld/queries/only-installed.cypher" <<'CYPHER'
// Asked by the test of the installation.
// example: kveld ask field.kveld only-installed
RETURN 1 AS one
CYPHER

cd "$prefix"
questions=$(bin/kveld ask)
for question in only-installed who-backed chain; do
  grep -q -- "$question" <<< "$questions" || { echo "kveld ask does not list $question:"; echo "$questions"; exit 1; }
done
bin/kveld build share/kveld/data/sample/*.txt -o field.kveld
bin/kveld query field.kveld 'MATCH (letter:Document) RETURN count(letter) > 0 AS found' --format tsv | grep -qx true

mkdir -p own/data own/queries
printf '// Asked of other data.\nRETURN 1 AS one\n' > own/queries/only-elsewhere.cypher
elsewhere=$(KVELD_DATA=$prefix/own bin/kveld ask)
[ "$(head -n 1 <<< "$elsewhere")" = only-elsewhere ] || { echo "KVELD_DATA is not heeded:"; echo "$elsewhere"; exit 1; }
