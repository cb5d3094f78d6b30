#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""test-program.py FASTI_LEARN: the commands of fasti-learn, their results and exit statuses."""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
from tap import Tap

TREES = [os.path.join(HERE, name) for name in ('trees.conllu', 'words.conllu')]


def run(*arguments):
    done = subprocess.run([sys.argv[1], *arguments], capture_output=True, text=True, encoding='utf-8')
    return done.returncode, done.stdout, done.stderr


def is_one_line(text, *parts):
    return text.count('\n') == 1 and all(part in text for part in parts)


def call(tap):
    tap.check(run('--help')[0] == 0 and run('--help')[1].startswith('Usage:'), '--help tells the usage')
    for arguments in ([], ['learn'], ['train', TREES[0]], ['parse', 'x'], ['eval', 'x'], ['eval', '-o', 'x', 'y', 'z'],
                      ['--wrong']):
        status, out, _ = run(*arguments)
        tap.check(status == 2 and out == '', f'wrong call: {" ".join(arguments) or "nothing"}')


def work(tap):
    with tempfile.TemporaryDirectory() as folder:
        model, text = os.path.join(folder, 'en.model'), os.path.join(folder, 'a.txt')
        status, out, _ = run('train', '--seed', '3', '-o', model, *TREES, '--dev', TREES[1])
        tap.check(status == 0 and 'UPOS' in out, 'train writes a model and scores the trees of --dev')
        status, out, _ = run('eval', model, *TREES)
        measures = [line.split()[0] for line in out.splitlines() if not line.startswith('/')]
        tap.check(status == 0 and measures == ['Words', 'Sentences', 'UPOS', 'UFeats', 'Lemmas', 'UAS', 'LAS'] * 2,
                  'eval prints all measures for each file')
        status, out, _ = run('eval', '--raw', model, TREES[1])
        tap.check(status == 0 and 'Words' in out, 'eval --raw')
        status, out, _ = run('parse', model, TREES[1])
        tap.check(status == 0 and "3-4\tdidn't\t" in out and out.endswith('\n\n'), 'parse keeps the words of CoNLL-U')
        with open(text, 'w', encoding='utf-8') as file:
            file.write("The boats didn't sink.\n")
        status, out, _ = run('parse', '--raw', model, text)
        tap.check(status == 0 and "3-4\tdidn't\t" in out and out.count('\troot\t') == 1, 'parse --raw makes trees of a text')
        damage(tap, folder, model)


def damage(tap, folder, model):
    bad = os.path.join(folder, 'bad.conllu')
    with open(bad, 'w', encoding='utf-8') as file:
        file.write('# a comment\n1\tword\n')
    status, out, error = run('eval', model, bad)
    tap.check(status == 3 and out == '' and is_one_line(error, f'{bad}:2:'), 'a wrong line is told with its place')
    missing = os.path.join(folder, 'no-such')
    status, _, error = run('train', '-o', model + '2', missing)
    tap.check(status == 3 and is_one_line(error, missing) and not os.path.exists(model + '2'), 'a missing file is told')
    status, _, error = run('parse', TREES[0], TREES[0])
    tap.check(status == 3 and is_one_line(error, 'is not a model'), 'what is no model is refused')
    empty = os.path.join(folder, 'empty.conllu')
    open(empty, 'w', encoding='utf-8').close()
    status, _, error = run('train', '-o', model + '2', empty)
    tap.check(status == 3 and is_one_line(error, 'no trees'), 'nothing to learn from is told')


Tap().run([call, work])
