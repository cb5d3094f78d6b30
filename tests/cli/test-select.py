#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Filters and groups: the same for extract, chart and report."""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import Scratch, call, refusal, sentences
from tap import Tap

SHEET = '''id,date,headline,people,places,confidence,source,quote,issue
a,1847-03-03,The bridge is opened,Ada Birch; Cy Dorn,Ulverby,high,town.txt,Opened at last,roads
b,1847,The mill burns,Ben Birchwood,,medium,mill.txt,,fire
c,1901-05,The bridge falls,Ada Birch,Skerry,low,town.txt,Émile saw it,roads
d,../1850,A ferry runs,,Ulverby,high,ferry.txt,,
e,1840/1860,The line is built,Cy Dorn,,high,ferry.txt,,
f,-0043-03-15,He is stabbed,,,high,old.txt,,
g,,Nobody knows when,Ada Birch,,high,town.txt,,
'''
CHOICES = [
    # options and the events that they leave
    ([], 'abcdefg'),
    (['--from', '1848'], 'cde'),
    (['--to', '1848'], 'abef'),
    (['--from', '1847-03', '--to', '1847-03'], 'abe'),
    (['--from', '1847-03-04', '--to', '1850'], 'bde'),
    (['--to', '-0043'], 'f'),
    (['--from', '1900-01', '--to', '19XX'], 'c'),
    (['--match', 'BRIDGE'], 'ac'),
    (['--match', 'émile'], 'c'),
    (['--match', 'E\u0301MILE'], 'c'),
    (['--match', 'mill', '--match', 'ferry runs'], 'bd'),
    (['--match', '.*'], ''),
    (['--person', 'birch'], 'acg'),
    (['--person', 'Ada Birch'], 'acg'),
    (['--person', 'Ada Bir'], ''),
    (['--person', 'Birch', '--person', 'Dorn'], 'aceg'),
    (['--place', 'Ulverby'], 'ad'),
    (['--source', 'town'], 'acg'),
    (['--min-confidence', 'high'], 'adefg'),
    (['--min-confidence', 'medium'], 'abdefg'),
    (['--min-confidence', 'low'], 'abcdefg'),
    (['--person', 'Birch', '--from', '1900'], 'c'),
]
GROUPS = {
    'source': {'a': 'town.txt', 'b': 'mill.txt', 'e': 'ferry.txt'},
    'person': {'a': 'Ada Birch', 'b': 'Ben Birchwood', 'd': None},  # Ada has more events than Cy
    'place': {'a': 'Ulverby', 'b': None, 'c': 'Skerry'},
    'confidence': {'a': 'high', 'c': 'low'},
    'issue': {'a': 'roads', 'b': 'fire', 'd': None},
}
WRONG = [
    (['--from', 'May'], 'May'),
    (['--to', '1901-13'], '1901-13'),
    (['--from', '1902', '--to', '1901'], '--from 1902'),
    (['--match', ''], '--match'),
    (['--person', b'\xff'], '--person'),
    (['--min-confidence', 'some'], 'some'),
]


def events(done):
    return [json.loads(line) for line in done.stdout.decode().split('\n') if line]


def extracts(tap):
    with Scratch() as scratch:
        path = scratch.write('t.csv', SHEET)
        for options, wanted in CHOICES:
            done = call('extract', *options, path)
            found = ''.join(sorted(event['id'] for event in events(done)))
            tap.check(done.returncode == 0 and found == wanted, f'extract {" ".join(options)}', found + str(done.stderr))
        for field, wanted in GROUPS.items():
            done = call('extract', '--group-by', field, path)
            found = {event['id']: event.get('group') for event in events(done)}
            tap.check({key: found[key] for key in wanted} == wanted, f'extract --group-by {field}', found)


