#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Charts and reports of the samples, checked by programs that read such files for a living."""
import os
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from fasti import SAMPLES, Scratch, call, refusal
from tap import Tap

SVG = '{http://www.w3.org/2000/svg}'
LAYOUTS = ('auto', 'poster', 'list', 'strip', 'sheet')


def tool(tap, name, *arguments):
    """Runs a foreign program: what it did, or None, told, where it is not installed."""
    if not shutil.which(name):
        tap.skip(f'{name} {arguments[0]}', f'{name} is not installed')
        return None
    return subprocess.run([name, *arguments], capture_output=True)


def draw(tap, command, target, *options):
    done = call(command, *options, '-o', target, SAMPLES)
    return tap.check(done.returncode == 0 and os.path.getsize(target) > 500, ' '.join([command, *options, os.path.basename(target)]),
                     done.stderr.decode())


def check_pdf(tap, path, *words):
    name = os.path.basename(path)
    done = tool(tap, 'qpdf', '--check', path)
    if done:
        tap.check(done.returncode == 0, f'{name} passes qpdf --check', done.stdout + done.stderr)
    done = tool(tap, 'pdftotext', path, '-')
    if done:
        text = ' '.join(done.stdout.decode().split())
        tap.check(all(word in text for word in words), f'{name} can be read by pdftotext', text[:2000])
    done = tool(tap, 'pdfinfo', path)
    if done:
        tap.check(b'Title:' in done.stdout and not done.stderr, f'{name} has a title', done.stdout + done.stderr)


def charts(tap):
    with Scratch() as scratch:
        for layout in LAYOUTS:
            target = scratch.path(layout + '.svg')
            if draw(tap, 'chart', target, '--layout', layout):
                texts = [''.join(node.itertext()) for node in ElementTree.parse(target).iter(SVG + 'text')]
                tap.check(len(texts) > 10, f'{layout}.svg has real text', texts)
                drawn = tool(tap, 'rsvg-convert', '-o', scratch.path('drawn.png'), target)
                if drawn:
                    tap.check(drawn.returncode == 0, f'{layout}.svg is drawn by rsvg-convert', drawn.stderr)
        if draw(tap, 'chart', scratch.path('chart.pdf'), '--title', 'Ruß & Soot'):
            check_pdf(tap, scratch.path('chart.pdf'), 'Ruß & Soot', '7 documents')


def sizes(tap):
    with Scratch() as scratch:
        if draw(tap, 'chart', scratch.path('c.svg'), '--page', '400x300mm'):
            root = ElementTree.parse(scratch.path('c.svg')).getroot()
            box = [float(number) for number in root.get('viewBox').split()]
            tap.check(abs(box[2] - 1133.86) < 1 and abs(box[3] / 850.39 % 1) < 0.01, 'the page is as wide as was asked for', box)
        if draw(tap, 'chart', scratch.path('c.png'), '--page', 'a4'):
            with open(scratch.path('c.png'), 'rb') as file:
                head = file.read(24)
            width, _ = struct.unpack('>II', head[16:24])
            tap.check(head[:8] == b'\x89PNG\r\n\x1a\n' and abs(width - 2 * 841.89) < 2, 'a PNG has two pixels a point', width)


def themes(tap):
    with Scratch() as scratch:
        for theme, paper in [('dark', '#15191E'), ('mono', '#FFFFFF'), ('slides', '#FFFFFF')]:
            if draw(tap, 'chart', scratch.path(theme + '.svg'), '--theme', theme):
                with open(scratch.path(theme + '.svg'), encoding='utf-8') as file:
                    tap.check(f'.paper{{fill:{paper}}}' in file.read(), f'{theme} has its own paper', theme)
        own = scratch.write('own.theme', 'base = dark\npaper = #102030\n')
        if draw(tap, 'chart', scratch.path('own.svg'), '--theme', own, '--accent', '#FFD700', '--title', 'Our own',
                '--subtitle', 'Under it', '--source-note', 'From the archive'):
            with open(scratch.path('own.svg'), encoding='utf-8') as file:
                drawn = file.read()
            tap.check(all(word in drawn for word in ['#102030', 'Our own', 'Under it', 'From the archive']),
                      'a theme of one\'s own and one\'s own words are drawn')
        broken = scratch.write('broken.theme', 'base = default\n\nink = black\n')
        done = call('chart', '--theme', broken, '-o', scratch.path('b.svg'), SAMPLES)
        tap.check(done.returncode == 3 and b'broken.theme:3:' in done.stderr, 'a broken theme is told with its line', done.stderr)
        done = call('chart', '--font', 'Nowhere Sans', '-o', scratch.path('f.svg'), SAMPLES)
        tap.check(done.returncode == 0 and b'Nowhere Sans' in done.stderr and b'[missing-font]' in done.stderr,
                  'a font that is not there is told', done.stderr)


