/* SPDX-License-Identifier: MIT */
#include "small.h"

/* The automaton: which rule matches which words, and what it takes from them. */

static const char vocabulary[] = "class month\n"
                                 "  january jan = 1\n"
                                 "  june jun = 6\n"
                                 "  may = 5\n"
                                 "class ones\n"
                                 "  one = 1\n  two = 2\n  three = 3\n  five = 5\n  nineteen = 19\n"
                                 "class tens\n"
                                 "  twenty = 20\n  eighty = 80\n"
                                 "class scale\n"
                                 "  hundred = 100\n  thousand = 1000\n  million = 1000000\n"
                                 "class fraction\n"
                                 "  half = 500\n  quarter = 250\n"
                                 "class vague-number\n"
                                 "  several few\n"
                                 "class units\n"
                                 "  days = 4\n  years = 11\n"
                                 "class four\n"
                                 "  four = 4\n";

static const char head[] = "number day-number 1..31 digits 1..2\n"
                           "number year-number 1000..2199 digits 4..4\n"
                           "number count 0..999999 digits 1..7 grouped\n"
                           "pattern DAY = day:day-number (~\"th\")?\n";

/* Each match of the text, from left to right: `rule:field=value,…` of each expression, the text it holds in
 * brackets. */
static void
show_found(GString *out, const Document *document, const Sentence *sentence, const Found *found)
{
    Span span = {sentence->tokens[found->first].span.start, sentence->tokens[found->end - 1].span.end};
    g_autofree char *text = document_slice(document, span);
    g_string_append_printf(out, " [%s", text);
    static const struct {
        const char *name;
        Field field;
    } shown[] = {
        {"y",      FIELD_YEAR  },
        {"m",      FIELD_MONTH },
        {"d",      FIELD_DAY   },
        {"amount", FIELD_AMOUNT},
        {"unit",   FIELD_UNIT  },
        {"shift",  FIELD_SHIFT },
        {"era",    FIELD_ERA   },
    };
    for (guint i = 0; i < G_N_ELEMENTS(shown); i++)
        if (meaning_has(&found->meaning, shown[i].field))
            g_string_append_printf(out, " %s=%" G_GINT64_FORMAT, shown[i].name,
                                   meaning_amount(&found->meaning, shown[i].field, 0));
    g_string_append_c(out, ']');
}

static char *
match_all(const Pack *pack, Matcher *matcher, const char *text)
{
    GString *out = g_string_new(NULL);
    g_autoptr(Document) document = small_document(text);
    g_autoptr(Splitter) splitter = splitter_new(document, pack->lexicon);
    Sentence sentence;
    while (splitter_next(splitter, &sentence)) {
        matcher_enter(matcher, &sentence);
        for (guint at = 0; at < sentence.token_count; at++) {
            Match match;
            if (!matcher_match(matcher, at, &match))
                continue;
            g_string_append_printf(out, "%s%s", out->len ? "; " : "",
                                   grammar_rule_name(pack->grammar, match.rule));
            for (guint i = 0; i < match.count; i++)
                show_found(out, document, &sentence, &match.found[i]);
            g_assert_cmpuint(match.end, >, at);
            at = match.end - 1;
        }
    }
    return g_string_free(out, FALSE);
}

#define DAY_MONTH "rule a\nmatch day:day-number month\ngives DATE day month\n"
#define AMOUNT_RULE                                                                                      \
    "pattern ONES = ( tens (\"-\"? ( ones | four ))? | ones | four )\n"                                  \
    "pattern NUMBER = ( count (~\".\" ~count)? (scale)? | ( @ONES )? scale scale? (\"and\"? @ONES)? | "  \
    "@ONES )\n"                                                                                          \
    "rule a\nmatch amount:( @NUMBER (\"and\" \"a\"? fraction)? | vague-number | fraction ) unit:units\n" \
    "gives DURATION amount unit\n"

