"""The built program, the data beside the repository, and tables, for bench/speed and quality."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def find_program():
    """newsgraph in the build tree that the command line names, else in build/."""
    build = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build"
    program = build.resolve() / "newsgraph"
    if not program.exists():
        sys.exit(f"{program} is not there: run ./demo first")
    return program


def is_there(path):
    """Whether data exist; says so when they do not, since a table will lack a row."""
    if not path.exists():
        print(f"left out: {path} is not there", file=sys.stderr)
    return path.exists()


def output_of(*command):
    """What a command prints; its failure is ours."""
    command = [str(part) for part in command]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


def print_table(title, head, rows):
    """A Markdown table under its title; all columns but the first are numbers. Prints nothing
    without rows."""
    if not rows:
        return
    print(f"{title}\n\n| {' | '.join(head)} |\n|---|{'---:|' * (len(head) - 1)}")
    for row in rows:
        print(f"| {' | '.join(map(str, row))} |")
    print(flush=True)


def percent(part, whole):
    """With one digit; "—" of nothing."""
    return f"{100 * part / whole:.1f}" if whole else "—"
