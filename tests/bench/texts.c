/* SPDX-License-Identifier: MIT */
#include "texts.h"

static const char *const plain_words[] = {
    "the",    "of",     "a",         "harbour",  "council", "said",     "that",    "its",   "new",
    "bridge", "over",   "river",     "was",      "not",     "yet",      "paid",    "for",   "and",
    "nobody", "from",   "village",   "had",      "seen",    "it",       "open",    "with",  "rain",
    "stones", "fell",   "into",      "water",    "while",   "children", "watched", "them",  "under",
    "grey",   "clouds", "engineers", "promised", "better",  "drains",   "but",     "money", "ran",
    "short",  "again",  "because",   "taxes",    "were",    "low",      "then",    "Orr",   "Mrs.",
    "Halevy", "Cork",   "€",         "“we”",     "(so",     "far)",
};

static const char *const dates[] = {
    "on Friday",         "in June 1911",      "last week",         "on 3 March 1847",
    "two days later",    "in the late 1990s", "yesterday",         "on Oct. 19",
    "for three years",   "at 8:30 p.m.",      "in 2012",           "the following year",
    "from 1914 to 1918", "on 12/31/1999",     "every two weeks",   "in the third quarter",
    "a year earlier",    "since spring",      "by the end of May", "now",
};

static const char *const number_words[] = {"two",  "hundred",  "and",      "twenty",
                                           "five", "thousand", "nineteen", "eighty-four"};

static const char *
pick(GRand *rand, const char *const *words, guint count)
{
    return words[g_rand_int_range(rand, 0, (gint32) count)];
}

#define PICK(rand, words) pick(rand, words, G_N_ELEMENTS(words))

/* A sentence of ten to thirty words, with so many dates in a hundred sentences; now and then a paragraph
 * ends.
 */
static void
append_sentence(GString *out, GRand *rand, int dates_percent, const char *paragraph)
{
    gsize start = out->len;
    int count = g_rand_int_range(rand, 10, 30);
    for (int i = 0; i < count; i++)
        g_string_append_printf(out, "%s ", PICK(rand, plain_words));
    for (int left = dates_percent; left > 0; left -= 100)
        if (g_rand_int_range(rand, 0, 100) < left)
            g_string_append_printf(out, "%s ", PICK(rand, dates));
    out->str[start] = g_ascii_toupper(out->str[start]);
    out->str[out->len - 1] = '.';
    g_string_append(out, g_rand_int_range(rand, 0, 5) == 0 ? paragraph : " ");
}

static void
append_news(GString *out, GRand *rand)
{
    append_sentence(out, rand, 50, "\n\n");
}

static void
append_dense(GString *out, GRand *rand)
{
    g_string_append_printf(out, "%s %s%s", PICK(rand, dates), PICK(rand, plain_words),
                           g_rand_int_range(rand, 0, 8) == 0 ? ".\n\nAnd " : " ");
}

static void
append_plain(GString *out, GRand *rand)
{
    append_sentence(out, rand, 0, "\n\n");
}

static void
append_line(GString *out, GRand *rand)
{
    append_sentence(out, rand, 50, " ");
}

static void
append_blanks(GString *out, GRand *rand)
{
    g_string_append(out, g_rand_int_range(rand, 0, 1000) == 0 ? "a\n" : "          ");
}

static void
append_digits(GString *out, GRand *rand)
{
    g_string_append_printf(out, "%d ", g_rand_int_range(rand, 0, 3000));
}

static void
append_digit(GString *out, GRand *rand)
{
    g_string_append_c(out, (char) ('0' + g_rand_int_range(rand, 0, 10)));
}

static void
append_letter(GString *out, GRand *rand)
{
    g_string_append_c(out, (char) ('a' + g_rand_int_range(rand, 0, 26)));
}

static void
append_numbers(GString *out, GRand *rand)
{
    g_string_append_printf(out, "%s ", PICK(rand, number_words));
}

static void
append_quotes(GString *out, GRand *rand)
{
    static const char *const quotes[] = {"“", "”", "\"", "'", "’", "«", " 1911 ", " he said "};
    g_string_append(out, PICK(rand, quotes));
}

static void
append_ages(GString *out, GRand *rand)
{
    g_string_append_printf(out, "Orr, %d, was born in %d. ", g_rand_int_range(rand, 10, 90),
                           g_rand_int_range(rand, 1900, 2000));
}

static void
append_odd(GString *out, GRand *rand)
{
    g_string_append_printf(out, "Friday, 31 June %d and 04/05/2012, ", g_rand_int_range(rand, 1900, 2000));
}

static void
append_marks(GString *out, GRand *rand)
{
    static const char marks[] = ".,;:!?()[]-/%$";
    g_string_append_c(out, marks[g_rand_int_range(rand, 0, sizeof marks - 1)]);
}

static void
append_wide(GString *out, GRand *rand)
{
    static const char *const wide[] = {"война ",   "1914 ", "году ",        "日本",
                                       "２０１２", "é",     "\xe2\x80\xa9", "\xc2\xa0"};
    g_string_append(out, PICK(rand, wide));
}

static void
append_list(GString *out, GRand *rand)
{
    (void) rand;
    g_string_append_printf(out, "%" G_GSIZE_FORMAT ", ", out->len % 3000);
}

static void
append_brackets(GString *out, GRand *rand)
{
    static const char *const brackets[] = {"(", "[", "(", ")", "]", ".", "!\"", "in 1911"};
    g_string_append(out, PICK(rand, brackets));
}

