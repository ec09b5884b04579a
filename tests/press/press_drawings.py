#!/usr/bin/env python3
"""Drawings (SVG) in files for the press: what they come to by standard, on the finished file.

Inks are read from the file's own operators, which qpdf writes out, and from poppler's lists of
fonts, images and words; galley preflight must take every file.
"""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from press_files import Maker  # noqa: E402

# 2 by 2 pixels in red, green, blue and grey, as PNG.
PIXELS = ("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR42mP4z8DA"
          "AMIM/xsaGgAc9AR+nXGMPQAAAABJRU5ErkJggg==")
FRAME = ('<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
         'width="200" height="120" viewBox="0 0 200 120">{}</svg>')
BLACK = ('<rect x="5" y="5" width="60" height="30" fill="#000"/>'
         '<path d="M5 50L190 60" stroke="#333" stroke-width="2"/>'
         '<text x="10" y="90" font-size="18">Anchors aweigh</text>')
COLOURS = ('<rect x="80" y="5" width="40" height="30" fill="#c03020" stroke="#2040a0"/>'
           '<linearGradient id="g"><stop offset="0" stop-color="#c00"/>'
           '<stop offset=".5" stop-color="#fc0"/><stop offset="1" stop-color="#06c"/>'
           '</linearGradient><rect x="130" y="5" width="60" height="30" fill="url(#g)"/>')
GLASS = '<circle cx="150" cy="90" r="25" fill="#0a0" opacity=".5"/>'
PHOTO = f'<image x="80" y="70" width="40" height="40" xlink:href="{PIXELS}"/>'

DRAWINGS = {"black": BLACK, "solid": BLACK + COLOURS + PHOTO,
            "glass": BLACK + COLOURS + PHOTO + GLASS}
STANDARDS = {"x4": [], "x1a": ["--set", "print.standard=x1a"],
             "x1a-2001": ["--set", "print.standard=x1a-2001"], "lulu": ["--preset", "lulu"]}


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("latin-1")


def build(maker, name, drawing, options):
    """The file, and what was said."""
    with open(os.path.join(maker.folder, name + ".svg"), "w", encoding="utf-8") as file:
        file.write(FRAME.format(drawing))
    source = os.path.join(maker.folder, name + ".md")
    with open(source, "w", encoding="utf-8") as file:
        file.write(f"# A drawing\n\nWords before it.\n\n![A drawing]({name}.svg)\n")
    done = subprocess.run([maker.galley, "build", source, "-t", "print", "-o", maker.folder,
                           "--lang", "en", *options], capture_output=True, text=True,
                          env=maker.environment, check=False)
    assert done.returncode == 0, done.stderr
    return os.path.join(maker.folder, name + ".print.pdf"), done.stderr


def check_file(maker, kind, standard, options):
    flat = kind == "glass" and standard.startswith("x1a")
    file, said = build(maker, f"{kind}-{standard}", DRAWINGS[kind], options)
    assert ("G537" in said) == flat, (kind, standard, said)
    assert "G505" not in said and "warning" not in said.replace("G533", ""), said

    report = maker.preflight(file)
    # The picture of four pixels is as coarse as it looks; a whole drawing in pixels is not.
    coarse = {"image.resolution"} if kind != "black" and not flat else set()
    assert {finding["rule"] for finding in report["findings"]} == coarse, report["findings"]
    assert report["good"], report["findings"]
    run("qpdf", "--check", file)

    parts = run("qpdf", "--qdf", "--object-streams=disable", file, "-")
    if standard != "lulu":
        assert not re.search(r"^[\d. ]+ (rg|RG)$|/DeviceRGB|/CalRGB", parts, re.M), (kind, standard)
        inks = re.findall(r"^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) [kK]$", parts, re.M)
        coloured = [each for each in inks if any(float(part) for part in each[:3])]
        assert len(inks) >= (1 if flat else 4), (kind, standard, inks)
        assert bool(coloured) == (kind != "black" and not flat), (kind, standard, inks)
    if standard.startswith("x1a"):
        assert "/Transparency" not in parts and "/SMask" not in parts, kind
    if not flat:
        assert "Anchors aweigh" in run("pdftotext", file, "-"), (kind, standard)
        assert run("pdftotext", file, "-").count("aweigh") == 1
    for line in run("pdffonts", file).splitlines()[2:]:
        assert line.split()[-5] == "yes", line  # embedded
    images = run("pdfimages", "-list", file).splitlines()[2:]
    assert len(images) == {"black": 0, "solid": 1, "glass": 1}[kind], (kind, standard, images)
    for image in images:
        fields = image.split()
        assert fields[5] == ("icc" if standard == "lulu" else "cmyk"), image
        assert not flat or 590 <= int(fields[12]) <= 610, image


def main():
    with tempfile.TemporaryDirectory() as folder:
        maker = Maker(sys.argv[1], sys.argv[2], folder)
        for kind in DRAWINGS:
            for standard, options in STANDARDS.items():
                check_file(maker, kind, standard, options)
        first, _ = build(maker, "again", DRAWINGS["glass"], [])
        with open(first, "rb") as file:
            bytes_before = file.read()
        second, _ = build(maker, "again", DRAWINGS["glass"], ["-j", "2"])
        with open(second, "rb") as file:
            assert file.read() == bytes_before
        print(f"{len(DRAWINGS)} drawings by {len(STANDARDS)} standards")


if __name__ == "__main__":
    main()
