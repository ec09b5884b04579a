#!/usr/bin/env python3
"""page_markers.py PROGRAM SOURCE...: an EPUB's page markers stand where the PDF's pages begin.

A source that is not there is passed over, and named.

For every page of the PDF from the first that has a marker: the first word after the marker is the
first on the page, but for the rest of a word that the page before began. Pages without text have
no marker. Markers change nothing in the text. A long book is made here and comes before the sources.
"""
import os
import posixpath
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

import outputs

# No running heads and no folios, so that the first word on a page is the text's.
STYLE = """
@page { size: 300pt 400pt; margin: 40pt; }
body { font-family: "EB Garamond"; font-size: 11pt; line-height: 14pt; hyphens: auto; }
p { margin: 0; text-align: justify; text-indent: 14pt; widows: 1; orphans: 1; }
h1, h2, h3 { margin: 14pt 0; break-after: avoid; text-transform: uppercase; }
.chapter { break-before: page; }
li { margin-left: 20pt; }
"""
WORDS = ("harbour wind the of a pilot sails incomprehensibility and night Straße unquestionable "
         "lighthouse in to bell fog remembers office efficient “never” said—slowly ’twas").split()


def book():
    dice = random.Random(3)

    def words(least, most):
        count = dice.randrange(least, most)
        text = [dice.choice(WORDS) for _ in range(count)]
        for _ in range(count // 12):
            at = dice.randrange(count)
            kind = dice.choice(["emphasis", "emphasis role='strong'", "quote", "link linkend='c1'"])
            text[at] = f"<{kind}>{text[at]}</{kind.split()[0]}>"
        if dice.random() < 0.1:
            text[count // 2] += ("<footnote><para>" + " ".join(dice.choices(WORDS, k=40))
                                 + "</para></footnote>")
        return " ".join(text)

    chapters = []
    for number in range(1, 9):
        blocks = [f"<chapter xml:id='c{number}'><title>{words(2, 5)}</title>"]
        for _ in range(30):
            kind = dice.randrange(8)
            if kind == 0:
                blocks.append("<itemizedlist>" + "".join(
                    f"<listitem><para>{words(5, 60)}</para></listitem>" for _ in range(4))
                    + "</itemizedlist>")
            elif kind == 1:
                blocks.append(f"<blockquote><para>{words(30, 90)}</para></blockquote>")
            elif kind == 2:
                blocks.append("<poetry><linegroup>" + "".join(
                    f"<line>{words(3, 8)}</line>" for _ in range(6)) + "</linegroup></poetry>")
            else:
                blocks.append(f"<para>{words(60, 200)}</para>")
        chapters.append("".join(blocks) + "</chapter>")
    return ('<book xmlns="http://docbook.org/ns/docbook" version="5.2" xml:lang="en"><info>'
            "<title>Markers</title></info>" + "".join(chapters) + "</book>")


def beginning(text, length=16):
    """Without the marks of lists, which only pages hold as text."""
    return outputs.normal(re.sub(r"[•◦▪]", "", text)).casefold()[:length]


def agree(page, marked):
    """The first words; or the first letters, for pdftotext sees no blanks in tight lines."""
    words = [beginning(text.replace("•", " ").split()[0]) for text in (page, marked)
             if beginning(text)]
    return len(words) == 2 and (words[0] == words[1] or beginning(page) == beginning(marked))


def joins(before, rest, known):
    """Whether `rest` is what is left of a word that a page divided."""
    parts = [word for word in before.split() if word.endswith(("-", "\u00ad"))]
    return any(outputs.normal(part) and outputs.normal(part + rest).casefold() in known
               for part in parts)


def pdf_pages(path):
    """The text of each page, in the order in which it is drawn."""
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout
    return [re.sub(r"\s+", " ", page).strip() for page in text.decode().split("\f")[:-1]]


def page_labels(path):
    with open(path, encoding="utf-8") as file:
        return [line.split(" ")[1] for line in file if line.startswith("page ")]


class Text:
    """The running text of a content document, cut at its page markers, and that of its notes."""

    def __init__(self, root):
        self.after = {}
        self.notes = "".join("".join(aside.itertext()) for aside in root.iter(
            f"{outputs.XHTML}aside") if aside.get("role") == "doc-footnote")
        self.current = None
        self.walk(root.find(f".//{outputs.XHTML}main"))

    def add(self, text):
        if self.current is not None:
            self.after[self.current].append(text or "")

    def walk(self, element):
        if element.get("role") == "doc-footnote":
            return
        if element.get("role") == "doc-pagebreak":
            if element.text or len(element) or not element.get("aria-label"):
                raise SystemExit("a marker has content or no label")
            self.current = element.get("id")
            self.after[self.current] = []
        block = element.tag.removeprefix(outputs.XHTML) not in (
            "a", "em", "strong", "span", "i", "b", "q", "cite", "sup", "sub", "code")
        self.add(" " if block else "")
        self.add(element.text)
        for child in element:
            self.walk(child)
            self.add(child.tail)
        self.add(" " if block else "")


def marked_pages(path):
    """Label and following text of each entry of the page list; the text of all notes."""
    with zipfile.ZipFile(path) as archive:
        nav = ElementTree.fromstring(archive.read("OEBPS/nav.xhtml"))
        texts, found = {}, []
        for listed in nav.iter(f"{outputs.XHTML}nav"):
            if listed.get(f"{outputs.OPS}type") != "page-list":
                continue
            for link in listed.iter(f"{outputs.XHTML}a"):
                file, target = link.get("href").split("#")
                if file not in texts:
                    texts[file] = Text(ElementTree.fromstring(
                        archive.read(posixpath.join("OEBPS", file))))
                found.append((link.text, "".join(texts[file].after[target])))
        markers = sum(len(text.after) for text in texts.values())
        if markers != len(found):
            raise SystemExit(f"{path}: {markers} markers, {len(found)} entries")
        return found, beginning(" ".join(text.notes for text in texts.values()), None)


def words_in(path):
    """All words of the content documents."""
    with zipfile.ZipFile(path) as archive:
        return [word for name in sorted(archive.namelist())
                if re.fullmatch(r"OEBPS/text.*\.xhtml", name)
                for word in "".join(ElementTree.fromstring(archive.read(name)).itertext()).split()]


def faults_of(program, source, folder):
    stem = os.path.splitext(os.path.basename(source))[0]
    style = os.path.join(folder, "bare.css")
    with open(style, "w", encoding="utf-8") as file:
        file.write(STYLE)
    done = subprocess.run(
        [program, "build", "-q", "--style", style, "--set", "epub.pages=yes", "--set",
         "front_matter=no", "--set", "contents=no", "--lang", "en", "-t", "epub,pdf,pages",
         "-o", folder, source], check=True, capture_output=True, text=True)
    unmarked = os.path.join(folder, "unmarked")
    subprocess.run([program, "build", "-q", "--style", style, "--lang", "en", "-t", "epub",
                    "-o", unmarked, source], check=True, capture_output=True)
    place = os.path.join(folder, stem)
    pages = list(zip(page_labels(place + ".pages"), pdf_pages(place + ".pdf")))
    marked, notes = marked_pages(place + ".epub")
    faults = [line for line in done.stderr.splitlines() if "G525" in line]
    if words_in(place + ".epub") != words_in(os.path.join(unmarked, stem + ".epub")):
        faults.append(f"{stem}: the markers change the text")
    if not marked:
        return [f"{stem}: no page has a marker"], 0
    known = {outputs.normal(word).casefold() for _, text in marked for word in text.split()}
    first = next(i for i, (label, _) in enumerate(pages) if label == marked[0][0])
    at = 0
    for i, (label, text) in enumerate(pages[first:], first):
        if not beginning(text):
            continue
        if (at == len(marked) or marked[at][0] != label) and beginning(text, 60) in notes:
            continue  # nothing but the rest of a note
        if at == len(marked) or marked[at][0] != label:
            faults.append(f"{stem}: page {label} has no marker: \"{text[:40]}\"")
            continue
        begins = [text]
        word, _, rest = text.partition(" ")
        if i > 0 and joins(pages[i - 1][1], word, known):
            begins.append(rest)
        if re.fullmatch(r"\d+[.)]|[•◦▪–]", word):  # a list's mark
            begins.append(rest)
        if not any(agree(page, marked[at][1]) for page in begins):
            faults.append(f"{stem}: page {label} begins \"{text[:40]}\", its marker stands before "
                          f"\"{marked[at][1][:40]}\"")
        at += 1
    return faults, at


def main():
    program, sources = sys.argv[1], sys.argv[2:]
    found, pages = [], 0
    with tempfile.TemporaryDirectory() as folder:
        made = os.path.join(folder, "made.xml")
        with open(made, "w", encoding="utf-8") as file:
            file.write(book())
        for source in [made, *sources]:
            if not os.path.exists(source):
                print(f"{source} is not there")
                continue
            faults, count = faults_of(program, source, folder)
            found += faults
            pages += count
    print("\n".join(found) or f"{pages} pages begin at their markers")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