def alike(tap):
    """Chart and report show what extract lists."""
    with Scratch() as scratch:
        path = scratch.write('t.csv', SHEET)
        for command, target in (('chart', 'c.trace'), ('report', 'r.md')):
            call(command, '--match', 'bridge', '--from', '1900', '--group-by', 'issue', '-o', scratch.path(target), path)
            with open(scratch.path(target), encoding='utf-8') as file:
                text = ' '.join(file.read().split())
            tap.check('The bridge falls' in text and 'is opened' not in text and 'ferry' not in text, f'{command} filters', text)
        call('chart', '--group-by', 'issue', '-o', scratch.path('g.trace'), path)
        with open(scratch.path('g.trace'), encoding='utf-8') as file:
            text = file.read()
        tap.check('roads' in text and 'fire' in text, 'chart groups', text)


def refused(tap):
    with Scratch() as scratch:
        path = scratch.write('t.csv', SHEET)
        for command in (['extract'], ['chart', '-o', scratch.path('a.svg')], ['report', '-o', scratch.path('a.md')]):
            for options, word in WRONG:
                refusal(tap, f'{command[0]} {options}', call(*command, *options, path), 2, word, '--help')
            refusal(tap, f'{command[0]} --group-by of a field that is not there',
                    call(*command, '--group-by', 'colour', path), 3, 'colour')
        refusal(tap, 'tag takes no filters', call('tag', '--from', '1900', path), 2, '--from')
        refusal(tap, 'a chart of nothing', call('chart', '--from', '2000', '-o', scratch.path('a.svg'), path), 3, 'no event')
        tap.check(os.listdir(scratch.name) == ['t.csv'], 'nothing was written')


def updates(tap):
    """A filter of an update is for what comes in; rows that are there stay, and the rest can come in later."""
    with Scratch() as scratch:
        text = scratch.write('in.txt', 'The bridge was opened on 3 March 1847 by the mayor. It fell on 7 May 1901.\n')
        kept = scratch.path('kept.csv')
        call('extract', '--from', '1900', '-o', kept, text)
        done = call('extract', '--update', kept, '--from', '1900', text)
        tap.check(len(events(call('extract', kept))) == 1 and not done.stderr, 'the view stays filtered', done)
        done = call('extract', '--update', kept, '--from', '1950', text)
        tap.check(len(events(call('extract', kept))) == 1 and not done.stderr, 'what is filtered has not vanished', done)
        call('extract', '--update', kept, text)
        marks = [event.get('mark') for event in events(call('extract', kept))]
        tap.check(marks == ['new', None], 'without the filter the rest comes in', marks)
        scratch.write('kept.csv', 'date,headline\n1901,Fine\nsome day,Not fine\n')
        before = open(kept, encoding='utf-8').read()
        done = call('extract', '--update', kept, text)
        said = sentences(done)
        tap.check(done.returncode == 3 and len(said) == 2 and 'kept.csv:3' in said[0] and 'correct them first' in said[1]
                  and open(kept, encoding='utf-8').read() == before, 'rows that would be lost stop an update', said)
        refusal(tap, 'an update as a format that is not read again',
                call('extract', '--update', kept, '--format', 'md', text), 2, 'kept.csv', '-o')


def parts(tap):
    """A row that is part of another is told with it, once."""
    with Scratch() as scratch:
        path = scratch.write('t.csv', 'id,keep,date,headline,source,quote\na,yes,1901,It falls,a.txt,It fell\n'
                                      'b,a,1902,It fell down,b.txt,Down it came\nc,zzz,1903,Other,,\n')
        shown = call('extract', '--format', 'md', path).stdout.decode()
        tap.check('Down it came' in shown and 'It fell down' not in shown and '1902' in shown and 'Other' in shown,
                  'a part gives its sources, and its date as another', shown)
        again = call('extract', '--format', 'csv', path).stdout.decode().split('\n')
        tap.check([row[:6] for row in again[1:4]] == ['a,yes,', 'b,a,19', 'c,zzz,'], 'and stays a row of its own', again)


Tap().run([extracts, alike, refused, updates, parts])
