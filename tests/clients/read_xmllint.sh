#!/bin/sh
# libxml2 finds GraphML, GEXF and SVG well-formed, and says nothing.
set -eu
command -v xmllint >/dev/null || { echo "skipped: xmllint is not installed"; exit 77; }
for file in "$1/sample.graphml" "$1/denied.graphml" "$1/sample.gexf" "$1/denied.gexf" "$1/sample.svg"; do
    said=$(xmllint --noout "$file" 2>&1)
    test -z "$said"
done
count=$(xmllint --xpath "count(//*[local-name()='edge'])" "$1/sample.graphml")
test "$count" = 5
scripts=$(xmllint --xpath "count(//*[local-name()='script'])" "$1/sample.svg")
test "$scripts" = 0
