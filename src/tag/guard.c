/* SPDX-License-Identifier: MIT */
#include "tag/guard.h"

#include <string.h>

static bool
any_guard_holds(Alphabet *alphabet, const GArray *guards, const Token *token)
{
    if (!token)
        return false;
    guint32 symbol = symbol_of(alphabet_base(alphabet, token), token);
    for (guint i = 0; i < guards->len; i++) {
        const Guard *guard = &g_array_index(guards, Guard, i);
        if (alphabet_fulfils(alphabet, symbol, guard->predicate, guard->needs))
            return true;
    }
    return false;
}

bool
guards_hold(Alphabet *alphabet, const Rule *rule, const Sentence *sentence, guint from, guint end)
{
    const Token *before = from > 0 ? &sentence->tokens[from - 1] : NULL;
    const Token *after = end < sentence->token_count ? &sentence->tokens[end] : NULL;
    const GArray *must_before = rule->guards[GUARD_AFTER], *must_after = rule->guards[GUARD_BEFORE];
    if (must_before->len && !any_guard_holds(alphabet, must_before, before))
        return false;
    if (must_after->len && !any_guard_holds(alphabet, must_after, after))
        return false;
    return !any_guard_holds(alphabet, rule->guards[GUARD_NOT_AFTER], before) &&
           !any_guard_holds(alphabet, rule->guards[GUARD_NOT_BEFORE], after);
}

/* Marks that hold numbers, names and paths together. */
static bool
is_joint(const Token *token)
{
    static const char joints[] = "./:_=?&@#\\~+%$";
    return token->mark && token->mark < 0x80 && strchr(joints, (int) token->mark);
}

static bool
is_number_joint(const Token *token)
{
    return token->mark == '-' || token->mark == ',' || token->mark == 0x2013 /* – */ || is_joint(token);
}

bool
guards_stuck_before(const Sentence *sentence, guint from)
{
    const Token *first = &sentence->tokens[from];
    if (from == 0 || !(first->flags & TOKEN_GLUED))
        return false;
    const Token *before = first - 1;
    if (before->kind != TOKEN_PUNCT)
        return true;
    if (before->mark == '$' || before->mark == 0xA3 || before->mark == 0x20AC || before->mark == '@')
        return true;
    if (from == 1 || !(before->flags & TOKEN_GLUED))
        return false;
    const Token *far = before - 1;
    return (far->kind == TOKEN_NUMBER && is_number_joint(before)) ||
           (far->kind == TOKEN_WORD && is_joint(before) && before->mark != '.');
}

bool
guards_stuck_behind(const Sentence *sentence, guint end)
{
    if (end >= sentence->token_count || !(sentence->tokens[end].flags & TOKEN_GLUED))
        return false;
    const Token *after = &sentence->tokens[end];
    if (after->kind != TOKEN_PUNCT)
        return true;
    if (after->mark == '%' || after->mark == '_' || after->mark == '@')
        return true;
    if (end + 1 >= sentence->token_count || !(after[1].flags & TOKEN_GLUED))
        return false;
    return after[1].kind == TOKEN_NUMBER && is_number_joint(after) &&
           sentence->tokens[end - 1].kind == TOKEN_NUMBER;
}
