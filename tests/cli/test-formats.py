#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What extract writes for other programs, checked against what those programs' documents ask for.

iCalendar is read again by libical in tests/timeline/test-ical.c. Here schema.org's terms are looked up in the
list that rdflib has of them (where it is installed), and JSON-LD is read by it; the rest is checked by hand, key
by key: a key that the format doesn't know is a fault.
"""
import importlib.util
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import SAMPLES, TEXT, Scratch, call, sentences
from tap import Tap

HARD = [
    {'date': '1847-03-03', 'headline': 'A <bridge> & "more" opens', 'group': 'Harbour; Board, the', 'people': ['Ada Birch']},
    {'date': '-0043-03-15', 'headline': 'He is stabbed', 'places': ['Rome']},
    {'date': '19XX', 'headline': 'A century of it', 'status': 'planned'},
    {'date': '../1961-05', 'headline': 'Some time before'},
    {'date': '1999/..', 'headline': 'Ever since'},
    {'date': '1862-03/1863', 'headline': 'A span\nof time #1'},
    {'date': 'Y12000', 'headline': 'Far ahead'},
    {'date': '1985-04-12T23:20:30Z', 'headline': 'To the second'},
    {'date': '1984~', 'headline': 'It did not happen', 'status': 'denied'},
    {'date': '1900', 'headline': 'Struck out', 'keep': False},
    {'date': None, 'headline': 'Undated', 'sources': [{'doc': 'a b.txt', 'line': 3, 'quote': 'It was.', 'start': 4, 'end': 11}]},
    {'date': '1901', 'headline': 'Told', 'sources': [
        {'doc': 'x.txt', 'quote': 'Told <b>.', 'url': 'https://example.org/x?a=b&c'}, {'doc': 'y.txt', 'page': 2}],
     'conflicts': [{'date': '1902', 'display': '1902', 'source': 1}]},
]


def written(tap, name, *inputs):
    done = call('extract', '--format', name, *inputs)
    tap.check(done.returncode == 0, f'{name} is written', done.stderr)
    return done.stdout.decode('utf-8'), sentences(done)


def only(thing, required, optional=()):
    """Whether a JSON object has these keys and no others."""
    return isinstance(thing, dict) and set(required) <= set(thing) <= set(required) | set(optional)


def html_is_safe(text):
    return not re.search(r'<(?!/?p>)', text) and '& ' not in text


def timelinejs_date(date):
    return (only(date, ['year'], ['month', 'day', 'hour', 'minute', 'second']) and all(isinstance(n, int) for n in date.values())
            and date['year'] != 0 and 1 <= date.get('month', 1) <= 12 and 1 <= date.get('day', 1) <= 31
            and ('day' not in date or 'month' in date) and ('hour' not in date or 'day' in date))


def timelinejs(tap, inputs, left_out):
    text, said = written(tap, 'timelinejs', *inputs)
    page = json.loads(text)
    tap.check(only(page, ['scale', 'title', 'events']) and page['scale'] in ('human', 'cosmological'), 'TimelineJS: its keys', page)
    bad = [slide for slide in page['events']
           if not (only(slide, ['unique_id', 'start_date', 'display_date', 'text', 'autolink'], ['end_date', 'group'])
                   and timelinejs_date(slide['start_date']) and timelinejs_date(slide.get('end_date', {'year': 1}))
                   and only(slide['text'], ['headline'], ['text']) and html_is_safe(''.join(slide['text'].values())))]
    tap.check(page['events'] and not bad, 'TimelineJS: each slide', bad)
    ids = [slide['unique_id'] for slide in page['events']]
    tap.check(len(set(ids)) == len(ids), 'TimelineJS: ids are unique')
    tap.check(len(said) == bool(left_out), 'TimelineJS: what is left out is told', said)
    return page['events']


def vis(tap, inputs):
    page = json.loads(written(tap, 'vis', *inputs)[0])
    moment = r'(\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d'
    groups = {group['id'] for group in page['groups']}
    bad = [item for item in page['items']
           if not (only(item, ['id', 'content', 'title', 'start', 'type', 'className'], ['end', 'group'])
                   and re.fullmatch(moment, item['start']) and re.fullmatch(moment, item.get('end', item['start']))
                   and item['type'] == ('range' if 'end' in item else 'point') and '-000000-' not in item['start']
                   and html_is_safe(item['content'] + item['title']) and item.get('group') in groups | {None})]
    tap.check(only(page, ['items', 'groups']) and page['items'] and not bad, 'vis-timeline: each item', bad)
    tap.check(all(only(group, ['id', 'content']) for group in page['groups']), 'vis-timeline: each group', page['groups'])
    return page['items']


def markwhen(tap, inputs):
    text, _ = written(tap, 'markwhen', *inputs)
    head, *entries = text.split('\n\n')
    date = r'\d{4}(-\d\d(-\d\d)?)?'
    tap.check(re.fullmatch(r'---\ntitle: [^\n]+\n---', head), 'Markwhen: its head', head)
    bad = [entry for entry in entries if not re.fullmatch(rf'{date}(/{date})?: [^\n]+(\n- [^\n]+)*\n?', entry)]
    tap.check(entries and not bad, 'Markwhen: each entry', '\n'.join(bad))
    return entries


def selector(thing):
    if thing.get('type') == 'TextPositionSelector':
        return only(thing, ['type', 'start', 'end']) and 0 <= thing['start'] < thing['end']
    return only(thing, ['type', 'exact']) and thing['type'] == 'TextQuoteSelector' and thing['exact'] != ''


def annotation(thing):
    iri = r'(urn:uuid:[0-9a-f-]{36}|[A-Za-z0-9%._~/:?=&-]+)'
    body = thing.get('body', [{}])
    return (only(thing, ['id', 'type', 'motivation', 'body', 'target']) and thing['type'] == 'Annotation'
            and re.fullmatch(iri, thing['id']) and thing['motivation'] == 'describing'
            and all(only(part, ['type', 'value', 'format', 'purpose']) and part['type'] == 'TextualBody'
                    and part['purpose'] in ('describing', 'tagging') and part['format'] == 'text/plain' for part in body)
            and only(thing['target'], ['source'], ['selector']) and re.fullmatch(iri, thing['target']['source'])
            and all(selector(part) for part in thing['target'].get('selector', [])))


def annotations(tap, inputs):
    page = json.loads(written(tap, 'annotations', *inputs)[0])
    tap.check(only(page, ['@context', 'id', 'type', 'label', 'total', 'first'])
              and page['@context'] == 'http://www.w3.org/ns/anno.jsonld' and page['type'] == 'AnnotationCollection',
              'Web Annotation: the collection', page)
    first = page['first']
    tap.check(only(first, ['id', 'type', 'partOf', 'startIndex', 'items']) and first['type'] == 'AnnotationPage'
              and first['partOf'] == page['id'] and page['total'] == len(first['items']), 'Web Annotation: the page', first)
    bad = [thing for thing in first['items'] if not annotation(thing)]
    tap.check(first['items'] and not bad, 'Web Annotation: each annotation', bad)
    ids = [thing['id'] for thing in first['items']]
    tap.check(len(set(ids)) == len(ids), 'Web Annotation: ids are unique')
    return first['items']


EVENT = ['@type', '@id', 'name'], ['startDate', 'endDate', 'description', 'eventStatus', 'about', 'location', 'subjectOf']
ISO = r'(\d{4}|[+-]\d{6})(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?'
LOOK_UP = """
import json, sys
import rdflib
from rdflib.namespace import SDO
page = json.load(sys.stdin)
terms, pending = set(), [page['@graph']]
while pending:
    thing = pending.pop()
    if isinstance(thing, list):
        pending += thing
    elif isinstance(thing, dict):
        terms |= {key for key in thing if key[0] != '@'} | {thing['@type']}
        pending += thing.values()
