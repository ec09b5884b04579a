"""What stands in galley's outputs, read with python3's own library and with cmark and pdfinfo.

Texts are compared as characters without white space, hyphens, dashes and quote style, because
these belong to the way a text is set. What galley adds (contents, list marks, page numbers, cover)
and what it leaves out with a reason (separators, header blocks) is not compared.
"""
import html.parser
import json
import os
import posixpath
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

DOCBOOK = "{http://docbook.org/ns/docbook}"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPS = "{http://www.idpf.org/2007/ops}"
XML = "{http://www.w3.org/XML/1998/namespace}"
QUOTES = "\"'`´‘’‚‛“”„‟«»‹›′″"
HYPHENS = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
SECTIONS = {"section", "chapter", "part", "preface", "appendix"}


def normal(text):
    text = unicodedata.normalize("NFKC", text)
    text = "".join('"' if c in QUOTES else "" if c in HYPHENS else c for c in text)
    return re.sub(r"\s+", "", text)


def collapsed(text):
    return re.sub(r"\s+", " ", text).strip()


# ---- the source --------------------------------------------------------------------------------
def source_text(path, map_path):
    """The decoded source without the stretches that the span map calls consumed."""
    with open(map_path, encoding="utf-8") as file:
        span_map = json.load(file)
    with open(path, "rb") as file:
        data = file.read()
    text = data.decode({"UTF-16": "utf-16", "UTF-16LE": "utf-16"}.get(
        span_map["encoding"], span_map["encoding"])).lstrip("\ufeff")
    lines = re.split(r"\r\n|\r|\n", text)
    for entry in span_map["consumed"]:
        first, last = entry["span"].split("-")
        (line, column), (end_line, end_column) = (map(int, p.split(":")) for p in (first, last))
        if line == end_line:
            stretch = lines[line - 1]
            lines[line - 1] = stretch[:column - 1] + " " * (end_column - column + 1) + \
                stretch[end_column:]
        else:
            lines[line - 1] = lines[line - 1][:column - 1]
            lines[end_line - 1] = lines[end_line - 1][end_column:]
            for between in range(line, end_line - 1):
                lines[between] = ""
    return normal("\n".join(lines))


# ---- DocBook -----------------------------------------------------------------------------------
def tag(element):
    return element.tag[len(DOCBOOK):] if isinstance(element.tag, str) and \
        element.tag.startswith(DOCBOOK) else ""


def head_text(section):
    """Label and title, the label once where the title is nothing else."""
    label = section.get("label") or ""
    title = section.find(DOCBOOK + "title")
    words = "" if title is None else "".join(title.itertext())
    return words if words == label else label + " " + words


def in_reading_order(element):
    """The children as outputs have them: who said it after what was said, captions below."""
    late = {"blockquote": "attribution", "epigraph": "attribution", "figure": "title"}
    last = late.get(tag(element))
    children = [child for child in element if isinstance(child.tag, str)]
    return [child for child in children if tag(child) != last] + \
        [child for child in children if tag(child) == last]


def docbook_texts(path):
    """(body, notes): all text but that of info, where only the title counts, and the words for
    those who do not see a picture."""
    root = ElementTree.parse(path).getroot()
    by_id = {element.get(XML + "id"): element for element in root.iter()}
    body, notes = [], []

    def walk(element, out):
        name = tag(element)
        if name == "info":
            for part in element:
                if tag(part) == "title":
                    out.append("".join(part.itertext()))
            return
        if element.get("role") == "thematic-break" or name == "alt":
            return
        if name == "xref":
            out.append(head_text(by_id[element.get("linkend")]))
        if name == "footnote":
            out = notes
        label = element.get("label")
        if name in SECTIONS and label:
            title = element.find(DOCBOOK + "title")
            if title is None or "".join(title.itertext()) != label:
                out.append(label)
        mark = QUOTES[0] if name == "quote" else ""
        out.append(mark + (element.text or ""))
        for child in in_reading_order(element):
            walk(child, out)
            (body if out is notes and tag(child) == "footnote" else out).append(child.tail or "")
        out.append(mark)

    walk(root, body)
    return normal("".join(body)), normal("".join(notes))


def docbook_outline(path):
    """The structure as rows: (kind, level, label, text)."""
    rows = []

    def text_of(element):
        return collapsed("".join(element.itertext()))

    def walk(element, level):
        name = tag(element)
        if name == "info":
            title = element.find(DOCBOOK + "title")
            if title is not None:
                rows.append(("title", 0, "", text_of(title)))
        elif name in SECTIONS:
            title = element.find(DOCBOOK + "title")
            rows.append(("head", level + 1, element.get("label", ""),
                         text_of(title) if title is not None else ""))
            for child in element:
                if tag(child) != "title":
                    walk(child, level + 1)
        elif name in ("itemizedlist", "orderedlist", "variablelist"):
            title = element.find(DOCBOOK + "title")
            rows.append((name, level, "", text_of(title) if title is not None else ""))
            for child in element:
                if tag(child) != "title":
                    walk(child, level)
        elif name in ("listitem", "para", "term", "literallayout", "programlisting"):
            paragraphs = [child for child in element if tag(child) == "para"]
            if name == "listitem" and paragraphs:
                for child in element:
                    if tag(child) == "para":
                        rows.append(("item", level, "", text_of(child)))
                    else:
                        walk(child, level)
            else:
                rows.append((name, level, "", text_of(element)))
        else:
            for child in element:
                walk(child, level)

    walk(ElementTree.parse(path).getroot(), 0)
    return rows