static void
append_short_lines(GString *out, GRand *rand)
{
    g_string_append_printf(out, "%s\r\n%s", PICK(rand, plain_words),
                           g_rand_int_range(rand, 0, 4) ? "" : "\r\n");
}

static void
append_capitals(GString *out, GRand *rand)
{
    gsize start = out->len;
    g_string_append_printf(out, "%s ", PICK(rand, plain_words));
    out->str[start] = g_ascii_toupper(out->str[start]);
}

/* Nothing but what leans on the date before it. */
static void
append_steps(GString *out, GRand *rand)
{
    static const char *const steps[] = {"two days later", "the following year", "that December",
                                        "a week earlier", "the same night",     "a century before"};
    g_string_append_printf(out, "%s it was shut%s", PICK(rand, steps),
                           g_rand_int_range(rand, 0, 4) ? ", " : ". ");
}

/* Days of a month that is told once, far away. */
static void
append_days(GString *out, GRand *rand)
{
    g_string_append_printf(out, "%sOn the %dth nobody came. ", out->len ? "" : "It opened on 3 May 1847. ",
                           g_rand_int_range(rand, 4, 20));
}

static void
append_ranges(GString *out, GRand *rand)
{
    int year = g_rand_int_range(rand, 1500, 2000);
    g_string_append_printf(out, "from %d to %d, between 5 and 9 May, 30 April – 2 May %d, ", year,
                           year + g_rand_int_range(rand, -2, 9), year);
}

/* Quotations that nobody ends, and dates in them. */
static void
append_speech(GString *out, GRand *rand)
{
    static const char *const said[] = {"“he came yesterday ", "“last week ", "”, he said on Friday. ",
                                       "\"in 1911 ", "two days ago, "};
    g_string_append(out, PICK(rand, said));
}

/* One sentence without end. */
static void
append_endless(GString *out, GRand *rand)
{
    g_string_append_printf(out, "%s it rained and ", PICK(rand, dates));
}

/* A log: each paragraph headed by a day. */
static void
append_log(GString *out, GRand *rand)
{
    g_string_append_printf(out, "OSLO, %d May 2%03d – It rained. Orr left on Friday.\n\n",
                           g_rand_int_range(rand, 1, 29), g_rand_int_range(rand, 0, 999));
}

/* Weekdays that need a year, which none fits. */
static void
append_weekdays(GString *out, GRand *rand)
{
    static const char *const weekdays[] = {"Monday", "Tuesday", "Friday"};
    g_string_append_printf(out, "On %s, %d March, he left the town of 1962. ", PICK(rand, weekdays),
                           g_rand_int_range(rand, 1, 31));
}

/* Lives that contradict each other, and sums that don't add up. */
static void
append_lives(GString *out, GRand *rand)
{
    g_string_append_printf(
        out,
        "Orr%c was born in %d and died in %d. Three years later, in 1%d, he left, aged 9, two "
        "years after the fire of 1900. ",
        'a' + (char) g_rand_int_range(rand, 0, 26), g_rand_int_range(rand, 1800, 2000),
        g_rand_int_range(rand, 1800, 2000), g_rand_int_range(rand, 800, 999));
}

/* Conditions and habits. */
static void
append_habits(GString *out, GRand *rand)
{
    static const char *const habits[] = {"If it rains in May, you wait, and ", "A man who waits may pay ",
                                         "Each spring it floods, and usually "};
    g_string_append_printf(out, "%sa week later it is over%s", PICK(rand, habits),
                           g_rand_int_range(rand, 0, 3) ? ", and " : ". ");
}

const TextKind text_kinds[] = {
    {"news",     "sentences, one in two with a date", append_news       },
    {"plain",    "sentences without dates",           append_plain      },
    {"dense",    "almost nothing but dates",          append_dense      },
    {"line",     "news in a single line",             append_line       },
    {"blanks",   "blanks",                            append_blanks     },
    {"digits",   "numbers",                           append_digits     },
    {"number",   "one endless number",                append_digit      },
    {"word",     "one endless word",                  append_letter     },
    {"numbers",  "numbers in words",                  append_numbers    },
    {"quotes",   "quotation marks",                   append_quotes     },
    {"ages",     "ages and births",                   append_ages       },
    {"odd",      "impossible and ambiguous dates",    append_odd        },
    {"marks",    "punctuation",                       append_marks      },
    {"list",     "an endless list",                   append_list       },
    {"brackets", "nested brackets",                   append_brackets   },
    {"lines",    "short lines",                       append_short_lines},
    {"capitals", "words with a capital",              append_capitals   },
    {"wide",     "other scripts",                     append_wide       },
    {"steps",    "dates that lean on the one before", append_steps      },
    {"days",     "bare days",                         append_days       },
    {"ranges",   "ranges",                            append_ranges     },
    {"speech",   "quotations without end",            append_speech     },
    {"endless",  "one sentence of dates",             append_endless    },
    {"log",      "a dateline a paragraph",            append_log        },
    {"weekdays", "days that fit no year",             append_weekdays   },
    {"lives",    "births, deaths and sums",           append_lives      },
    {"habits",   "conditions and habits",             append_habits     },
};
const guint text_kind_count = G_N_ELEMENTS(text_kinds);

GString *
text_make(const TextKind *kind, gsize bytes)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(1847);
    GString *out = g_string_sized_new(bytes + 1024);
    while (out->len < bytes)
        kind->append(out, rand);
    return out;
}