page['@context'] = {'@vocab': 'https://schema.org/'}
count = len(rdflib.Graph().parse(data=json.dumps(page), format='json-ld'))
print(json.dumps({'unknown': sorted(terms - set(SDO.__annotations__)), 'triples': count}))
"""


def has_rdflib(python):
    return subprocess.run([python, '-c', 'import rdflib'], capture_output=True).returncode == 0


def schema(tap, inputs):
    text = written(tap, 'schema', *inputs)[0]
    page = json.loads(text)
    bad = [event for event in page['@graph']
           if not (only(event, *EVENT) and all(re.fullmatch(ISO, event.get(key, '2000')) for key in ('startDate', 'endDate')))]
    tap.check(page['@context'] == 'https://schema.org' and page['@graph'] and not bad, 'schema.org: each event', bad)
    pythons = [python for python in (sys.executable, '/usr/bin/python3') if has_rdflib(python)]
    if not pythons:
        tap.skip('schema.org: its terms', 'python3-rdflib is not installed')
        return page['@graph']
    done = subprocess.run([pythons[0], '-c', LOOK_UP], input=text.encode(), capture_output=True)
    found = json.loads(done.stdout or '{}')
    tap.check(found.get('unknown') == [] and found['triples'] > len(page['@graph']), 'schema.org: its terms', done)
    return page['@graph']


def samples(tap):
    """Each format of each sample's events."""
    timelinejs(tap, [SAMPLES], 0)
    vis(tap, [SAMPLES])
    markwhen(tap, [SAMPLES])
    annotations(tap, [SAMPLES])
    schema(tap, [SAMPLES])


