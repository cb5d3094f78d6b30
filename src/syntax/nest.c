/* SPDX-License-Identifier: MIT */
#include "syntax/builder.h"

/* What a relation says of the word's head; 0 for most. */
static guint
has_of(Relation base)
{
    switch (base) {
    case RELATION_NSUBJ:
    case RELATION_CSUBJ:
    case RELATION_EXPL:
        return HAS_SUBJECT;
    case RELATION_COP:
        return HAS_COPULA;
    case RELATION_AUX:
        return HAS_AUXILIARY;
    case RELATION_MARK:
        return HAS_MARK;
    case RELATION_ORPHAN:
        return HAS_ORPHAN;
    default:
        return 0;
    }
}

/* Links each word to its head; gives the root. */
static guint32
link_words(Clauses *clauses)
{
    guint count = clauses->tree->words->len;
    guint32 root = 0;
    g_array_set_size(clauses->nodes, count);
    for (guint32 at = 0; at < count; at++)
        *node_at(clauses, at) = (Node){.first_child = NO_WORD,
                                       .next_sibling = NO_WORD,
                                       .clause = NO_WORD,
                                       .cues = cues_of(clauses->cues, tree_lemma(clauses->tree, at))};
    for (guint32 at = count; at-- > 0;) {
        guint32 head = word_at(clauses, at)->head;
        if (head == at) {
            root = at;
            continue;
        }
        node_at(clauses, at)->next_sibling = node_at(clauses, head)->first_child;
        node_at(clauses, head)->first_child = at;
        node_at(clauses, head)->has |= (guint8) has_of(base_at(clauses, at));
    }
    return root;
}

/* Whether a verb makes a clause of the word. */
static bool
is_clausal(const Clauses *clauses, guint32 word)
{
    const guint marks = HAS_SUBJECT | HAS_COPULA | HAS_AUXILIARY | HAS_ORPHAN;
    guint8 pos = word_at(clauses, word)->pos;
    return pos == POS_VERB || pos == POS_AUX || (node_at(clauses, word)->has & marks) != 0;
}

static bool
heads_clause(const Clauses *clauses, guint32 word)
{
    guint32 clause = node_at(clauses, word)->clause;
    return clause != NO_WORD && clause_at(clauses, clause)->head == word;
}

/* A verb with a subject where the tree has it for a noun: what its relation makes of it. */
static int
misplaced_kind(const Clauses *clauses, guint32 word)
{
    bool is_verb = word_at(clauses, word)->pos == POS_VERB && (node_at(clauses, word)->has & HAS_SUBJECT) &&
                   (word_at(clauses, word)->features & FEATURE_FINITE ||
                    node_at(clauses, word)->has & (HAS_AUXILIARY | HAS_COPULA));
    if (!is_verb)
        return -1;
    switch (base_at(clauses, word)) {
    case RELATION_OBJ:
        return CLAUSE_COMPLEMENT;
    case RELATION_OBL:
    case RELATION_ADVMOD:
        return CLAUSE_ADVERBIAL;
    case RELATION_NMOD:
    case RELATION_APPOS:
    case RELATION_AMOD:
        return CLAUSE_RELATIVE;
    default:
        return CLAUSE_PARATAXIS;
    }
}

/* The kind of clause that the word heads; -1 where it heads none. */
static int
kind_of(const Clauses *clauses, guint32 word)
{
    const Word *it = word_at(clauses, word);
    if (it->head == word)
        return CLAUSE_MAIN;
    switch (it->relation) {
    case RELATION_CCOMP:
        return CLAUSE_COMPLEMENT;
    case RELATION_CSUBJ:
    case RELATION_CSUBJ_PASS:
    case RELATION_CSUBJ_OUTER:
        return CLAUSE_SUBJECT;
    case RELATION_PARATAXIS:
    case RELATION_LIST:
        return CLAUSE_PARATAXIS;
    case RELATION_ACL_RELCL:
    case RELATION_ADVCL_RELCL:
        return CLAUSE_RELATIVE;
    case RELATION_ACL:
        return is_clausal(clauses, word) ? CLAUSE_ADNOMINAL : -1;
    case RELATION_ADVCL:
        return is_clausal(clauses, word) ? CLAUSE_ADVERBIAL : -1;
    case RELATION_XCOMP:
        return it->pos == POS_VERB || it->pos == POS_AUX || (node_at(clauses, word)->has & HAS_COPULA)
                   ? CLAUSE_OPEN
                   : -1;
    case RELATION_CONJ:
        return heads_clause(clauses, it->head) && is_clausal(clauses, word) ? CLAUSE_COORDINATE : -1;
    default:
        return misplaced_kind(clauses, word);
    }
}

Clause *
parent_of(const Clauses *clauses, const Clause *clause)
{
    return clause->parent >= 0 ? clause_at(clauses, (guint32) clause->parent) : NULL;
}

/* Whether the word, or one that is fixed to it ("as if"), has one of the cues. */
static bool
has_fixed_cue(const Clauses *clauses, guint32 word, guint32 cues)
{
    guint32 below = node_at(clauses, word)->first_child;
    bool is_fixed = below != NO_WORD && base_at(clauses, below) == RELATION_FIXED;
    return has_cue(clauses, word, cues) || (is_fixed && has_cue(clauses, below, cues));
}

bool
has_marker(const Clauses *clauses, const Clause *clause, guint32 cues, guint32 *marker)
{
    for (guint32 at = node_at(clauses, clause->head)->first_child; at != NO_WORD && at <= clause->head;
         at = node_at(clauses, at)->next_sibling) {
        Relation base = base_at(clauses, at);
        if ((base == RELATION_MARK || base == RELATION_CASE || base == RELATION_ADVMOD) &&
            has_fixed_cue(clauses, at, cues)) {
            *marker = at;
            return true;
        }
    }
    return false;
}

static void
add_clause(Clauses *clauses, guint32 word, int kind)
{
    guint32 head = word_at(clauses, word)->head;
    Clause clause = {
        .head = word,
        .verb = NO_WORD,
        .parent = head == word ? -1 : (gint32) node_at(clauses, head)->clause,
        .anchor = head == word ? NO_WORD : head,
        .subject = NO_WORD,
        .object = NO_WORD,
        .recipient = NO_WORD,
        .agent = NO_WORD,
        .reporter = NO_WORD,
        .kind = (guint8) kind,
        .role = (guint8) kind,
    };
    if (kind == CLAUSE_COORDINATE)
        clause.role = clause_at(clauses, (guint32) clause.parent)->role;
    node_at(clauses, word)->clause = clauses->items->len;
    g_array_append_val(clauses->items, clause);
}

void
nest_fill(Clauses *clauses)
{
    guint32 root = link_words(clauses);
    g_array_set_size(clauses->items, 0);
    g_array_set_size(clauses->order, 0);
    g_array_append_val(clauses->order, root);
    for (guint i = 0; i < clauses->order->len; i++) {
        guint32 word = g_array_index(clauses->order, guint32, i);
        int kind = kind_of(clauses, word);
        if (kind >= 0)
            add_clause(clauses, word, kind);
        else
            node_at(clauses, word)->clause = node_at(clauses, word_at(clauses, word)->head)->clause;
        for (guint32 at = node_at(clauses, word)->first_child; at != NO_WORD;
             at = node_at(clauses, at)->next_sibling)
            g_array_append_val(clauses->order, at);
    }
}
