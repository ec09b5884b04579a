"""The text of a tagged PDF in the order of its structure tree, read with pikepdf.

pdfinfo says the same of a short text; its time grows with the square of the pages, so that books
are read here. Text is what the marked content of an element shows through the fonts' ToUnicode
maps, or its ActualText (ISO 32000-1, 14.7.4 and 14.9.4).
"""
import re

import pikepdf


def code_map(font):
    """Code → text, from the font's ToUnicode (Adobe technical note 5411)."""
    found = {}
    source = font["/ToUnicode"].read_bytes().decode("latin-1")

    def text(digits):
        return bytes.fromhex(digits).decode("utf-16-be")

    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            found[int(code, 16)] = text(value)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for first, last, value in re.findall(
                r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = text(value)
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = start[:-1] + chr(ord(start[-1]) + code - int(first, 16))
    return found


class PageText:
    """Marked content of one page: MCID → text."""

    def __init__(self, fonts):
        self.fonts = fonts
        self.maps = {}
        self.texts = {}

    def read(self, page):
        font, open_marks = {}, []
        resources = page["/Resources"]
        for operands, operator in pikepdf.parse_content_stream(
                page, "Tf Tj TJ ' \" BDC BMC EMC"):
            name = str(operator)
            if name == "Tf":
                font = self.map_of(resources["/Font"][str(operands[0])])
            elif name in ("Tj", "TJ"):
                self.show(operands[0], font, open_marks)
            elif name == "BMC":
                open_marks.append((None, None))
            elif name == "BDC":
                open_marks.append(self.mark(operands[1], resources))
            elif name == "EMC":
                open_marks.pop()
        return self.texts

    def mark(self, properties, resources):
        if isinstance(properties, pikepdf.Name):
            properties = resources["/Properties"][str(properties)]
        mcid = properties.get("/MCID")
        actual = properties.get("/ActualText")
        mark = (None if mcid is None else int(mcid), None if actual is None else str(actual))
        return mark

    def map_of(self, font):
        key = font.objgen
        if key not in self.fonts:
            self.fonts[key] = code_map(font)
        return self.fonts[key]

    def show(self, shown, font, open_marks):
        mcid = next((mark[0] for mark in reversed(open_marks) if mark[0] is not None), None)
        if mcid is None:
            return
        out = self.texts.setdefault(mcid, [])
        actual = next((at for at, mark in enumerate(open_marks) if mark[1] is not None), None)
        if actual is not None:
            # Once for the whole sequence, however many strings show it.
            text = open_marks[actual][1]
            open_marks[actual] = (open_marks[actual][0], "")
            out.append(text)
            return
        for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
            if isinstance(part, pikepdf.String):
                data = bytes(part)
                for at in range(0, len(data), 2):
                    out.append(font.get(data[at] << 8 | data[at + 1], "\ufffd"))


def walk(element, names, page, visit):
    """visit(names, page, mcid) for each piece of marked content, in order of the tree."""
    if isinstance(element, pikepdf.Array):
        for kid in element:
            walk(kid, names, page, visit)
        return
    if not isinstance(element, pikepdf.Dictionary):
        visit(names, page, int(element))
        return
    if element.get("/Type") == "/OBJR":
        return
    page = element.get("/Pg", page)
    if element.get("/Type") == "/MCR":
        visit(names, page, int(element["/MCID"]))
        return
    if "/S" in element:
        names = names + [str(element["/S"])[1:]]
    if "/K" in element:
        walk(element["/K"], names, page, visit)


def pieces(path):
    """(names of the elements around it from the root on, text), in order."""
    found = []
    with pikepdf.open(path) as file:
        fonts, texts = {}, {}

        def visit(names, page, mcid):
            key = page.objgen
            if key not in texts:
                texts[key] = PageText(fonts).read(page)
            found.append((names, "".join(texts[key].get(mcid, []))))

        walk(file.Root["/StructTreeRoot"]["/K"], [], None, visit)
    return found
