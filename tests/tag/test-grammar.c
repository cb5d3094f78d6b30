/* SPDX-License-Identifier: MIT */
#include "small.h"

/* Rules files that are wrong: each is refused with one sentence that names the line. */

static const char vocabulary[] = "class month\n"
                                 "  january = 1\n"
                                 "  june = 6\n"
                                 "class scale\n"
                                 "  hundred = 100\n";

#define HEAD "number year-number 1000..2199 digits 4..4\nrule dated\n"
#define TEN  "month month month month month month month month month month "

static const struct {
    const char *name, *rules, *message;
} rows[] = {
    {"empty-match",              HEAD "match\n",                                                                   ":3: a pattern without a word"                           },
    {"all-missing",              HEAD "match ( | )\n",                                                             ":3: a pattern without a word"                           },
    {"guard-of-nothing",         HEAD "match month\nnot-before\n",                                                 ":4: a guard that names nothing"                         },
    {"values-too-few",
     HEAD "match < month > \"to\" < to:month >\ngives DATE month\ngives DATE month=to\nyes <June> to <June>. "
          "= XXXX-06\n",                                                                                           ":6: an example with 2 expressions but 1 values"         },
    {"value-wrong",              HEAD "match month\ngives DATE month\nyes In <June>. = June\n",
     ":5: “June” is no TIMEX3 value"                                                                                                                                    },
    {"unknown-line",             "ruel x\n",                                                                       ":1: no line begins with “ruel”"                     },
    {"before-rule",              "# a comment\n\nmatch month\n",                                                   ":3: “match” stands before the first rule"           },
    {"gives-before-rule",        "gives DATE month\n",                                                             ":1: “gives” stands before the first rule"           },
    {"yes-before-rule",          "yes  In <June>. = 2015-06\n",                                                    ":1: “yes” stands before the first rule"             },
    {"nameless-rule",            "rule\n",                                                                         ":1: a rule without a name"                              },
    {"double-rule",              "rule a\nmatch month\ngives DATE month\nrule a\n",
     ":4: there is a rule “a” already, at line 1"                                                                                                                       },
    {"no-gives",                 HEAD "match month\n",                                                             ":2: the rule “dated” needs a match and a gives line"},
    {"no-match",                 HEAD "gives DATE month=6\n",                                                      ":2: the rule “dated” needs a match and a gives line"},
    {"unknown-class",            HEAD "match mnoth\n",                                                             ":3: no class is called “mnoth”"                     },
    {"unknown-pattern",          HEAD "match @MNOTH\n",                                                            ":3: no pattern is called “MNOTH”"                   },
    {"pattern-from-below",       "pattern A = @B\npattern B = month\n",                                            ":1: no pattern is called “B”"                       },
    {"pattern-of-itself",        "pattern A = month @A\n",                                                         ":1: no pattern is called “A”"                       },
    {"nameless-pattern",         HEAD "match @ month\n",                                                           ":3: @ without a name"                                   },
    {"pattern-shape",            "pattern A month\n",                                                              ":1: a pattern reads: pattern NAME = …"                },
    {"double-pattern",           "pattern A = month\npattern A = month\n",                                         ":2: there is a pattern “A” already"                 },
    {"number-shape",             "number year 1..9\n",
     ":1: a number class reads: number NAME from..to digits few..many [grouped] [by STEP]"                                                                                  },
    {"number-backwards",         "number year 9..1 digits 1..1\n",
     ":1: a number class reads: number NAME from..to digits few..many [grouped] [by STEP]"                                                                                  },
    {"number-endless",           "number year 1..9 digits 1..400\n",
     ":1: a number class reads: number NAME from..to digits few..many [grouped] [by STEP]"                                                                                  },
    {"number-tail",              "number year 1..9 digits 1..1 groupd\n",
     ":1: a number class reads: number NAME from..to digits few..many [grouped] [by STEP]"                                                                                  },
    {"number-of-words",          "number month 1..9 digits 1..1\n",                                                ":1: “month” is already a class of words"            },
    {"double-number",            "number n 1..9 digits 1..1\nnumber n 1..8 digits 1..1\n",
     ":2: there is a class of numbers “n” already"                                                                                                                      },
    {"unknown-type",             HEAD "match month\ngives DAET month\n",                                           ":4: “DAET” is no TIMEX3 type"                       },
    {"unknown-field",            HEAD "match month\ngives DATE mnoth=month\n",                                     ":4: “mnoth” is no field"                            },
    {"unknown-capture",          HEAD "match month\ngives DATE month year=year-number\n",
     ":4: the rule captures no “year-number”"                                                                                                                           },
    {"unknown-value",            HEAD "match month\ngives DATE month era=bce\n",                                   ":4: the rule captures no “bce”"                     },
    {"constant-out-of-range",    HEAD "match \"x\"\ngives DATE month=13\n",                                        ":4: “month” can't be 13"                            },
    {"unit-out-of-range",        HEAD "match \"x\"\ngives DURATION amount=1 unit=15\n",                            ":4: “unit” can't be 15"                             },
    {"too-few-gives",            HEAD "match < month > \"to\" < to:month >\ngives DATE month\n",
     ":2: the rule “dated” has 2 expressions but 1 gives lines"                                                                                                         },
    {"too-many-gives",           HEAD "match month\ngives DATE month\ngives DATE month\n",
     ":2: the rule “dated” has 1 expressions but 2 gives lines"                                                                                                         },
    {"five-gives",               HEAD "match month\ngives DATE\ngives DATE\ngives DATE\ngives DATE\ngives DATE\n",
     ":8: too many expressions"                                                                                                                                             },
    {"unequal-expressions",      HEAD "match < month >\nmatch month\n",
     ":4: a rule's patterns must have equally many < >"                                                                                                                     },
    {"nested-expressions",       HEAD "match < month < month > >\n",                                               ":3: < within < >"                                       },
    {"open-expression",          HEAD "match < month\n",                                                           ":3: “>” is missing"                                 },
    {"open-group",               HEAD "match ( month | month\n",                                                   ":3: “)” is missing"                                 },
    {"closed-twice",             HEAD "match ( month ) )\n",                                                       ":3: “)” can't be read"                              },
    {"star",                     HEAD "match month*\n",                                                            ":3: “*” can't be read"                              },
    {"open-literal",             HEAD "match \"of month\n",                                                        ":3: a literal without its closing quotation mark"       },
    {"empty-literal",            HEAD "match \"\" month\n",                                                        ":3: an empty literal"                                   },
    {"literal-of-two-words",     HEAD "match \"of the\" month\n",                                                  ":3: “of the” is not one word or mark"               },
    {"literal-of-two-marks",     HEAD "match \"--\" month\n",                                                      ":3: “--” is not one word or mark"                   },
    {"literal-of-word-and-mark", HEAD "match \"c.\" month\n",                                                      ":3: “c.” is not one word or mark"                   },
    {"literal-number",           HEAD "match \"7\" month\n",                                                       ":3: “7” is not one word or mark"                    },
    {"literal-blank",            HEAD "match \" \" month\n",                                                       ":3: “ ” is not one word or mark"                    },
    {"too-long",                 HEAD "match " TEN TEN TEN TEN TEN "\n",                                           ":3: may match more than 48 tokens"                      },
    {"too-deep",                 HEAD "match ((((((((((((((((((((((((((month))))))))))))))))))))))))))\n",
     ":3: nested too deeply"                                                                                                                                                },
    {"guard-of-two",             HEAD "match month\nnot-after ( \"a\" | \"b\" )\n",                                ":4: “)” is missing"                                 },
    {"guard-group",              HEAD "match month\nnot-after (month)\n",                                          ":4: “(month)” is not a single token"                },
    {"guard-expression",         HEAD "match month\nbefore <month>\n",                                             ":4: < has no meaning here"                              },
    {"guard-class",              HEAD "match month\nbefore mnoth\n",                                               ":4: no class is called “mnoth”"                     },
    {"example-without-value",    HEAD "match month\nyes  In <June>.\n",
     ":4: an example reads: yes … <expression> … = VALUE"                                                                                                               },
    {"example-without-marks",    HEAD "match month\nyes  In June. = 2015-06\n",
     ":4: an example without <expression>"                                                                                                                                  },
    {"example-left-open",        HEAD "match month\nyes  In <May> and <June. = 2015-06\n",
     ":4: an example without <expression>"                                                                                                                                  },
    {"example-date",             "example-date June\n",                                                            ":1: “June” is no date"                              },
};

