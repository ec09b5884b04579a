#!/usr/bin/env python3
"""styles.py PROGRAM PROJECT: every built-in style does what makes it that style.

All styles build the article, the kitchen sink, a story and a report in every medium: without a
word about the style, with the same bytes at any -j, and with sheets that ebooks can read. Then
the finished pages of each are held against its rules. The pages of the samples stand beside this
file; GALLEY_ACCEPT=1 writes them anew.
"""
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from style_pages import read_pages

STYLES = ("default", "novel", "report", "manuscript")
HERE = os.path.dirname(os.path.abspath(__file__))


def near(a, b, most=0.6):
    return abs(a - b) <= most


class Styles:
    def __init__(self, program, project, folder):
        self.program, self.project, self.folder = program, project, folder

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True,
                              encoding="utf-8", cwd=self.folder)
        assert done.returncode == 0, (arguments, done.stderr)
        return done

    def sources(self):
        texts = os.path.join(self.folder, "texts")
        shutil.copytree(os.path.join(self.project, "tests", "pictures"), texts)
        for name in ("input/article.txt", "tests/conformance/kitchen_sink.xml"):
            shutil.copy(os.path.join(self.project, name), texts)
        for name in ("novel.md", "report.md"):
            shutil.copy(os.path.join(HERE, name), texts)
        return [os.path.join("texts", name) for name in
                ("article.txt", "kitchen_sink.xml", "pictures.md", "novel.md", "report.md")]

    def pages(self, style, name, *options):
        out = f"pages-{style}-{len(options)}"
        self.run("build", "-q", os.path.join("texts", name), "--lang", "en", "--style", style,
                 "-t", "pages", "-o", out, *options)
        return read_pages(os.path.join(self.folder, out, os.path.splitext(name)[0] + ".pages"))

    def ebook_sheet(self, style):
        with zipfile.ZipFile(os.path.join(self.folder, f"{style}-1", "kitchen_sink.epub")) as book:
            name = next(n for n in book.namelist() if n.endswith("style.css"))
            return book.read(name).decode()


def contents(folder):
    found = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            found[name] = file.read()
    return found


def check_all_media(styles, sources):
    for style in STYLES:
        said = []
        for jobs in ("1", "2"):
            done = styles.run("build", *sources, "--lang", "en", "--style", style, "-t",
                              "pdf,print,epub,xhtml,pages", "-j", jobs, "-o", f"{style}-{jobs}")
            said.append(done.stderr)
        assert said[0] == said[1], said
        about_style = [line for line in said[0].splitlines()
                       if "style.css" in line or re.search(r"\[G(3\d\d|4\d\d)\]", line)]
        assert not about_style, (style, about_style)
        one, two = (contents(os.path.join(styles.folder, f"{style}-{j}")) for j in "12")
        assert len(one) == 5 * len(sources) and one == two, style
        check_sheets(style, styles.ebook_sheet(style),
                     one["kitchen_sink.xhtml"].decode("utf-8"))


def check_sheets(style, ebook, page):
    browser = page[page.index("<style"):page.index("</style>")]
    assert ":where(" not in ebook and not re.search(r":not\(\[", ebook), style
    assert "@page" not in ebook and "@import" not in ebook, style
    for sheet in (ebook, browser):
        # The reader's own colours, in light and dark.
        assert not re.search(r"(?<![-\w])color: (?!inherit)", sheet), style
        assert not re.search(r"(#[0-9a-f]{3,6}|\bblack|\bwhite)\b\s*;", sheet), style
        # A table has a rule above, below its head and at its end.
        assert re.search(r"tbody:last-child tr:last-child > \* \{\s+border-bottom", sheet), style
        assert re.search(r"thead tr:first-child > \*[^{]*\{\s+border-top", sheet), style
        assert "border-collapse: collapse" in sheet, style
    assert "color-scheme: light dark" in browser, style