# ---- XHTML and EPUB ----------------------------------------------------------------------------
def kind_of(element):
    return " ".join(filter(None, (element.get("class"), element.get("role"),
                                  element.get(OPS + "type"))))


def is_note(element):
    return bool(re.search(r"\b(doc-footnote|footnote|endnote)s?\b", kind_of(element))) and \
        element.tag in (XHTML + "aside", XHTML + "li", XHTML + "div")


def is_added(element):
    return element.tag in (XHTML + "head", XHTML + "nav", XHTML + "script") or \
        bool(re.search(r"\b(doc-noteref|noteref|doc-backlink|backlink)\b", kind_of(element)))


def xhtml_element_texts(root, body, notes):
    def walk(element, out):
        if not isinstance(element.tag, str) or is_added(element):
            return
        if is_note(element):
            out = notes
        out.append(element.text or "")
        for child in element:
            if kind_of(element) != "title-block" or child.tag == XHTML + "h1":
                walk(child, out)
            out.append(child.tail or "")

    walk(root, body)


def xhtml_texts(path):
    body, notes = [], []
    xhtml_element_texts(ElementTree.parse(path).getroot(), body, notes)
    return normal("".join(body)), normal("".join(notes))


def epub_texts(path):
    """The documents of the spine, but for the cover, the contents and the title page's own data."""
    body, notes = [], []
    with zipfile.ZipFile(path) as book:
        container = ElementTree.fromstring(book.read("META-INF/container.xml"))
        package_path = container.find(".//{*}rootfile").get("full-path")
        package = ElementTree.fromstring(book.read(package_path))
        items = {item.get("id"): item for item in package.findall(".//{*}item")}
        for reference in package.findall(".//{*}itemref"):
            item = items[reference.get("idref")]
            if "nav" in (item.get("properties") or "").split():
                continue
            name = posixpath.join(posixpath.dirname(package_path), item.get("href"))
            root = ElementTree.fromstring(book.read(name))
            page = root.find(f"{XHTML}body")
            if "cover" in kind_of(page) or any("cover" in kind_of(e) for e in page):
                continue
            xhtml_element_texts(root, body, notes)
    return normal("".join(body)), normal("".join(notes))


# ---- Markdown through cmark --------------------------------------------------------------------
class HtmlText(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_starttag(self, tag, attrs):
        if tag == "img":  # whose title is its caption
            self.parts.append(dict(attrs).get("title") or "")

    def handle_data(self, data):
        self.parts.append(data)


def markdown_texts(path):
    with open(path, encoding="utf-8") as file:
        text = re.sub(r"\A---\n.*?\n---\n", "", file.read(), flags=re.S)  # metadata
    done = subprocess.run(["cmark", "--to", "html"], input=text.encode("utf-8"),
                          capture_output=True, check=True)
    parser = HtmlText()
    parser.feed(done.stdout.decode("utf-8"))
    return normal("".join(parser.parts)), ""


# ---- PDF through its structure tree ------------------------------------------------------------
def is_mark(names, text):
    """A list mark, a contents list, or a link that only carries the number of a note."""
    return "Lbl" in names or "TOC" in names or \
        ("Link" in names and re.fullmatch(r"\[?[\d*†‡§]+[.\]]?", text.strip()) is not None)


def pdf_pieces(path):
    """(names of the elements around it from the root on, text), in order of the structure tree."""
    done = subprocess.run(["pdfinfo", "-enc", "UTF-8", "-struct-text", path],
                          capture_output=True, check=True)
    open_elements = []  # (indent, name)
    for line in done.stdout.decode("utf-8", "replace").split("\n"):
        content = line.strip()
        indent = len(line) - len(line.lstrip(" "))
        while open_elements and open_elements[-1][0] >= indent and content:
            open_elements.pop()
        names = [name for _, name in open_elements]
        if content.startswith('"') and content.endswith('"'):
            yield names, content[1:-1]
        elif content:
            open_elements.append((indent, re.split(r"[\s\"(<]", content)[0]))


def without_front_matter(pieces):
    """What stands before a book's text ends with its contents: of it, the title counts."""
    contents = [at for at, (names, _) in enumerate(pieces) if "TOC" in names]
    if not contents:
        return pieces
    return [piece for piece in pieces[:contents[0]] if "H1" in piece[0]] + pieces[contents[-1] + 1:]


def pdf_texts(path, pieces=pdf_pieces):
    """The text of the structure elements without marks; artifacts are in no element. Of the
    title block, which is the first Div, only the heading counts."""
    body, notes = [], []
    for names, text in without_front_matter(list(pieces(path))):
        in_title_block = names[:2] == ["Document", "Div"] and "P" in names
        if not is_mark(names, text) and not in_title_block:
            (notes if "Note" in names else body).append(text)
    return normal("".join(body)), normal("".join(notes))


def first_difference(one, other):
    at = len(os.path.commonprefix([one, other]))
    return f"at character {at}: …{one[max(0, at - 30):at + 30]}… and …" \
           f"{other[max(0, at - 30):at + 30]}…"
