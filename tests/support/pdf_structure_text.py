"""The text of a tagged PDF as a screen reader meets it: through the structure tree, without
artifacts. Over poppler's pdfinfo. As a program: pdf_structure_text.py FILE.pdf"""
import re
import subprocess
import sys

TEXT = re.compile(r'^ *"(.*)"$')
ELEMENT = re.compile(r'^( *)([A-Z][A-Za-z0-9]*)\b')


def structure_text(path):
    """A list of (structure type, text): what follows each other in one element is one piece.
    U+00AD (hyphens of line breaking) are gone; everything else is as it stands in the PDF."""
    out = subprocess.run(['pdfinfo', '-struct-text', path], check=True, capture_output=True)
    if b'Error' in out.stderr:
        raise ValueError(out.stderr.decode('utf-8', 'replace'))
    found = []
    open_elements = []  # (indent, type, number)
    last = count = 0
    for line in out.stdout.decode('utf-8', 'replace').split('\n'):
        text = TEXT.match(line)
        indent = len(line) - len(line.lstrip(' '))
        while open_elements and open_elements[-1][0] >= indent:
            open_elements.pop()
        if text and open_elements:
            _, kind, number = open_elements[-1]
            if found and number == last:
                found[-1] = (kind, found[-1][1] + text.group(1))
            else:
                found.append((kind, text.group(1)))
            last = number
        elif (element := ELEMENT.match(line)) and element.group(2) != 'Object':
            count += 1
            open_elements.append((indent, element.group(2), count))
    return found


if __name__ == '__main__':
    for kind, words in structure_text(sys.argv[1]):
        print(kind, words, sep='\t')
