#!/usr/bin/env python3
"""Plants one fault a file and wants galley preflight to name the rule that it breaks.

The good files are taken apart by qpdf (QDF form), changed as text, and put together by fix-qdf.
Every rule of the table must be broken by at least one fault.
"""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from press_files import Maker  # noqa: E402

COLOURED = "\nh2 { color: #a03020 }\n"


def swap(old, new, count=1):
    """Replaces text that must be there; count 0: everywhere."""
    def change(data):
        pattern = re.compile(old.encode("latin-1"), re.DOTALL)
        changed, times = pattern.subn(new.encode("latin-1"), data, count=count)
        assert times, f"nothing matches {old}"
        return changed
    return change


def every(*changes):
    def change(data):
        for each in changes:
            data = each(data)
        return data
    return change


def in_profile(entries):
    """Entries for the dictionary of the profile's stream, an object that nothing else is."""
    return swap(r"/N 4\n", f"/N 4\n  {entries}\n")


def on_page(entries):
    return swap(r"/BleedBox", f"{entries}\n  /BleedBox")


def in_resources(entries):
    return swap(r"/Font <<", f"{entries}\n    /Font <<")


def in_contents(operators):
    return swap(r"stream\nBT\n|stream\n(?=0 0 0 1 k)", f"stream\n{operators}\nBT\n")


def in_catalog(entries):
    return swap(r"/Type /Catalog", f"{entries}\n  /Type /Catalog")


def qpdf(*options):
    return list(options)


ANNOTATION = "/Annots [ << /Type /Annot /Subtype /Link /Rect [ 50 50 90 90 ] >> ]"
NOTE = "/Annots [ << /Type /Annot /Subtype /Text /Rect [ 50 50 90 90 ] %s >> ]"


def picture(across, down, points):
    """So many pixels on a square of so many points."""
    return in_contents(f"q {points} 0 0 {points} 200 200 cm "
                       f"BI /W {across} /H {down} /BPC 8 /CS /G /F /AHx ID 00> EI Q")


