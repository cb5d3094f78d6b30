# SPDX-License-Identifier: MIT
"""fasti: calls the program under test, and judges what every call must hold."""
import os
import resource
import subprocess
import tempfile

PROGRAM = os.path.abspath(os.environ['FASTI_PROGRAM'])
SAMPLES = os.path.join(os.environ['FASTI_DATA'], 'samples')
TEXT = 'The bridge was opened on 3 March 1847 by the mayor. It fell on 7 May 1901.\n'


def limit_memory(megabytes):
    """What to do in the child before it begins, so that it can have no more memory than that."""
    def apply():
        size = megabytes << 20
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    return apply if megabytes else None


def call(*arguments, stdin=b'', megabytes=0, folder=None, timeout=300, **variables):
    """The finished call; its streams are bytes."""
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, cwd=folder, timeout=timeout,
                          preexec_fn=limit_memory(megabytes), env={**os.environ, **variables})


def sentences(done):
    """The lines on standard error."""
    return [line for line in done.stderr.decode('utf-8').split('\n') if line]


def refusal(tap, name, done, status, *words):
    """Checks a call that failed: its status, one sentence with all these words, and nothing else said."""
    said = sentences(done)
    good = done.returncode == status and len(said) == 1 and all(word in said[0] for word in words)
    return tap.check(good and not done.stdout, name,
                     f'status {done.returncode}, not {status}; wanted {words}; said:\n' + '\n'.join(said))


def contents(folder):
    """All paths below the folder, hidden ones among them."""
    return sorted(os.path.relpath(os.path.join(at, name), folder)
                  for at, folders, files in os.walk(folder) for name in folders + files)


class Scratch(tempfile.TemporaryDirectory):
    """A folder for a test. `write` makes a file in it and gives its path."""
    def __enter__(self):
        super().__enter__()
        return self

    def path(self, name):
        return os.path.join(self.name, name)

    def write(self, name, content):
        with open(self.path(name), 'wb') as file:
            file.write(content.encode() if isinstance(content, str) else content)
        return self.path(name)
