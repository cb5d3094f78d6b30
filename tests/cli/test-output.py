#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Files are written whole or not at all; the same input gives the same bytes."""
import json
import os
import stat
import subprocess
import sys
import time
import xml.dom.minidom

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import PROGRAM, SAMPLES, TEXT, Scratch, call, contents, refusal, sentences
from tap import Tap

KEYS = ['doc', 'start', 'end', 'text', 'type', 'value', 'mod', 'freq', 'quant', 'edtf', 'earliest', 'latest', 'line',
        'page', 'rule', 'anchor']
RESULTS = [('tag', '--format', 'jsonl', '-o', 'a.jsonl'), ('extract', '-o', 'e.jsonl'), ('extract', '-o', 'e.csv'),
           ('extract', '-o', 'e.md'), ('chart', '-o', 'c.svg'), ('chart', '-o', 'c.pdf'), ('chart', '-o', 'c.png'),
           ('report', '-o', 'r.pdf'), ('report', '-o', 'r.html'), ('report', '-o', 'r.md')]


def unwritable(tap):
    with Scratch() as scratch:
        text = scratch.write('in.txt', TEXT)
        blocked = scratch.write('file', 'a file where a folder is needed')
        targets = [scratch.path('nowhere/r'), os.path.join(blocked, 'r'), '/proc/r']
        for command, end in (('tag', '.jsonl'), ('extract', '.csv'), ('chart', '.svg'), ('report', '.pdf')):
            for target in targets:
                done = call(command, '-o', target + end, text)
                refusal(tap, f'{command} -o {target + end}', done, 3, target + end)
            os.mkdir(scratch.path('folder' + end))
            done = call(command, '-o', scratch.path('folder' + end), text)
            refusal(tap, f'{command} -o a folder', done, 3, scratch.path('folder' + end))
        for target in ('/proc/tagged', os.path.join(blocked, 'tagged')):
            done = call('tag', '--output-dir', target, text)
            refusal(tap, f'tag --output-dir {target}', done, 3, target)


def full_disk(tap):
    if not os.path.exists('/dev/full'):
        tap.skip('a full disk', 'no /dev/full')
        return
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([PROGRAM, 'tag', SAMPLES], stdout=full, stderr=subprocess.PIPE)
        tap.check(done.returncode == 3 and len(sentences(done)) == 1, 'standard output on a full disk', done)
    refusal(tap, '-o on a full device', call('extract', '-o', '/dev/full', SAMPLES), 3, '/dev/full')


def kept_on_failure(tap):
    """A result that is there stays as it was when the job fails."""
    with Scratch() as scratch:
        old = scratch.write('result.svg', 'old')
        call('chart', '-o', old, scratch.path('missing.txt'))
        with open(old) as file:
            tap.check(file.read() == 'old', 'a failed job leaves the old file')
        scratch.write('dull.txt', 'Nothing here happens at any time.\n')
        done = call('chart', '-o', old, scratch.path('dull.txt'))
        tap.check(done.returncode == 3 and 'no event' in done.stderr.decode(), 'no events, no chart', done)
        with open(old) as file:
            tap.check(file.read() == 'old', 'an empty chart leaves the old file')
        tap.check(contents(scratch.name) == ['dull.txt', 'result.svg'], 'no temporary file stays', contents(scratch.name))


def interrupted(tap):
    """Nothing is left behind when the user has had enough."""
    with Scratch() as scratch:
        process = subprocess.Popen([PROGRAM, 'tag', '-o', scratch.path('out.txt'), '-'], stdin=subprocess.PIPE)
        until = time.monotonic() + 20
        while not os.listdir(scratch.name) and time.monotonic() < until:
            time.sleep(0.01)
        begun = os.listdir(scratch.name)
        process.terminate()
        process.wait()
        process.stdin.close()
        tap.check(begun != [] and os.listdir(scratch.name) == [], 'a terminated job leaves no temporary file', begun)


