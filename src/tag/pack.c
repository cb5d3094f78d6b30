/* SPDX-License-Identifier: MIT */
#include "tag/pack.h"

G_DEFINE_QUARK(pack_error, pack_error)

/* The vocabulary lies in several files, by what it is for. A language may do without all but the first. */
static const char *const vocabularies[] = {"words.txt", "words-event.txt", "words-syntax.txt",
                                           "words-act.txt"};

/* The classes that code asks for by name. A pack without words for one names it all the same, so that none is
 * left out by a slip. */
static const char *const classes[] = {
    "ordinal-noun",
    "abbreviation",
    "ending-abbreviation",
    "sentence-starter",
    "month",
    "scale",
    "ones",
    "tens",
    "fractions",
    "zero-word",
    "article",
    "fraction",
    "vague-number",
    "future-cue",
    "conditional-cue",
    "past-cue",
    "present-cue",
    "past-suffix",
    "aside-cue",
    "back-cue",
    "birth-cue",
    "writing-cue",
    "timeless-cue",
    "determiner",
    "forward-lead",
    "passive-cue",
    "infinitive-cue",
    "ahead-cue",
    "day-lead",
    "apart-cue",
    "death-cue",
    "child-cue",
    "subject-pronoun",
    "sum-cue",
    "accession-cue",
    "accession-verb",
};

static bool
load_words(Lexicon *lexicon, const char *folder, GError **error)
{
    for (guint i = 0; i < G_N_ELEMENTS(vocabularies); i++) {
        g_autofree char *path = g_build_filename(folder, vocabularies[i], NULL);
        bool is_there = i == 0 || g_file_test(path, G_FILE_TEST_EXISTS);
        if (is_there && !lexicon_load(lexicon, path, error))
            return false;
    }
    for (guint i = 0; i < G_N_ELEMENTS(classes); i++)
        if (!lexicon_class(lexicon, classes[i])) {
            g_set_error(error, PACK_ERROR, PACK_ERROR_CLASS, "%s/words.txt: the class “%s” is missing",
                        folder, classes[i]);
            return false;
        }
    lexicon_favour(lexicon, classes, G_N_ELEMENTS(classes));
    return true;
}

/* Whether each rule shows what it reads and what it leaves alone. */
static bool
check_examples(const Grammar *grammar, const char *path, GError **error)
{
    if (grammar_examples(grammar) && !grammar_example_date(grammar)) {
        g_set_error(error, PACK_ERROR, PACK_ERROR_EXAMPLE, "%s: there is no “example-date”", path);
        return false;
    }
    guint rules = grammar_rules(grammar);
    g_autofree guint8 *shown = g_new0(guint8, rules + 1);
    for (guint i = 0; i < grammar_examples(grammar); i++) {
        const Example *example = grammar_example(grammar, i);
        shown[example->rule] |= example->is_yes ? 1 : 2;
    }
    for (guint rule = 0; rule < rules; rule++)
        if (shown[rule] != 3) {
            g_set_error(error, PACK_ERROR, PACK_ERROR_EXAMPLE, "%s:%u: the rule “%s” has no “%s” example",
                        path, grammar_rule_line(grammar, rule), grammar_rule_name(grammar, rule),
                        shown[rule] & 1 ? "no" : "yes");
            return false;
        }
    return true;
}

/* Whether every part and class of numbers is used, so that none is misspelt. */
static bool
check_use(const Grammar *grammar, const char *path, GError **error)
{
    guint line = 0;
    const char *name = grammar_unused(grammar, &line);
    if (name)
        g_set_error(error, PACK_ERROR, PACK_ERROR_UNUSED, "%s:%u: no pattern uses “%s”", path, line, name);
    return name == NULL;
}

Pack *
pack_load(const char *folder, GError **error)
{
    g_autoptr(Lexicon) lexicon = lexicon_new();
    if (!load_words(lexicon, folder, error))
        return NULL;
    g_autofree char *rules = g_build_filename(folder, "rules.txt", NULL);
    g_autoptr(Grammar) grammar = grammar_load(rules, lexicon, error);
    if (!grammar || !check_examples(grammar, rules, error) || !check_use(grammar, rules, error))
        return NULL;
    return pack_new(g_steal_pointer(&lexicon), g_steal_pointer(&grammar));
}

Pack *
pack_new(Lexicon *lexicon, Grammar *grammar)
{
    Pack *pack = g_new0(Pack, 1);
    pack->lexicon = lexicon;
    pack->grammar = grammar;
    pack->matcher = matcher_new(grammar);
    return pack;
}

void
pack_free(Pack *pack)
{
    if (!pack)
        return;
    matcher_free(pack->matcher);
    grammar_free(pack->grammar);
    lexicon_free(pack->lexicon);
    g_free(pack);
}
