#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""pictures.py: draws README's pictures in data/pictures anew, with the fonts that tests see.

FASTI_PROGRAM names the program.
"""
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))

# File to fasti's arguments; a sample's name stands for its path.
PICTURES = {
    'life.svg': ['mapmaker-life.txt'],
    'dark.svg': ['--layout', 'poster', '--theme', 'dark', 'harbour-news.txt'],
    'mono.svg': ['--layout', 'poster', '--theme', 'mono', 'punic-wars.txt'],
}


def main():
    program = os.environ.get('FASTI_PROGRAM', os.path.join(TOP, 'build/src/cli/fasti'))
    environment = {**os.environ, 'FONTCONFIG_FILE': os.path.join(HERE, '..', 'fonts.conf'), 'FASTI_DATA': os.path.join(TOP, 'data')}
    samples = os.path.join(TOP, 'data', 'samples')
    for name, arguments in PICTURES.items():
        words = [os.path.join(samples, word) if os.path.exists(os.path.join(samples, word)) else word for word in arguments]
        subprocess.run([program, 'chart', '-q', *words, '-o', os.path.join(TOP, 'data', 'pictures', name)], check=True, env=environment)


main()
