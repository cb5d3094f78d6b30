/* SPDX-License-Identifier: MIT */
#include "learn/treebank.h"

#include <string.h>

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, FIELDS };

#define TREEBANK_ERROR (treebank_error_quark())
static G_DEFINE_QUARK(treebank_error, treebank_error)

/* Where the reading of a file stands. */
typedef struct {
    Treebank *treebank;
    const char *path;
    guint line;                      /* 1-based */
    guint first;                     /* the sentence's first word, among the treebank's */
    guint joined_from, joined_until; /* the words of the last multiword token, 1-based; 0 for none */
    bool joined_spaced;              /* a blank follows that token */
    bool heads_text, is_spaced;
    GString *joined; /* what is left to be spelt of the multiword token */
} Reader;

Treebank *
treebank_new(void)
{
    Treebank *treebank = g_new0(Treebank, 1);
    treebank->text = g_string_new(NULL);
    treebank->sentences = g_array_new(FALSE, FALSE, sizeof(TreebankSentence));
    treebank->words = g_array_new(FALSE, FALSE, sizeof(Word));
    treebank->lemmas = g_string_new(NULL);
    return treebank;
}

void
treebank_free(Treebank *treebank)
{
    if (!treebank)
        return;
    g_string_free(treebank->text, TRUE);
    g_array_free(treebank->sentences, TRUE);
    g_array_free(treebank->words, TRUE);
    g_string_free(treebank->lemmas, TRUE);
    g_free(treebank);
}

static bool
fail(const Reader *reader, const char *what, GError **error)
{
    g_set_error(error, TREEBANK_ERROR, 0, "%s:%u: %s", reader->path, reader->line, what);
    return false;
}

/* A number that a field consists of; -1 where it isn't one. */
static gint64
read_number(const char *field)
{
    guint64 number = 0;
    if (!*field || strlen(field) > 6 || strspn(field, "0123456789") != strlen(field))
        return -1;
    for (; *field; field++)
        number = number * 10 + (guint64) (*field - '0');
    return (gint64) number;
}

static bool
is_spaced(const char *misc)
{
    return !strstr(misc, "SpaceAfter=No");
}

/* Puts the blank or blank line between what was read and what comes. */
static void
part_text(Reader *reader, bool begins_sentence)
{
    GString *text = reader->treebank->text;
    if (text->len == 0)
        return;
    if (begins_sentence)
        g_string_append(text, reader->heads_text ? "\n\n" : " ");
    else if (reader->is_spaced)
        g_string_append_c(text, ' ');
}

static bool
take_joined(Reader *reader, char **fields, GError **error)
{
    const char *dash = strchr(fields[ID], '-');
    gint64 last = read_number(dash + 1);
    guint next = reader->treebank->words->len - reader->first + 1;
    g_autofree char *first = g_strndup(fields[ID], (gsize) (dash - fields[ID]));
    if (read_number(first) != next || last <= next || reader->joined_until >= next)
        return fail(reader, "the range of a multiword token is out of order", error);
    reader->joined_from = next;
    reader->joined_until = (guint) last;
    reader->joined_spaced = is_spaced(fields[MISC]);
    g_string_assign(reader->joined, fields[FORM]);
    return true;
}

/* Takes a word of a multiword token from what is left of its spelling. */
static bool
spell(Reader *reader, const char *form, bool is_last, GError **error)
{
    gsize length = strlen(form);
    if (strncmp(reader->joined->str, form, length) != 0 || (is_last && reader->joined->len != length))
        return fail(reader, "the words of a multiword token don't spell it", error);
    g_string_erase(reader->joined, 0, (gssize) length);
    return true;
}

/* Reads all that a row says of its word but its place. */
static bool
read_word(const Reader *reader, char **fields, Word *word, GError **error)
{
    Pos pos;
    Relation relation;
    gint64 head = read_number(fields[HEAD]);
    if (!pos_find(fields[UPOS], &pos))
        return fail(reader, "the part of speech is unknown", error);
    if (head < 0)
        return fail(reader, "the head is not a number", error);
    if (!relation_find(fields[DEPREL], &relation))
        return fail(reader, "the relation is unknown", error);
    word->pos = (guint8) pos;
    word->features = features_parse(fields[FEATS]);
    word->relation = (guint8) relation;
    word->head = (guint32) head; /* 0 is the root until the sentence ends */
    return true;
}