static void
test_wrong(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;
    g_autoptr(Pack) pack = small_pack(vocabulary, rows[row].rules, &error);
    g_assert_null(pack);
    g_assert_nonnull(error);
    g_assert_cmpstr(error->message, ==, rows[row].message);
}

static void
assert_refused(const char *rules, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Pack) pack = small_pack(vocabulary, rules, &error);
    g_assert_null(pack);
    g_assert_cmpstr(error->message, ==, message);
}

/* Named patterns that double at each level are refused long before they fill the memory. */
static void
test_doubling(void)
{
    GString *rules = g_string_new("pattern P0 = month\n");
    for (int i = 1; i < 20; i++)
        g_string_append_printf(rules, "pattern P%d = @P%d | @P%d\n", i, i - 1, i - 1);
    assert_refused(rules->str, ":14: more than 20000 parts, named patterns written out");
    g_string_free(rules, TRUE);
}

static void
test_many_numbers(void)
{
    GString *rules = g_string_new(NULL);
    for (int i = 0; i <= 62; i++)
        g_string_append_printf(rules, "number n%d 1..%d digits 1..9\n", i, i + 1);
    assert_refused(rules->str, ":63: more than 62 classes of numbers");
    g_string_free(rules, TRUE);
}

static void
test_many_captures(void)
{
    GString *rules = g_string_new(HEAD "match ( ");
    for (int i = 0; i <= 32; i++)
        g_string_append_printf(rules, "n%d:month | ", i);
    g_string_append(rules, "month )\n");
    assert_refused(rules->str, ":3: more than 32 captures");
    g_string_free(rules, TRUE);
}