# Which good file, what the fault is, what is changed, which rule says so.
FAULTS = [
    ("x1a", "another version", qpdf("--force-version=1.7"), "file.version"),
    ("x4", "another version", qpdf("--force-version=1.7"), "file.version"),
    ("x4", "a later version in the catalog", in_catalog("/Version /1.7"), "file.version"),
    ("x1a", "object streams", qpdf("--object-streams=generate"), "file.plain"),
    ("x1a", "encryption", qpdf("--allow-weak-crypto", "--encrypt", "", "x", "128", "--"),
     "file.encrypted"),
    ("x1a", "no identifier", swap(r"/ID \[<[0-9a-f]*><[0-9a-f]*>\]", ""), "file.identifier"),
    ("x1a", "an embedded file", in_catalog("/Names << /EmbeddedFiles << /Names [ ] >> >>"),
     "file.embedded"),
    ("x1a", "no claim", swap(r"/GTS_PDFXVersion .*?\n", ""), "file.claim"),
    ("x4", "another claim", swap("<pdfxid:GTS_PDFXVersion>PDF/X-4", "<pdfxid:GTS_PDFXVersion>PDF/X-3"),
     "file.claim"),
    ("old", "no conformance", swap(r"/GTS_PDFXConformance .*?\n", ""), "file.conformance"),
    ("x1a", "no title", swap(r"/Title .*?\n", ""), "info.title"),
    ("x1a", "no date", swap(r"/ModDate .*?\n", ""), "info.dates"),
    ("x4", "a date in words", swap(r"/CreationDate .*?\n", "/CreationDate (today)\n"), "info.dates"),
    ("x1a", "not known whether trapped", swap("/Trapped /False", "/Trapped /Unknown"),
     "info.trapped"),
    ("x4", "no XMP", swap(r"/Metadata \d+ 0 R", ""), "xmp.packet"),
    ("x4", "broken XMP", swap("</rdf:RDF>", "</rdf:RDX>"), "xmp.packet"),
    ("x4", "no title in XMP", swap("<dc:title>.*?</dc:title>", ""), "xmp.title"),
    ("x4", "another title in XMP", swap("x-default\">A Book", "x-default\">A Look"), "xmp.title"),
    ("x4", "no date of the metadata", swap("<xmp:MetadataDate>.*?</xmp:MetadataDate>", ""),
     "xmp.dates"),
    ("x4", "trapped in XMP only", swap("<pdf:Trapped>False", "<pdf:Trapped>True"), "xmp.trapped"),
    ("x4", "no identifier in XMP", swap("<xmpMM:DocumentID>.*?</xmpMM:DocumentID>", ""),
     "xmp.document"),
    ("x4", "no version in XMP", swap("<xmpMM:VersionID>.*?</xmpMM:VersionID>", ""),
     "xmp.document"),
    ("x1a", "an intent of PDF/A", swap("/S /GTS_PDFX\n", "/S /GTS_PDFA1\n"), "intent.one"),
    ("x1a", "two intents",
     swap(r"/OutputIntents \[", "/OutputIntents [ << /S /GTS_PDFX >>"), "intent.one"),
    ("x1a", "no condition", swap(r"/OutputConditionIdentifier .*?\n", ""), "intent.identifier"),
    ("x4", "no words about the condition", swap(r"/Info \(Profile.*?\)\n", ""), "intent.info"),
    ("x4", "no profile", swap(r"/DestOutputProfile \d+ 0 R", ""), "intent.profile"),
    ("x1a", "neither profile nor registry",
     every(swap(r"/DestOutputProfile \d+ 0 R", ""), swap(r"/RegistryName .*?\n", "")),
     "intent.profile"),
    ("x4", "a profile of a monitor", swap("prtrCMYKLab", "mntrCMYKLab"), "intent.class"),
    ("x4", "another number of inks", swap("/N 4\n", "/N 3\n"), "intent.space"),
    ("x1a", "no media", swap(r"/MediaBox \[.*?\]", ""), "page.media"),
    ("x1a", "no trim", swap(r"/TrimBox \[.*?\]", ""), "page.trim"),
    ("x4", "trim and art", on_page("/ArtBox [ 0 0 10 10 ]"), "page.trim"),
    ("x1a", "a trim beyond the bleed", swap(r"/TrimBox \[.*?\]", "/TrimBox [ -9 0 432 648 ]"),
     "page.nesting"),
    ("x4", "a bleed beyond the media", swap(r"/BleedBox \[.*?\]", "/BleedBox [ -9 -9 900 999 ]"),
     "page.nesting"),
    ("x1a", "a link", on_page(ANNOTATION), "page.annotations"),
    ("x4", "a note", on_page(NOTE % ""), "page.annotations"),
    ("x1a", "a separation", on_page("/SeparationInfo << /DeviceColorant /Cyan >>"),
     "page.separations"),
    ("x1a", "an action at opening", in_catalog("/OpenAction << /S /Named /N /LastPage >>"),
     "document.actions"),
    ("x4", "a script", in_catalog("/Names << /JavaScript << /Names [ ] >> >>"),
     "document.actions"),
    ("x4", "an action of a note", on_page(NOTE % "/A << /S /URI >>"), "document.actions"),
    ("x4", "an action of a page", on_page("/AA << /O << /S /Named >> >>"), "document.actions"),
    ("x1a", "form fields", in_catalog("/AcroForm << /Fields [ << /FT /Tx >> ] >>"),
     "document.forms"),
    ("x1a", "layers", in_catalog("/OCProperties << /OCGs [ ] /D << >> >>"), "document.layers"),
    ("x1a", "LZW", swap("/Subtype /XML", "/Filter /LZWDecode /Subtype /XML"), "stream.lzw"),
    ("x1a", "JBIG2", swap("/Subtype /XML", "/Filter /JBIG2Decode /Subtype /XML"),
     "stream.filter"),
    ("x4", "data elsewhere", in_profile("/F (profile.icc)"), "stream.external"),
    ("x1a", "PostScript", in_profile("/Type /XObject /Subtype /PS"), "stream.postscript"),
    ("x4", "OPI", in_profile("/Subtype /Image /OPI << >>"), "stream.opi"),
    ("x4", "a page elsewhere", in_profile("/Subtype /Form /Ref << >>"), "stream.reference"),
    ("x4", "another image for printing",
     in_profile("/Subtype /Image /Alternates [ << /DefaultForPrinting true >> ]"),
     "image.alternates"),
    ("x4", "a coarse picture", picture(200, 200, 72), "image.resolution"),
    ("x4", "a picture drawn out in one direction", picture(900, 200, 72),
     "image.resolution"),
    ("x1a", "a font that is not embedded", swap(r"/FontFile2 \d+ 0 R", ""), "font.embedded"),
    ("x4", "a font that is not embedded", swap(r"/FontFile2 \d+ 0 R", ""), "font.embedded"),
    ("x4", "no map of glyphs", swap("/CIDToGIDMap /Identity", ""), "font.glyphs"),
    ("x4", "a transfer curve", in_resources("/ExtGState << /G << /TR /Identity >> >>"),
     "state.transfer"),
    ("x1a", "another transfer curve", in_resources("/ExtGState << /G << /TR2 /Identity >> >>"),
     "state.transfer"),
    ("x1a", "a halftone with a name",
     in_resources("/ExtGState << /G << /HT << /HalftoneType 1 /HalftoneName (a) >> >> >>"),
     "state.halftone"),
    ("x4", "a halftone of thresholds",
     in_resources("/ExtGState << /G << /HT << /HalftoneType 6 >> >> >>"), "state.halftone"),
    ("x1a", "half transparent", in_resources("/ExtGState << /G << /ca .5 >> >>"),
     "state.transparency"),
    ("x1a", "multiplied", in_resources("/ExtGState << /G << /BM /Multiply >> >>"),
     "state.transparency"),
    ("x1a", "a soft mask", in_profile("/Subtype /Image /SMask 1 0 R"), "state.transparency"),
    ("x1a", "a page that is a group", on_page("/Group << /S /Transparency >>"),
     "state.transparency"),
    ("x1a", "RGB", in_contents("1 0 0 rg"), "colour.rgb"),
    ("x4", "RGB", in_contents("1 0 0 RG"), "colour.rgb"),
    ("x1a", "a space of RGB", in_resources("/ColorSpace << /A [ /Indexed /DeviceRGB 0 <000000> ] >>"),
     "colour.rgb"),
    ("x1a", "a spot that falls back to RGB",
     in_resources("/ColorSpace << /A [ /Separation /Gold /DeviceRGB << >> ] >>"), "colour.rgb"),
    ("x4", "inks under an intent of grey",
     every(swap("prtrCMYKLab", "prtrGRAYLab"), in_contents("0 1 0 0 k")), "colour.cmyk"),
    ("x1a", "a managed colour", in_resources("/ColorSpace << /A [ /CalRGB << >> ] >>"),
     "colour.managed"),
    ("x4", "no operator", in_contents("1 0 0 glow"), "content.operator"),
    ("x1a", "a state that is not restored", in_contents("q"), "content.balance"),
    ("x4", "a state that was not saved", in_contents("Q"), "content.balance"),
    ("x1a", "another size", swap(r"/TrimBox \[.*?\]", "/TrimBox [ 0 9 430 657 ]"), "preset.trim"),
    ("x1a", "no bleed on a page", swap(r"/BleedBox \[.*?\]", "/BleedBox [ 0 9 432 657 ]"),
     "preset.bleed"),
    ("x1a", "room for marks", swap(r"/MediaBox \[.*?\]", "/MediaBox [ 0 0 500 700 ]"),
     "preset.media"),
    ("x1a", "too few pages", qpdf("--pages", ".", "1-4", "--"), "preset.pages"),
    ("x1a", "an odd number of pages", qpdf("--pages", ".", "1-25", "--"), "preset.even"),
    ("x1a", "text in the margin", in_contents("1 0 0 1 -45 0 cm"), "preset.margin"),
    ("x1a", "text in the gutter's side",
     swap(r"(stream\n.*?\n)([0-9.]+)( [0-9.]+ Td)", r"\g<1>20\g<3>"), "preset.margin"),
    ("old", "too much ink", in_contents("1 1 .8 .2 k"), "preset.ink"),
    ("x1a", "a picture that is coarse for the house", picture(250, 250, 72),
     "preset.resolution"),
    ("x1a", "rich black", swap("0 0 0 1 k", ".6 .4 .4 1 k"), "preset.black"),
    ("x1a", "bookmarks", in_catalog("/Outlines << /Count 0 >>"), "preset.outline"),
    ("x4", "another standard", every(), "preset.standard"),
    ("x1a", "a damaged table", "damage", "file.syntax"),
]


