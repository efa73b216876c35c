#!/usr/bin/python3
"""Writes files of formats that try to hurt who reads them, each with one short article in it where
that can be: make_hostile.py DIR."""
import io, sys, zipfile
from pathlib import Path

WORDS = "The ferry left the harbour of the town on Monday with all of its crew, the owner said."
ENTRY = f"<title>Ferry leaves the harbour</title><content>{WORDS}</content>"


def epub():
    """Chapters outside the book, one that is not there, one a thousand times, coded names."""
    items = {"out": "../../../etc/passwd", "coded": "%2e%2e/%2e%2e/etc/passwd", "none": "none.xhtml",
             "cut": "chapter%", "own": "chapter%201.xhtml"}
    manifest = "".join(f'<item id="{i}" href="{h}"/>' for i, h in items.items())
    spine = "".join(f'<itemref idref="{i}"/>' for i in items) + '<itemref idref="own"/>' * 1000
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        for name, text in {
            "OEBPS/a.opf": f"<package><manifest>{manifest}</manifest><spine>{spine}</spine></package>",
            "OEBPS/chapter 1.xhtml": f"<html><body><h1>Ferry leaves the harbour</h1><p>{WORDS}</p></body></html>",
        }.items():
            book.writestr(zipfile.ZipInfo(name, (2024, 6, 4, 0, 0, 0)), text)
    return out.getvalue()


def pdf():
    """A page that draws a form that draws itself, a length that is a lie, no end."""
    return (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Kids[3 0 R 2 0 R 3 0 R]/Count 999999999>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 -1]/Contents 4 0 R"
            b"/Resources<</XObject<</F 5 0 R>>>>>>endobj\n"
            b"4 0 obj<</Length 999999>>stream\n/F Do\nendstream endobj\n"
            b"5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
            b"/Length 6>>stream\n/F Do\nendstream endobj\ntrailer<</Root 1 0 R>>\n")


def main(folder):
    attributes = " ".join(f'a{i}="x"' for i in range(5000))
    files = {
        "itself.pdf": pdf(),
        "paths.epub": epub(),
        "froms.mbox": b"From \nFrom \n" * 500 + b"From x\nSubject: =?utf-8?b?" + b"/" * 999
                      + b"?=\nContent-Type: multipart/mixed; boundary=\n\n\x00\n",
        "bars.md": ("# Ferry leaves the harbour\n\n" + WORDS + "\n\n" + ">" * 5000 + "\n\n"
                    + "|" * 5000 + "\n" + "|-" * 5000 + "\n" + "|" * 5000 + "\n").encode(),
        "quotes.csv": ("title,text\nFerry leaves the harbour,\"" + WORDS + "\"\n\r\r,\x00\"\"\"" + "\"," * 5000).encode(),
        "deep.json": ("{\"text\": " + "[" * 50_000 + "\"\\ud800\"").encode(),
        "attributes.atom": f"<feed><entry {attributes}>{ENTRY}</entry></feed>".encode(),
    }
    for name, data in files.items():
        (Path(folder) / name).write_bytes(data)


main(sys.argv[1])
