# SPDX-License-Identifier: MIT
"""compiler: how the build compiles a file, read from its compile_commands.json."""
import json
import os
import shlex


def commands(build):
    """(source path, working folder, arguments) of each file that the build compiles."""
    with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as file:
        for entry in json.load(file):
            path = os.path.normpath(os.path.join(entry['directory'], entry['file']))
            yield path, entry['directory'], shlex.split(entry['command'])


def syntax_call(arguments):
    """The same call, but checking the syntax only; the input file is still to be added."""
    call, skip = [], False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in ('-o', '-c', '-MF', '-MQ', '-MT'):
            skip = True
        elif argument not in ('-MD', '-MMD'):
            call.append(argument)
    return call + ['-fsyntax-only', '-x', 'c']
