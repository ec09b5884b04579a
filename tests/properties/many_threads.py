#!/usr/bin/env python3
"""many_threads.py PROGRAM: a long text's pages do not depend on the number of threads.

The text is long enough to be shared out, with notes, tables, verse, lists and languages in it, and
with paragraphs that there is something to say about: messages must not differ either.
"""
import os
import random
import subprocess
import sys
import tempfile

WORDS = ("harbour wind the of a pilot sails incomprehensibility and night unquestionable rope "
         "lighthouse in to bell fog remembers office efficient waltz “never” said—slowly").split()
LONGEST = "donaudampfschifffahrtsgesellschaftskapitänswitwenrente"


def sentence(dice, count):
    return " ".join(dice.choice(WORDS) for _ in range(count)).capitalize() + "."


def chapter(dice, number):
    blocks = [f"# Chapter {number}"]
    for at in range(60):
        kind = dice.randrange(20)
        if kind == 0:
            blocks.append("| ship | year |\n|---|---|\n" + "\n".join(
                f"| {sentence(dice, 3)} | {1700 + row} |" for row in range(dice.randrange(2, 40))))
        elif kind == 1:
            blocks.append("\n".join(f"- {sentence(dice, 12)}" for _ in range(5)))
        elif kind == 2:
            blocks.append(f"A line. {LONGEST * 3} 漢 {sentence(dice, 9)}")
        elif kind == 3:
            mark = f"n{number}x{at}"
            blocks.append(f"{sentence(dice, 30)}[^{mark}] {sentence(dice, 20)}")
            blocks.append(f"[^{mark}]: {sentence(dice, 60)}")
        else:
            blocks.append(" ".join(sentence(dice, dice.randrange(4, 25)) for _ in range(8)))
    return "\n\n".join(blocks)


def main():
    program = os.path.abspath(sys.argv[1])
    dice = random.Random(7)
    text = "---\ntitle: Threads\nlanguage: en\n---\n\n" + "\n\n".join(
        chapter(dice, number) for number in range(1, 13))
    if len(text) < 4 * 64 * 1024:
        sys.exit(f"a text of {len(text)} characters is not shared out")
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "book.md"), "w", encoding="utf-8") as file:
            file.write(text)
        for jobs in (1, 2, 3, 8):
            done = subprocess.run(
                [program, "build", "book.md", "-v", "-t", "pdf,print", "--preset", "kdp",
                 "-j", str(jobs), "-o", "out"], cwd=folder, capture_output=True, check=True)
            made = [done.stderr]
            for name in ("book.pdf", "book.print.pdf"):
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
