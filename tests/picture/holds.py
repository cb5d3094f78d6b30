# SPDX-License-Identifier: MIT
"""holds: what must hold of a finished chart: nothing lies on a text, none is cut, none is too small, none is missing."""
import bisect
import re
import subprocess

LEAST = 7.5  # points
# How far letters reach over and under their base line, in parts of their size: what accents and leading take more is no ink.
OVER, UNDER = 0.74, 0.22
NEAR = 0.3  # points by which boxes may touch


class Text:
    """A line of text: its box in points."""

    def __init__(self, words, box, owner):
        self.words, self.box, self.owner = words, box, owner

    def __repr__(self):
        return f'“{self.words}” at {", ".join(f"{side:.1f}" for side in self.box)}'


def overlap(a, b):
    return (min(a[2], b[2]) - max(a[0], b[0]) > NEAR and min(a[3], b[3]) - max(a[1], b[1]) > NEAR)


def crosses(line, box):
    """Whether a line runs through a box (Liang and Barsky's clipping)."""
    x, y, to_x, to_y = line
    enter, leave = 0.0, 1.0
    for way, start, low, high in ((to_x - x, x, box[0] + NEAR, box[2] - NEAR), (to_y - y, y, box[1] + NEAR, box[3] - NEAR)):
        if low >= high or (abs(way) < 1e-9 and not low < start < high):
            return False
        if abs(way) >= 1e-9:
            ends = sorted(((low - start) / way, (high - start) / way))
            enter, leave = max(enter, ends[0]), min(leave, ends[1])
    return enter < leave


class Shelf:
    """Texts by their place from top to bottom, so that only near ones are compared."""

    def __init__(self, texts):
        self.texts = sorted(texts, key=lambda text: text.box[1])
        self.tops = [text.box[1] for text in self.texts]
        self.tallest = max((text.box[3] - text.box[1] for text in texts), default=0)

    def near(self, top, bottom):
        first = bisect.bisect_left(self.tops, top - self.tallest)
        return self.texts[first:bisect.bisect_right(self.tops, bottom)]


def overlaps(texts):
    shelf = Shelf(texts)
    for text in texts:
        for other in shelf.near(text.box[1], text.box[3]):
            if other is not text and id(other) < id(text) and overlap(text.box, other.box):
                yield f'{text} lies on {other}'


def outside(texts, page):
    for text in texts:
        if (text.box[0] < page[0] - NEAR or text.box[1] < page[1] - NEAR or text.box[2] > page[2] + NEAR
                or text.box[3] > page[3] + NEAR):
            yield f'{text} is cut by the page {page}'


def struck(texts, leaders):
    shelf = Shelf(texts)
    for line in leaders:
        for text in shelf.near(min(line[1], line[3]), max(line[1], line[3])):
            if crosses(line, text.box):
                yield f'a leader {line} runs through {text}'


def covered(texts, marks):
    shelf = Shelf(texts)
    for mark in marks:
        for text in shelf.near(mark[1], mark[3]):
            if overlap(mark, text.box):
                yield f'a mark {mark} lies on {text}'


def svg_texts(found):
    return [Text(line['text'], (line['from'], line['base'] - OVER * text['size'], line['to'], line['base'] + UNDER * text['size']),
                 text['item']) for text in found['texts'] for line in text['lines'] if line['text'].strip()]


def of_page(things, page, box=lambda thing: thing):
    return [thing for thing in things if page[1] - 1e-6 <= (box(thing)[1] + box(thing)[3]) / 2 < page[3]]


def svg(found):
    """What is wrong with a measured SVG (see browser.measure)."""
    if 'error' in found:
        return [found['error']]
    faults = []
    scale = found['printed'][0] / found['size'][0]
    if found['printed'][1] != 9 or abs(scale - 1) > 1e-3:  # SVG_LENGTHTYPE_PT
        faults.append(f'the SVG’s width is not in points: {found["printed"]}, {found["size"]}')
    faults += [f'“{text["lines"][0]["text"]}” has {text["size"]} pt' for text in found['texts'] if text['size'] < LEAST - 1e-3]
    texts = svg_texts(found)
    for page in found['pages']:
        here = of_page(texts, page, lambda text: text.box)
        faults += overlaps(here)
        faults += outside(here, page)
        faults += struck(here, of_page(found['leaders'], page))
        faults += covered(here, of_page(found['marks'], page))
    return faults


def fold(text):
    """The text without spaces: lines may break between words, and in words that are wider than a line."""
    return ''.join(text.split())


def svg_told(found):
    """What the texts of items say, without spaces."""
    items = {}
    for text in found.get('texts', ()):
        if text['item'] >= 0:
            items.setdefault(text['item'], []).extend(line['text'] for line in text['lines'])
    return [fold(''.join(lines)) for lines in items.values()]


def read_pdf(path):
    """The pages of a PDF, each (box, words) with the words as Texts, as pdftotext -bbox tells them."""
    done = subprocess.run(['pdftotext', '-bbox', path, '-'], capture_output=True, check=True)
    pages = []
    number = r'="([-0-9.]+)"'
    for line in done.stdout.decode().splitlines():
        page = re.search(f'<page width{number} height{number}', line)
        word = re.search(f'<word xMin{number} yMin{number} xMax{number} yMax{number}>(.*)</word>', line)
        if page:
            pages.append(((0, 0, float(page[1]), float(page[2])), []))
        elif word:
            pages[-1][1].append(Text(word[5], tuple(float(word[i]) for i in range(1, 5)), ''))
    return pages


def trim(word):
    """The word's box without the room for accents and leading that every letter of a font has."""
    left, top, right, bottom = word.box
    high = bottom - top
    return Text(word.words, (left, top + 0.24 * high, right, bottom - 0.06 * high), '')


def pdf(path, found):
    """What is wrong with a PDF; `found` is the measured SVG of the same chart, which tells where its leaders run."""
    faults = []
    pages = read_pdf(path)
    if len(pages) != len(found.get('pages', ())):
        return [f'{len(pages)} pages, the SVG has {len(found.get("pages", ()))}']
    for (box, words), page in zip(pages, found['pages']):
        texts = [trim(word) for word in words]
        # A font's letters, from the highest to the lowest, are at least 1.16 times as high as its size.
        faults += [f'{word} is small' for word in words if word.box[3] - word.box[1] < LEAST * 1.16]
        faults += overlaps(texts)
        faults += outside(texts, box)
        leaders = [(line[0], line[1] - page[1], line[2], line[3] - page[1]) for line in of_page(found['leaders'], page)]
        faults += struck(texts, leaders)
    return faults


def pdf_text(path):
    """The text in the order in which it was drawn."""
    return fold(subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, check=True).stdout.decode())