def check_novel(styles):
    pages = styles.pages("novel", "novel.md")
    assert all((p.width, p.height) == (396.0, 612.0) for p in pages)
    openings = [p for p in pages if any(line[3].startswith("Chapter") for line in p.lines())]
    assert len(openings) == 2 and openings[0].recto
    for page in openings:
        lines = page.lines()
        assert lines[0][0] > page.height / 4, "a chapter opens low"
        assert lines[1][0] - lines[0][0] == 21 and lines[2][0] - lines[1][0] > 42
        heads = [run for run in page.furniture if run.y < lines[0][0]]
        assert not heads, "no running head where a chapter opens"
        folios = [run.text for run in page.furniture if run.y > page.height - 72]
        assert folios == [str(pages.index(page) + 1)], "but a folio at the foot"
    # Small capitals are wider: the first line holds fewer letters than full lines below it.
    first, second = openings[0].lines()[2][3], openings[0].lines()[3][3]
    assert len(first) < 0.85 * len(second), (first, second)
    heads = {page.recto: {run.text: run for run in page.furniture if run.y < 62}
             for page in pages[pages.index(openings[0]) + 1:] if page not in openings}
    assert set(heads[False]) == {"4", "Ana Bo"}, heads
    assert near(heads[False]["4"].x, 50), "the folio stands at the outer edge"
    if True in heads:
        assert "Long Road" in heads[True], heads
    text = openings[0].lines()[2:]
    assert {round(b[0] - a[0], 2) for a, b in zip(text, text[1:])} <= {14.0, 42.0, 28.0}
    assert any(run.text == "\u2766" for page in pages for run in page.furniture)
    check_parts(styles.pages("novel", "kitchen_sink.xml"))


def check_parts(pages):
    parts = [p for p in pages if any(line[3].startswith("Part ") for line in p.lines())
             and not any(line[3] == "Contents" for line in p.lines())]
    assert len(parts) == 2
    for page in parts:
        assert page.recto and not page.furniture and len(page.lines()) == 2, "a part has its page"
        after = pages[pages.index(page) + 1:pages.index(page) + 3]
        assert not after[0].runs and after[1].recto and after[1].text, "its chapter is a recto"


def check_report(styles):
    pages = styles.pages("report", "article.txt")
    assert all(near(p.width, 595.28) and near(p.height, 841.89) for p in pages) and len(pages) > 1
    for number, page in enumerate(pages, 1):
        foot = [run for run in page.furniture if run.y > page.height - 85]
        assert [run.text for run in foot] == [f"{number} / {len(pages)}"], "n / N"
        assert near(foot[0].right, page.width - 84)
        heads = [run for run in page.furniture if run.y < 82]
        assert len(heads) == (0 if number == 1 else 2), "title and section run above"
    titles = [line[3] for page in pages for line in page.lines()]
    running = [run.text for run in pages[1].furniture if run.y < 82 and run.x > 300]
    assert running and running[0] in titles, "the section's head as it stands in the text"
    sample = styles.pages("report", "report.md")[0]
    lines = sample.lines()
    heads = [line for line in lines if re.match(r"\d\.", line[3])]
    assert len(heads) == 3 and all(near(line[1], 84) for line in heads), "heads stand out"
    assert all(line[1] >= 120 - 0.6 for line in lines if line[0] > heads[0][0] and
               line not in heads)
    bold = [r for r in sample.rules if near(r[0], 120) and near(r[3], 0.75, 0.01)]
    fine = [r for r in sample.rules if near(r[0], 120) and near(r[3], 0.25, 0.01) and r[2] < 391]
    assert len(bold) == 3 and len(fine) == 2, "a table's rules"
    right = {line[3]: line[2] for line in lines}
    assert any(near(end, 511.28) for end in right.values()), "a table takes the measure"
    letter = styles.pages("report", "report.md", "--trim", "8.5x11in")
    assert (letter[0].width, letter[0].height) == (612.0, 792.0)
    listed = styles.pages("report", "report.md", "--set", "contents=yes")[0]
    assert any("Depths" in line[3] and line[3].endswith("2") and near(line[2], 511.28)
               for line in listed.lines()), "contents with pages"
    assert sum(". . ." in run.text for run in listed.furniture) == 3, "and leaders"