static const struct {
    const char *name, *rules, *text, *expected;
} rows[] = {
    {"longest",
     "rule m\nmatch month\ngives DATE month\nrule my\nmatch month year:year-number\ngives DATE month year\n",          "In June 1911 and June.",         "my [June 1911 y=1911 m=6]; m [June m=6]"                          },
    {"first-of-equals",      "rule b\nmatch month\ngives DATE month\nrule a\nmatch month\ngives DATE month\n",
     "In June.",                                                                                                                                         "b [June m=6]"                                                     },
    {"shorter-when-guarded",
     "rule m\nmatch month\ngives DATE month\nrule my\nmatch month year:year-number\ngives DATE month "
     "year\nnot-before \"men\"\n",                                                                                     "In June 1911 men, June 1912.",   "m [June m=6]; my [June 1912 y=1912 m=6]"                          },
    {"second-when-guarded",
     "rule b\nmatch month\ngives DATE month\nnot-after \"in\"\nrule a\nmatch month\ngives DATE month\n",               "In June by June.",               "a [June m=6]; b [June m=6]"                                       },
    {"after",                DAY_MONTH "after \"on\" \",\"\n",                                                         "On 3 June, 4 June or 5 June",
     "a [3 June m=6 d=3]; a [4 June m=6 d=4]"                                                                                                                                                                               },
    {"after-nothing",        DAY_MONTH "after \"on\"\n",                                                               "3 June",                         ""                                                                 },
    {"not-after",            DAY_MONTH "not-after \"no\"\n",                                                           "No 3 June but 4 June",           "a [4 June m=6 d=4]"                                               },
    {"not-after-nothing",    DAY_MONTH "not-after \"no\"\n",                                                           "3 June",                         "a [3 June m=6 d=3]"                                               },
    {"before",               DAY_MONTH "before year-number\n",                                                         "3 June 1911, 4 June 19",         "a [3 June m=6 d=3]"                                               },
    {"before-nothing",       DAY_MONTH "before year-number\n",                                                         "3 June",                         ""                                                                 },
    {"not-before",           DAY_MONTH "not-before word\n",                                                            "3 June men, 4 June, 5 June",
     "a [4 June m=6 d=4]; a [5 June m=6 d=5]"                                                                                                                                                                               },
    {"guard-glued",          DAY_MONTH "not-before ~\"-\"\n",                                                          "3 June-men; 4 June - men",       "a [4 June m=6 d=4]"                                               },
    {"guard-capital",        DAY_MONTH "not-before ^word\n",                                                           "3 June Men, 4 June men",         "a [4 June m=6 d=4]"                                               },
    {"glued",                "rule a\nmatch day:day-number ~month\ngives DATE day month\n",                            "3 June 4 may",                   ""                                                                 },
    {"glued-mark",           "rule a\nmatch month ~\"/\" ~day:day-number\ngives DATE day month\n",
     "June/3, June /4, June/ 5",                                                                                                                         "a [June/3 m=6 d=3]"                                               },
    {"spaced",               "rule a\nmatch month _\"(\" day:day-number\ngives DATE day month\n",                      "June (3), June(4)",
     "a [June (3 m=6 d=3]"                                                                                                                                                                                                  },
    {"capital",              "rule a\nmatch ^month\ngives DATE month\n",                                               "may he May MAY",                 "a [May m=5]; a [MAY m=5]"                                         },
    {"needs-of-group",
     "rule a\nmatch month ~( \"/\"? day:day-number | \"-\" day:day-number )\ngives DATE day month\n",                  "June/3 June /4 June-5 June 6",   "a [June/3 m=6 d=3]; a [June-5 m=6 d=5]"                           },
    {"optional",             "rule a\nmatch month \",\"? year:year-number?\ngives DATE month year\n",
     "June, 1911 June 1912 June",                                                                                                                        "a [June, 1911 y=1911 m=6]; a [June 1912 y=1912 m=6]; a [June m=6]"},
    {"optional-last",        "rule a\nmatch month (\",\" year:year-number)?\ngives DATE month year\n",
     "June, he said",                                                                                                                                    "a [June m=6]"                                                     },
    {"alternatives",
     "rule a\nmatch ( day:day-number month | month day:day-number | \"mayday\" )\ngives DATE day month\n",             "3 June, June 4, mayday",         "a [3 June m=6 d=3]; a [June 4 m=6 d=4]; a [mayday]"               },
    {"empty-alternative",    "rule a\nmatch ( \"the\" | ) month\ngives DATE month\n",                                  "the June. June.",
     "a [the June m=6]; a [June m=6]"                                                                                                                                                                                       },
    {"preference",           "rule a\nmatch ( day:day-number | year:day-number ) month\ngives DATE day year month\n",
     "3 June",                                                                                                                                           "a [3 June m=6 d=3]"                                               },
    {"two-patterns",         "rule a\nmatch day:day-number month\nmatch month day:day-number\ngives DATE day month\n",
     "3 June, June 4",                                                                                                                                   "a [3 June m=6 d=3]; a [June 4 m=6 d=4]"                           },
    {"named",                "rule a\nmatch @DAY \"of\"? month\ngives DATE day month\n",                               "3th of June, 4 June",
     "a [3th of June m=6 d=3]; a [4 June m=6 d=4]"                                                                                                                                                                          },
    {"renamed",              "rule a\nmatch y:year-number m:month\ngives DATE year=y month=m\n",                       "1911 June",
     "a [1911 June y=1911 m=6]"                                                                                                                                                                                             },
    {"constants",            "rule a\nmatch \"mayday\"\ngives DATE month=5 day=1 era=bc unit=week\n",                  "On mayday",
     "a [mayday m=5 d=1 unit=6 era=1]"                                                                                                                                                                                      },
    {"negated",              "rule a\nmatch one:ones \"back\"\ngives DATE shift=-one unit=day\n",                      "three back",
     "a [three back unit=4 shift=-3]"                                                                                                                                                                                       },
    {"part",                 "rule a\nmatch \"in\" < month > \"or\"\ngives DATE month\n",                              "in June or May",                 "a [June m=6]"                                                     },
    {"several",
     "rule a\nmatch < day:day-number > \"to\" < to:day-number month >\ngives DATE day month\ngives DATE "
     "day=to month\n",                                                                                                 "From 3 to 5 June",               "a [3 m=6 d=3] [5 June m=6 d=5]"                                   },
    {"out-of-range",
     "rule a\nmatch \"on\" month day:year-number\ngives DATE month day\nrule b\nmatch month\ngives DATE "
     "month\n",                                                                                                        "On June 1911",                   "b [June m=6]"                                                     },
    {"any-word",             "rule a\nmatch word month\ngives DATE month\n",                                           "Qwertz June 3 June",             "a [Qwertz June m=6]"                                              },
    {"other-scripts",        DAY_MONTH,                                                                                "٣ June, ３ June",              "a [٣ June m=6 d=3]; a [３ June m=6 d=3]"                        },
    {"amount",               AMOUNT_RULE,                                                                              "Two hundred and five days",
     "a [Two hundred and five days amount=205000 unit=4]"                                                                                                                                                                   },
    {"amount-year",          AMOUNT_RULE,                                                                              "Twenty-four years",              "a [Twenty-four years amount=24000 unit=11]"                       },
    {"amount-joined",        "rule a\nmatch year:( ones tens (\"-\"? ( ones | four ))? )\ngives DATE year\n",
     "In nineteen eighty-four",                                                                                                                          "a [nineteen eighty-four y=1984]"                                  },
    {"amount-half",          AMOUNT_RULE,                                                                              "two and a half years",           "a [two and a half years amount=2500 unit=11]"                     },
    {"amount-of-half",       AMOUNT_RULE,                                                                              "half years",                     "a [half years amount=500 unit=11]"                                },
    {"amount-decimal",       AMOUNT_RULE,                                                                              "for 2.5 years",                  "a [2.5 years amount=2500 unit=11]"                                },
    {"amount-thousandths",   AMOUNT_RULE,                                                                              "for 2.125 days",                 "a [2.125 days amount=2125 unit=4]"                                },
    {"amount-scaled",        AMOUNT_RULE,                                                                              "for 3 thousand years",           "a [3 thousand years amount=3000000 unit=11]"                      },
    {"amount-thousands",     AMOUNT_RULE,                                                                              "two hundred thousand days",
     "a [two hundred thousand days amount=200000000 unit=4]"                                                                                                                                                                },
    {"amount-grouped",       AMOUNT_RULE,                                                                              "for 1,300 years",                "a [1,300 years amount=1300000 unit=11]"                           },
    {"amount-vague",         AMOUNT_RULE,                                                                              "several years",                  "a [several years amount=-1 unit=11]"                              },
    {"amount-great",         AMOUNT_RULE,                                                                              "five million years",             "a [five million years amount=5000000000 unit=11]"                 },
    {"stuck-version",        "rule a\nmatch year:year-number\ngives DATE year\n",                                      "v2.1990",                        ""                                                                 },
    {"stuck-money",          "rule a\nmatch year:year-number\ngives DATE year\n",                                      "$1990 £1990 €1990",           ""                                                                 },
    {"stuck-unit",           "rule a\nmatch year:year-number\ngives DATE year\n",                                      "1990kg 1990%",                   ""                                                                 },
    {"stuck-letter",         "rule a\nmatch year:year-number\ngives DATE year\n",                                      "a1990 x_1990",                   ""                                                                 },
    {"stuck-address",        "rule a\nmatch year:year-number\ngives DATE year\n",                                      "a@1990 1990@b",                  ""                                                                 },
    {"stuck-slash",          "rule a\nmatch year:year-number\ngives DATE year\n",                                      "1990/3 3/1990",                  ""                                                                 },
    {"stuck-path",           "rule a\nmatch year:year-number\ngives DATE year\n",                                      "www/1990",                       ""                                                                 },
    {"stuck-point",          "rule a\nmatch year:year-number\ngives DATE year\n",                                      "1990.5 0.1990",                  ""                                                                 },
    {"free",                 "rule a\nmatch year:year-number\ngives DATE year\n",                                      "(1990), 1991; “1992” 1993.",
     "a [1990 y=1990]; a [1991 y=1991]; a [1992 y=1992]; a [1993 y=1993]"                                                                                                                                                   },
};

