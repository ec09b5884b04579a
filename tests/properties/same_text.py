#!/usr/bin/env python3
"""same_text.py [--long] PROGRAM SOURCE...: source and all outputs hold the same text.

--long: tagged_text.py reads the PDF, which needs pikepdf; else pdfinfo, whose time grows with the
square of the pages. The source is left out then: books say in their header what becomes metadata
(tests/corpus compares sources).
"""
import os
import subprocess
import sys
import tempfile

import outputs


def faults_of(program, source, pdf_pieces, with_source):
    stem = os.path.splitext(os.path.basename(source))[0]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "build", "-q", "--map", "--lang", "en", "-o", folder, source],
                       check=True)
        place = os.path.join(folder, stem)
        texts = {
            "docbook": outputs.docbook_texts(place + ".xml"),
            "xhtml": outputs.xhtml_texts(place + ".xhtml"),
            "epub": outputs.epub_texts(place + ".epub"),
            "markdown": outputs.markdown_texts(place + ".md"),
            "pdf": outputs.pdf_texts(place + ".pdf", pdf_pieces),
        }
        expected = texts["docbook"]
        faults = []
        if len(expected[0]) < 100:
            faults.append(f"{stem}: the docbook output holds {len(expected[0])} characters")
        if with_source and source.endswith(".txt"):
            plain = outputs.source_text(source, place + ".map.json")
            if plain != expected[0] and not expected[1]:
                faults.append(f"{stem}: source and docbook differ "
                              + outputs.first_difference(plain, expected[0]))
        for name, (body, notes) in texts.items():
            if name == "markdown" and expected[1]:
                continue  # CommonMark has no notes: they stand in the text, with marks
            if body != expected[0]:
                faults.append(f"{stem}: docbook and {name} differ "
                              + outputs.first_difference(expected[0], body))
            if notes != expected[1] and name != "markdown":
                faults.append(f"{stem}: the notes of docbook and {name} differ "
                              + outputs.first_difference(expected[1], notes))
        return faults


def main():
    pdf_pieces, with_source = outputs.pdf_pieces, True
    if sys.argv[1] == "--long":
        import tagged_text  # pylint: disable=import-outside-toplevel
        pdf_pieces, with_source = tagged_text.pieces, False
        del sys.argv[1]
    program, sources = sys.argv[1], sys.argv[2:]
    found = [fault for source in sources
             for fault in faults_of(program, source, pdf_pieces, with_source)]
    print("\n".join(found) or f"{len(sources)} texts are the same in all outputs")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