def check_manuscript(styles):
    pages = styles.pages("manuscript", "novel.md")
    for number, page in enumerate(pages, 1):
        assert (page.width, page.height) == (612.0, 792.0)
        assert all(run.font.startswith("CourierPrime") and run.size == 12 for run in page.runs)
        assert not any("Italic" in run.font for run in page.runs)
        lines = page.lines()
        assert all(round(b[0] - a[0], 2) % 24 == 0 for a, b in zip(lines, lines[1:])), "spacing"
        assert all(72 <= line[1] + 0.01 and line[2] <= 540 + 7.3 for line in lines)
        assert not any(line[3].rstrip()[-1] in "\u00AD\u2010" for line in lines)
        assert not any("scale" in run.more or "tracking" in run.more for run in page.runs)
        head = [run for run in page.furniture if run.y < 72]
        assert [run.text for run in head] == ([] if number == 1 else
                                              [f"Bo / Long Road / {number}"]), number
        assert all(near(run.right, 540) for run in head)
    first = pages[0]
    corner = [run.text.strip() for run in first.furniture if run.y < 200]
    assert corner == ["Ana Bo", "12 Quay Street", "Harbour, ME 04101", "ana@example.org",
                      "about 600 words"], corner
    title = first.lines()[0]
    assert title[3].startswith("The Long Road to Holm") and 264 < title[0] < 396
    assert any("underline" in run.more and run.text == "nothing" for run in first.text)
    paragraph = next(line for line in first.lines() if line[3].startswith("The pilot came"))
    assert near(paragraph[1], 108), "half an inch"
    rights = {round(line[2]) for page in pages for line in page.lines()}
    assert len(rights) > 8, "ragged"
    assert any(run.text == "#" for page in pages for run in page.furniture)
    assert pages[-1].furniture[-2].text == "END" and \
        pages[-1].furniture[-2].y > pages[-1].lines()[-1][0]
    book = styles.pages("manuscript", "novel.md", "--set", "front_matter=yes")
    openings = [page for page in book if page.lines()[0][3].startswith("Chapter")]
    assert len(openings) == 2 and all(264 <= page.lines()[0][0] + 24 < 300 for page in openings)
    assert [run.text for run in openings[0].furniture if run.y < 72] == ["Bo / Long Road / 1"]


def check_worked_example(styles):
    """The style of docs/styles.md, which lies far from galley's own, is what it says."""
    with open(os.path.join(styles.project, "docs", "styles.md"), encoding="utf-8") as file:
        sheet = re.search(r"```file letters/style.css\n(.*?)```", file.read(), re.S)[1]
    letters = os.path.join(styles.folder, "letters")
    os.makedirs(letters)
    with open(os.path.join(letters, "style.css"), "w", encoding="utf-8") as file:
        file.write(sheet)
    pages = styles.pages("letters", "novel.md")
    assert near(pages[0].width, 419.53) and near(pages[0].height, 595.28)
    sizes = {run.size for page in pages for run in page.text}
    assert 10.0 in sizes and 11.0 not in sizes, sizes
    assert any(run.text == "Ana Bo" for run in pages[1].furniture)
    done = subprocess.run([styles.program, "styles", "--json"], capture_output=True, text=True,
                          env={**os.environ, "GALLEY_STYLES": styles.folder}, check=True)
    named = {style["name"]: style for style in json.loads(done.stdout)["styles"]}
    assert set(named) >= {"letters", *STYLES}, named
    assert named["letters"]["description"] == "Letters on A5, in small type"
    assert named["letters"]["trim"] == [148.0, 210.0]
    assert named["letters"]["media"] == ["print", "screen", "epub"]


def check_golden(styles):
    """The pages of the story and the report, line by line."""
    differ = []
    for style, name in (("novel", "novel"), ("manuscript", "novel"), ("report", "report")):
        with open(os.path.join(styles.folder, f"{style}-1", name + ".pages"),
                  encoding="utf-8") as file:
            got = file.read()
        path = os.path.join(HERE, f"{style}.pages")
        if os.environ.get("GALLEY_ACCEPT") == "1":
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(got)
            continue
        with open(path, encoding="utf-8", newline="") as file:
            wanted = file.read()
        differ += difflib.unified_diff(wanted.splitlines(True), got.splitlines(True), path, "now")
    assert not differ, "".join(differ)


def main():
    program, project = (os.path.abspath(each) for each in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as folder:
        styles = Styles(program, project, folder)
        check_all_media(styles, styles.sources())
        check_golden(styles)
        check_novel(styles)
        check_report(styles)
        check_manuscript(styles)
        check_worked_example(styles)
    print(f"{len(STYLES)} styles keep their rules in every medium")


if __name__ == "__main__":
    main()