def named(things, key, name):
    return next(thing for thing in things if name in json.dumps(thing[key] if key else thing))


def hard(tap):
    with Scratch() as scratch:
        path = scratch.write('hard.jsonl', ''.join(json.dumps(event) + '\n' for event in HARD))
        slides = timelinejs(tap, [path], 1)
        tap.check(len(slides) == 10 and named(slides, 'text', 'stabbed')['start_date'] == {'year': -44, 'month': 3, 'day': 15},
                  'TimelineJS: 44 BC is the year -44', slides)
        tap.check(named(slides, 'text', 'century')['start_date'] == {'year': 1900}
                  and named(slides, 'text', 'span')['end_date'] == {'year': 1863}, 'TimelineJS: no more is said than was told', slides)
        items = vis(tap, [path])
        tap.check(len(items) == 10 and named(items, 'content', 'stabbed')['start'] == '-000043-03-15T00:00:00'
                  and named(items, 'content', 'span')['end'] == '1864-01-01T00:00:00', 'vis-timeline: years and ends', items)
        entries = markwhen(tap, [path])
        tap.check(len(entries) == 8 and '1862-03/1863: A span of time #1' in entries, 'Markwhen: spans', entries)
        tap.check(any(entry.startswith('1961-05: (before May 1961) ') or '1961-05: (by May 1961) ' in entry for entry in entries),
                  'Markwhen: a bound is told as one', entries)
        notes = annotations(tap, [path])
        tap.check(len(notes) == 3 and named(notes, 'body', 'Undated')['target'] == {
            'source': 'a%20b.txt', 'selector': [{'type': 'TextPositionSelector', 'start': 4, 'end': 11},
                                                {'type': 'TextQuoteSelector', 'exact': 'It was.'}]},
                  'Web Annotation: place and words', notes)
        events = schema(tap, [path])
        tap.check('startDate' not in named(events, 'name', 'before') and 'endDate' not in named(events, 'name', 'since')
                  and named(events, 'name', 'stabbed')['startDate'] == '-000043-03-15', 'schema.org: open ends stay open', events)
        tap.check(not [event for event in events if 'not happen' in event['name']], 'schema.org: what is denied is no event')
        struck = [name for name in ('md', 'ics', 'timelinejs', 'vis', 'markwhen', 'annotations', 'schema')
                  if b'Struck out' in call('extract', '--format', name, path).stdout]
        tap.check(not struck, 'what was struck out is in none', struck)
        done = call('extract', '-o', scratch.path('a.ics'), path)
        said = sentences(done)
        has_ical = done.returncode != 2
        tap.check(not has_ical or (len(said) == 1 and '3 events' in said[0] and scratch.path('a.ics') in said[0]),
                  'what a format has no place for is told with the file', said)


def empty(tap):
    """A timeline without events is a whole file of each format."""
    with Scratch() as scratch:
        path = scratch.write('empty.csv', 'date,headline\n')
        for name in ('timelinejs', 'vis', 'annotations', 'schema'):
            done = call('extract', '--format', name, path)
            tap.check(done.returncode == 0 and isinstance(json.loads(done.stdout), dict), f'{name} without events', done)


def beside(tap):
    """What was written beside the texts is no text: reading the folder again finds nothing new."""
    with Scratch() as scratch:
        os.mkdir(scratch.path('notes'))
        scratch.write('notes/in.txt', TEXT)
        first = call('extract', scratch.path('notes'))
        for ending in ('csv', 'jsonl', 'mw', 'jsonld'):
            call('extract', '-o', scratch.path('notes/case.' + ending), scratch.path('notes'))
        tap.check(call('extract', scratch.path('notes')).stdout == first.stdout, 'what lies beside the texts is not read',
                  os.listdir(scratch.path('notes')))


Tap().run([samples, hard, empty, beside])
