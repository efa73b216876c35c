#!/bin/sh
# raptor reads the three syntaxes without a warning, and counts the same statements.
set -eu
command -v rapper >/dev/null || { echo "skipped: rapper is not installed"; exit 77; }
wanted=$(wc -l <"$1/sample.nt")
for file in turtle:ttl ntriples:nt nquads:nq; do
    rapper -q -i "${file%%:*}" -o ntriples "$1/sample.${file##*:}" \
        >"$1/rapper.nt" 2>"$1/rapper.log"
    count=$(wc -l <"$1/rapper.nt")
    cat "$1/rapper.log"
    test ! -s "$1/rapper.log"
    test "$count" -eq "$wanted"
done
