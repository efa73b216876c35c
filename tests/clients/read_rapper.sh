#!/bin/sh
# raptor reads the four syntaxes without a warning, and counts the same statements;
# what stands in a named graph stands in the default graph, too.
set -eu
command -v rapper >/dev/null || { echo "skipped: rapper is not installed"; exit 77; }
wanted=$(wc -l <"$1/sample.nt")
for file in turtle:ttl ntriples:nt nquads:nq trig:trig; do
    rapper -q -i "${file%%:*}" -o ntriples "$1/sample.${file##*:}" \
        >"$1/rapper.nt" 2>"$1/rapper.log"
    count=$(sort -u "$1/rapper.nt" | wc -l)
    cat "$1/rapper.log"
    test ! -s "$1/rapper.log"
    test "$count" -eq "$wanted"
done
