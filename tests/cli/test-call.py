#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Calls that are wrong get one sentence, a hint, and status 2; help and version get 0."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import SAMPLES, TEXT, Scratch, call, contents, refusal
from tap import Tap

COMMANDS = ('tag', 'extract', 'chart', 'report')
WRONG = [
    # arguments, and a word that the sentence must hold
    ([], 'no command'),
    (['draw'], 'draw'),
    (['--colour'], '--colour'),
    (['tag'], 'no input'),
    (['extract'], 'no input'),
    (['tag', '--wings', 'IN'], '--wings'),
    (['tag', '--dct'], '--dct'),
    (['tag', '--dct', 'yesterday', 'IN'], 'yesterday'),
    (['tag', '--dct', '2012-02-30', 'IN'], '2012-02-30'),
    (['tag', '--dct', '', 'IN'], '--dct'),
    (['extract', '--dct', '31/12/2012', 'IN'], '31/12/2012'),
    (['tag', '--format', 'csv', 'IN'], 'csv'),
    (['extract', '--format', 'timeml', 'IN'], 'timeml'),
    (['extract', '--update', 'OUT/events.csv', '--format', 'vis', 'IN'], 'events.csv'),
    (['extract', '--from', 'spring', 'IN'], 'spring'),
    (['chart', '--min-confidence', 'sure', '-o', 'OUT/a.svg', 'IN'], 'sure'),
    (['report', '--to', '', '-o', 'OUT/a.md', 'IN'], '--to'),
    (['tag', '--person', 'Ann', 'IN'], '--person'),
    (['tag', '--lang', 'xx', 'IN'], 'xx'),
    (['tag', '--lang', '../en', 'IN'], '../en'),
    (['tag', '-o', 'OUT/a', '--output-dir', 'OUT', 'IN'], '--output-dir'),
    (['tag', '--format', 'timeml', 'IN', 'IN'], '--output-dir'),
    (['extract', '--update', 'OUT/events.txt', 'IN'], 'events.txt'),
    (['chart', 'IN'], '-o'),
    (['report', 'IN'], '-o'),
    (['chart', '-o', 'OUT/chart.gif', 'IN'], 'chart.gif'),
    (['chart', '-o', 'OUT/chart', 'IN'], '.svg'),
    (['chart', '-o', 'OUT/folder.svg/chart', 'IN'], '.svg'),
    (['report', '-o', 'OUT/report.docx', 'IN'], 'report.docx'),
    (['chart', '--layout', 'spiral', '-o', 'OUT/a.svg', 'IN'], 'spiral'),
    (['chart', '--theme', 'neon', '-o', 'OUT/a.svg', 'IN'], 'mono, slides'),
    (['report', '--theme', '', '-o', 'OUT/a.pdf', 'IN'], '--theme'),
    (['chart', '--accent', 'red', '-o', 'OUT/a.svg', 'IN'], 'red'),
    (['chart', '--font', 'A, B', '-o', 'OUT/a.svg', 'IN'], 'A, B'),
    (['chart', '--margin', '-3', '-o', 'OUT/a.svg', 'IN'], '-3'),
    (['chart', '--margin', '2000mm', '-o', 'OUT/a.svg', 'IN'], '2000mm'),
    (['chart', '--scale', '0', '-o', 'OUT/a.png', 'IN'], '--scale'),
    (['chart', '--scale', '2x', '-o', 'OUT/a.png', 'IN'], '2x'),
    (['chart', '--subtitle', b'\xff', '-o', 'OUT/a.svg', 'IN'], '--subtitle'),
    (['chart', '--source-note', b'\xff', '-o', 'OUT/a.svg', 'IN'], '--source-note'),
    (['chart', '--page', 'a9', '-o', 'OUT/a.svg', 'IN'], 'a9'),
    (['chart', '--page', '-5x10', '-o', 'OUT/a.svg', 'IN'], '-5x10'),
    (['report', '--page', '10x', '-o', 'OUT/a.pdf', 'IN'], '10x'),
    (['report', '--issued', '2012', '-o', 'OUT/a.pdf', 'IN'], '2012'),
    (['chart', '--title', b'\xff\xfe', '-o', 'OUT/a.svg', 'IN'], '--title'),
]


def wrong_calls(tap):
    with Scratch() as scratch:
        text = scratch.write('in.txt', TEXT)
        os.mkdir(scratch.path('out'))
        for arguments, word in WRONG:
            words = [word if isinstance(word, bytes) else
                     word.replace('OUT', scratch.path('out')).replace('IN', text) if word in ('IN',) or word.startswith('OUT') else word
                     for word in arguments]
            name = ' '.join(str(word) for word in ['fasti'] + arguments)
            refusal(tap, name, call(*words), 2, word, '--help')
        tap.check(contents(scratch.path('out')) == [], 'a wrong call writes nothing')


def help_texts(tap):
    for arguments in (['--help'], ['-h']) + tuple([command, '--help'] for command in COMMANDS):
        done = call(*arguments)
        tap.check(done.returncode == 0 and b'Examples:' in done.stdout and not done.stderr,
                  'fasti ' + ' '.join(arguments), done)
    text = call('--help').stdout.decode()
    tap.check(all(f'\n  {command} ' in text for command in COMMANDS), 'fasti --help names each command')
    done = call('--version')
    tap.check(done.returncode == 0 and done.stdout.startswith(b'fasti '), 'fasti --version', done)


def options_may_follow(tap):
    with Scratch() as scratch:
        text = scratch.write('in.txt', TEXT)
        before = call('tag', '--format', 'jsonl', text)
        after = call('tag', text, '--format=jsonl')
        tap.check(before.returncode == 0 and before.stdout == after.stdout != b'', 'options may follow inputs')
        scratch.write('-dash.txt', TEXT)
        dashed = call('tag', '--', '-dash.txt', folder=scratch.name)
        tap.check(dashed.returncode == 0 and b'1847-03-03' in dashed.stdout, 'names may begin with a dash after --',
                  dashed)


def standard_input(tap):
    done = call('tag', '-', stdin=TEXT.encode())
    tap.check(done.returncode == 0 and b'1847-03-03' in done.stdout, 'fasti tag - reads standard input', done)


def data_folder(tap):
    done = call('tag', SAMPLES, FASTI_DATA='/nonexistent')
    refusal(tap, 'a data folder that is not there', done, 2, '/nonexistent')


Tap().run([wrong_calls, help_texts, options_may_follow, standard_input, data_folder])
