#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a person did to a timeline outlives every update: random sequences of edits, then updates.

On documents that stay, an update changes nothing, to the byte. On documents that change, no row that was
edited is lost or altered, what is new comes in marked, and what was deleted, joined or parted stays so.
"""
import csv
import io
import json
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import Scratch, call, sentences
from tap import Tap

ROUNDS = int(os.environ.get('FASTI_ROUNDS', '12'))
DOCUMENTS = {
    'lighthouse.txt': [
        'The lighthouse on Skerry Point was lit on 4 October 1862.', 'Its keeper, Jonas Harle, drowned in March 1871.',
        'In 1903 the lamp was changed to paraffin.', 'The tower was sold on 12 May 1988 to the parish of Ulverby.',
        'A storm took the gallery in the winter of 1922.', 'Ruth Harle wrote its history between 1951 and 1953.'],
    'parish.txt': [
        'The parish of Ulverby bought the tower on 12 May 1988.', 'The school closed in July 1969.',
        'Before 1840 there was no road to the point.', 'Jonas Harle drowned in March 1871, the parish book says.',
        'In 1903 the lamp was changed to paraffin.'],
    'railway.txt': [
        'The line to Ulverby was opened on 1 June 1879.', 'Its last train ran on 30 September 1964.',
        'Ida Corran became its first stationmistress in 1917.', 'The bridge over the Wend was rebuilt in 1931 and widened in 1958.'],
}
LATER = ['A new lens was lifted in on 9 April 2004.', 'The museum opened in June 2011.', 'The rails were lifted in 1966.',
         'On 2 February 1953 the sea broke through the dyke at Ulverby.', 'The mayor resigned on 17 August 1975.']
WORDS = ['checked', '=SUM(A1)', '1/2', 'Ann; Ben', '"quoted"', "'tis", 'über', 'a | b', '+44', '007', 'a\nb', '']


def write_documents(scratch, documents):
    os.makedirs(scratch.path('docs'), exist_ok=True)
    for name, lines in documents.items():
        scratch.write(os.path.join('docs', name), '\n\n'.join(lines) + '\n')


class Sheet:
    """A timeline's file as a spreadsheet, or a text editor, would have it."""
    def __init__(self, path):
        self.path = path
        with open(path, encoding='utf-8-sig', newline='') as file:
            text = file.read()
        if path.endswith('.csv'):
            self.head, *rows = list(csv.reader(io.StringIO(text)))
            self.rows = [dict(zip(self.head, row)) for row in rows]
        else:
            lines = [json.loads(line) for line in text.split('\n') if line]
            self.rows = [line for line in lines if 'id' in line]
            self.memory = [line for line in lines if 'id' not in line]

    def save(self):
        with open(self.path, 'w', encoding='utf-8', newline='') as file:
            if self.path.endswith('.csv'):
                writer = csv.writer(file)
                writer.writerow(self.head)
                writer.writerows([row.get(name, '') for name in self.head] for row in self.rows)
            else:
                file.write(''.join(json.dumps(line, ensure_ascii=False) + '\n' for line in self.rows + self.memory))


def set_field(sheet, row, name, text):
    """Writes into a row; a column that the sheet has not is added."""
    if sheet.path.endswith('.csv') and name not in sheet.head:
        sheet.head.append(name)
    row[name] = text


def change(random, sheet):
    row = random.choice(sheet.rows)
    name = random.choice(['headline', 'group', 'note', 'date', 'keep', 'colour'])
    if name == 'date':
        text = random.choice(['1901', '1901-05', '1901-05-07~', '../1950', '1862/1863', '-0043', '0044-03-15', '19XX'])
        set_field(sheet, row, 'display', None if sheet.path.endswith('.jsonl') else '')
    elif name == 'keep':
        text = random.choice([True, False]) if sheet.path.endswith('.jsonl') else random.choice(['yes', 'no', 'x', 'perhaps'])
    else:
        text = random.choice(WORDS)
        text = text or 'empty' if name == 'headline' else text
    set_field(sheet, row, name, text)


def delete(random, sheet):
    sheet.rows.remove(random.choice(sheet.rows))


def merge(random, sheet):
    """One row becomes part of another, or is deleted once its words stand in the other's note."""
    if len(sheet.rows) < 2:
        return
    part, whole = random.sample(sheet.rows, 2)
    if random.random() < 0.5:
        set_field(sheet, whole, 'note', part['headline'])
        sheet.rows.remove(part)
    elif sheet.path.endswith('.csv'):
        part['keep'] = whole['id']
    else:
        part.update(keep=False, into=whole['id'])


def split(random, sheet):
    """A row is copied, as a spreadsheet does, and the copy told otherwise."""
    row = random.choice(sheet.rows)
    copy = dict(row, headline='Also: ' + row['headline'][:60])
    if random.random() < 0.5:
        copy['id'] = None if sheet.path.endswith('.jsonl') else ''
    sheet.rows.insert(sheet.rows.index(row) + random.choice([0, 1]), copy)


