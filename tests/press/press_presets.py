#!/usr/bin/env python3
"""Each preset's numbers on the finished file: boxes, margins that the words keep, even pages.

The numbers are written here again, from the pages that the presets name, and are measured by
poppler, not by galley. A style without margins shows that they are the preset's.
"""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from press_files import Maker  # noqa: E402

INCH, MM = 72.0, 72.0 / 25.4
NARROW = "\n@page { margin: 1mm } @page :left { margin: 1mm } @page :right { margin: 1mm }\n"
LARGE = NARROW + "@media print { html { font-size: 20pt; line-height: 40pt } }\n"
# Poppler's boxes of words are as high as the font says, not as the letters are.
ABOVE, ASIDE = 4.0, 0.6

# trim, bleed (top, bottom, inside, outside), least margin of the same edges, standard
HOUSES = {
    "kdp": ((6 * INCH, 9 * INCH), (9, 9, 0, 9), (27, 27, 27, 27), "PDF/X-1a:2003", "1.4"),
    "ingramspark": ((6 * INCH, 9 * INCH), (9, 9, 0, 9), (36, 36, 36, 36), "PDF/X-1:2001", "1.3"),
    "lulu": ((6 * INCH, 9 * INCH), (9, 9, 9, 9), (36, 36, 36, 36), "PDF/X-4", "1.6"),
    "bod": ((148 * MM, 210 * MM), (5 * MM,) * 4, (5 * MM,) * 4, "PDF/X-4", "1.6"),
    "a4": ((210 * MM, 297 * MM), (0,) * 4, (0,) * 4, "PDF/X-4", "1.6"),
    "a5": ((148 * MM, 210 * MM), (0,) * 4, (0,) * 4, "PDF/X-4", "1.6"),
    "letter": ((8.5 * INCH, 11 * INCH), (0,) * 4, (0,) * 4, "PDF/X-4", "1.6"),
    "6x9": ((6 * INCH, 9 * INCH), (0,) * 4, (0,) * 4, "PDF/X-4", "1.6"),
}
GUTTERS = {
    "kdp": [(24, 0.375), (151, 0.5), (301, 0.625), (501, 0.75), (701, 0.875)],
    "lulu": [(1, 0.5), (61, 0.625), (151, 1.0), (401, 1.125), (601, 1.25)],
}


def gutter(house, pages):
    return max(inches for least, inches in GUTTERS[house] if pages >= least) * INCH


def boxes_of(file):
    """Of each page: name of the box to left, bottom, right, top."""
    out = subprocess.run(["pdfinfo", "-box", "-f", "1", "-l", "-1", file], capture_output=True,
                         text=True, check=True).stdout
    pages = {}
    for number, name, *numbers in re.findall(
            r"Page +(\d+) (\w+)Box: +([-\d.]+) +([-\d.]+) +([-\d.]+) +([-\d.]+)", out):
        pages.setdefault(int(number), {})[name] = [float(n) for n in numbers]
    return [pages[number] for number in sorted(pages)], out


def near(a, b, tolerance=0.011):
    return all(abs(x - y) <= tolerance for x, y in zip(a, b))


def sides(recto, left, bottom, right, top):
    return [top, bottom, left if recto else right, right if recto else left]


def check_boxes(name, file):
    trim, bleed, _, standard, version = HOUSES[name]
    pages, out = boxes_of(file)
    assert len(pages) % 2 == 0, (name, len(pages))
    assert re.search(r"PDF version: +" + re.escape(version), out), (name, out)
    assert re.search(r"PDF subtype: +" + re.escape(standard), out), (name, out)
    for i, page in enumerate(pages):
        t, b, m = page["Trim"], page["Bleed"], page["Media"]
        assert near([t[2] - t[0], t[3] - t[1]], trim), (name, i, t)
        assert near(sides(i % 2 == 0, t[0] - b[0], t[1] - b[1], b[2] - t[2], b[3] - t[3]), bleed), \
            (name, i, page)
        assert near(m, b) and near(m[:2], [0, 0]), (name, i, page)
    return pages


def kept_margins(file, pages):
    """The smallest distances of words from the trim: top, bottom, inside, outside."""
    out = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, text=True,
                         check=True).stdout
    least = [1e9] * 4
    for i, part in enumerate(out.split("<page ")[1:]):
        t, m = pages[i]["Trim"], pages[i]["Media"]
        for box in re.findall(r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" '
                              r'yMax="([-\d.]+)"', part):
            x0, y0, x1, y1 = (float(n) for n in box)
            found = sides(i % 2 == 0, x0 - t[0], t[1] - (m[3] - y1), t[2] - x1,
                          y0 - (m[3] - t[3]))
            found[1] = (m[3] - y1) - t[1]
            least = [min(a, b) for a, b in zip(least, found)]
    return least