static void
test_match(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autofree char *rules = g_strconcat(head, rows[row].rules, NULL);
    g_autoptr(Pack) pack = small_good_pack(vocabulary, rules);
    g_autoptr(Matcher) matcher = matcher_new(pack->grammar);
    g_autofree char *found = match_all(pack, matcher, rows[row].text);
    g_assert_cmpstr(found, ==, rows[row].expected);
}

/* States are made when first met: what was met before must not show. */
static void
test_repeated(void)
{
    g_autoptr(Pack) pack = small_english();
    g_autoptr(Matcher) used = matcher_new(pack->grammar);
    static const char *const texts[] = {
        "On Friday, Oct. 19, the 12/31/1999 papers of June 1911 were two hundred and five days old.",
        "From 5 to 6 October 2014, in the late 1990s, nineteen eighty-four, at 8:30 p.m. EDT on June 3.",
        "Every two weeks since the third quarter of 1988 and the spring of 480 BC; '68, mid-1921, 1914-18.",
    };
    for (int round = 0; round < 3; round++)
        for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
            g_autoptr(Matcher) fresh = matcher_new(pack->grammar);
            g_autofree char *first = match_all(pack, fresh, texts[i]);
            g_autofree char *again = match_all(pack, used, texts[i]);
            g_assert_cmpstr(first, ==, again);
            g_assert_cmpuint(strlen(first), >, 0);
        }
}

/* More kinds of numbers than a row foresees, and more states than are kept: the matches stay the same. */
static void
test_crowded(void)
{
    GString *rules = g_string_new(NULL);
    for (int i = 0; i < 60; i++)
        g_string_append_printf(rules,
                               "number n%d %d..%d digits 1..9\nrule r%d\nmatch year:n%d month\n"
                               "gives DATE year month\n",
                               i, 1 + i * 7, 2000 - i * 3, i, i);
    g_autoptr(Pack) pack = small_good_pack(vocabulary, rules->str);
    g_autoptr(Matcher) used = matcher_new(pack->grammar);
    for (int number = 0; number < 2100; number += 1) {
        g_autofree char *text = g_strdup_printf("in %d June", number);
        g_autofree char *found = match_all(pack, used, text);
        g_autofree char *expected = number >= 1 && number <= 2000
                                        ? g_strdup_printf("r0 [%d June y=%d m=6]", number, number)
                                        : g_strdup("");
        g_assert_cmpstr(found, ==, expected);
    }
    g_string_free(rules, TRUE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/matcher/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_match);
    }
    g_test_add_func("/matcher/repeated", test_repeated);
    g_test_add_func("/matcher/crowded", test_crowded);
    return g_test_run();
}
