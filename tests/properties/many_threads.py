#!/usr/bin/env python3
"""many_threads.py PROGRAM: a long text's pages, and an EPUB's markers of them, do not depend on the
number of threads.

The text is long enough to be shared out, with notes, tables, lists, pictures and languages in it,
and with paragraphs that there is something to say about: messages must not differ either.
"""
import os
import random
import struct
import subprocess
import sys
import tempfile
import zlib

WORDS = ("harbour wind the of a pilot sails incomprehensibility and night unquestionable rope "
         "lighthouse in to bell fog remembers office efficient waltz “never” said—slowly").split()
LONGEST = "donaudampfschifffahrtsgesellschaftskapitänswitwenrente"


def sentence(dice, count):
    return " ".join(dice.choice(WORDS) for _ in range(count)).capitalize() + "."


def png(grey):
    """Eight by eight pixels of one grey."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    rows = b"".join(b"\0" + bytes([grey]) * 8 for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def table(dice):
    def row(cell, kind="td"):
        return f"<tr><{kind}>{cell}</{kind}><{kind}>{dice.randrange(1700, 1900)}</{kind}></tr>"
    rows = "".join(row(sentence(dice, 3)) for _ in range(dice.randrange(2, 60)))
    return (f"<informaltable><thead>{row('Ship', 'th')}</thead><tbody>{rows}</tbody>"
            "</informaltable>")


def chapter(dice, number):
    blocks = [f"<title>Chapter {number}</title>"]
    for _ in range(60):
        kind = dice.randrange(20)
        if kind in (0, 5):
            blocks.append(table(dice))
        elif kind == 1:
            blocks.append("<itemizedlist>" + "".join(
                f"<listitem><para>{sentence(dice, 12)}</para></listitem>" for _ in range(5))
                + "</itemizedlist>")
        elif kind == 2:
            blocks.append(f"<para>A line. {LONGEST * 3} 漢 {sentence(dice, 9)}</para>")
        elif kind == 3:
            blocks.append(f"<para>{sentence(dice, 30)}<footnote><para>{sentence(dice, 60)}</para>"
                          f"</footnote> {sentence(dice, 20)}</para>")
        elif kind == 4:
            blocks.append("<informalfigure><mediaobject><imageobject><imagedata "
                          f'fileref="grey{dice.randrange(4)}.png"/></imageobject><textobject>'
                          "<phrase>A grey square</phrase></textobject></mediaobject>"
                          "</informalfigure>")
        else:
            text = " ".join(sentence(dice, dice.randrange(4, 25)) for _ in range(8))
            blocks.append(f"<para>{text}</para>")
    return "<chapter>" + "\n".join(blocks) + "</chapter>"


def main():
    program = os.path.abspath(sys.argv[1])
    dice = random.Random(7)
    text = ('<book xmlns="http://docbook.org/ns/docbook" version="5.2" xml:lang="en">'
            "<info><title>Threads</title></info>"
            + "\n".join(chapter(dice, number) for number in range(1, 13)) + "</book>")
    if len(text) < 4 * 64 * 1024:
        sys.exit(f"a text of {len(text)} characters is not shared out")
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "book.xml"), "w", encoding="utf-8") as file:
            file.write(text)
        for grey in range(4):
            with open(os.path.join(folder, f"grey{grey}.png"), "wb") as file:
                file.write(png(grey * 60))
        for jobs in (1, 2, 3, 8):
            done = subprocess.run(
                [program, "build", "book.xml", "-v", "-t", "pdf,print,epub", "--preset",
                 "kdp,kobo", "--set", "epub.pages=yes", "-j", str(jobs), "-o", "out"], cwd=folder, capture_output=True, check=True)
            made = [done.stderr]
            for name in ("book.pdf", "book.print.pdf", "book.epub"):
                with open(os.path.join(folder, "out", name), "rb") as file:
                    made.append(file.read())
            results[jobs] = made
    if b"G4" not in results[1][0]:
        sys.exit("nothing was said about the text, so the order of messages is not tried")
    differ = [jobs for jobs, made in results.items() if made != results[1]]
    print(f"{len(text)} characters; other bytes or messages with -j {differ}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
