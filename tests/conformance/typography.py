#!/usr/bin/env python3
"""typography.py PROGRAM SHARED: the set page, measured by SHARED/measure/typo.py.

Ten chapters and the whole of War and Peace in EB Garamond 11 on 14 pt, at a measure of 312 pt, are
held to galley's own limits. German, French and a measure of 60 mm are held to what Typst 0.15.2
sets of the same texts on the same page, EB Garamond 12 by its name, its hyphenation on, measured by
the same program.

Exit status 77 and a line beginning with SKIP where the measuring program is not there. It needs
pymupdf and rapidfuzz; GALLEY_SCORER names a Python that has them.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

SKIP = 77
PYTHON = os.environ.get("GALLEY_SCORER", sys.executable)
HALF_A_PAGE = (432 - 60 / 25.4 * 72) / 2  # points on either side of a measure of 60 mm

NONE = {"pct_gt_2med": 0, "ladders_ge3": 0, "page_end_hyphen": 0, "widows": 0, "orphans": 0,
        "stranded_heads": 0, "leading_sd_pt": 0}
TEN = {"space_em_sd": 0.032, "space_worst": 0.40, "pct_gt_1.5med": 1.2, "pct_lt_0.16em": 5.0,
       "adjacent_diff_em": 0.030, "hyphen_pct": 4.0, "runts_pct": 1.0,
       "pages_short_1+lines_pct": 15.0}
TYPST = {
    "de": {"space_em_sd": 0.0647, "space_worst": 0.508, "pct_gt_1.5med": 5.97,
           "pct_gt_2med": 0.12, "pct_lt_0.16em": 7.4, "adjacent_diff_em": 0.0703,
           "hyphen_pct": 7.89, "page_end_hyphen": 5, "runts_pct": 1.03,
           "pages_short_1+lines_pct": 10.4, "edit_pct_rejoined": 0.01},
    "fr": {"space_em_sd": 0.0641, "space_worst": 0.539, "pct_gt_1.5med": 6.41,
           "pct_gt_2med": 0.34, "pct_lt_0.16em": 9.09, "adjacent_diff_em": 0.0634,
           "hyphen_pct": 3.82, "page_end_hyphen": 2, "runts_pct": 0.0,
           "pages_short_1+lines_pct": 44.4, "edit_pct_rejoined": 0.493},
    "narrow": {"space_em_sd": 0.1276, "space_worst": 1.578, "pct_gt_1.5med": 13.47,
               "pct_gt_2med": 2.8, "pct_lt_0.16em": 5.65, "adjacent_diff_em": 0.1226,
               "hyphen_pct": 11.36, "page_end_hyphen": 2, "runts_pct": 3.38,
               "pages_short_1+lines_pct": 25.0, "edit_pct_rejoined": 0.551},
}


def skip(reason):
    print("SKIP: " + reason)
    sys.exit(SKIP)


def plain_words(markdown):
    """Title and author, then the text without heads' signs and backslashes, apostrophes as they
    are set."""
    header, body = markdown.split("\n---\n", 1)
    named = re.findall(r'^(?:title|author): "(.*)"$', header, re.M)
    body = re.sub(r"^#+ ", "", re.sub(r"\\(.)", r"\1", body), flags=re.M)
    return "\n\n".join([*named, body]).replace("'", "\u2019")


class Press:
    def __init__(self, program, measure, folder):
        self.program, self.measure, self.folder = program, measure, folder
        with open(os.path.join(measure, "ten.css"), encoding="utf-8") as file:
            self.sheet = file.read()

    def measured(self, source, name, margin=60.0):
        """What typo.py finds in the pages of a source, and the messages that came with them."""
        style = os.path.join(self.folder, name + ".css")
        with open(style, "w", encoding="utf-8") as file:
            file.write(self.sheet.replace("72pt 60pt", f"72pt {margin}pt"))
        made = os.path.join(self.folder, name)
        text = os.path.join(self.measure, "inputs", source)
        done = subprocess.run([self.program, "build", "-v", "-t", "pdf", "--style", style, "-o",
                               made, text], check=True, capture_output=True, text=True)
        command = [PYTHON, os.path.join(self.measure, "typo.py"), "--json"]
        if source != "book.md":  # comparing its words takes five minutes
            plain = os.path.join(self.folder, name + ".txt")
            with open(text, encoding="utf-8") as file:
                content = plain_words(file.read())
            with open(plain, "w", encoding="utf-8") as file:
                file.write(content)
            command += ["--src", plain]
        pages = os.path.join(made, os.path.splitext(source)[0] + ".pdf")
        found = json.loads(subprocess.run([*command, pages], check=True, capture_output=True,
                                          text=True).stdout)
        return (found[0] if isinstance(found, list) else found), done.stderr


def over(name, found, limits):
    """The columns that are worse than their limits, each told."""
    faults = 0
    for column, limit in limits.items():
        value = found[column]
        print(f"{name:7} {column:24} {value:8} of {limit}{'   TOO MUCH' if value > limit else ''}")
        faults += value > limit
    return faults


def main():
    program, shared = sys.argv[1:]
    measure = os.path.join(shared, "measure")
    if not os.path.exists(os.path.join(measure, "typo.py")):
        skip("there is no " + os.path.join(measure, "typo.py"))
    if subprocess.run([PYTHON, "-c", "import pymupdf, rapidfuzz"], check=False,
                      stderr=subprocess.DEVNULL).returncode != 0:
        skip(f"{PYTHON} has no pymupdf or rapidfuzz; GALLEY_SCORER may name another Python")
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        press = Press(program, measure, folder)
        ten, _ = press.measured("ten.md", "ten")
        faults += over("ten", ten, NONE | TEN | {"edit_pct_rejoined": 0.10})
        for column in ("tagged", "outline_entries", "page_labels"):
            print(f"ten     {column:24} {ten[column]}")
            faults += not ten[column]
        faults += ten["lang"] != "en"

        book, said = press.measured("book.md", "book")
        limits = NONE | {column: limit * 1.2 for column, limit in TEN.items()}
        if "remark[G405]" in said:  # each line with gaps is told
            del limits["pct_gt_2med"]
        faults += over("book", book, limits)

        for source, name, margin in (("de.md", "de", 60.0), ("fr.md", "fr", 60.0),
                                     ("ten.md", "narrow", HALF_A_PAGE)):
            found, _ = press.measured(source, name, margin)
            faults += over(name, found, NONE | TYPST[name])
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
