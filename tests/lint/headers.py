#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""headers.py SOURCE BUILD: each header compiles alone, with the flags of the build."""
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from compiler import commands, syntax_call
from tap import Tap

SOURCE, BUILD = map(os.path.abspath, sys.argv[1:3])


def headers():
    for folder, _, names in sorted(os.walk(os.path.join(SOURCE, 'src'))):
        for name in sorted(names):
            if name.endswith('.h'):
                yield os.path.join(folder, name)


def compiles(call, folder, header):
    """The header included twice in an otherwise empty file; what the compiler says."""
    text = f'#include "{header}"\n#include "{header}"\ntypedef int unit_is_not_empty;\n'
    return subprocess.run(call + ['-'], input=text, cwd=folder, capture_output=True, text=True)


def alone(tap):
    main = os.path.join(SOURCE, 'src', 'fasti.c')
    folder, arguments = next((folder, call) for path, folder, call in commands(BUILD) if path == main)
    call = syntax_call(arguments)
    with ThreadPoolExecutor(2) as pool:
        for header, done in zip(headers(), pool.map(lambda h: compiles(call, folder, h), headers())):
            tap.check(done.returncode == 0, os.path.relpath(header, SOURCE), done.stderr)


Tap().run([alone])
