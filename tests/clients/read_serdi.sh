#!/bin/sh
# serd reads Turtle back strictly as the statements of the N-Triples file; lines are sorted.
set -eu
command -v serdi >/dev/null || { echo "skipped: serdi is not installed"; exit 77; }
serdi -i turtle -o ntriples "$1/sample.ttl" | LC_ALL=C sort >"$1/from_turtle.nt"
serdi -i ntriples -o ntriples "$1/sample.nt" | LC_ALL=C sort >"$1/from_ntriples.nt"
cmp "$1/from_turtle.nt" "$1/from_ntriples.nt"
test "$(wc -l <"$1/from_turtle.nt")" -eq "$(wc -l <"$1/sample.nt")"
test "$(serdi -i nquads -o nquads "$1/sample.nq" | wc -l)" -eq "$(wc -l <"$1/sample.nq")"
serdi -i trig -o nquads "$1/sample.trig" | LC_ALL=C sort >"$1/from_trig.nq"
serdi -i nquads -o nquads "$1/sample.nq" | LC_ALL=C sort >"$1/from_nquads.nq"
cmp "$1/from_trig.nq" "$1/from_nquads.nq"
LC_ALL=C sort -c -u "$1/sample.nt"
LC_ALL=C sort -c -u "$1/sample.nq"
