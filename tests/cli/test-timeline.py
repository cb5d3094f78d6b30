#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Timelines: made, corrected by a person, updated, joined and converted."""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import SAMPLES, TEXT, Scratch, call, sentences
from tap import Tap


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return file.read()


def rows(path):
    return [json.loads(line) for line in read(path).split('\n') if line and not line.startswith('{"seen"')]


def round_trip(tap):
    with Scratch() as scratch:
        first, second, third = (scratch.path(name) for name in ('one.jsonl', 'two.csv', 'three.jsonl'))
        made = call('extract', '-o', first, SAMPLES)
        tap.check(made.returncode == 0 and len(rows(first)) > 50, 'the samples give events', made.stderr)
        call('extract', '-o', scratch.path('again.jsonl'), first)
        tap.check(read(first) == read(scratch.path('again.jsonl')), 'JSON Lines read back to the same bytes')
        call('extract', '-o', second, first)
        call('extract', '-o', scratch.path('again.csv'), second)
        tap.check(read(second) == read(scratch.path('again.csv')) != '', 'CSV reads back to the same bytes')
        call('extract', '-o', third, second)
        pick = [(row['id'], row['date'], row['headline']) for row in rows(first)]
        tap.check(pick == [(row['id'], row['date'], row['headline']) for row in rows(third)], 'CSV keeps the events')
        done = call('chart', '-o', scratch.path('c.svg'), second)
        tap.check(done.returncode == 0 and os.path.getsize(scratch.path('c.svg')) > 1000, 'a timeline is drawn', done)


def update(tap):
    with Scratch() as scratch:
        text, kept = scratch.write('in.txt', TEXT), scratch.path('kept.jsonl')
        call('extract', '-o', kept, text)
        events = rows(kept)
        tap.check(len(events) == 2, 'two events to begin with', events)
        events[0]['headline'] = 'Corrected by hand'
        scratch.write('kept.jsonl', ''.join(json.dumps(event) + '\n' for event in events))
        scratch.write('in.txt', TEXT + 'A ferry ran from June 1902 on. ')
        done = call('extract', '--update', kept, text)
        headlines = [event['headline'] for event in rows(kept)]
        tap.check(done.returncode == 0 and headlines[0] == 'Corrected by hand', 'what was edited stays', headlines)
        tap.check(len(headlines) == 3 and not done.stderr, 'what is new is added', headlines)
        before = read(kept)
        call('extract', '--update', kept, text)
        tap.check(read(kept) == before, 'a second update changes nothing')
        scratch.write('in.txt', 'A ferry ran from June 1902 on. ')
        done = call('extract', '--update', kept, text)
        said = sentences(done)
        tap.check(len(said) == 2 and 'Corrected by hand' in said[0], 'what its text tells no more is named', said)
        tap.check([row.get('mark') for row in rows(kept)] == ['vanished', 'vanished', 'new'], 'and marked', read(kept))
        scratch.write('in.txt', TEXT + 'A ferry ran from June 1902 on. ')
        done = call('extract', '--update', kept, text)
        tap.check(read(kept) == before and not done.stderr, 'until it is told again', read(kept))
        done = call('extract', '--update', scratch.path('none.csv'), text)
        tap.check(done.returncode == 3 and len(sentences(done)) == 1 and not os.path.exists(scratch.path('none.csv')),
                  'a timeline that is not there can not be updated', done)


def form(tap):
    """A sheet that is updated in place stays as a person's program likes it."""
    with Scratch() as scratch:
        text = scratch.write('in.txt', TEXT)
        kept = scratch.write('kept.csv', '\ufeffdate;headline;source\n1999;"Mine; and yours";letters\n')
        done = call('extract', '--update', kept, text)
        lines = read(kept).split('\n')
        tap.check(done.returncode == 0 and lines[0].startswith('\ufeffid;keep;date;') and len(lines) == 5
                  and '"Mine; and yours"' in lines[3], 'semicolons and byte order mark stay', lines)
        call('extract', '-o', scratch.path('other.csv'), kept)
        tap.check(read(scratch.path('other.csv')).startswith('id,keep,date,'), 'another file is as the standard has it')


def bad_rows(tap):
    with Scratch() as scratch:
        path = scratch.write('t.csv', 'date,headline\n1847-03-03,The bridge is opened\nsome day,Nobody knows\n1901,It falls\n')
        done = call('extract', path)
        said = sentences(done)
        tap.check(done.returncode == 1 and len(said) == 1 and said[0].startswith(path + ':3') and 'some day' in said[0],
                  'a date that is not EDTF is told with its row', said)
        tap.check(done.stdout.count(b'\n') == 2, 'and that row is left out', done.stdout)


def joined(tap):
    with Scratch() as scratch:
        a = scratch.write('a.csv', 'date,headline\n1847-03-03,The bridge is opened\n')
        b = scratch.write('b.csv', 'headline;date\nThe ferry ends;1903\n')
        done = call('extract', '--format', 'md', b, a)
        tap.check(done.returncode == 0 and done.stdout.find(b'bridge') < done.stdout.find(b'ferry'), 'timelines are joined', done)


Tap().run([round_trip, update, form, bad_rows, joined])
