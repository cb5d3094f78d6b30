#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Forty-eight timelines in every layout, as Chromium and pdftotext see the finished files: nothing lies on a text, none is cut by
the page, no leader runs through one, none is smaller than 7.5 pt, and every event is there."""
import collections
import concurrent.futures
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[1:1] = [os.path.join(HERE, '..'), os.path.join(HERE, '..', 'cli')]
import browser
import holds
import timelines
from fasti import Scratch, call
from tap import Tap

LAYOUTS = ('poster', 'list', 'strip', 'sheet')
SIZES = {'dense-60': 'a4', 'spans-20': 'letter', 'same-day-8': '400x300', 'mixed-precision-250': '594x420mm', 'sparse-6': '900x260', 'lanes-dense-120': 'a4'}
COLOURS, LANES = 5, 12  # more groups than colours stand in lanes, the smaller ones of many in one
RIGHT_TO_LEFT = re.compile('[\u0590-\u08ff]')


def draw(scratch, name, layout, extension):
    page = ['--page', SIZES[name]] if name in SIZES else []
    done = call('chart', '-q', '--layout', layout, *page, '-o', scratch.path(f'{name}-{layout}.{extension}'), scratch.path(name + '.csv'))
    return f'{name}, {layout}, {extension}: status {done.returncode}: {done.stderr.decode()}' if done.returncode else None


def headlines(rows):
    return [holds.fold(headline) for _, headline, _, kind in rows if kind != 'era']


def missing(rows, layout, found):
    """The events that the SVG neither tells nor counts."""
    if layout == 'strip':
        dated = sum(1 for date, _, _, kind in rows if date and kind != 'era')
        said = ' '.join(line['text'] for text in found['texts'] for line in text['lines'])
        return [] if holds.fold(f'{dated:,} dated event') in holds.fold(said) else [f'{dated} events are not counted']
    told = '\n'.join(holds.svg_told(found))
    return [headline for headline in headlines(rows) if headline not in told]


def unnamed(rows, found):
    """The groups that lanes must name and don't: the most common ones of more than five, and how many others there are."""
    counts = collections.Counter(group for date, _, group, kind in rows if date and kind != 'era')
    names = [group for group, _ in counts.most_common() if group]
    if len(counts) <= COLOURS:
        return []
    sheet = [text for text in found['texts'] if text['lines'][0]['base'] <= found['pages'][0][3]]
    told = {holds.fold(''.join(line['text'] for line in text['lines'])) for text in sheet}
    own = LANES - 1 if len(counts) > LANES else len(names)
    rest = f'other ({len(names) - own} groups)' if own < len(names) else 'other' if '' in counts else None
    named = [name for name in names if holds.fold(name) in told]
    return [f'{len(named)} of {own} groups are named'] * (len(named) != own) + [rest] * (rest is not None and holds.fold(rest) not in told)


def check(tap, scratch, name, found):
    rows = timelines.make(name)
    for layout in LAYOUTS:
        chart = f'{name}-{layout}'
        measured = found[chart + '.svg']
        faults = holds.svg(measured)
        tap.check(not faults, f'{chart}.svg: every text is whole and clear of all others', '\n'.join(faults))
        lost = missing(rows, layout, measured) if 'texts' in measured else ['all']
        tap.check(not lost, f'{chart}.svg: every event is there', '\n'.join(lost))
        if layout in ('poster', 'strip') and 'texts' in measured:
            lost = unnamed(rows, measured)
            tap.check(not lost, f'{chart}.svg: lanes are named', '\n'.join(lost))
        path = scratch.path(chart + '.pdf')
        faults = holds.pdf(path, measured)
        tap.check(not faults, f'{chart}.pdf: every text is whole and clear of all others', '\n'.join(faults))
        if layout != 'strip':
            text = holds.pdf_text(path)
            lost = [headline for headline in headlines(rows) if headline not in text and not RIGHT_TO_LEFT.search(headline)]
            tap.check(not lost, f'{chart}.pdf: every event is there', '\n'.join(lost))


def chosen():
    """The timelines that the arguments ask for: names, or the second fourth of all as `2/4`; all without any."""
    names = list(timelines.KINDS)
    part = re.fullmatch('([0-9]+)/([0-9]+)', sys.argv[1]) if len(sys.argv) > 1 else None
    if part:
        return names[int(part[1]) - 1::int(part[2])]
    return sys.argv[1:] or names


def all_timelines(tap):
    names = chosen()
    tap.check(names, 'there are timelines to draw')
    charts = [(name, layout, extension) for name in names for layout in LAYOUTS for extension in ('svg', 'pdf')]
    with Scratch() as scratch, concurrent.futures.ThreadPoolExecutor(2) as workers:
        for name in names:
            scratch.write(name + '.csv', timelines.as_csv(timelines.make(name)))
        failed = list(filter(None, workers.map(lambda chart: draw(scratch, *chart), charts)))
        if not tap.check(not failed, f'{len(charts)} charts are drawn', '\n'.join(failed)):
            return
        found = browser.measure(scratch.name, [f'{name}-{layout}.svg' for name in names for layout in LAYOUTS])
        for name in names:
            check(tap, scratch, name, found)


def boxes(tap):
    """The checks themselves: what they must see."""
    text, other = holds.Text('a', (10, 10, 50, 20), ''), holds.Text('b', (49, 19, 80, 30), '')
    tap.check(list(holds.overlaps([text, other])), 'texts that overlap are seen')
    tap.check(not list(holds.overlaps([text, holds.Text('b', (50, 10, 80, 20), '')])), 'texts that touch are let be')
    tap.check(list(holds.outside([text], (0, 0, 49, 90))), 'a text that the page cuts is seen')
    tap.check(list(holds.struck([text], [(0, 0, 60, 30)])), 'a leader through a text is seen')
    tap.check(not list(holds.struck([text], [(9, 0, 9, 30), (0, 21, 60, 21), (0, 18, 30, 60)])), 'leaders beside a text are let be')
    tap.check(list(holds.covered([text], [(20, 12, 25, 15)])), 'a mark on a text is seen')


if not browser.find():
    tap = Tap()
    tap.skip('charts in Chromium', 'no Chromium is installed')
    tap.run([boxes])
elif not shutil.which('pdftotext'):
    tap = Tap()
    tap.skip('charts as PDF', 'pdftotext is not installed')
    tap.run([boxes])
else:
    Tap().run([boxes, all_timelines])
