#!/bin/sh
# A SPARQL query finds who denies what others say, with the words: disputes.rq.
set -eu
command -v roqet >/dev/null || { echo "skipped: roqet is not installed"; exit 77; }
roqet -q -r csv -D "$1/sample.ttl" "$2/disputes.rq" 2>/dev/null | tr -d '\r' >"$1/roqet.csv"
cat "$1/roqet.csv"
test "$(wc -l <"$1/roqet.csv")" -eq 2
grep -q '^Iran,drones,Russia,Iran,Iran denied sending drones to Russia\.$' "$1/roqet.csv"
