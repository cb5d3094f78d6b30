#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""layers.py SOURCE: no file in src/ includes a header of a module that stands above its own.

The modules stand in the order in which a text flows through them. src/fasti.[ch] lies between all of them and
the command line.
"""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import Tap

ORDER = ['base', 'calendar', 'read', 'text', 'syntax', 'tag', 'resolve', 'event', 'timeline', 'scene', 'chart',
         'report', 'fasti', 'cli', 'learn']
# Modules that may not know even what comes before them: a Scene knows no dates, events or texts.
APART = {'scene': {'base', 'scene'}, 'calendar': {'base', 'calendar'}}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def module_of(path):
    """The module of a path below src/; None where it is none."""
    parts = path.split('/')
    name = parts[0] if len(parts) > 1 else os.path.splitext(parts[0])[0]
    return name if name in ORDER else None


def is_allowed(module, other):
    if other is None:
        return False
    if module in APART:
        return other in APART[module]
    return ORDER.index(other) <= ORDER.index(module)


def bad_includes(path, text):
    """What a file at `path` (below src/) includes against the order."""
    module = module_of(path)
    if module is None:
        return ['lies in no module']
    return [f'includes "{name}"' for name in INCLUDE.findall(text) if not is_allowed(module, module_of(name))]


def self_test(tap):
    planted = [
        ('scene/scene.c', '#include "timeline/timeline.h"\n', 1),
        ('base/span.h', '# include "calendar/day.h"\n', 1),
        ('read/read.c', '#include "base/note.h"\n#include "read/read.h"\n#include <glib.h>\n', 0),
        ('fasti.c', '#include "fasti.h"\n#include "event/event.h"\n', 0),
        ('report/report.c', '#include "fasti.h"\n', 1),
        ('chart/chart.c', '#include "canvas.h"\n', 1),
    ]
    for path, text, expected in planted:
        tap.check(len(bad_includes(path, text)) == expected, f'a planted include in {path} is judged rightly')


def real_tree(tap):
    top = os.path.join(sys.argv[1], 'src')
    for folder, _, names in sorted(os.walk(top)):
        for name in sorted(names):
            if not name.endswith(('.c', '.h')):
                continue
            path = os.path.relpath(os.path.join(folder, name), top)
            with open(os.path.join(folder, name), encoding='utf-8') as source:
                bad = bad_includes(path, source.read())
            if bad:
                tap.check(False, path, '\n'.join(bad))
    tap.check(True, 'all files were read')


Tap().run([self_test, real_tree])
