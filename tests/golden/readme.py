#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""readme.py [--bless]: each command in README's console blocks prints what README says that it prints.

--bless writes what they print now into README.
"""
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
from tap import Tap

TOP = os.path.dirname(os.path.dirname(HERE))
README = os.path.join(TOP, 'README.md')
BLOCK = re.compile(r'(?<=^```console\n).*?(?=^```$)', re.M | re.S)


def run(command):
    """What the command prints, on both streams. It runs in a folder of its own, in which it may write; `fasti` is
    the program under test, and data/ and tests/ are this tree's."""
    with tempfile.TemporaryDirectory() as folder:
        program = os.environ.get('FASTI_PROGRAM', os.path.join(TOP, 'build/src/cli/fasti'))
        os.mkdir(os.path.join(folder, 'bin'))
        os.symlink(os.path.abspath(program), os.path.join(folder, 'bin', 'fasti'))
        for name in ('data', 'tests'):
            os.symlink(os.path.join(TOP, name), os.path.join(folder, name))
        search = os.path.join(folder, 'bin') + ':' + os.environ['PATH']
        done = subprocess.run(['sh', '-c', command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              env={**os.environ, 'PATH': search}, timeout=60)
        return done.stdout.decode()


def transcript(block):
    """The block with the output of each of its commands as it is now."""
    return ''.join(f'$ {command}\n{run(command)}' for command in re.findall(r'^\$ (.*)$', block, re.M))


def compare(tap):
    for block in BLOCK.findall(text):
        now = transcript(block)
        tap.check(now == block, block.split('\n', 1)[0], 'now:\n' + now)


with open(README, encoding='utf-8') as file:
    text = file.read()
if '--bless' in sys.argv:
    new = BLOCK.sub(lambda match: transcript(match.group(0)), text)
    with open(README, 'w', encoding='utf-8') as file:
        file.write(new)
else:
    Tap().run([compare])
