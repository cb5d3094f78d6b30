# SPDX-License-Identifier: MIT
"""tap: a test's results in the Test Anything Protocol, one line a check."""
import sys
import traceback


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, is_good, name, detail=''):
        """Prints one result; `detail` is shown where it is bad. Gives it back."""
        self.count += 1
        self.failed += not is_good
        word = 'ok' if is_good else 'not ok'
        print(word, self.count, '-', name.replace('#', r'\#'))
        if not is_good and detail:
            for line in str(detail).splitlines()[:60]:
                print(f'# {line}')
        sys.stdout.flush()
        return is_good

    def skip(self, name, reason):
        self.count += 1
        print(f'ok {self.count} - {name} # SKIP {reason}')

    def run(self, functions):
        """Calls each function with this object; an exception is one bad result. Ends the program."""
        for function in functions:
            try:
                function(self)
            except Exception:
                self.check(False, function.__name__, traceback.format_exc())
        print(f'1..{self.count}')
        sys.exit(1 if self.failed else 0)
