# SPDX-License-Identifier: MIT
"""browser: what Chromium makes of finished SVG files."""
import html
import json
import os
import re
import shutil
import subprocess

NAMES = ('chromium', 'chromium-browser', 'google-chrome')
HERE = os.path.dirname(os.path.abspath(__file__))


def find():
    """The browser's path, or None where none is installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def run(*arguments, folder, timeout=600):
    """Chromium without a window, its profile in the folder."""
    return subprocess.run(
        [find(), '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking',
         '--no-first-run', '--force-device-scale-factor=1', '--hide-scrollbars', f'--user-data-dir={folder}/profile', *arguments],
        capture_output=True, timeout=timeout, env={**os.environ, 'HOME': folder, 'XDG_CONFIG_HOME': folder})


def measure(folder, files):
    """Where the texts, lines and pages of SVG files of the folder lie: a dictionary by name, see measure.html."""
    shutil.copy(os.path.join(HERE, 'measure.html'), folder)
    with open(os.path.join(folder, 'list.js'), 'w', encoding='utf-8') as file:
        file.write(f'const list = {json.dumps(files)};\n')
    done = run('--allow-file-access-from-files', '--virtual-time-budget=3600000', '--dump-dom',
               f'file://{folder}/measure.html', folder=folder)
    found = re.search(r'<pre id="result">(.*)</pre>', done.stdout.decode(), re.DOTALL)
    if not found or not found[1]:
        raise RuntimeError(f'Chromium measured nothing: {done.stderr.decode()[-2000:]}')
    return json.loads(html.unescape(found[1]))
