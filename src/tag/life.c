/* SPDX-License-Identifier: MIT */
#include "tag/life.h"

enum { NAME_REACH = 3 };

static bool
is_word(const TenseReader *reader, const Sentence *sentence, guint at, ClassId class_id)
{
    return lexicon_is(reader->lexicon, sentence->tokens[at].word, class_id, NULL);
}

/* Whether the token is a name: a capital word that the language doesn't know otherwise, and not "Orr’s". */
static bool
is_name(const Sentence *sentence, guint at)
{
    const Token *token = &sentence->tokens[at];
    bool is_owner = at + 1 < sentence->token_count && (sentence->tokens[at + 1].flags & TOKEN_GLUED) &&
                    (sentence->tokens[at + 1].mark == '\'' || sentence->tokens[at + 1].mark == 0x2019);
    return token->kind == TOKEN_WORD && (token->flags & TOKEN_CAPITAL) && !token->word && !is_owner;
}

/* Takes the token for the person whose life is told; false when it names none. */
static bool
take_person(const TenseReader *reader, const Sentence *sentence, guint at, Life *life)
{
    if (is_name(sentence, at))
        life->person = sentence->tokens[at].span;
    else if (is_word(reader, sentence, at, reader->subject))
        life->is_pronoun = true;
    else
        return false;
    return true;
}

/* The last few tokens before the cue, over a bracket that opens right before it: "Orr (born". */
static void
find_person(const TenseReader *reader, const Sentence *sentence, guint cue, Life *life)
{
    if (cue > 0 && sentence->tokens[cue - 1].mark == '(')
        cue--;
    for (guint at = cue; at > 0 && cue - at < NAME_REACH; at--)
        if (sentence->tokens[at - 1].kind != TOKEN_WORD || take_person(reader, sentence, at - 1, life))
            return;
}

static bool
is_of_child(const TenseReader *reader, const Sentence *sentence, guint cue)
{
    for (guint at = cue; at > 0 && cue - at < CUE_REACH && sentence->tokens[at - 1].kind != TOKEN_PUNCT; at--)
        if (is_word(reader, sentence, at - 1, reader->child))
            return true;
    return false;
}

void
life_read(const TenseReader *reader, const Sentence *sentence, guint first, Life *life)
{
    if (!tense_may_have(reader, reader->birth) && !tense_may_have(reader, reader->death))
        return;
    for (guint at = first; at > 0 && first - at < CUE_REACH; at--) {
        if (sentence->tokens[at - 1].kind == TOKEN_PUNCT)
            return;
        bool is_birth = is_word(reader, sentence, at - 1, reader->birth);
        if (!is_birth && !is_word(reader, sentence, at - 1, reader->death))
            continue;
        life->kind = !is_birth ? LIFE_DEATH : is_of_child(reader, sentence, at - 1) ? LIFE_CHILD : LIFE_BIRTH;
        find_person(reader, sentence, at - 1, life);
        return;
    }
}

bool
life_is_accession(const TenseReader *reader, const Sentence *sentence, guint first)
{
    if (!tense_may_have(reader, reader->accession))
        return false;
    for (guint at = first; at > 0 && first - at < CUE_REACH; at--) {
        gint32 is_title = 0;
        if (sentence->tokens[at - 1].kind == TOKEN_PUNCT)
            return false;
        if (lexicon_is(reader->lexicon, sentence->tokens[at - 1].word, reader->accession, &is_title) &&
            (!is_title || (at > 1 && is_word(reader, sentence, at - 2, reader->accession_verb))))
            return true;
    }
    return false;
}

void
life_read_aged(const TenseReader *reader, const Sentence *sentence, Life *life)
{
    for (guint at = 0; at < sentence->token_count && at < NAME_REACH; at++)
        if (sentence->tokens[at].kind != TOKEN_WORD || take_person(reader, sentence, at, life))
            return;
}
