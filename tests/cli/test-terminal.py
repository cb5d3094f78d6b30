#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a person sees on a terminal: progress and colour; and nothing of either elsewhere."""
import os
import pty
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import PROGRAM, SAMPLES, Scratch, call
from tap import Tap


def on_terminal(*arguments, **variables):
    """What a call writes to a terminal as its standard error."""
    mine, theirs = pty.openpty()
    environment = {**os.environ, 'TERM': 'xterm', **variables}
    process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs,
                               env=environment)
    os.close(theirs)
    said = b''
    while True:
        try:
            piece = os.read(mine, 65536)
        except OSError:  # Linux's way to say that the other end is closed
            break
        if not piece:
            break
        said += piece
    process.wait()
    os.close(mine)
    return said.decode()


def progress(tap):
    with Scratch() as scratch:
        target = scratch.path('tags.txt')
        said = on_terminal('tag', '-o', target, SAMPLES)
        tap.check('1 of 7: ' in said and '7 of 7: ' in said, 'progress counts the inputs', repr(said))
        tap.check(said.endswith('\r\033[K'), 'and is taken away at the end', repr(said[-40:]))
        tap.check('of 7' not in on_terminal('tag', '-q', '-o', target, SAMPLES), '-q silences it')
        tap.check('of 7' not in on_terminal('tag', '-o', target, SAMPLES, TERM='dumb'), 'so does a dumb terminal')
        tap.check('of 7' not in call('tag', '-o', target, SAMPLES).stderr.decode(), 'and a standard error that is no terminal')


def colour(tap):
    tap.check('\033[31merror\033[0m' in on_terminal('tag', 'missing.txt'), 'an error is red')
    tap.check('\033[1mfasti tag:\033[0m' in on_terminal('tag'), 'a wrong call is told in bold')
    tap.check('\033' not in on_terminal('tag', 'missing.txt', NO_COLOR='1'), 'NO_COLOR is heeded')
    tap.check('\033' in on_terminal('tag', 'missing.txt', NO_COLOR=''), 'but not when it is empty')
    tap.check('\033' not in on_terminal('tag', 'missing.txt', TERM='dumb'), 'a dumb terminal gets none')
    tap.check(b'\033' not in call('tag', 'missing.txt', TERM='xterm').stderr, 'nor does what is no terminal')


def has_terminals():
    """Whether this system can open a terminal; a bare container may have none."""
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    return True


def none(tap):
    tap.skip('terminals', 'this system has none')


Tap().run([progress, colour] if has_terminals() else [none])
