#!/bin/sh
# Installs what was built into a folder of its own, builds the example against it, and runs the
# installed program on the installed data: installed.sh BUILD SOURCE
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cmake --install "$1" --prefix "$place/usr" >/dev/null
cmake -S "$2/docs/example" -B "$place/example" -D CMAKE_BUILD_TYPE=Release \
      -D CMAKE_PREFIX_PATH="$place/usr" >/dev/null
cmake --build "$place/example" >/dev/null
"$place/example/example" "$2/samples" | grep -q '"relation":"supplies"'
grep -q 'fB\\-\\-prune' "$place/usr/share/man/man1/newsgraph.1"
bash -n "$place/usr/share/bash-completion/completions/newsgraph"
"$place/usr/bin/newsgraph" build "$2/samples" --out "$place/graph" --quiet \
    --data "$place/usr/share/newsgraph/data"
test -s "$place/graph/claims.jsonl"
