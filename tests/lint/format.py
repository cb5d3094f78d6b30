#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""format.py SOURCE: all C is as clang-format of Debian 12 (version 14) writes it."""
import glob
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import Tap

SOURCE = os.path.abspath(sys.argv[1])


def formatted(tap):
    program = shutil.which('clang-format-14') or shutil.which('clang-format')
    version = subprocess.run([program, '--version'], capture_output=True, text=True).stdout if program else ''
    if not re.search(r'version 14\.', version):
        tap.skip('format', 'needs clang-format 14')
        return
    files = sorted(glob.glob(SOURCE + '/src/**/*.[ch]', recursive=True)
                   + glob.glob(SOURCE + '/tests/**/*.[ch]', recursive=True))
    done = subprocess.run([program, '--dry-run', '-Werror'] + files, cwd=SOURCE, capture_output=True, text=True)
    tap.check(done.returncode == 0, f'{len(files)} files', done.stderr)


Tap().run([formatted])