def png_pages(tap):
    with Scratch() as scratch:
        done = call('chart', '--layout', 'list', '--page', '400x300', '--scale', '4', '-o', scratch.path('list.png'), SAMPLES)
        files = sorted(os.listdir(scratch.name))
        tap.check(done.returncode == 0 and len(files) > 1 and files[0] == 'list-01.png' and b'list-01.png to ' in done.stderr,
                  'pages too many for one picture have one each', (files, done.stderr))
        done = call('chart', '--scale', '50', '-o', scratch.path('poster.png'), SAMPLES)
        tap.check(done.returncode == 3 and b'at a scale of ' in done.stderr and not os.path.exists(scratch.path('poster.png')),
                  'a page too large for a PNG is refused, and the scale that fits is told', done.stderr)


def told(path):
    return ' '.join(''.join(node.itertext()) for node in ElementTree.parse(path).iter(SVG + 'text'))


def settings(tap):
    with Scratch() as scratch:
        table = scratch.write('life.csv', 'date,headline,kind\n1840-05-01,A stamp is sold,\n1851-05-01,A hall is opened,\n'
                              '1866-07-27,A cable is laid,\n1845/1850,The railway years,era\n')
        target = scratch.path('life.svg')
        done = call('chart', '--eras', 'britain', '--mark', '1901-01-22 The old queen dies', '--mark', 'today', '-o', target, table,
                    SOURCE_DATE_EPOCH='1000000000')
        said = told(target) if tap.check(done.returncode == 0, 'eras and marks are drawn', done.stderr.decode()) else ''
        for word in ('The railway years', 'Victoria', 'The old queen dies, 22 Jan 1901', 'today, 9 Sep 2001', '3 dated events'):
            tap.check(word in said, f'the chart says “{word}”', said)
        tap.check('Anne' not in said, 'an era before all events is not drawn', said)
        done = call('chart', '--max-events', '2', '-o', target, table)
        said = told(target) if tap.check(done.returncode == 0, 'fewer events are drawn', done.stderr.decode()) else ''
        tap.check('2 dated events' in said and 'And 1 more' in said, 'what is left out is counted', said)
        for option, value in (('--mark', 'soon'), ('--mark', '2012'), ('--max-events', '0'), ('--max-events', 'few'), ('--layout', 'wall')):
            refusal(tap, f'{option} {value} is refused', call('chart', option, value, '-o', target, table), 2, option, value)
        refusal(tap, 'eras that are nowhere are told', call('chart', '--eras', 'atlantis', '-o', target, table), 2, 'one of britain, rome, not “atlantis”')


def reports(tap):
    with Scratch() as scratch:
        if draw(tap, 'report', scratch.path('report.pdf'), '--title', 'Seven texts'):
            check_pdf(tap, scratch.path('report.pdf'), 'Seven texts', 'punic-wars.txt')
        if draw(tap, 'report', scratch.path('report.html')):
            done = tool(tap, 'xmllint', '--html', '--noout', scratch.path('report.html'))
            if done:
                tap.check(done.returncode == 0, 'report.html is read by xmllint', done.stderr)
            with open(scratch.path('report.html'), encoding='utf-8') as file:
                page = file.read()
            tap.check('src="http' not in page and '<script' not in page, 'report.html stands alone')
        if draw(tap, 'report', scratch.path('report.md')):
            with open(scratch.path('report.md'), encoding='utf-8') as file:
                tap.check(file.read().startswith('# '), 'report.md begins with its title')


Tap().run([charts, sizes, settings, themes, png_pages, reports])
