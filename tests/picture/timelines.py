# SPDX-License-Identifier: MIT
"""timelines: forty timelines of every kind that a chart must hold, and eight with groups in lanes, the same ones in every run."""
import csv
import datetime
import io
import random

WORDS = ('harbour', 'lighthouse', 'council', 'bridge', 'storm', 'ferry', 'quarter', 'weavers', 'survey', 'tide', 'ropewalk',
         'quarantine', 'mole', 'granary', 'pilot', 'customs', 'chapel', 'dredger', 'lock', 'warehouse', 'beacon', 'keel')
VERBS = ('opens', 'mends', 'closes', 'buys', 'repaints', 'surveys', 'moves', 'sells', 'rebuilds', 'inspects')
LONG = ('Quarantine regulations', 'reconsidered', 'Schifffahrtsgesellschaftsversammlung', 'counterrevolutionary', 'telegraphically',
        'intercontinental', 'misunderstanding', 'https://example.org/a/very/long/path/without/any/space/at/all')
ARABIC = ('افتتح الميناء الجديد للسفن', 'غادرت العبارة رقم 7 المرفأ', 'أعيد بناء الجسر بعد العاصفة', 'انتخب مجلس المدينة رئيسا جديدا')
HEBREW = ('הנמל נפתח לאוניות', 'המגדלור נבנה מחדש בשנת 1902', 'הגשר הישן נסגר', 'הסערה הרסה את הרציף')


