"""The set pages that `-t pages` writes, as plain values."""
import re

TEXT = re.compile(r"text (-?[\d.]+) (-?[\d.]+) width (-?[\d.]+) font (\S+) ([\d.]+) "
                  r"(artifact|in \d+) \"(.*?)\"(.*)$")
PAGE = re.compile(r"page \S+ ([\d.]+) by ([\d.]+) (recto|verso)")
RULE = re.compile(r"rule (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) by (-?[\d.]+)")


class Run:
    def __init__(self, found):
        self.x, self.y, self.width = (float(found[i]) for i in (1, 2, 3))
        self.font, self.size = found[4], float(found[5])
        self.artifact = found[6] == "artifact"
        self.text, self.more = found[7], found[8]

    @property
    def right(self):
        return self.x + self.width


class Page:
    def __init__(self, found):
        self.width, self.height = float(found[1]), float(found[2])
        self.recto = found[3] == "recto"
        self.runs, self.rules = [], []

    @property
    def text(self):
        return [run for run in self.runs if not run.artifact]

    @property
    def furniture(self):
        """What is no part of the text: heads, folios, ornaments."""
        return [run for run in self.runs if run.artifact]

    def lines(self):
        """Runs of the text on one baseline joined: (y, x, right, text), from the top down."""
        lines = {}
        for run in self.text:
            lines.setdefault(run.y, []).append(run)
        return [(y, min(r.x for r in runs), max(r.right for r in runs),
                 "".join(r.text for r in runs)) for y, runs in sorted(lines.items())]


def read_pages(path):
    pages = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if found := PAGE.match(line):
                pages.append(Page(found))
            elif found := TEXT.match(line):
                pages[-1].runs.append(Run(found))
            elif found := RULE.match(line):
                pages[-1].rules.append(tuple(float(n) for n in found.groups()))
    assert pages, path + " has no pages"
    return pages
