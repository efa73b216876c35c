"""Python's sqlite3 opens the database, searches it, and its views say what is said."""

import sqlite3
import sys

from expect import HOSTILE_LABEL, HOSTILE_QUOTE, equal

with open(sys.argv[1] + "/sample.db", "rb") as file:
    sample = file.read()
with open(sys.argv[1] + "/denied.db", "rb") as file:
    equal(file.read() == sample, True, "what is drawn changes nothing")

database = sqlite3.connect(f"file:{sys.argv[1]}/sample.db?mode=ro", uri=True)


def rows(sql, *values):
    return database.execute(sql, values).fetchall()


equal(rows("PRAGMA integrity_check"), [("ok",)], "integrity")
equal(rows("PRAGMA foreign_key_check"), [], "keys that point nowhere")
for table in ("sentences_fts", "articles_fts"):
    equal(rows(f"SELECT count(*) FROM {table}")[0][0] > 0, True, table)
    # Datasette looks for the name in double quotes, and offers to search the table where it is.
    made = rows("SELECT sql FROM sqlite_master WHERE name = ?", table)[0][0]
    equal(f'content="{table[:-4]}"' in made, True, table + " as Datasette finds it")
supplied = rows("SELECT subject, object, recipient FROM supplies ORDER BY id")
equal(
    supplied,
    [("Iran", "drones", "Russia"), ("Iran", "missiles", "Russia"), ("Iran", "drones", None)],
    "supplies",
)
equal(rows("SELECT who_says, who_denies FROM disputed"), [("Pentagon", "Iran")], "disputed")
equal(rows("SELECT subject, object FROM planned"), [("Russia", "drones")], "planned")
label = HOSTILE_LABEL + "\x01"
equal(rows("SELECT id FROM entities WHERE label = ?", label), [("hostile",)], "hostile label")
quote = rows(
    "SELECT quote FROM quotes JOIN sentences_fts ON sentences_fts.text = quote "
    "WHERE sentences_fts MATCH 'gnp'"
)
equal(quote[0][0].replace("\x02", ""), HOSTILE_QUOTE, "hostile quote")
every = rows("SELECT name FROM sqlite_master WHERE type IN ('view', 'table')")
for (name,) in every:
    rows(f'SELECT * FROM "{name}" LIMIT 1')