def modes_and_links(tap):
    with Scratch() as scratch:
        text = scratch.write('in.txt', TEXT)
        os.umask(0o027)
        call('tag', '-o', scratch.path('new.txt'), text)
        tap.check(stat.S_IMODE(os.stat(scratch.path('new.txt')).st_mode) == 0o640, 'a new file follows the umask')
        scratch.write('shared.txt', 'old')
        os.chmod(scratch.path('shared.txt'), 0o664)
        call('tag', '-o', scratch.path('shared.txt'), text)
        tap.check(stat.S_IMODE(os.stat(scratch.path('shared.txt')).st_mode) == 0o664, 'a file keeps its mode')
        os.symlink('shared.txt', scratch.path('link.txt'))
        scratch.write('shared.txt', 'old')
        call('tag', '-o', scratch.path('link.txt'), text)
        with open(scratch.path('shared.txt')) as file:
            tap.check(os.path.islink(scratch.path('link.txt')) and file.read() != 'old', 'a link is followed')


def repeats(tap):
    """The same inputs give the same bytes, in another folder, locale and time zone too."""
    elsewhere = {'LC_ALL': 'C', 'TZ': 'Pacific/Kiritimati', 'LANGUAGE': 'de', 'LANG': 'C'}
    with Scratch() as one, Scratch() as two:
        for arguments in RESULTS:
            first = call(*arguments, SAMPLES, folder=one.name)
            second = call(*arguments, SAMPLES, folder=two.name, **elsewhere)
            name = arguments[-1]
            if not tap.check(first.returncode == second.returncode == 0, f'{name} is made', first.stderr + second.stderr):
                continue
            with open(one.path(name), 'rb') as a, open(two.path(name), 'rb') as b:
                tap.check(a.read() == b.read(), f'{name} is the same again')


def dated(tap):
    """SOURCE_DATE_EPOCH dates a PDF and a report."""
    with Scratch() as scratch:
        text = scratch.write('in.txt', TEXT)
        call('report', '-o', scratch.path('r.md'), text, SOURCE_DATE_EPOCH='1340928000')
        with open(scratch.path('r.md'), encoding='utf-8') as file:
            tap.check('29 June 2012' in file.read(), 'the report bears the day that SOURCE_DATE_EPOCH names')
        call('chart', '-o', scratch.path('c.pdf'), text, SOURCE_DATE_EPOCH='1340928000')
        with open(scratch.path('c.pdf'), 'rb') as file:
            tap.check(b'20120629' in file.read(), 'the PDF bears the day that SOURCE_DATE_EPOCH names')


def tags(tap):
    """The records of `fasti tag` have their keys in order, and spans that hold their text."""
    with Scratch() as scratch:
        text = scratch.write('in.txt', '\ufeffÉté 1847 was wet. “It fell on 7 May 1901,” he said.\r\nTwo days later 𝔄ll left.')
        done = call('tag', '--format', 'jsonl', text)
        with open(text, encoding='utf-8-sig', newline='') as file:
            content = file.read()
        records = [json.loads(line) for line in done.stdout.decode().split('\n') if line]
        tap.check(len(records) >= 2, 'expressions are found', done)
        tap.check(all(list(record) == KEYS for record in records), 'keys are in order', records[:1])
        tap.check(all(list(record['anchor']) == ['kind', 'value', 'start', 'end'] for record in records), 'so are an anchor’s')
        tap.check(all(content[record['start']:record['end']] == record['text'] for record in records), 'spans hold their text')
        done = call('tag', '--format', 'timeml', text)
        page = xml.dom.minidom.parseString(done.stdout)
        body = page.getElementsByTagName('TEXT')[0]
        inner = ''.join(node.data if node.nodeType == node.TEXT_NODE else node.firstChild.data for node in body.childNodes)
        tap.check(inner == content, 'TimeML keeps the text', repr(inner))


def output_dir(tap):
    with Scratch() as scratch:
        done = call('tag', '--format', 'timeml', '--output-dir', scratch.path('tagged'), SAMPLES)
        wanted = sorted(name + '.tml' for name in os.listdir(SAMPLES))
        tap.check(done.returncode == 0 and sorted(os.listdir(scratch.path('tagged'))) == wanted, 'a file for each document', done)
        os.mkdir(scratch.path('a'))
        os.mkdir(scratch.path('b'))
        same = [scratch.write('a/same.txt', TEXT), scratch.write('b/same.txt', TEXT + TEXT)]
        done = call('tag', '--output-dir', scratch.path('two'), *same)
        tap.check(done.returncode == 1 and len(sentences(done)) == 1 and same[1] in sentences(done)[0],
                  'two documents of one name are not written over each other', done)


Tap().run([unwritable, full_disk, kept_on_failure, interrupted, modes_and_links, repeats, dated, tags, output_dir])
