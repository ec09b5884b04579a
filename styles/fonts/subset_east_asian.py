#!/usr/bin/env python3
"""Cuts Noto Serif JP and SC down to the national repertoires.

  subset_east_asian.py jis PACKAGE/400Regular/NotoSerifJP_400Regular.ttf NotoSerifJP-Regular.ttf
  subset_east_asian.py gb  PACKAGE/400Regular/NotoSerifSC_400Regular.ttf NotoSerifSC-Regular.ttf

Needs fontTools. The characters are those of JIS X 0208 or GB 2312, Latin-1, general punctuation,
CJK punctuation, kana and full-width forms. OS/2 then claims the code page of that repertoire
alone (OpenType, ulCodePageRange1: bit 17 JIS, bit 18 simplified Chinese), because galley chooses
a face by it and the fonts as published claim both.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

CODECS = {"jis": ("euc_jp", 17), "gb": ("gb2312", 18)}
BLOCKS = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x2010, 0x205F),  # general punctuation
    (0x3000, 0x303F),  # CJK symbols and punctuation
    (0x3040, 0x30FF),  # kana
    (0x31F0, 0x31FF),  # small katakana
    (0xFE50, 0xFE6F),  # small forms
    (0xFF01, 0xFF9F),  # full-width and half-width forms
    (0xFFE0, 0xFFE6),  # full-width signs
]
FEATURES = ["ccmp", "locl", "mark", "kern", "halt", "chws"]
EAST_ASIAN_PAGES = 0b11111 << 17


def repertoire(codec):
    """Two bytes each, which leaves out JIS X 0212 (three) and half-width kana (0x8E)."""
    characters = set()
    for first in range(0xA1, 0xFF):
        for second in range(0xA1, 0xFF):
            try:
                characters.update(map(ord, bytes([first, second]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return characters


def main(kind, source, target):
    codec, page = CODECS[kind]
    characters = repertoire(codec)
    for first, last in BLOCKS:
        characters.update(range(first, last + 1))
    options = subset.Options()
    options.hinting = False
    options.layout_features = FEATURES
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "STAT"]
    options.name_IDs = ["*"]
    options.prune_codepage_ranges = False
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    pages = font["OS/2"].ulCodePageRange1
    font["OS/2"].ulCodePageRange1 = pages & ~EAST_ASIAN_PAGES | 1 << page
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