class Maker:
    """Draws rows (date in EDTF, headline, group) from a seed; each headline is told once."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def headline(self, words=None):
        self.count += 1
        verb, length = self.random.choice(VERBS), words or self.random.randint(2, 9)
        rest = ' '.join(self.random.choice(WORDS) for _ in range(length))
        text = f'Captain {self.count} {verb} the {rest}'
        while len(text) > 90:
            text = text.rsplit(' ', 1)[0]
        return text

    def long_headline(self):
        self.count += 1
        text = f'No. {self.count}'
        while True:
            more = f'{text} {self.random.choice(LONG)}'
            if len(more) > 90:
                return text
            text = more

    def day(self, first, last):
        first, last = (datetime.date.fromisoformat(day).toordinal() for day in (first, last))
        return datetime.date.fromordinal(self.random.randint(first, last)).isoformat()

    def span(self, first, last, days):
        start = datetime.date.fromisoformat(self.day(first, last))
        return f'{start}/{start + datetime.timedelta(self.random.randint(2, days))}'

    def mixed(self, first=1820, last=1869):
        year = self.random.randint(first, last)
        month, day = self.random.randint(1, 12), self.random.randint(1, 28)
        whole = f'{year:04}-{month:02}-{day:02}'
        later = f'{year + self.random.randint(1, 4):04}'
        return self.random.choice((
            whole, whole, whole, f'{year:04}-{month:02}', f'{year:04}', f'{year:04}~', f'{whole}?', f'{year // 10:03}X',
            f'{year // 100:02}XX', f'../{year:04}-{month:02}', f'{whole}/..', f'{year:04}/{later}', f'{whole}/{later}-{month:02}',
            f'{year:04}-{self.random.randint(21, 24)}'))

    def ancient(self):
        year = self.random.randint(-3999, 2020)
        return f'-{-year:04}' if year < 0 else f'{year:04}'


def dense(maker, count, first='1847-01-01', last='1847-12-31', groups=('',)):
    return [(maker.day(first, last), maker.headline(), maker.random.choice(groups)) for _ in range(count)]


def bursts(maker, count):
    days = ('1847-03-04', '1853-05-06', '1853-06-01', '1869-11-12')
    return [((datetime.date.fromisoformat(maker.random.choice(days)) + datetime.timedelta(maker.random.randint(0, 6))).isoformat(),
             maker.headline(), '') for _ in range(count)]


def spans(maker, count, days=900):
    return [(maker.span('1840-01-01', '1860-01-01', days), maker.headline(), '') for _ in range(count)]


def mixed(maker, count, groups=('',), first=1820, last=1869):
    return [(maker.mixed(first, last), maker.headline(), maker.random.choice(groups)) for _ in range(count)]


def ancient(maker, count):
    return [(maker.ancient(), maker.headline(), '') for _ in range(count)]


def minutes(maker, count, start, length):
    start = datetime.datetime.fromisoformat(start)
    return [((start + datetime.timedelta(minutes=maker.random.randrange(length))).isoformat(), maker.headline(), '')
            for _ in range(count)]


def told(maker, count, texts):
    return [(maker.day('1890-01-01', '1925-12-31'), f'{maker.random.choice(texts)} {i + 1}', '') for i in range(count)]


def years(first, last, step, maker):
    return [(f'{year:04}' if year >= 0 else f'-{-year:04}', maker.headline(), '') for year in range(first, last, step)]


def undated(maker, rows, count):
    return rows + [('', maker.headline(), '') for _ in range(count)]


def eras(maker, rows):
    return [(date, headline, group, '') for date, headline, group in rows] + [
        ('1820/1830', 'The time of the ferry', '', 'era'), ('1831/1855', 'The years of the railway', '', 'era'),
        ('1856/..', 'The steamers', '', 'era')]


def by_turns(rows, groups):
    """The rows with one group after the other, so that each is there."""
    return [(row[0], row[1], groups[i % len(groups)], *row[3:]) for i, row in enumerate(rows)]


THREE, NINE = ('Town', 'River', 'Crown'), tuple(f'Ward {name}' for name in 'ABCDEFGHI')

EIGHT = tuple(f'Inspector {name}' for name in ('Abel', 'Brandt', 'Castellanos', 'Duarte', 'Eng', 'Fontaine', 'Grieg', 'Hollis'))
THIRTY = tuple(f'Parish no. {i}' for i in range(1, 31))
WORDY = tuple(f'Committee for the {first} and {second}' for first in ('harbour', 'Schifffahrtsgesellschaftsversammlung') for second in WORDS[:4])

KINDS = {
    'one-event': lambda m: dense(m, 1),
    'two-events': lambda m: [('1801-02-03', m.headline(), ''), ('1899-12-31', m.headline(), '')],
    'one-year-only': lambda m: [('1847', m.headline(), '')],
    'one-decade': lambda m: [('184X', m.headline(), '')],
    'same-day-8': lambda m: dense(m, 8, '1847-03-04', '1847-03-04'),
    'same-day-40': lambda m: dense(m, 40, '1847-03-04', '1847-03-04'),
    'same-day-and-another': lambda m: dense(m, 20, '1847-03-04', '1847-03-04') + dense(m, 1, '1910-01-01', '1910-01-01'),
    'sparse-6': lambda m: dense(m, 6, '1700-01-01', '1950-12-31'),
    'sparse-12': lambda m: dense(m, 12, '1200-01-01', '1950-12-31'),
    'plain-26': lambda m: dense(m, 26, '1830-01-01', '1869-12-31', THREE),
    'dense-60': lambda m: dense(m, 60),
    'dense-120': lambda m: dense(m, 120, groups=THREE),
    'dense-400': lambda m: dense(m, 400, groups=THREE),
    'dense-1500': lambda m: dense(m, 1500, '1840-01-01', '1869-12-31', NINE),
    'bursts-30': lambda m: bursts(m, 30),
    'bursts-90': lambda m: bursts(m, 90),
    'bursts-300': lambda m: bursts(m, 300),
    'one-late-burst': lambda m: dense(m, 4, '1600-01-01', '1650-01-01') + dense(m, 30, '1999-12-01', '1999-12-31'),
    'one-early-burst': lambda m: dense(m, 30, '1600-01-01', '1600-01-31') + dense(m, 4, '1950-01-01', '1999-12-31'),
    'long-labels-20': lambda m: [(m.day('1830-01-01', '1869-12-31'), m.long_headline(), '') for _ in range(20)],
    'long-labels-50': lambda m: [(m.day('1830-01-01', '1839-12-31'), m.long_headline(), '') for _ in range(50)],
    'short-labels-80': lambda m: [(m.day('1830-01-01', '1869-12-31'), f'Voyage {i}', '') for i in range(80)],
    'spans-20': lambda m: spans(m, 20),
    'spans-80': lambda m: spans(m, 80),
    'spans-nested': lambda m: [(f'{1800 + i}/{1900 - i}', m.headline(), '') for i in range(24)],
    'spans-of-days': lambda m: [(m.span('1847-01-01', '1847-02-01', 5), m.headline(), '') for _ in range(30)],
    'open-ends': lambda m: [(f'../{1820 + i}' if i % 2 else f'{1820 + i}/..', m.headline(), '') for i in range(16)],
    'circa-and-doubt': lambda m: [(f'{1700 + 7 * i}{"~?%"[i % 3]}', m.headline(), '') for i in range(24)],
    'four-thousand-years': lambda m: ancient(m, 40),
    'four-thousand-years-400': lambda m: ancient(m, 400),
    'bc-to-now': lambda m: years(-753, 2020, 111, m) + dense(m, 5, '2019-01-01', '2020-12-31'),
    'around-the-year-one': lambda m: years(-9, 12, 1, m),
    'one-hour': lambda m: minutes(m, 26, '2012-06-29T14:00', 60),
    'one-day-by-minutes': lambda m: minutes(m, 60, '2012-06-29T00:00', 1440),
    'over-midnight': lambda m: minutes(m, 14, '1999-12-31T22:30', 180),
    'right-to-left-20': lambda m: told(m, 20, ARABIC),
    'right-to-left-mixed': lambda m: told(m, 12, HEBREW) + dense(m, 10, '1890-01-01', '1925-12-31'),
    'mixed-precision-40': lambda m: mixed(m, 40, THREE),
    'mixed-precision-250': lambda m: undated(m, mixed(m, 250, NINE), 9),
    'eras-and-undated': lambda m: eras(m, undated(m, mixed(m, 25), 5)),
    'lanes-26': lambda m: by_turns(mixed(m, 26), EIGHT),
    'lanes-dense-120': lambda m: by_turns(dense(m, 120), EIGHT),
    'lanes-thirty-groups': lambda m: by_turns(mixed(m, 150), THIRTY),
    'lanes-and-none': lambda m: undated(m, by_turns(mixed(m, 40), THIRTY[:11] + ('',)), 7),
    'lanes-of-spans': lambda m: by_turns(spans(m, 40), EIGHT),
    'lanes-late-burst': lambda m: by_turns(dense(m, 8, '1600-01-01', '1650-01-01') + dense(m, 24, '1999-12-01', '1999-12-31'), EIGHT),
    'lanes-long-names': lambda m: eras(m, by_turns(mixed(m, 24), WORDY)),
    'lanes-right-to-left': lambda m: by_turns(told(m, 18, ARABIC + HEBREW), (*ARABIC, *HEBREW)),
}


def make(name):
    """The rows of a timeline: (date, headline, group, kind)."""
    rows = KINDS[name](Maker(name))
    return [tuple(row) + ('',) * (4 - len(row)) for row in rows]


def as_csv(rows):
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(('date', 'headline', 'group', 'kind'))
    table.writerows(rows)
    return text.getvalue()
