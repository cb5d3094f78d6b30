#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Bad inputs: each gets one clear sentence with its path, the right status, bounded memory, and no file."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import TEXT, Scratch, call, contents, refusal, sentences
from tap import Tap

# A sanitizer's shadow memory can't be bounded so.
MEMORY = 0 if os.environ.get('FASTI_UNBOUNDED') else 2000

ENTITY_BOMB = ('<?xml version="1.0"?>\n<!DOCTYPE lolz [\n<!ENTITY a0 "ha">\n'
               + ''.join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">\n' for n in range(1, 12))
               + ']>\n<lolz>On 3 March 1847 &a11;</lolz>\n')
FAILING = [
    # file, its bytes, and words of the sentence
    ('empty.txt', b'', ['holds no text']),
    ('blank.txt', b' \n\t\r\n \n', ['holds no text']),
    ('empty.html', b'<html><head><script>var a = "3 March 1847";</script></head><body> </body></html>', ['holds no text']),
    ('binary.bin', bytes(range(256)) * 64, []),
    ('program.txt', b'\x7fELF\x02\x01\x01' + bytes(4096), []),
    ('picture.png', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR' + bytes(range(251, 0, -1)) * 9, []),
    ('bomb.xml', ENTITY_BOMB.encode(), []),
]


def commands(target):
    """One call of each command, without its input."""
    return [['tag'], ['tag', '-o', target + '.jsonl'], ['extract'], ['extract', '-o', target + '.csv'],
            ['chart', '-o', target + '.svg'], ['report', '-o', target + '.pdf']]


def failing_inputs(tap):
    with Scratch() as scratch:
        os.mkdir(scratch.path('out'))
        os.mkdir(scratch.path('folder'))
        scratch.write('folder/.hidden.txt', TEXT)
        missing = [('missing.txt', ['missing.txt']), ('folder', ['folder'])]
        for file, content, words in FAILING:
            scratch.write(file, content)
        for file, words in missing + [(file, words) for file, _, words in FAILING]:
            for command in commands(scratch.path('out/result')):
                done = call(*command, scratch.path(file), megabytes=MEMORY)
                refusal(tap, f'{" ".join(command[:2])} {file}', done, 3, scratch.path(file), 'error', *words)
        tap.check(contents(scratch.path('out')) == [], 'nothing was written', contents(scratch.path('out')))


def some_fail(tap):
    """What can be read is done; the rest is told, and the status is 1."""
    with Scratch() as scratch:
        good = scratch.write('good.txt', TEXT)
        missing = scratch.path('missing.txt')
        for command in commands(scratch.path('result')):
            done = call(*command, missing, good)
            said = sentences(done)
            tap.check(done.returncode == 1 and len(said) == 1 and missing in said[0],
                      f'{" ".join(command[:2])}: one of two is missing', said)
        tap.check(contents(scratch.name) == sorted(['good.txt', 'result.csv', 'result.jsonl', 'result.pdf', 'result.svg']),
                  'all results are there, and nothing else', contents(scratch.name))


def truncated(tap):
    """Text that ends inside a character is read, with a warning or none, and its dates are found."""
    with Scratch() as scratch:
        path = scratch.write('cut.txt', (TEXT + 'Á la fin, café').encode()[:-1])
        done = call('tag', path)
        said = sentences(done)
        tap.check(done.returncode == 0 and b'1847-03-03' in done.stdout, 'truncated UTF-8 is read', done)
        tap.check(len(said) == 1 and path in said[0], 'truncated UTF-8 gets one sentence', said)


def deep_markup(tap):
    depth = 100000
    page = '<html><body>' + '<div>' * depth + TEXT + '</div>' * depth + '</body></html>'
    for name in ('deep.html', 'deep.xml'):
        with Scratch() as scratch:
            path = scratch.write(name, page)
            done = call('tag', path, megabytes=MEMORY)
            said = sentences(done)
            tap.check(done.returncode in (0, 3) and len(said) <= 1, f'{name} ends well',
                      f'status {done.returncode}\n' + '\n'.join(said))
            tap.check(done.returncode == 3 or b'1847-03-03' in done.stdout, f'{name} is read or refused', done.stdout)


def one_long_line(tap):
    """200 MB without a line end: done in bounded memory."""
    with Scratch() as scratch:
        path = scratch.path('long.txt')
        piece = ('It rained and the river rose and nobody came to the mill ' * 64).encode()
        with open(path, 'wb') as file:
            file.write(TEXT.rstrip('\n').encode() + b' ')
            for _ in range(200 * 1000 * 1000 // len(piece)):
                file.write(piece)
        done = call('extract', path, megabytes=MEMORY)
        tap.check(done.returncode == 0 and b'1847-03-03' in done.stdout, '200 MB in one line is read',
                  f'status {done.returncode}\n{done.stderr.decode()}\n{done.stdout[:500]}')
        tap.check(any(path in line for line in sentences(done)), '200 MB in one line gets a sentence', done.stderr)


def no_terminal_commands(tap):
    """What an input or its name holds can't write to the terminal."""
    with Scratch() as scratch:
        path = scratch.write('\033[31mred\n.txt', '')
        done = call('tag', path)
        tap.check(done.returncode == 3 and b'\033' not in done.stderr and done.stderr.count(b'\n') == 1,
                  'an escape sequence in a name is shown as ?', done.stderr)


Tap().run([failing_inputs, some_fail, truncated, deep_markup, one_long_line, no_terminal_commands])
