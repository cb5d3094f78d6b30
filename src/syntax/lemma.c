/* SPDX-License-Identifier: MIT */
#include "syntax/lemma.h"

#include "syntax/weights.h"

static bool
is_sound(const Lemmatizer *lemmatizer)
{
    guint buckets = 1u << lemmatizer->bits;
    if (lemmatizer->starts[buckets] != lemmatizer->rule_count)
        return false;
    for (guint i = 0; i < buckets; i++)
        if (lemmatizer->starts[i] > lemmatizer->starts[i + 1])
            return false;
    for (guint i = 0; i < lemmatizer->edit_count; i++) {
        const LemmaEdit *edit = &lemmatizer->edits[i];
        if (edit->length > LEMMA_PUT_MAX || !g_utf8_validate(edit->put, edit->length, NULL))
            return false;
    }
    return true;
}

bool
lemmatizer_init(Lemmatizer *lemmatizer, Section section)
{
    const guint32 *head = (const guint32 *) (const void *) section.bytes;
    if (section.length < LEMMA_HEADER || head[0] < 1 || head[0] > 20 || head[1] > 1u << 24 ||
        head[2] > 1u << 16)
        return false;
    gsize starts = (((gsize) 1 << head[0]) + 1) * sizeof(guint32), keys = head[1] * sizeof(guint32);
    gsize edits = head[2] * sizeof(LemmaEdit), values = head[1] * sizeof(guint16);
    if (section.length - LEMMA_HEADER < starts + keys + edits + values)
        return false;
    const guint8 *at = section.bytes + LEMMA_HEADER;
    *lemmatizer = (Lemmatizer){
        .bits = head[0],
        .rule_count = head[1],
        .edit_count = head[2],
        .starts = (const guint32 *) (const void *) at,
        .keys = (const guint32 *) (const void *) (at + starts),
        .edits = (const LemmaEdit *) (const void *) (at + starts + keys),
        .values = (const guint16 *) (const void *) (at + starts + keys + edits),
    };
    return is_sound(lemmatizer);
}

/* The value of the first of the keys that has a rule; -1 where none has. */
static int
find(const Lemmatizer *lemmatizer, const guint32 *keys, guint count)
{
    for (guint i = 0; i < count; i++) {
        guint bucket = keys[i] >> (32 - lemmatizer->bits);
        for (guint32 k = lemmatizer->starts[bucket]; k < lemmatizer->starts[bucket + 1]; k++)
            if (lemmatizer->keys[k] == keys[i])
                return lemmatizer->values[k];
    }
    return -1;
}

static guint32
tag_key(const Word *word)
{
    return (guint32) word->pos << 16 | (word->features & FEATURE_NAMED);
}

void
lemma_keys(const Tree *tree, guint index, guint32 keys[LEMMA_KEYS])
{
    const Word *word = tree_word(tree, index);
    const char *start = tree->text + word->span.start, *at = tree->text + word->span.end;
    guint32 hash = feature_mix(0x1E33A, tag_key(word));
    keys[0] = feature_mix(hash ^ 1, word->form);
    for (guint i = 0; i <= LEMMA_LETTERS; i++) {
        keys[LEMMA_KEYS - 1 - i] = hash;
        if (at == start) {
            hash = feature_mix(feature_mix(0x1E33B, tag_key(word)), word->form);
            continue;
        }
        at = g_utf8_prev_char(at);
        gunichar letter = g_unichar_tolower(g_utf8_get_char(at));
        hash = feature_mix(hash, g_unichar_isdigit(letter) ? '0' : letter);
    }
}

guint
lemma_case_keys(const Tree *tree, guint index, guint32 keys[LEMMA_KEYS])
{
    const Word *word = tree_word(tree, index);
    const char *start = tree->text + word->span.start, *end = tree->text + word->span.end;
    guint uppers = 0, lowers = 0;
    bool has_first = g_unichar_isupper(g_utf8_get_char(start));
    for (const char *at = start; at < end; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        uppers += g_unichar_isupper(letter);
        lowers += g_unichar_islower(letter);
    }
    if (uppers == 0)
        return 0;
    guint shape =
        (guint) has_first | (uppers > has_first) << 1 | (lowers > 0) << 2 | (guint) (index == 0) << 3;
    guint32 hash = feature_mix(0xCA5E, word->pos);
    keys[0] = feature_mix(feature_mix(hash, shape), word->form);
    keys[1] = feature_mix(hash, word->form);
    keys[2] = feature_mix(feature_mix(hash, shape), tag_key(word));
    return 3;
}

static void
append_letter(GString *out, gunichar letter, LemmaCase treatment, bool is_first)
{
    if (treatment == LEMMA_CAPITAL && is_first)
        letter = g_unichar_toupper(letter);
    else if (treatment != LEMMA_KEEP)
        letter = g_unichar_tolower(letter);
    g_string_append_unichar(out, letter);
}

void
lemma_apply(const LemmaEdit *edit, LemmaCase treatment, const char *form, gsize length, GString *out)
{
    const char *end = form + length;
    for (guint i = 0; i < edit->cut && end > form; i++)
        end = g_utf8_prev_char(end);
    if (treatment == LEMMA_KEEP)
        g_string_append_len(out, form, end - form);
    else
        for (const char *at = form; at < end; at = g_utf8_next_char(at))
            append_letter(out, g_utf8_get_char(at), treatment, at == form);
    const char *put = edit->put, *put_end = put + edit->length;
    if (end == form && put < put_end && treatment == LEMMA_CAPITAL) {
        append_letter(out, g_utf8_get_char(put), treatment, true);
        put = g_utf8_next_char(put);
    }
    g_string_append_len(out, put, put_end - put);
}

void
lemmatizer_run(const Lemmatizer *lemmatizer, Tree *tree)
{
    static const LemmaEdit none;
    g_string_truncate(tree->lemmas, 0);
    for (guint i = 0; i < tree->words->len; i++) {
        Word *word = tree_word(tree, i);
        guint32 keys[LEMMA_KEYS];
        lemma_keys(tree, i, keys);
        int edit = find(lemmatizer, keys, LEMMA_KEYS);
        int treatment = find(lemmatizer, keys, lemma_case_keys(tree, i, keys));
        word->lemma = (guint32) tree->lemmas->len;
        lemma_apply(edit >= 0 && (guint) edit < lemmatizer->edit_count ? &lemmatizer->edits[edit] : &none,
                    treatment >= 0 && treatment < LEMMA_CASES ? (LemmaCase) treatment : LEMMA_KEEP,
                    tree->text + word->span.start, span_length(word->span), tree->lemmas);
        if (tree->lemmas->len == word->lemma)
            g_string_append_len(tree->lemmas, tree->text + word->span.start, span_length(word->span));
        g_string_append_c(tree->lemmas, '\0');
    }
}
