#!/bin/sh
# Graphviz draws the picture without a warning, and the plan is a dashed line in it.
set -eu
command -v dot >/dev/null || { echo "skipped: dot is not installed"; exit 77; }
said=$(dot -Tsvg -o "$1/sample.svg" "$1/sample.dot" 2>&1)
echo "$said"
test -z "$said"
test "$(grep -c 'class="edge"' "$1/sample.svg")" -eq 5
grep -q 'produces (planned)' "$1/sample.svg"
grep -q 'stroke-dasharray' "$1/sample.svg"
! grep -q '<script' "$1/sample.svg"
