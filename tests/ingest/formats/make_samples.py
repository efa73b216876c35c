#!/usr/bin/python3
"""Writes the samples of formats, one article of our own words in each: make_samples.py DIR."""
import base64, gzip, hashlib, io, sys, tarfile, zipfile
from email.message import EmailMessage
from pathlib import Path

TITLE = "Ferry line to Brava opens again"
DAY = "2024-06-04"
OUTLET = "Harbour Courier"
PARAGRAPHS = [
    "The ferry company Maresul opened its line to Brava again on Tuesday, the port authority said.",
    "Maresul bought two ships from the Norwegian builder Fjordverk in March 2024.",
    "“The island waited for two years,” said Joana Lima, who leads the port authority.",
]
HTML = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
PAGE = (f"<html><head><title>{TITLE}</title><meta property='og:site_name' content='{OUTLET}'>"
        f"<meta property='article:published_time' content='{DAY}'></head>"
        f"<body><article><h1>{TITLE}</h1>{HTML}</article></body></html>")


def zipped(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 6, 4, 0, 0, 0)), text)
    return out.getvalue()


def rss():
    return (f'<?xml version="1.0"?><rss version="2.0" xmlns:content="urn:c"><channel>'
            f"<title>{OUTLET}</title><item><title>{TITLE}</title>"
            f"<link>https://harbour-courier.example/brava</link>"
            f"<pubDate>Tue, 04 Jun 2024 09:00:00 +0000</pubDate>"
            f"<description>Only the first words.</description>"
            f"<content:encoded><![CDATA[{HTML}]]></content:encoded></item></channel></rss>").encode()


def atom():
    return (f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{OUTLET}</title><entry>'
            f'<title>{TITLE}</title><link rel="alternate" href="https://harbour-courier.example/brava"/>'
            f"<published>{DAY}T09:00:00Z</published><author><name>Rui Melo</name></author>"
            f'<content type="xhtml"><div>{HTML}</div></content></entry></feed>').encode()


def warc():
    body = PAGE.encode()
    half = len(body) // 2
    http = (b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n"
            + b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (body[:half], body[half:]))
            + b"0\r\n\r\n")

    def record(kind, block, url="https://harbour-courier.example/brava"):
        digest = base64.b32encode(hashlib.sha1(block).digest()).decode()
        return (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
                f"WARC-Block-Digest: sha1:{digest}\r\n"
                f"WARC-Date: 2024-06-05T00:00:00Z\r\nContent-Length: {len(block)}\r\n\r\n"
                ).encode() + block + b"\r\n\r\n"

    return [record("warcinfo", b"software: ours\r\n", ""), record("response", http),
            record("request", b"GET /brava HTTP/1.1\r\n\r\n")]


def docx():
    paragraphs = "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in PARAGRAPHS)
    w = 'xmlns:w="urn:w"'
    return zipped({
        "[Content_Types].xml": "<Types/>",
        "docProps/core.xml": f'<c:p xmlns:c="urn:c"><c:title>{TITLE}</c:title><c:creator>Rui Melo</c:creator><c:created>{DAY}T08:00:00Z</c:created></c:p>',
        "word/document.xml": f'<w:document {w}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>{paragraphs}</w:body></w:document>'})


def odt():
    paragraphs = "".join(f"<t:p>{p}</t:p>" for p in PARAGRAPHS)
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "meta.xml": f'<m xmlns:d="urn:d"><d:title>{TITLE}</d:title><d:creator>Rui Melo</d:creator><d:date>{DAY}</d:date></m>',
        "content.xml": f'<o:d xmlns:o="urn:o" xmlns:t="urn:t"><o:text><t:h>{TITLE}</t:h>{paragraphs}</o:text></o:d>'})


def epub():
    return zipped({
        "mimetype": "application/epub+zip",
        "OEBPS/book.opf": f'<package><metadata xmlns:dc="urn:dc"><dc:title>{TITLE}</dc:title><dc:creator>Rui Melo</dc:creator><dc:date>{DAY}</dc:date></metadata><manifest><item id="a" href="one.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
        "OEBPS/one.xhtml": f"<html><body><h1>{TITLE}</h1>{HTML}</body></html>"})