def changed(good, change, folder):
    """A file with the fault."""
    made = os.path.join(folder, "fault.pdf")
    if isinstance(change, list):
        subprocess.run(["qpdf", good, *change, made], check=True)
        return made
    if change == "damage":
        with open(good, "rb") as file:
            data = file.read()
        with open(made, "wb") as file:
            file.write(re.sub(rb"startxref\n\d+", b"startxref\n99", data))
        return made
    with open(good, "rb") as file:
        data = change(file.read())
    fixed = subprocess.run(["fix-qdf"], input=data, capture_output=True, check=True).stdout
    with open(made, "wb") as file:
        file.write(fixed)
    return made


def main():
    with tempfile.TemporaryDirectory() as folder:
        maker = Maker(sys.argv[1], sys.argv[2], folder)
        coloured = maker.style("coloured", COLOURED)
        # Good file, the house that it is held against, and its options.
        kinds = {"x1a": ("kdp", 150, ["--preset", "kdp"]),
                 "old": ("ingramspark", 120, ["--preset", "ingramspark"]),
                 "x4": (None, 40, [])}
        good = {}
        for kind, (house, paragraphs, options) in kinds.items():
            maker.build(kind, paragraphs, "--style", coloured, *options)
            made = os.path.join(folder, kind + ".print.pdf")
            apart = os.path.join(folder, kind + ".qdf.pdf")
            subprocess.run(["qpdf", "--qdf", "--object-streams=disable", made, apart], check=True)
            preset = ["--preset", house] if house else []
            for file in (made, apart, changed(apart, every(), folder)):
                report = maker.preflight(file, *preset)
                assert report["good"], (kind, report["findings"][:3])
            good[kind] = (apart, preset)
        missed, broken = [], set()
        for kind, what, change, rule in FAULTS:
            file, preset = good[kind]
            if rule == "preset.standard":
                preset = ["--preset", "kdp", "--standard", "x4"]
            report = maker.preflight(changed(file, change, folder), *preset)
            found = {finding["rule"] for finding in report["findings"]}
            broken.add(rule)
            if rule not in found:
                missed.append(f"{kind}: {what}: wanted {rule}, found {sorted(found)}")
        table = os.path.join(sys.argv[2], "src", "press", "press_rules_table.cpp")
        with open(table, encoding="utf-8") as file:
            rules = set(re.findall(r'PressRule\{"([a-z.]+)"', file.read()))
        untried = sorted(rules - broken)
        print(f"{len(FAULTS)} faults, {len(missed)} missed, {len(rules)} rules")
        for line in missed + [f"no fault breaks {rule}" for rule in untried]:
            print(line)
        return 1 if missed or untried else 0


if __name__ == "__main__":
    sys.exit(main())
