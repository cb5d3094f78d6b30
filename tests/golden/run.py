#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""run.py [--bless [--yes]] [NAME...]: runs fasti over each folder beside this script, or those named.

A folder holds an input and as many views of what fasti makes of it as it needs; a file's name says the view:

    tags.txt tags.jsonl tags.tml       fasti tag
    reasons.txt                        fasti tag --explain
    events.jsonl events.csv events.md  fasti extract
    notes.txt                          what fasti extract -v says on standard error
    trace.txt                          fasti chart, as marks
    report.md report.html              fasti report
    report.txt                         fasti report, as marks

All other files are the inputs, but for `args`. Each line of that is `COMMAND: OPTION...` (options for one
command), `all: OPTION...`, `input: PATH...` (inputs from elsewhere, seen from the folder), or `status: NUMBER`
(what fasti must end with, else 0). To begin a view, make an empty file and bless it: --bless shows how each
view differs from what fasti makes now, and asks before it replaces it. FASTI_PROGRAM names the program.
"""
import difflib
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
from tap import Tap

# View to command, its options, and where the view comes from: a kind of file, or a standard stream.
VIEWS = {
    'tags.txt': ('tag', ['--format=text'], 'stdout'),
    'reasons.txt': ('tag', ['--format=text', '--explain'], 'stdout'),
    'tags.jsonl': ('tag', ['--format=jsonl'], 'stdout'),
    'tags.tml': ('tag', ['--format=timeml'], 'stdout'),
    'events.jsonl': ('extract', ['--format=jsonl'], 'stdout'),
    'events.csv': ('extract', ['--format=csv'], 'stdout'),
    'events.md': ('extract', ['--format=md'], 'stdout'),
    'notes.txt': ('extract', ['--format=jsonl', '-v'], 'stderr'),
    'trace.txt': ('chart', [], '.trace'),
    'report.md': ('report', [], '.md'),
    'report.html': ('report', [], '.html'),
    'report.txt': ('report', [], '.trace'),
}


def read_args(folder):
    """The lines of `args`, as lists of words by their first word."""
    found = {}
    path = os.path.join(folder, 'args')
    if os.path.exists(path):
        with open(path, encoding='utf-8') as file:
            for line in file:
                if line.strip() and not line.startswith('#'):
                    name, words = line.split(':', 1)
                    found.setdefault(name.strip(), []).extend(words.split())
    return found


def make_view(program, folder, view):
    """What fasti makes for a view: (text, trouble)."""
    command, options, source = VIEWS[view]
    args = read_args(folder)
    own = sorted(name for name in os.listdir(folder) if name not in VIEWS and name != 'args')
    call = [program, command] + options + args.get('all', []) + args.get(command, [])
    with tempfile.TemporaryDirectory() as scratch:
        target = os.path.join(scratch, 'view' + source)
        if source.startswith('.'):
            call += ['-o', target]
        done = subprocess.run(call + args.get('input', own), cwd=folder, capture_output=True, timeout=120)
        expected = int(args.get('status', ['0'])[0])
        if done.returncode != expected:
            return '', f'exit status {done.returncode}, not {expected}\n{done.stderr.decode()}'
        if source in ('stdout', 'stderr'):
            return getattr(done, source).decode(), ''
        with open(target, encoding='utf-8') as file:
            return file.read(), ''


def kept_view(folder, view):
    with open(os.path.join(folder, view), encoding='utf-8', newline='') as file:
        return file.read()


def difference(old, new, name):
    return '\n'.join(difflib.unified_diff(old.splitlines(), new.splitlines(), name, name + ' (now)', lineterm='', n=1))


def views(names):
    """(folder, view) of all the golden files."""
    for name in names or sorted(os.listdir(HERE)):
        folder = os.path.join(HERE, name)
        if os.path.isdir(folder) and not name.startswith(('.', '_')):
            for view in sorted(os.listdir(folder)):
                if view in VIEWS:
                    yield folder, view


def bless(program, names, asks):
    for folder, view in views(names):
        old, name = kept_view(folder, view), f'{os.path.basename(folder)}/{view}'
        new, trouble = make_view(program, folder, view)
        if trouble:
            print(f'{name}: {trouble}')
        elif old != new:
            print(difference(old, new, name))
            if not asks or input(f'Replace {name}? [y/N] ').lower() == 'y':
                with open(os.path.join(folder, view), 'w', encoding='utf-8', newline='') as file:
                    file.write(new)


def main():
    program = os.path.abspath(os.environ.get('FASTI_PROGRAM', os.path.join(HERE, '../../build/src/cli/fasti')))
    os.environ.setdefault('FONTCONFIG_FILE', os.path.join(HERE, '..', 'fonts.conf'))
    names = [word for word in sys.argv[1:] if not word.startswith('--')]
    if '--bless' in sys.argv:
        bless(program, names, '--yes' not in sys.argv)
        return

    def all_views(tap):
        for folder, view in views(names):
            old = kept_view(folder, view)
            new, trouble = make_view(program, folder, view)
            name = f'{os.path.basename(folder)}/{view}'
            tap.check(not trouble and old == new, name, trouble or difference(old, new, name))
    Tap().run([all_views])


main()