static bool
take_word(Reader *reader, char **fields, GError **error)
{
    Treebank *treebank = reader->treebank;
    guint number = treebank->words->len - reader->first + 1;
    if (read_number(fields[ID]) != number)
        return fail(reader, "the words' numbers are out of order", error);
    if (!*fields[FORM] || !g_utf8_validate(fields[FORM], -1, NULL))
        return fail(reader, "the word is empty or not UTF-8", error);
    Word word = {0};
    if (!read_word(reader, fields, &word, error))
        return false;
    bool is_joined = number <= reader->joined_until, is_last = number == reader->joined_until;
    if (is_joined && !spell(reader, fields[FORM], is_last, error))
        return false;
    if (is_joined && number > reader->joined_from)
        word.features |= FEATURE_CLITIC;
    part_text(reader, number == 1);
    word.span.start = (guint32) treebank->text->len;
    g_string_append(treebank->text, fields[FORM]);
    word.span.end = (guint32) treebank->text->len;
    word.form = tree_form_hash(fields[FORM], strlen(fields[FORM]));
    word.lemma = (guint32) treebank->lemmas->len;
    g_string_append_len(treebank->lemmas, fields[LEMMA], (gssize) strlen(fields[LEMMA]) + 1);
    g_array_append_val(treebank->words, word);
    reader->is_spaced = is_joined ? is_last && reader->joined_spaced : is_spaced(fields[MISC]);
    return true;
}

/* Ends a sentence, when one was begun: heads become indexes. */
static bool
end_sentence(Reader *reader, GError **error)
{
    Treebank *treebank = reader->treebank;
    guint count = treebank->words->len - reader->first;
    if (count == 0)
        return true;
    if (reader->joined_until > count)
        return fail(reader, "the sentence ends inside a multiword token", error);
    for (guint i = 0; i < count; i++) {
        Word *word = &g_array_index(treebank->words, Word, reader->first + i);
        word->head = word->head ? word->head - 1 : i;
        word->relation = word->head == i ? RELATION_ROOT : word->relation;
    }
    TreebankSentence sentence = {reader->first, count, reader->heads_text};
    g_array_append_val(treebank->sentences, sentence);
    g_autoptr(Tree) tree = tree_new();
    treebank_tree(treebank, treebank->sentences->len - 1, tree);
    if (!tree_is_sound(tree))
        return fail(reader, "the sentence above is not a tree with one root", error);
    reader->first = treebank->words->len;
    reader->joined_from = reader->joined_until = 0;
    reader->heads_text = reader->is_spaced = false;
    return true;
}

static bool
take_line(Reader *reader, char *line, GError **error)
{
    g_strchomp(line);
    if (!*line)
        return end_sentence(reader, error);
    if (*line == '#') {
        reader->heads_text |= g_str_has_prefix(line, "# newdoc") || g_str_has_prefix(line, "# newpar");
        return true;
    }
    g_auto(GStrv) fields = g_strsplit(line, "\t", -1);
    if (g_strv_length(fields) != FIELDS)
        return fail(reader, "a line of a tree has ten fields, parted by tabs", error);
    if (strchr(fields[ID], '.'))
        return true;
    return strchr(fields[ID], '-') ? take_joined(reader, fields, error) : take_word(reader, fields, error);
}

bool
treebank_parse(Treebank *treebank, const char *conllu, const char *path, GError **error)
{
    Reader reader = {
        .treebank = treebank,
        .path = path,
        .first = treebank->words->len,
        .heads_text = true,
        .joined = g_string_new(NULL),
    };
    bool is_good = true;
    while (is_good && *conllu) {
        gsize length = strcspn(conllu, "\n");
        g_autofree char *line = g_strndup(conllu, length);
        reader.line++;
        is_good = take_line(&reader, line, error);
        conllu += length + (conllu[length] == '\n');
    }
    is_good = is_good && end_sentence(&reader, error);
    g_string_free(reader.joined, TRUE);
    return is_good;
}

bool
treebank_load(Treebank *treebank, const char *path, GError **error)
{
    g_autofree char *conllu = NULL;
    return g_file_get_contents(path, &conllu, NULL, error) && treebank_parse(treebank, conllu, path, error);
}

void
treebank_tree(const Treebank *treebank, guint index, Tree *tree)
{
    const TreebankSentence *sentence = treebank_sentence(treebank, index);
    tree_reset(tree, treebank->text->str);
    g_array_append_vals(tree->words, &g_array_index(treebank->words, Word, sentence->first), sentence->count);
    for (guint i = 0; i < sentence->count; i++) {
        Word *word = tree_word(tree, i);
        const char *lemma = treebank->lemmas->str + word->lemma;
        word->lemma = (guint32) tree->lemmas->len;
        g_string_append_len(tree->lemmas, lemma, (gssize) strlen(lemma) + 1);
    }
}
