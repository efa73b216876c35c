"""What the clients must find in the files of write_samples, in one place for all of them."""

import sys

SKIPPED = 77

HOSTILE_LABEL = (
    "]]> \"R & & D\" <script>alert('1')</script>\n=HYPERLINK(1)\t😀 مرحبا \\ `*_[x](y)_*` |"
)
HOSTILE_QUOTE = (
    "=He said: \"<b>R & & D</b>\" ]]> &amp; a\\b,\n\tc {x}  😀 \u202egnp.exe \"\"\" '''."
)
NODES = ["drones", "hostile", "iran", "missiles", "russia"]
EDGES = [
    ("hostile", "iran", 'carry <out> "it"', 1.0),
    ("iran", "drones", "supplies", 2.0),
    ("iran", "missiles", "supplies", 1.0),
    ("iran", "russia", "supplies drones and missiles", 2.0),
    ("russia", "drones", "produces (planned)", 1.0),
]
DENIED = [
    ("iran", "drones", "supplies (denied)", 1.0),
    ("iran", "russia", "supplies drones (denied)", 1.0),
]


def equal(found, wanted, what):
    if found == wanted:
        return
    if isinstance(found, set) and isinstance(wanted, set):
        found, wanted = found - wanted, wanted - found
    sys.exit(f"{what}:\n  found  {str(found)[:2000]}\n  wanted {str(wanted)[:2000]}")


def need(module):
    """The module, or the end of the test as skipped."""
    try:
        return __import__(module)
    except ImportError as error:
        print(f"skipped: {error}")
        sys.exit(SKIPPED)
