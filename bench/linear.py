#!/usr/bin/env python3
"""Does reading take time and memory in proportion to the text? Asked of a book and of hard shapes.

usage: bench/linear.py [--galley PROGRAM] [--book FILE] [--formats docbook] [--share 1.0] [--only WORD]

The book (../shared/corpus/texts/pg-war-and-peace.txt, else prose as long) is read once, twice, four
and ten times over in one file; each shape of bench/shapes.py at an eighth of its size and in full.
Figures are CPU seconds (the least of two runs), MiB at the peak, and how many times as much a byte
costs as in the smallest file: 1.0 is linear; quadratic is 10 for the book and 8 for the shapes.
Exit status 1 when a shape is above --most (else 3).
"""
import argparse
import multiprocessing
import os
import re
import sys
import tempfile

import shapes
from spending import spent

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BOOK = os.path.join(ROOT, "..", "shared", "corpus", "texts", "pg-war-and-peace.txt")
NOISE = 0.03  # seconds: less says nothing


def write(source, make, *arguments):
    with open(source, "w", encoding="utf-8") as file:
        file.write(make(*arguments))


def cost(options, folder, make, *arguments):
    """Bytes of a text, CPU seconds and MiB of its conversion."""
    source = os.path.join(folder, "text.txt")
    # In a process of its own: what is started from here counts this one's peak as its own.
    writer = multiprocessing.Process(target=write, args=(source, make, *arguments))
    writer.start()
    writer.join()
    command = [options.galley, "build", source, "-t", options.formats, "--lang", "en", "-q", "-o",
               os.path.join(folder, "out")]
    least = None
    for _ in range(2):
        found = spent(command, accepted=(0, 1))  # a shape may be refused
        if least is None or found.cpu < least.cpu:
            least = found
        if found.cpu > 5:
            break
    return os.path.getsize(source), least.cpu, least.peak


def book_text(path, times):
    """Without its frame, whose end would end the text."""
    if not os.path.exists(path):
        return "".join(shapes.wrapped(n) for n in range(20000)) * times
    with open(path, encoding="utf-8-sig") as file:
        text = file.read()
    inner = re.search(r"^\*\*\* ?START OF [^\n]*\n(.*)^\*\*\* ?END OF ", text, re.S | re.M)
    return (inner.group(1) if inner else text) * times


def row(name, found, first):
    """Prints a line; how many times as much a byte costs as in `first`."""
    size, cpu, memory = found
    ratio = max(cpu, NOISE) / size / (max(first[1], NOISE) / first[0])
    print(f"{name:28} {size / 1e6:7.2f} MB {cpu:7.2f} s {memory:6.0f} MiB   {ratio:4.1f}", flush=True)
    return ratio


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--galley", default=os.path.join(ROOT, "build", "galley"))
    parser.add_argument("--book", default=BOOK)
    parser.add_argument("--formats", default="docbook")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--only", default="")
    parser.add_argument("--most", type=float, default=3)
    options = parser.parse_args()
    worst = {}
    with tempfile.TemporaryDirectory() as folder:
        if options.only in "book":
            first = None
            for times in (1, 2, 4, 10):
                found = cost(options, folder, book_text, options.book, times)
                first = first or found
                worst["book"] = row(f"book, {times} times", found, first)
        for shape in shapes.shapes():
            if options.only in shape:
                first, found = (cost(options, folder, shapes.text_of, shape, options.share * part)
                                for part in (1 / 8, 1))
                worst[shape] = row(shape, found, first)
    bad = {name: round(ratio, 1) for name, ratio in worst.items() if ratio > options.most}
    print(f"not linear: {bad}" if bad else "all linear")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
