#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""house.py SOURCE: the rules of the house that a machine can see.

Lengths of files, headers and functions; no goto; `#pragma once`; the licence line; own header first; nothing
at the top of the tree that doesn't belong there.
"""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import Tap

SOURCE = os.path.abspath(sys.argv[1])
FILE_LINES, HEADER_LINES, FUNCTION_LINES = 400, 100, 60
LICENCE = 'SPDX-License-Identifier: MIT'
TOP = {'src', 'data', 'tests', 'meson.build', 'meson_options.txt', 'README.md', 'LICENSE'}


def c_files():
    for part in ('src', 'tests'):
        for folder, _, names in sorted(os.walk(os.path.join(SOURCE, part))):
            for name in sorted(names):
                if name.endswith(('.c', '.h')):
                    yield os.path.relpath(os.path.join(folder, name), SOURCE)


def read(path):
    with open(os.path.join(SOURCE, path), encoding='utf-8') as file:
        return file.read()


def bare(text):
    """The code with comments and literals blanked out, its lines kept."""
    pattern = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
    return pattern.sub(lambda m: re.sub(r'[^\n]', ' ', m.group(0)), text)


def functions(text):
    """(name, lines) of each function defined; clang-format puts its braces at the start of lines."""
    lines = bare(text).split('\n')
    start = None
    for number, line in enumerate(lines):
        if line == '{':
            start = number
        elif line == '}' and start is not None:
            head = next((lines[i] for i in range(start - 1, -1, -1) if re.match(r'\w+\(', lines[i])), '?')
            yield head.split('(')[0], number - start + 1
            start = None


def faults(path, text):
    """Everything against the rules in one file."""
    is_header = path.endswith('.h')
    count = text.count('\n')
    limit = HEADER_LINES if is_header and path.startswith('src/') else FILE_LINES
    if count > limit:
        yield f'{count} lines, {limit} are allowed'
    for name, lines in functions(text):
        if lines > FUNCTION_LINES:
            yield f'{name} has {lines} lines, {FUNCTION_LINES} are allowed'
    if re.search(r'\bgoto\b', bare(text)):
        yield 'has a goto'
    if re.search(r'^\s*#\s*if\s+0\b', text, re.M):
        yield 'has an #if 0'
    if text.count(LICENCE) != 1 or text.find(LICENCE) > text.find('#include') > 0:
        yield f'needs one line “{LICENCE}”, before all includes'
    if is_header != (re.search(r'^#pragma once$', text, re.M) is not None):
        yield 'a header has #pragma once, and nothing else has'
    if not text.endswith('\n') or '\t' in text or re.search(r' $', text, re.M):
        yield 'has a tab, white space at a line end, or no line end at its own'


def own_header(path):
    """The first include of a .c that has a header of its name must be that."""
    header = path[:-2] + '.h'
    if not path.startswith('src/') or not os.path.exists(os.path.join(SOURCE, header)):
        return True
    first = re.search(r'^#include\s+["<]([^">]+)', read(path), re.M)
    return first is not None and 'src/' + first.group(1) == header


def planted(tap):
    good = '/* SPDX-License-Identifier: MIT */\n#include <glib.h>\n\nint\nmain(void)\n{\n    return 0;\n}\n'
    long = good.replace('    return 0;\n', '    work();\n' * 60)
    for name, text, expected in [
            ('a good file', good, 0), ('a goto', good.replace('return 0', 'goto end'), 1),
            ('a goto in a comment', good.replace('return 0;', 'return 0; /* no goto */'), 0),
            ('a long function', long, 1), ('a long file', good + '/* */\n' * 400, 1),
            ('no licence', good.replace('MIT', 'none'), 1), ('a tab', good.replace('    ', '\t'), 1)]:
        found = list(faults('src/x.c', text))
        tap.check(len(found) == expected, f'{name} is judged rightly', '\n'.join(found))


def real_files(tap):
    for path in c_files():
        found = list(faults(path, read(path)))
        if path.endswith('.c') and not own_header(path):
            found.append('does not include its own header first')
        tap.check(not found, path, '\n'.join(found))


def scripts(tap):
    for folder, _, names in sorted(os.walk(os.path.join(SOURCE, 'tests'))):
        for name in sorted(names):
            if name.endswith(('.py', '.sh')):
                path = os.path.relpath(os.path.join(folder, name), SOURCE)
                tap.check(LICENCE in read(path)[:200], f'{path} has the licence line')


def top(tap):
    try:
        listing = subprocess.run(['git', '-C', SOURCE, 'ls-files'], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        tap.skip('the top of the tree', 'not a git checkout')
        return
    names = {path.split('/')[0] for path in listing.stdout.splitlines()}
    odd = sorted(name for name in names - TOP if not name.startswith('.'))
    tap.check(not odd, 'nothing odd stands at the top of the tree', ' '.join(odd))


Tap().run([planted, real_files, scripts, top])
