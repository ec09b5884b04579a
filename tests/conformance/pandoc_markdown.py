#!/usr/bin/env python3
"""pandoc_markdown.py PROGRAM PROJECT SHARED: what pandoc reads of the Markdown written for it is what
galley has.

Each text of SHARED/corpus, the article, the project's kitchen-sink and a text full of pandoc's own
signs is written as XHTML, DocBook and Markdown (flavour pandoc; lines as they are, and wrapped at 60
columns). Of pandoc's tree are compared

  - the text and the notes, to the character but for white space, with those of the XHTML;
  - heads with levels and ids, lists with their items, cells of tables, lines of verse, and what is
    emphasised, raised, lowered, struck or code, with the DocBook.

Nothing may have become mathematics, a citation or TeX.

Exit status 77 and a line beginning with SKIP where pandoc is missing.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import conformance

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "properties"))
import outputs  # pylint: disable=wrong-import-position

D, XML = outputs.DOCBOOK, outputs.XML
MARKS = {"Emph": "emphasis", "Strong": "strong", "Superscript": "superscript",
         "Subscript": "subscript", "Strikeout": "strikethrough", "SmallCaps": "smallcaps",
         "Code": "literal"}
NEVER = {"Math", "Cite"}


def bare(text):
    """Without white space, and each quotation mark and dash alike: the DocBook has the typed ones."""
    return outputs.normal(text)


def squeezed(text):
    return re.sub(r"\s+", "", text)


class Tree:
    """What is told of a tree, by pandoc or by the DocBook."""

    def __init__(self):
        self.facts = {"heads": [], "lists": [], "cells": [], "verse": [], "marks": []}
        self.text, self.notes, self.strange = [], [], []

    def add(self, kind, *fact):
        self.facts[kind].append(fact)


# ---- pandoc ------------------------------------------------------------------------------------
class PandocReading(Tree):
    def __init__(self, tree, seen=None):
        super().__init__()
        self.out = self.text
        self.seen = [] if seen is None else seen  # notes, some of which are called again
        self.walk(tree["blocks"])

    def words(self, node):
        """All text of a piece of the tree, without its notes."""
        part = PandocReading({"blocks": []})
        part.walk(node)
        return "".join(part.text)

    def walk(self, node):
        if isinstance(node, list):
            for each in node:
                self.walk(each)
        elif isinstance(node, dict) and "t" in node:
            method = getattr(self, "see_" + node["t"].lower(), None)
            if node["t"] in NEVER:
                self.strange.append(node["t"] + ": " + self.words(node.get("c")))
            if node["t"] in MARKS:
                self.see_mark(node)
            elif method:
                method(node.get("c"))
            else:
                self.walk(node.get("c"))

    def see_mark(self, node):
        content = node["c"]
        words = content[1] if node["t"] == "Code" else self.words(content)
        self.add("marks", MARKS[node["t"]], bare(words))
        if node["t"] == "Code":
            self.out.append(words)
        else:
            self.walk(content)

    def see_quoted(self, content):
        marks = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
        self.out.append(marks[0])
        self.walk(content[1])
        self.out.append(marks[1])

    def see_str(self, text):
        self.out.append(text)

    def see_codeblock(self, content):
        self.out.append(content[1])

    def see_math(self, content):
        self.out.append(content[1])

    def see_rawinline(self, content):
        if content[0] != "html":
            self.strange.append(f"raw {content[0]}: {content[1]}")
        self.out.append(content[1])

    def see_rawblock(self, content):
        if not re.fullmatch(r"<!--.*-->\s*", content[1]):
            self.strange.append(f"raw {content[0]}: {content[1]}")

    def see_header(self, content):
        level, attributes, words = content
        self.add("heads", level, attributes[0], bare(self.words(words)))
        self.walk(words)

    def see_link(self, content):
        self.walk(content[1])

    see_span = see_link
    see_div = see_link
    see_cite = see_link

    def see_image(self, content):
        if content[2][1].startswith("fig:"):
            self.walk(content[1])

    def see_note(self, content):
        if content not in self.seen:  # else another call of it
            self.seen.append(content)
            note = PandocReading({"blocks": content}, self.seen)
            self.notes += [note.text] + note.notes
            self.strange += note.strange
            for kind, facts in note.facts.items():
                self.facts[kind] += facts

    def see_bulletlist(self, items):
        self.add("lists", "itemizedlist", len(items))
        for item in items:
            self.walk(item)

    def see_orderedlist(self, content):
        self.add("lists", "orderedlist", len(content[1]))
        for item in content[1]:
            self.walk(item)

    def see_definitionlist(self, entries):
        self.add("lists", "variablelist", len(entries))
        for term, definitions in entries:
            self.walk(term)
            self.walk(definitions)

    def see_lineblock(self, lines):
        for line in lines:
            words = self.words(line)
            self.add("verse", len(words) - len(words.lstrip("\u00a0")), bare(words))
            self.walk(line)

    def see_table(self, content):
        _, caption, _, head, bodies, foot = content
        self.walk(caption[1])
        rows = head[1] + [row for body in bodies for row in body[2] + body[3]] + foot[1]
        for row in rows:
            for cell in row[1]:
                words = bare(self.words(cell[4]))
                if words:
                    self.add("cells", words)
                self.walk(cell[4])


def read_by_pandoc(path):
    done = subprocess.run(["pandoc", "-f", "markdown", "-t", "json", path], capture_output=True,
                          check=True)
    return PandocReading(json.loads(done.stdout))


# ---- galley ------------------------------------------------------------------------------------
class DocBookReading(Tree):
    def __init__(self, path):
        super().__init__()
        root = ElementTree.parse(path).getroot()
        self.by_id = {element.get(XML + "id"): element for element in root.iter()}
        self.attributions, self.open = [], []
        title = root.find(f"{D}info/{D}title")
        if title is not None and "".join(title.itertext()):
            self.add("heads", 1, None, bare("".join(title.itertext())))
        self.walk(root, 1)

    def words(self, element):
        if outputs.tag(element) in ("footnote", "alt", "info"):
            return ""
        if outputs.tag(element) == "xref":
            return outputs.head_text(self.by_id[element.get("linkend")])
        mark = '"' if outputs.tag(element) == "quote" else ""
        return mark + (element.text or "") + "".join(
            self.words(child) + (child.tail or "") for child in element) + mark

    def head(self, section):
        label, words = section.get("label") or "", self.words(section.find(D + "title"))
        return words if words == label else label + words

    def walk(self, element, level):
        name = outputs.tag(element)
        if name in ("info", "alt") or not isinstance(element.tag, str) or \
                element.get("role") == "thematic-break":
            return
        if name in outputs.SECTIONS:
            self.add("heads", min(level, 6), element.get(XML + "id"),
                     bare(self.head(element)))
        if name == "footnote":  # a text of its own
            outside, self.open = self.open, []
            for child in element:
                self.walk(child, level)
            self.open = outside
            return
        role = element.get("role")
        if name != "emphasis" or (name, role) not in self.open:  # pandoc has none in its own kind
            self.see(element, name)
        self.open.append((name, role))
        inner = level + 1 if name in outputs.SECTIONS or level == 1 else level
        if name == "programlisting" or element.get("class") == "monospaced":
            self.open.pop()
            return
        for child in outputs.in_reading_order(element):
            self.walk(child, inner)
        self.open.pop()

    def see(self, element, name):
        words = bare(self.words(element))
        role = element.get("role")
        if name in ("itemizedlist", "orderedlist", "variablelist"):
            if element.find(D + "title") is not None:
                self.add("marks", "strong", bare(self.words(element.find(D + "title"))))
            entries = [c for c in element if outputs.tag(c) in ("listitem", "varlistentry")]
            self.add("lists", name, len(entries))
        elif name in ("th", "td") and words:
            self.add("cells", words)
        elif name == "literallayout" and element.get("class") != "monospaced":
            for line in self.words(element).split("\n"):
                self.add("verse", len(line) - len(line.lstrip()), bare(line))
        elif name == "attribution":
            self.attributions.append(squeezed(self.words(element)))
        elif name == "emphasis" and words:
            kind = {"bold": "strong", None: "emphasis"}.get(role, role)
            in_verse = any(name == "literallayout" for name, _ in self.open)
            lines = self.words(element).split("\n") if in_verse else [words]
            for line in lines:  # in verse each by itself
                self.add("marks", kind, bare(line))
        elif name in ("citetitle", "foreignphrase"):
            self.add("marks", "emphasis", words)
        elif name in ("superscript", "subscript") or (name == "literal" and role != "html"):
            self.add("marks", name, words)
        elif name == "formalpara":
            self.add("marks", "strong", bare(self.words(element.find(D + "title"))))
        elif name == "bridgehead" and role != "thematic-break":
            self.add("marks", "strong", words)


def xhtml_texts(path):
    body, notes = [], []
    outputs.xhtml_element_texts(ElementTree.parse(path).getroot(), body, notes)
    return squeezed("".join(body)), squeezed("".join(notes))


# ---- both --------------------------------------------------------------------------------------
def difference(one, other):
    for at, (left, right) in enumerate(zip(one, other)):
        if left != right:
            return f"number {at}: {left} and {right}"
    return f"{len(one)} and {len(other)}" if len(one) != len(other) else None


def merged(marks):
    """In order of their words: the outer of two marks comes first in one tree, last in another."""
    return sorted((kind, words) for kind, words in marks if words)


def faults_of(name, folder, markdown):
    stem = os.path.join(folder, name)
    wanted, found = DocBookReading(stem + ".xml"), read_by_pandoc(markdown)
    faults = [f"{name}: pandoc takes for signs: {strange}" for strange in found.strange]
    body, notes = xhtml_texts(stem + ".xhtml")
    text = squeezed("".join(found.text))
    for attribution in wanted.attributions:  # the dash before it is a style's in XHTML
        text = text.replace("—" + attribution, attribution, 1)
    for what, galley, pandoc in (("text", body, text),
                                 ("notes", notes, squeezed("".join(
                                     "".join(note) for note in found.notes)))):
        # pandoc's own box of a finished task
        if galley != pandoc.replace("☒", "☑"):
            faults.append(f"{name}: the {what} of XHTML and Markdown differ "
                          + outputs.first_difference(galley, pandoc))
    for kind, facts in wanted.facts.items():
        mine, theirs = facts, found.facts[kind]
        if kind == "marks":
            mine, theirs = merged(mine), merged(theirs)
        if kind == "heads":
            theirs = [(level, None if ident is None else other, words) for (_, ident, _),
                      (level, other, words) in zip(mine, theirs)] + theirs[len(mine):]
        differs = difference(mine, theirs)
        if differs:
            faults.append(f"{name}: {kind} of DocBook and Markdown differ: {differs}")
    return faults


def main():
    program, project, shared = sys.argv[1:]
    if not shutil.which("pandoc"):
        conformance.skip("pandoc is not installed")
    here = os.path.join(project, "tests", "conformance")
    texts = [os.path.join(project, "input", "article.txt"), os.path.join(here, "pandoc_signs.xml")]
    if os.path.isdir(os.path.join(shared, "corpus")):
        texts += conformance.corpus_texts(shared) if not os.environ.get("FEW") else []
    found = []
    with tempfile.TemporaryDirectory() as folder:
        texts += conformance.own_texts(project, folder)[1:2]
        settings = ["--set", "markdown.flavour=pandoc", "--set", "markdown.front_matter=no"]
        subprocess.run([program, "build", "-q", "--lang", "en", "-t", "docbook,xhtml,markdown",
                        *settings, "-o", folder, *texts], check=True, stderr=subprocess.DEVNULL)
        wrapped = os.path.join(folder, "wrapped")
        subprocess.run([program, "build", "-q", "--lang", "en", "-t", "markdown", *settings,
                        "--set", "markdown.wrap=60", "-o", wrapped, *texts], check=True,
                       stderr=subprocess.DEVNULL)
        for text in texts:
            name = os.path.splitext(os.path.basename(text))[0]
            found += faults_of(name, folder, os.path.join(folder, name + ".md"))
            found += faults_of(name, folder, os.path.join(wrapped, name + ".md"))
    print("\n".join(found) or f"pandoc reads {len(texts)} texts as galley has them")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
