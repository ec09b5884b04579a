#!/usr/bin/env python3
"""Makes drafts of one text, each with other words changed; the same ones every time.

usage: bench/drafts.py FOLDER [--count 1000] [--source FILE] [--revise K]

--revise K changes the first K drafts of an existing folder once more, as an author would.
"""
import argparse
import os
import random
import re

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORDS = ("harbour winter patient silver journey lantern market distant steady gather narrow open "
         "evening quiet measure northern granite careful ancient written").split()


def revised(text, seed, share=0.05):
    """The text with some of its longer lower-case words put in place of others."""
    chance = random.Random(seed)
    return re.sub(r"\b[a-z]{5,}\b",
                  lambda word: chance.choice(WORDS) if chance.random() < share else word[0], text)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--source", default=os.path.join(ROOT, "input", "article.txt"))
    parser.add_argument("--revise", type=int, default=0)
    options = parser.parse_args()
    with open(options.source, encoding="utf-8") as file:
        text = file.read()
    os.makedirs(options.folder, exist_ok=True)
    count = options.revise or options.count
    for n in range(count):
        seed = f"{n} again" if options.revise else str(n)
        with open(os.path.join(options.folder, f"draft-{n:04}.txt"), "w", encoding="utf-8") as file:
            file.write(revised(text, seed))
    print(f"{count} drafts in {options.folder}")


if __name__ == "__main__":
    main()
