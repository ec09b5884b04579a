#!/usr/bin/env python3
"""Texts that are hard on a reader: much of one thing, and nothing else; the same ones every time.

usage: bench/shapes.py FOLDER [--share 1.0]

Writes FOLDER/SHAPE.txt of each shape, at the given share of its full size.
"""
import argparse
import os

PROSE = ("The boats that leave the harbour at dawn carry nets which were mended by lamplight on the "
         "evening before. ")
FULL = {"short lines": 1000000, "heads": 200000, "chapters": 50000, "numbers in numbers": 50000}
USUAL = 100000


def roman(n):
    out = ""
    for value, sign in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while n >= value:
            out, n = out + sign, n - value
    return out


def wrapped(n):
    """A paragraph of three lines that knows its number."""
    return (f"The harbour number {n} lies where the river meets the open\nwater, and the boats that "
            f"leave it at dawn carry nets which\nwere mended by lamplight on the evening before.\n\n")


def deep_number(n):
    return ".".join(str(1 + (n >> shift) % 3) for shift in range(0, 16, 2))


# Of one piece each; the others are pieces, one after another.
WHOLE = {
    "one line of words": lambda count: PROSE * (count // 2),
    "one word": lambda count: "x" * (count * 50),
    "one line of stars": lambda count: "a*b *c* " * count,
    "one line of underscores": lambda count: "a _b c " * count,
    "one line of brackets": lambda count: "[" * count + " word " + "]" * count,
    "one line of note marks": lambda count: "[1] A note.\n\n" + "word[1] " * count + "\n\n[1] End.\n",
    "one line of capitals": lambda count: "word WORD " * count,
    "one line of stops": lambda count: "a. B? c! " * count,
    "one line of divided words": lambda count: "well-\nknown " * count,
    "blank lines": lambda count: "A\n" + "\n" * count * 10 + "B\n",
    "blanks": lambda count: "A\n" + " " * count * 10 + "B\n" + "\t" * count + "C\n",
    "notes at the end": lambda count: "".join(f"The word number[{n}] {n} of the text stands here.\n\n"
                                              for n in range(1, count // 2)) +
                        "".join(f"[{n}] The note.\n\n" for n in range(1, count // 2)),
    "contents": lambda count: "A Title\n\nCONTENTS\n\n" +
                "".join(f"The matter of {n}\n" for n in range(count // 4)) + "\n\n" +
                "".join(f"The matter of {n}\n\n{wrapped(n)}" for n in range(count // 4)),
    "contents without a text": lambda count: "A Title\n\nCONTENTS\n\n" +
                               "".join(f"The matter of {n} ..... {n}\n" for n in range(count)),
}
PIECES = {
    "short lines": lambda n: f"word {n}\n",
    "short lines apart": lambda n: f"word {n}\n\n",
    "the same line": lambda n: "The same line.\n\n",
    "paragraphs": wrapped,
    "heads": lambda n: f"CHAPTER {n + 1}\n\nThe matter.\n\n",
    "chapters": lambda n: f"CHAPTER {roman(n % 90 + 1)}\n\nOf the matter\n\n{wrapped(n)}",
    "heads without numbers": lambda n: f"\n\nOf the Matter {n}\n\n\n{wrapped(n)}",
    "underlined heads": lambda n: f"Of the Matter {n}\n-------------------\n\n{wrapped(n)}",
    "numbers in numbers": lambda n: f"{deep_number(n)} The matter\n\n{wrapped(n)}",
    "numbers that lie": lambda n: f"{n * 7919 % 1000}. The matter\n\n",
    "notes": lambda n: f"The word[{n}] of the text stands here.\n\n[Footnote {n}: The note.]\n\n",
    "notes without marks": lambda n: f"The word.\n\n[Footnote {n}: The note.]\n\n",
    "star notes": lambda n: "The word* of the text stands here.\n\n* The note of it.\n\n",
    "pictures": lambda n: f"[Illustration: The picture {n}]\n\n",
    "brackets that stay open": lambda n: f"[Illustration: The picture {n}\n\n",
    "items": lambda n: f"- The item {n}\n",
    "items in items": lambda n: " " * (n % 8 * 2) + f"- The item {n}\n",
    "deeper items": lambda n: " " * (n % 200) + f"- The item {n}\n",
    "items of two kinds": lambda n: f"{'-*'[n % 2]} The item {n}\n\n",
    "numbered items": lambda n: f"{n + 1}. The item.\n",
    "lists": lambda n: f"{n % 3 + 1}. The item.\n\n",
    "lead-ins": lambda n: f"What to pack in {n}:\n\nOne of it\n\nTwo of it\n\n{wrapped(n)}",
    "labels": lambda n: f"Label {n}: a sentence that tells of it.\n",
    "table rows": lambda n: f"    {n:<12}  one          two          three\n",
    "tables": lambda n: f"    a{n}      b      c\n    d      e      f\n    g      h      i\n\n{wrapped(n)}",
    "stanzas": lambda n: f"    The bear lay down {n},\n      The tiger kept the gate,\n\n",
    "quotations": lambda n: f"{wrapped(n)}        And he said that it was so for\n        ever and a day.\n\n",
    "index entries": lambda n: f"entry {n:06}, {n}, {n + 7}\n",
    "pages": lambda n: f"{wrapped(n)}\f{n + 1}    THE RUNNING HEAD\n\n",
    "page numbers": lambda n: f"{wrapped(n)}                     {n + 1}\n\n",
    "separators": lambda n: f"The matter {n}.\n\n* * *\n\n",
    "start markers": lambda n: "*** START OF THE PROJECT GUTENBERG EBOOK X\n",
    "speakers": lambda n: f"ANNA. The word {n}.\n\nBORIS. Another.\n\n",
    "open fences": lambda n: f"```c{n}\nint x = {n};\n\n",
    "code": lambda n: f"The code {n}.\n\n    if (x == {n}) {{\n        go();\n    }}\n\n",
    "open tags": lambda n: f"a <i>b{n} <b>c ^{{d _{{e =f ",
    "open blocks": lambda n: f"/#\nThe words {n}.\n\n",
    "marked heads": lambda n: f"{'#' * (n % 4 + 1)} The Head {n}\n\n{wrapped(n)}",
    "boxed heads": lambda n: f"*** The Head {n} ***\n\n{wrapped(n)}",
    "piped rows": lambda n: f"| {n} | b | c |\n",
    "inner lists": lambda n: f"({n % 20 + 1}) words, namely\n    (i) one,\n    (ii) two;\n",
    "raised marks": lambda n: f"word{n}¹ and†\n\n",
    "who is quoted": lambda n: f"    The sea {n} is the sea and\n    the wall is a wall.\n    --Ann\n\n",
}


def shapes():
    return list(WHOLE) + list(PIECES)


def text_of(shape, share=1.0):
    count = max(int(FULL.get(shape, USUAL) * share), 1)
    if shape in WHOLE:
        return WHOLE[shape](count)
    return "".join(PIECES[shape](n) for n in range(count))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--share", type=float, default=1.0)
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    for shape in shapes():
        with open(os.path.join(options.folder, shape.replace(" ", "-") + ".txt"), "w",
                  encoding="utf-8") as file:
            file.write(text_of(shape, options.share))
    print(f"{len(shapes())} shapes in {options.folder}")


if __name__ == "__main__":
    main()
