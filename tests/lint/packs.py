#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""packs.py SOURCE BUILD: what code asks of a language pack by name is told to who writes one.

Each class, each field of a rule and each named value stands in data/languages/README.md; each class that tagging
asks for is checked when a pack is loaded.
"""
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from tap import Tap

SOURCE = os.path.abspath(sys.argv[1])


def read(*path):
    with open(os.path.join(SOURCE, *path), encoding='utf-8') as file:
        return file.read()


def sources(*folders):
    for folder in folders:
        for name in sorted(os.listdir(os.path.join(SOURCE, 'src', folder))):
            if name.endswith('.c'):
                yield read('src', folder, name)


def asked(text):
    """The classes that a source asks the lexicon for by name."""
    return re.findall(r'(?:lexicon_class|endings_new)\([^;"]*"([a-z-]+)"\)', text)


def told(names, kind):
    """A check that the page names all of them, in backquotes."""
    def check(tap):
        page = set(re.findall(r'`([^`]+)`', re.sub(r'```.*?```', '', read('data', 'languages', 'README.md'), flags=re.S)))
        for name in sorted(names):
            tap.check(name in page, f'README tells of the {kind} {name}')
    return check


def checked(tap):
    """pack.c refuses a pack without any of the classes that tagging asks for."""
    table = re.search(r'classes\[\] = \{(.*?)\};', read('src', 'tag', 'pack.c'), re.S).group(1)
    classes = set(re.findall(r'"([a-z-]+)"', table))
    for name in sorted({name for text in sources('text', 'tag') for name in asked(text)}):
        tap.check(name in classes, f'pack.c checks for the class {name}')


prefixed = {name for text in sources('event', 'syntax') for name in re.findall(r'"((?:ev|syn)-[a-z-]+)"', text)}
plain = {name for text in sources('text', 'tag', 'event') for name in asked(text)}
fields = set(re.findall(r'\[FIELD_\w+\] = \{"([a-z-]+)"', read('src', 'tag', 'field.c')))
values = set(re.findall(r'\{"([a-z-]+)",\s*[A-Z0-9]', read('src', 'tag', 'field.c').split('fields[FIELD_COUNT]')[0]))
Tap().run([told(prefixed | plain, 'class'), told(fields, 'field'), told(values, 'value'), checked])