def part(random, sheet):
    """A row that was joined of several tellings has one of them parted from it."""
    rows = [row for row in sheet.rows if row.get('merged')]
    if not rows:
        return
    row = random.choice(rows)
    if sheet.path.endswith('.csv'):
        set_field(sheet, row, 'apart', random.choice(row['merged'].split(' | ')).split(' ')[0])
    else:
        row['apart'] = [random.choice(row['merged'])['id']]


def add(random, sheet):
    row = {'date': random.choice(['1850', '1999-12-31', None]), 'headline': 'Added by hand ' + str(random.randrange(99))}
    if sheet.path.endswith('.csv'):
        row = {name: text or '' for name, text in row.items()}
        row['source'] = random.choice(['', 'parish.txt', 'letters'])
    else:
        row['id'] = 'own-' + str(random.randrange(10 ** 9))
    sheet.rows.append(row)


EDITS = [change, change, change, delete, merge, split, part, add]


def edit(random, path):
    """A sequence of edits; the sheet may be left without a row."""
    for _ in range(random.randrange(1, 12)):
        sheet = Sheet(path)
        if sheet.rows:
            random.choice(EDITS)(random, sheet)
        else:
            add(random, sheet)
        sheet.save()


def told(path):
    """What the person sees of each row, by id, and the marks apart."""
    done = call('extract', '--format', 'jsonl', path)
    rows = [json.loads(line) for line in done.stdout.decode().split('\n') if line]
    marks = {row['id']: row.pop('mark', None) for row in rows}
    return {row['id']: row for row in rows}, marks, done


def settle(path):
    """Brings an edited file to the form that fasti writes, as the first update after an edit may have to."""
    call('extract', '-o', path, path)


def unchanged(tap):
    for kind in ('csv', 'jsonl'):
        for seed in range(ROUNDS):
            chance = random.Random(f'{kind} {seed}')
            with Scratch() as scratch:
                write_documents(scratch, DOCUMENTS)
                kept = scratch.path('kept.' + kind)
                call('extract', '-o', kept, scratch.path('docs'))
                edit(chance, kept)
                with open(kept, 'rb') as file:
                    before = file.read()
                done = call('extract', '--update', kept, scratch.path('docs'))
                with open(kept, 'rb') as file:
                    after = file.read()
                good = done.returncode == 0 and before == after and not done.stderr
                if not good:
                    tap.check(False, f'{kind}, edits {seed}: an update changes nothing',
                              f'{done}\n{before.decode()}\n--\n{after.decode()}')
                    return
        tap.check(True, f'{kind}: an update of {ROUNDS} edited timelines on the same documents changes nothing')


def vary(chance):
    """The documents with statements gone, altered, moved and new."""
    documents = {name: list(lines) for name, lines in DOCUMENTS.items()}
    for _ in range(chance.randrange(1, 6)):
        lines = documents[chance.choice(sorted(documents))]
        kind = chance.choice(['new', 'new', 'gone', 'altered', 'moved'])
        at = chance.randrange(len(lines)) if lines else 0
        if kind == 'new' or not lines:
            lines.insert(at, chance.choice(LATER))
        elif kind == 'gone' and len(lines) > 1:
            lines.pop(at)
        elif kind == 'altered':
            lines[at] = lines[at].replace('The ', 'That ').replace('In ', 'During ').replace('was ', 'was then ')
        else:
            lines.insert(0, lines.pop(at))
    return documents


def check_changed(kind, seed):
    """What is wrong after an update on changed documents; empty where nothing is."""
    chance = random.Random(f'changed {kind} {seed}')
    with Scratch() as scratch:
        write_documents(scratch, DOCUMENTS)
        kept = scratch.path('kept.' + kind)
        call('extract', '-o', kept, scratch.path('docs'))
        first, _, _ = told(kept)
        first |= {telling['id']: row for row in first.values() for telling in row.get('merged', [])}
        edit(chance, kept)
        settle(kept)
        before, _, _ = told(kept)
        write_documents(scratch, vary(chance))
        done = call('extract', '--update', kept, scratch.path('docs'))
        after, marks, _ = told(kept)
        troubles = [f'lost or altered: {row} became {after.get(key)}' for key, row in before.items()
                    if strip(row) != strip(after.get(key, {}))]
        troubles += [f'came back: {row}' for key, row in after.items() if key in first and key not in before]
        troubles += [f'not marked: {after[key]}' for key in after if key not in before and marks[key] != 'new']
        with open(kept, 'rb') as file:
            once = file.read()
        call('extract', '--update', kept, scratch.path('docs'))
        with open(kept, 'rb') as file:
            troubles += ['a second update changed something'] * (file.read() != once)
        return troubles + ([] if done.returncode == 0 else [str(done)])


def strip(row):
    """A row without its sources, which another document that tells the same may add to."""
    return {name: value for name, value in row.items() if name != 'sources'}


def changed(tap):
    for kind in ('csv', 'jsonl'):
        for seed in range(ROUNDS):
            troubles = check_changed(kind, seed)
            if troubles:
                tap.check(False, f'{kind}, edits {seed}: no edited row is lost', '\n'.join(troubles))
                return
        tap.check(True, f'{kind}: an update of {ROUNDS} edited timelines on changed documents loses nothing')


Tap().run([unchanged, changed])
