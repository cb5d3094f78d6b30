#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A poster's SVG printed by a web browser is the same picture as the PDF.

Both become grey pixels at 150 dots an inch. Two programs round edges of letters and lines differently, so a pixel
may be somewhat lighter or darker; but at most TOLERANCE of all may differ by more than LEVELS of 255 shades. A
label that is moved by a point, or set in another font, differs in more: the test shows that too. The last EDGE
pixels at the right and at the bottom are left out, as browsers round the size of a page.
"""
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import SAMPLES, Scratch, call
from tap import Tap

DOTS = 150
LEVELS = 96
TOLERANCE = 0.0005
EDGE = 4
TIMELINE = '''date,headline,group
1931,The society rents the mill,house
1931-04-12/1933-09,The wheel is rebuilt by the members themselves,house
1934~,Somebody paints the door green,house
../1935-06,The mill stream is dug,water
1935-11-02,"A flood takes the weir: ""all of it, at once"", as the baker says",water
1936-02-29/..,The mill grinds again,water
1938-05,\u05d4\u05d8\u05d7\u05e0\u05d4 \u05e4\u05ea\u05d5\u05d7\u05d4 (3 \u05d9\u05de\u05d9\u05dd),people
'''


def print_page(page, target, scratch):
    """What Chromium prints of a file; None where there is no such program."""
    program = shutil.which('chromium')
    if not program:
        return None
    return subprocess.run([program, '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
                           '--user-data-dir=' + scratch.path('profile'), '--print-to-pdf=' + target, 'file://' + page],
                          capture_output=True, timeout=180)


def pixels(path, scratch):
    """The first page as (width, height, one byte a pixel)."""
    root = scratch.path(os.path.basename(path) + '-page')
    subprocess.run(['pdftoppm', '-gray', '-r', str(DOTS), '-singlefile', path, root], check=True)
    with open(root + '.pgm', 'rb') as file:
        data = file.read()
    width, height = (int(word) for word in data.split(None, 3)[1:3])
    return width, height, data[len(data) - width * height:]


def difference(one, other, shift=0):
    """The share of pixels that differ by more than LEVELS, with the other picture moved right by `shift`."""
    width, height = min(one[0], other[0]) - shift - EDGE, min(one[1], other[1]) - EDGE
    unlike = 0
    for y in range(height):
        first, second = one[2][y * one[0] + shift:][:width], other[2][y * other[0]:][:width]
        if first != second:
            unlike += sum(abs(a - b) > LEVELS for a, b in zip(first, second))
    return unlike / (width * height)


def compare(tap, scratch, name, source, *options):
    svg, pdf, printed = (scratch.path(name + end) for end in ('.svg', '.pdf', '-printed.pdf'))
    for target in (svg, pdf):
        done = call('chart', '--layout', 'poster', *options, '-o', target, source)
        if not tap.check(done.returncode == 0, f'{os.path.basename(target)} is drawn', done.stderr):
            return
    done = print_page(svg, printed, scratch)
    if done is None or not shutil.which('pdftoppm'):
        tap.skip(f'{name} printed', 'chromium or pdftoppm is not installed')
        return
    if not tap.check(os.path.exists(printed), f'{name} is printed by Chromium', done.stderr[-2000:]):
        return
    one, other = pixels(pdf, scratch), pixels(printed, scratch)
    tap.check(abs(one[0] - other[0]) <= 3 and abs(one[1] - other[1]) <= 3, f'{name} has the same size', (one[:2], other[:2]))
    share, moved = difference(one, other), difference(one, other, DOTS // 72)
    tap.check(share <= TOLERANCE, f'{name} is the same picture', f'{share:.6f} of the pixels differ, {TOLERANCE} may')
    tap.check(moved > 4 * TOLERANCE, f'{name} moved by a point is not', f'only {moved:.6f} of the pixels differ')


def posters(tap):
    with Scratch() as scratch:
        compare(tap, scratch, 'life', os.path.join(SAMPLES, 'mapmaker-life.txt'))
        compare(tap, scratch, 'mill', scratch.write('mill.csv', TIMELINE), '--theme', 'dark', '--page', 'a4')


Tap().run([posters])
