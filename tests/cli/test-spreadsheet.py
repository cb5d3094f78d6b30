#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A timeline that LibreOffice opened and saved is the same timeline, whatever its country's habits."""
import json
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import SAMPLES, Scratch, call
from tap import Tap

# Events that spreadsheets like to change: dates and texts that look like other things.
HARD = [
    {'date': '2012-06-29', 'headline': '=1+1'},
    {'date': '1847-03', 'headline': '+44 was dialled', 'note': '007'},
    {'date': '0044', 'headline': '1/2'},
    {'date': '-0043-03-15', 'headline': '1E5', 'group': '3-4'},
    {'date': '-0043', 'headline': '@home', 'group': '1.50'},
    {'date': '../1961-05', 'headline': "'tis said"},
    {'date': '1862/1863', 'headline': 'He said "no"; she, however, went'},
    {'date': '1901~', 'headline': 'Two\nlines', 'note': 'see p. 3'},
    {'date': '2012-07-06', 'headline': 'TRUE', 'people': ['Ann Ash', '1/2'], 'places': ['=B2']},
    {'date': '1066-10-14', 'headline': 'Ælfgifu’s “words” 𝔄'},
    {'date': '1985-04-12T23:20:30Z', 'headline': '14:30'},
    {'date': '2014-05-09', 'value': '2014-05-09T14:00', 'headline': 'At two'},
    {'date': '19XX', 'headline': 'A hundred years', 'importance': 0.5, 'keep': False},
    {'date': None, 'headline': 'Undated', 'sources': [
        {'doc': '1/2.txt', 'line': 3, 'quote': '-5 | 3'}, {'doc': 'b.txt', 'page': 7, 'quote': '=a'}]},
]
# As a sheet is opened and as it is saved, in the tokens of LibreOffice's CSV filter: what stands between the
# cells, what about them, UTF-8, the first line, columns, language, whether all are quoted, and whether special
# numbers are looked for.
HABITS = [
    ('as it comes', None, None),
    ('English, special numbers found, saved with tabs', '44,34,76,1,,1033,false,true', '9,34,76,1,,1033,false,true'),
    ('German, special numbers found, saved with semicolons', '44,34,76,1,,1031,false,true', '59,34,76,1,,1031,false,true'),
]
if 'FASTI_ROUNDS' in os.environ:  # fewer are asked for
    del HABITS[1:]
SAVED_AS_SHEET = ['German, special numbers found, saved with semicolons']


def office(scratch, folder, kind, source, opened):
    """Opens a file of the scratch folder and saves it as of that kind in `folder`; its path there."""
    command = ['soffice', f'-env:UserInstallation=file://{scratch.path("profile")}', '--headless']
    command += ['--infilter=CSV:' + opened] if opened else []
    command += ['--convert-to', kind, '--outdir', scratch.path(folder), source]
    subprocess.run(command, capture_output=True, timeout=300,
                   env={'PATH': os.environ['PATH'], 'HOME': scratch.name, 'LC_ALL': 'C.UTF-8'})
    return os.path.join(scratch.path(folder), os.path.splitext(os.path.basename(source))[0] + '.' + kind.split(':')[0])


def save(scratch, name, opened, saved):
    """The sheet at kept.csv opened and saved with those habits; its path."""
    kind = 'csv:Text - txt - csv (StarCalc):' + saved if saved else 'csv'
    source = scratch.path('kept.csv')
    if name in SAVED_AS_SHEET:
        source, opened = office(scratch, 'sheets', 'ods', source, opened), None
    return office(scratch, 'saved', kind, source, opened)


def rows(path):
    """What a timeline says, but for what no sheet has a column for."""
    done = call('extract', '--format', 'jsonl', path)
    if done.returncode:
        return [done.stderr.decode()]
    events = [json.loads(line) for line in done.stdout.decode().split('\n') if line]
    for event in events:
        for source in event['sources']:
            for name in ('title', 'start', 'end', 'expression'):
                source.pop(name, None)
    return events


def differences(one, other):
    if len(one) != len(other):
        return [f'{len(one)} events, then {len(other)}', *map(str, other[:3])]
    return [f'{a}\nbecame\n{b}' for a, b in zip(one, other) if a != b]


def round_trips(tap):
    with Scratch() as scratch:
        hard = scratch.write('hard.jsonl', ''.join(json.dumps(event) + '\n' for event in HARD))
        made = call('extract', '-o', scratch.path('kept.csv'), SAMPLES, hard)
        kept = rows(scratch.path('kept.csv'))
        tap.check(made.returncode == 0 and len(kept) > 60, 'a timeline to begin with', made)
        for name, opened, saved in HABITS:
            path = save(scratch, name, opened, saved)
            if tap.check(os.path.exists(path), f'{name}: LibreOffice saves it'):
                wrong = differences(kept, rows(path))
                tap.check(not wrong, f'{name}: the same timeline', '\n'.join(wrong))
                check_update(tap, scratch, name, path, hard)


def check_update(tap, scratch, name, path, hard):
    """A row that is deleted from LibreOffice's copy is not brought back: the memory survives its saving."""
    with open(path, encoding='utf-8', newline='') as file:
        head, first, rest = file.read().split('\n', 2)
    with open(path, 'w', encoding='utf-8', newline='') as file:
        file.write(head + '\n' + rest)
    done = call('extract', '--update', path, SAMPLES, hard)
    with open(path, encoding='utf-8', newline='') as file:
        tap.check(done.returncode == 0 and file.read() == head + '\n' + rest, f'{name}: an update leaves it as it is', done)
    os.remove(path)


def absent(tap):
    tap.skip('spreadsheets', 'LibreOffice (soffice) is not installed')


Tap().run([round_trips] if shutil.which('soffice') else [absent])
