#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""tidy.py SOURCE BUILD: clang-tidy has nothing to say about any file of src/ (see .clang-tidy)."""
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from compiler import commands
from tap import Tap

SOURCE, BUILD = map(os.path.abspath, sys.argv[1:3])


def tidy(program, path):
    # GCC's own warning flags in the compile commands are nothing that clang need know. The analyzer takes nine tenths
    # of the time; at a third of its usual bound on states for a function it takes half.
    more = ['-Wno-unknown-warning-option', '-Xclang', '-analyzer-config', '-Xclang', 'max-nodes=75000']
    call = [program, '--quiet', '-p', BUILD, *('--extra-arg=' + word for word in more), path]
    return subprocess.run(call, cwd=SOURCE, capture_output=True, text=True)


def tidied(tap):
    program = shutil.which('clang-tidy-14') or shutil.which('clang-tidy')
    if not program:
        tap.skip('tidy', 'clang-tidy is not installed')
        return
    files = sorted({path for path, _, _ in commands(BUILD) if path.startswith(SOURCE + '/src/')})
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for path, done in zip(files, pool.map(lambda p: tidy(program, p), files)):
            tap.check(done.returncode == 0, os.path.relpath(path, SOURCE), done.stdout + done.stderr)


Tap().run([tidied])
