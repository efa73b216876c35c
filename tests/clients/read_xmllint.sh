#!/bin/sh
# libxml2 finds the GraphML well-formed, and says nothing.
set -eu
command -v xmllint >/dev/null || { echo "skipped: xmllint is not installed"; exit 77; }
for file in "$1/sample.graphml" "$1/denied.graphml"; do
    said=$(xmllint --noout "$file" 2>&1)
    test -z "$said"
done
count=$(xmllint --xpath "count(//*[local-name()='edge'])" "$1/sample.graphml")
test "$count" = 6