def main():
    with tempfile.TemporaryDirectory() as folder:
        maker = Maker(sys.argv[1], sys.argv[2], folder)
        narrow = maker.style("narrow", NARROW)
        for name, (_, _, margin, _, _) in HOUSES.items():
            style = ["--style", narrow] if any(margin) else []
            _, said = maker.build(name, 130, "--preset", name, *style)
            file = os.path.join(folder, name + ".print.pdf")
            pages = check_boxes(name, file)
            wanted = list(margin)
            if name in GUTTERS:
                wanted[2] = gutter(name, len(pages))
                assert f"{len(pages)} pages ask for an inside margin of" in said, said
            kept = kept_margins(file, pages)
            for edge, (has, least) in enumerate(zip(kept, wanted)):
                slack = ABOVE if edge < 2 else ASIDE
                assert least == 0 or has >= least - slack, (name, edge, has, least)
                # Raised no further than needed: a running head and hanging marks.
                assert least == 0 or has <= least + 22, (name, edge, has, least)
            assert ("G531" in said) == any(margin), (name, said)
            report = maker.preflight(file, "--preset", name)
            assert report["good"], (name, report["findings"][:3])

        # The gutter holds for the pages that it makes, in every step and at the steps' edges.
        large = maker.style("large", LARGE)
        steps = set()
        for house, counts in (("kdp", (130, 131, 252, 350, 480, 590)),
                              ("lulu", (30, 90, 250, 400, 480))):
            for paragraphs in counts:
                _, said = maker.build("steps", paragraphs, "--preset", house, "--style", large)
                file = os.path.join(folder, "steps.print.pdf")
                pages = check_boxes(house, file)
                kept = kept_margins(file, pages)
                wanted = gutter(house, len(pages))
                steps.add((house, wanted))
                assert wanted - ASIDE <= kept[2] <= wanted + 4, (house, len(pages), kept, wanted)
        assert len(steps) == 10, steps

        # Margins of one's own that are larger stay; without bleed the sheet is the trim.
        wide = maker.style("wide", "\n@page { margin: 30mm 25mm } @page :left { margin: 30mm 25mm }\n"
                           "@page :right { margin: 30mm 25mm }\n")
        _, said = maker.build("wide", 130, "--preset", "kdp", "--style", wide)
        file = os.path.join(folder, "wide.print.pdf")
        kept = kept_margins(file, check_boxes("kdp", file))
        assert min(kept[2:]) >= 25 * MM - 3 and "G531" not in said, (kept, said)
        maker.build("plain", 130, "--preset", "kdp", "--set", "print.bleed=none")
        pages, _ = boxes_of(os.path.join(folder, "plain.print.pdf"))
        assert all(near(page["Media"], [0, 0, 432, 648]) and page["Trim"] == page["Media"]
                   for page in pages), pages[0]
        report = maker.preflight(os.path.join(folder, "plain.print.pdf"), "--preset", "kdp")
        assert report["good"], report["findings"][:3]

        # Crop marks lie outside the bleed, which the style may ask for itself.
        marked = maker.style("marked", "\n@page { bleed: 4mm; marks: crop }\n")
        maker.build("marked", 20, "--style", marked)
        pages, _ = boxes_of(os.path.join(folder, "marked.print.pdf"))
        for page in pages:
            t, b, m = page["Trim"], page["Bleed"], page["Media"]
            assert near([t[0] - b[0], b[3] - t[3]], [4 * MM] * 2), page
            assert b[0] - m[0] > 14 and m[3] - b[3] > 14, page

        # The same text, the same bytes; pdf has the same pages as print.
        first, _ = maker.build("again", 130, "--preset", "kdp", formats="print,pdf")
        second, _ = maker.build("again", 130, "--preset", "kdp", "-j", "2", formats="pdf,print")
        assert first == second
        words = [subprocess.run(["pdftotext", os.path.join(folder, "again" + end), "-"],
                                capture_output=True, check=True).stdout.split()
                 for end in (".pdf", ".print.pdf")]
        assert words[0] == words[1] and len(words[0]) > 5000
        print(f"{len(HOUSES)} presets, {len(steps)} gutters")


if __name__ == "__main__":
    main()