def mail():
    message = EmailMessage()
    message["From"] = "Rui Melo <rui@harbour-courier.example>"
    message["Subject"] = TITLE
    message["Date"] = "Tue, 04 Jun 2024 09:00:00 +0200"
    message["Message-ID"] = "<1@harbour-courier.example>"
    message.set_content("\n\n".join(PARAGRAPHS)
                        + "\n\n-- \nRui Melo, desk of the islands\n", cte="quoted-printable")
    return message.as_bytes()


def pdf():
    """Three pages of two columns each, with a running head, a number at the foot, a cut word."""
    columns = [["The ferry company Maresul", "opened its line to Brava again on", "Tuesday, the port author-", "ity said."],
               ["Maresul bought two ships from", "the Norwegian builder Fjordverk", "in March 2024."]]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(3))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count 3 >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for page in range(3):
        text = [(72, 780, f"Harbour Courier Weekly, page {page + 1}"), (300, 40, str(page + 1))]
        for column, lines in enumerate(columns if page == 0 else [[f"The line of page {page + 1} was quiet on Monday.",], []]):
            text += [(72 + 250 * column, 700 - 14 * i, line) for i, line in enumerate(lines)]
        stream = "BT /F1 11 Tf " + " ".join(f"1 0 0 1 {x} {y} Tm ({t}) Tj" for x, y, t in text) + " ET"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * page} 0 R /Resources << /Font << /F1 3 0 R >> >> >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< /Title ({TITLE}) /Author (Rui Melo) /CreationDate (D:20240604090000Z) >>")
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return out


def main(folder):
    plain = f"{TITLE}\n\n{OUTLET}, {DAY}\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
    records = warc()
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as archive:
        info = tarfile.TarInfo("islands/brava.html")
        info.size = len(PAGE.encode())
        archive.addfile(info, io.BytesIO(PAGE.encode()))
    import bz2, lzma, subprocess
    files = {
        "14-ferry.rss": rss(), "14-ferry.atom": atom(), "14-ferry.warc": b"".join(records),
        "14-ferry.warc.gz": b"".join(gzip.compress(r, mtime=0) for r in records),
        "14-ferry.docx": docx(), "14-ferry.odt": odt(), "14-ferry.epub": epub(),
        "14-ferry.eml": mail(),
        "14-ferry.mbox": b"From rui Tue Jun  4 09:00:00 2024\n" + mail() + b"\nFrom rui Tue Jun  4 09:01:00 2024\n" + mail(),
        "14-ferry.pdf": pdf(),
        "14-ferry.md": (f"---\ntitle: {TITLE}\ndate: {DAY}\nauthor: Rui Melo\n---\n\n" + "\n\n".join(PARAGRAPHS) + "\n").encode(),
        "14-ferry.csv": ("headline,date,source,body\r\n" + f'{TITLE},{DAY},{OUTLET},"' + "\n\n".join(PARAGRAPHS) + '"\r\n').encode(),
        "14-ferry.zip": zipped({"islands/brava.html": PAGE}),
        "14-ferry.tar.gz": gzip.compress(tar.getvalue(), mtime=0),
        "14-ferry.txt.xz": lzma.compress(plain.encode()),
        "14-ferry.txt.bz2": bz2.compress(plain.encode()),
        "14-ferry.txt.zst": subprocess.run(["zstd", "-c"], input=plain.encode(), capture_output=True, check=True).stdout,
        "14-ferry.tar": tar.getvalue(),
        "14-ferry.tsv": ("headline\tdate\tsource\tbody\n" + f'{TITLE}\t{DAY}\t{OUTLET}\t"' + "\n\n".join(PARAGRAPHS) + '"\n').encode(),
    }
    for name, data in files.items():
        (Path(folder) / name).write_bytes(data)


main(sys.argv[1])