static void
test_many_literals(void)
{
    GString *rules = g_string_new(HEAD "match month\nnot-after");
    for (int i = 0; i < 5000; i++)
        g_string_append_printf(rules, " \"%c%c%c\"", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676);
    assert_refused(rules->str, ":4: more than 4096 kinds of tokens");
    g_string_free(rules, TRUE);
}

static void
test_missing(void)
{
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(GError) error = NULL;
    g_assert_null(grammar_load("/nowhere/rules.txt", lexicon, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_not_text(void)
{
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(GError) error = NULL;
    g_autofree char *path = small_file("rule a\xff\n", -1);
    g_assert_null(grammar_load(path, lexicon, &error));
    small_forget(path, &error);
    g_assert_cmpstr(error->message, ==, ":1: not UTF-8");
}

/* Comments, blank lines and a line end of DOS are no part of what they stand by. */
static void
test_layout(void)
{
    g_autoptr(Pack) pack = small_good_pack(vocabulary, "# all of it\r\n\r\n  rule dated   # here\r\n"
                                                       "\tmatch month  # and here\r\n  gives DATE month\r\n"
                                                       "  yes In <June> #1. = XXXX-06\r\n");
    g_assert_cmpuint(grammar_rules(pack->grammar), ==, 1);
    g_assert_cmpstr(grammar_rule_name(pack->grammar, 0), ==, "dated");
    g_assert_cmpuint(grammar_examples(pack->grammar), ==, 1);
    const Example *example = grammar_example(pack->grammar, 0);
    g_assert_cmpstr(example->text, ==, "In June #1.");
    g_assert_cmpstr(example->values, ==, "XXXX-06");
    g_assert_cmpuint(example->line, ==, 6);
    g_assert_true(example->is_yes);
    g_assert_cmpuint(example->spans->len, ==, 1);
    Span span = g_array_index(example->spans, Span, 0);
    g_assert_cmpuint(span.start, ==, 3);
    g_assert_cmpuint(span.end, ==, 7);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/grammar/wrong/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_wrong);
    }
    g_test_add_func("/grammar/doubling", test_doubling);
    g_test_add_func("/grammar/many-numbers", test_many_numbers);
    g_test_add_func("/grammar/many-captures", test_many_captures);
    g_test_add_func("/grammar/many-literals", test_many_literals);
    g_test_add_func("/grammar/missing", test_missing);
    g_test_add_func("/grammar/not-text", test_not_text);
    g_test_add_func("/grammar/layout", test_layout);
    return g_test_run();
}
