/* SPDX-License-Identifier: MIT */
#include "tag/rule.h"

#include <string.h>

/*
 * The automaton at work. A token's *symbol* is the set of predicates that it fulfils (its base) together with
 * whether it is glued and whether it has a capital; states are sets of nodes, made when first met:
 *
 *   state 0: dead       state 1: the starts of all rules       state n: { token nodes } + rules accepted here
 *   row of a state: symbol -> state, 0 where it leads nowhere, UNKNOWN where that isn't computed yet
 */
enum { STATE_DEAD, STATE_START, UNKNOWN = G_MAXUINT16, STATES_MAX = G_MAXUINT16 - 1, FLAGS = 4 };

typedef struct {
    GArray *nodes;   /* of guint16: token nodes, in order of preference */
    GArray *accepts; /* of guint16: rules, lowest first */
    guint16 *row;    /* of symbols */
} State;

struct Matcher {
    const Grammar *grammar;
    GArray *states;            /* of State */
    GHashTable *state_ids;     /* GBytes of the node list to state */
    guint16 *word_bases;       /* by WordId */
    GHashTable *mark_bases;    /* character to base */
    GHashTable *number_bases;  /* GBytes of the satisfied number classes to base */
    GArray *number_predicates; /* of guint16 */
    GPtrArray *bases;          /* of guint8*: one byte a predicate, whether the base fulfils it */
    GHashTable *base_ids;      /* GBytes of that to base */
    guint symbols;             /* capacity of a row */
    guint32 *stamps;           /* by node: the closure that visited it last */
    guint32 stamp;
};

static const Predicate *
predicate_at(const Grammar *grammar, guint index)
{
    return &g_array_index(grammar->patterns.predicates, Predicate, index);
}

static const Node *
node_at(const Grammar *grammar, guint16 index)
{
    return &g_array_index(grammar->patterns.nodes, Node, index);
}

/* The base with exactly these predicates, made when new. */
static guint16
intern_base(Matcher *matcher, const guint8 *fulfils)
{
    gsize size = matcher->grammar->patterns.predicates->len;
    g_autoptr(GBytes) key = g_bytes_new(fulfils, size);
    gpointer known = g_hash_table_lookup(matcher->base_ids, key);
    if (known)
        return (guint16) (GPOINTER_TO_UINT(known) - 1);
    g_ptr_array_add(matcher->bases, g_memdup2(fulfils, size));
    guint base = matcher->bases->len - 1;
    g_hash_table_insert(matcher->base_ids, g_bytes_ref(key), GUINT_TO_POINTER(base + 1));
    return (guint16) base;
}

static bool
word_fulfils(const Grammar *grammar, WordId word, const Predicate *predicate)
{
    switch (predicate->kind) {
    case PREDICATE_CLASS:
        return lexicon_is(grammar->patterns.lexicon, word, (ClassId) predicate->id, NULL);
    case PREDICATE_WORD:
        return word == predicate->id;
    default:
        return predicate->kind == PREDICATE_ANY;
    }
}

/* The base of each word that the lexicon knows; word 0 stands for all others. */
static void
make_word_bases(Matcher *matcher)
{
    const Grammar *grammar = matcher->grammar;
    guint words = lexicon_words(grammar->patterns.lexicon), predicates = grammar->patterns.predicates->len;
    g_autofree guint8 *fulfils = g_malloc(predicates + 1);
    matcher->word_bases = g_new0(guint16, words + 1);
    for (guint word = 0; word <= words; word++) {
        for (guint i = 0; i < predicates; i++)
            fulfils[i] = word_fulfils(grammar, (WordId) word, predicate_at(grammar, i));
        matcher->word_bases[word] = intern_base(matcher, fulfils);
    }
}

static void
make_mark_bases(Matcher *matcher)
{
    const Grammar *grammar = matcher->grammar;
    guint predicates = grammar->patterns.predicates->len;
    for (guint i = 0; i < predicates; i++) {
        if (predicate_at(grammar, i)->kind == PREDICATE_NUMBER) {
            guint16 index = (guint16) i;
            g_array_append_val(matcher->number_predicates, index);
        }
        if (predicate_at(grammar, i)->kind != PREDICATE_MARK)
            continue;
        g_autofree guint8 *fulfils = g_malloc0(predicates + 1);
        fulfils[i] = 1;
        guint base = intern_base(matcher, fulfils);
        g_hash_table_insert(matcher->mark_bases, GUINT_TO_POINTER(predicate_at(grammar, i)->id),
                            GUINT_TO_POINTER(base));
    }
}

static bool
number_fulfils(const NumberClass *class, const Token *token)
{
    bool is_plain = !(token->flags & (TOKEN_GROUPED | TOKEN_BIG));
    return (is_plain || (class->is_grouped && !(token->flags & TOKEN_BIG))) && token->number >= class->from &&
           token->number <= class->to && token->digits >= class->digits_from &&
           token->digits <= class->digits_to;
}

enum { NUMBER_CLASSES_MAX = 62 };

static guint16
number_base(Matcher *matcher, const Token *token)
{
    const Grammar *grammar = matcher->grammar;
    guint64 mask = 0;
    for (guint i = 0; i < matcher->number_predicates->len; i++) {
        guint16 index = g_array_index(matcher->number_predicates, guint16, i);
        const NumberClass *class =
            &g_array_index(grammar->patterns.numbers, NumberClass, predicate_at(grammar, index)->id);
        if (number_fulfils(class, token))
            mask |= G_GUINT64_CONSTANT(1) << i;
    }
    gpointer known = g_hash_table_lookup(matcher->number_bases, &mask);
    if (known)
        return (guint16) (GPOINTER_TO_UINT(known) - 1);
    g_autofree guint8 *fulfils = g_malloc0(grammar->patterns.predicates->len + 1);
    for (guint i = 0; i < matcher->number_predicates->len; i++)
        fulfils[g_array_index(matcher->number_predicates, guint16, i)] = (mask >> i) & 1;
    guint base = intern_base(matcher, fulfils);
    g_hash_table_insert(matcher->number_bases, g_memdup2(&mask, sizeof mask), GUINT_TO_POINTER(base + 1));
    return (guint16) base;
}

static guint16
token_base(Matcher *matcher, const Token *token)
{
    if (token->kind == TOKEN_WORD)
        return matcher->word_bases[token->word];
    if (token->kind == TOKEN_NUMBER)
        return number_base(matcher, token);
    gpointer base = NULL;
    if (g_hash_table_lookup_extended(matcher->mark_bases, GUINT_TO_POINTER(token->mark), NULL, &base))
        return (guint16) GPOINTER_TO_UINT(base);
    return 0;
}

/* Whether a token with that base and flags is what the node asks for. */
static inline bool
fulfils_node(const Matcher *matcher, guint16 base, guint8 flags, guint16 predicate, guint8 needs)
{
    const guint8 *fulfils = g_ptr_array_index(matcher->bases, base);
    if (!fulfils[predicate])
        return false;
    if ((needs & NEED_GLUED) && !(flags & TOKEN_GLUED))
        return false;
    if ((needs & NEED_SPACED) && (flags & TOKEN_GLUED))
        return false;
    return !(needs & NEED_CAPITAL) || (flags & TOKEN_CAPITAL);
}

/* Adds to `state` what is reached from `node` without a token. */
static void
close_over(Matcher *matcher, guint16 index, State *state)
{
    if (!index || matcher->stamps[index] == matcher->stamp)
        return;
    matcher->stamps[index] = matcher->stamp;
    const Node *node = node_at(matcher->grammar, index);
    switch ((NodeKind) node->kind) {
    case NODE_TOKEN:
        g_array_append_val(state->nodes, index);
        break;
    case NODE_ACCEPT:
        g_array_append_val(state->accepts, node->save);
        break;
    case NODE_SPLIT:
        close_over(matcher, node->next, state);
        close_over(matcher, node->other, state);
        break;
    default:
        close_over(matcher, node->next, state);
    }
}

static int
compare_indices(gconstpointer a, gconstpointer b)
{
    return (int) *(const guint16 *) a - (int) *(const guint16 *) b;
}

static void
state_clear(State *state)
{
    if (state->nodes)
        g_array_free(state->nodes, TRUE);
    if (state->accepts)
        g_array_free(state->accepts, TRUE);
    g_free(state->row);
}

/* The state of that set of nodes, made when new; takes over what `state` holds. */
static guint16
intern_state(Matcher *matcher, State *state)
{
    g_array_sort(state->accepts, compare_indices);
    g_array_sort(state->nodes, compare_indices);
    g_autoptr(GByteArray) key = g_byte_array_new();
    g_byte_array_append(key, (const guint8 *) state->nodes->data, state->nodes->len * sizeof(guint16));
    g_byte_array_append(key, (const guint8 *) "\0", 2);
    g_byte_array_append(key, (const guint8 *) state->accepts->data, state->accepts->len * sizeof(guint16));
    g_autoptr(GBytes) bytes = g_byte_array_free_to_bytes(g_steal_pointer(&key));
    gpointer known = g_hash_table_lookup(matcher->state_ids, bytes);
    bool is_dead = state->nodes->len == 0 && state->accepts->len == 0;
    if (known || is_dead || matcher->states->len >= STATES_MAX) {
        state_clear(state);
        return known ? (guint16) GPOINTER_TO_UINT(known) : STATE_DEAD;
    }
    g_array_append_val(matcher->states, *state);
    guint id = matcher->states->len - 1;
    g_hash_table_insert(matcher->state_ids, g_steal_pointer(&bytes), GUINT_TO_POINTER(id));
    return (guint16) id;
}

static State
state_new(void)
{
    return (State){
        .nodes = g_array_new(FALSE, FALSE, sizeof(guint16)),
        .accepts = g_array_new(FALSE, FALSE, sizeof(guint16)),
    };
}

/* Where `from` goes with a token of that base and flags. */
static guint16
make_step(Matcher *matcher, guint16 from, guint16 base, guint8 flags)
{
    State next = state_new();
    matcher->stamp++;
    const GArray *nodes = g_array_index(matcher->states, State, from).nodes;
    for (guint i = 0; i < nodes->len; i++) {
        const Node *node = node_at(matcher->grammar, g_array_index(nodes, guint16, i));
        if (fulfils_node(matcher, base, flags, node->predicate, node->needs))
            close_over(matcher, node->next, &next);
    }
    return intern_state(matcher, &next);
}

static guint16 *
row_of(Matcher *matcher, guint16 state)
{
    State *entry = &g_array_index(matcher->states, State, state);
    if (!entry->row) {
        entry->row = g_new(guint16, matcher->symbols);
        memset(entry->row, 0xFF, matcher->symbols * sizeof(guint16)); /* all UNKNOWN */
    }
    return entry->row;
}

static guint16
step(Matcher *matcher, guint16 state, const Token *token)
{
    guint16 base = token_base(matcher, token);
    guint symbol = base * FLAGS + (token->flags & (TOKEN_GLUED | TOKEN_CAPITAL));
    if (symbol >= matcher->symbols) /* more kinds of numbers than were foreseen */
        return make_step(matcher, state, base, token->flags);
    guint16 next = row_of(matcher, state)[symbol];
    if (next == UNKNOWN) {
        next = make_step(matcher, state, base, token->flags);
        row_of(matcher, state)[symbol] = next;
    }
    return next;
}

enum { NUMBER_BASES_FORESEEN = 256 };

Matcher *
matcher_new(const Grammar *grammar)
{
    Matcher *matcher = g_new0(Matcher, 1);
    matcher->grammar = grammar;
    matcher->states = g_array_new(FALSE, TRUE, sizeof(State));
    matcher->state_ids =
        g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
    matcher->mark_bases = g_hash_table_new(NULL, NULL);
    matcher->number_bases = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    matcher->number_predicates = g_array_new(FALSE, FALSE, sizeof(guint16));
    matcher->bases = g_ptr_array_new_with_free_func(g_free);
    matcher->base_ids =
        g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
    matcher->stamps = g_new0(guint32, grammar->patterns.nodes->len);
    g_autofree guint8 *none = g_malloc0(grammar->patterns.predicates->len + 1);
    intern_base(matcher, none); /* base 0 fulfils nothing */
    make_word_bases(matcher);
    make_mark_bases(matcher);
    g_assert(matcher->number_predicates->len <= NUMBER_CLASSES_MAX);
    matcher->symbols = (matcher->bases->len + NUMBER_BASES_FORESEEN) * FLAGS;
    State dead = state_new();
    g_array_append_val(matcher->states, dead);
    State start = state_new();
    matcher->stamp++;
    for (guint i = 0; i < grammar->rules->len; i++) {
        const GArray *starts = rule_at(grammar, i)->starts;
        for (guint j = 0; j < starts->len; j++)
            close_over(matcher, g_array_index(starts, guint16, j), &start);
    }
    intern_state(matcher, &start);
    return matcher;
}

void
matcher_free(Matcher *matcher)
{
    if (!matcher)
        return;
    for (guint i = 0; i < matcher->states->len; i++)
        state_clear(&g_array_index(matcher->states, State, i));
    g_array_free(matcher->states, TRUE);
    g_hash_table_destroy(matcher->state_ids);
    g_hash_table_destroy(matcher->mark_bases);
    g_hash_table_destroy(matcher->number_bases);
    g_array_free(matcher->number_predicates, TRUE);
    g_ptr_array_free(matcher->bases, TRUE);
    g_hash_table_destroy(matcher->base_ids);
    g_free(matcher->word_bases);
    g_free(matcher->stamps);
    g_free(matcher);
}

/* A way through one rule's nodes that has come as far as the token being read. */
typedef struct {
    guint16 node; /* a token or accept node */
    Captures captures;
} Thread;

typedef struct {
    Matcher *matcher;
    GArray *threads; /* of Thread, the preferred first */
    gint16 at;       /* tokens read */
} Threads;

/* Adds the threads that `node` leads to, in order of preference. */
static void
spread(Threads *threads, guint16 index, Captures *captures)
{
    Matcher *matcher = threads->matcher;
    if (!index || matcher->stamps[index] == matcher->stamp)
        return;
    matcher->stamps[index] = matcher->stamp;
    const Node *node = node_at(matcher->grammar, index);
    if (node->kind == NODE_SPLIT) {
        spread(threads, node->next, captures);
        spread(threads, node->other, captures);
    } else if (node->kind == NODE_SAVE) {
        gint16 before = captures->bounds[node->save];
        captures->bounds[node->save] = threads->at;
        spread(threads, node->next, captures);
        captures->bounds[node->save] = before;
    } else {
        Thread thread = {index, *captures};
        g_array_append_val(threads->threads, thread);
    }
}

/* Reads the tokens up to `end` with one pattern alone, to learn what its slots hold. False when it doesn't
 * match just these. Source of the method: R. Pike's virtual machine, as told by R. Cox, "Regular Expression
 * Matching: the Virtual Machine Approach", 2009. */
static bool
capture(Matcher *matcher, guint16 start, const Sentence *sentence, guint from, guint end, Captures *captures)
{
    Threads threads = {matcher, g_array_new(FALSE, FALSE, sizeof(Thread)), 0};
    g_autoptr(GArray) now = NULL;
    memset(captures, 0xFF, sizeof *captures);
    matcher->stamp++;
    spread(&threads, start, captures);
    for (guint at = from; at < end; at++) {
        const Token *token = &sentence->tokens[at];
        guint16 base = token_base(matcher, token);
        g_clear_pointer(&now, g_array_unref);
        now = threads.threads;
        threads.threads = g_array_new(FALSE, FALSE, sizeof(Thread));
        threads.at = (gint16) (at - from + 1);
        matcher->stamp++;
        for (guint i = 0; i < now->len; i++) {
            Thread *thread = &g_array_index(now, Thread, i);
            const Node *node = node_at(matcher->grammar, thread->node);
            if (node->kind != NODE_TOKEN ||
                !fulfils_node(matcher, base, token->flags, node->predicate, node->needs))
                continue;
            thread->captures.predicates[at - from] = node->predicate;
            spread(&threads, node->next, &thread->captures);
        }
    }
    g_autoptr(GArray) last = threads.threads;
    for (guint i = 0; i < last->len; i++) {
        const Thread *thread = &g_array_index(last, Thread, i);
        if (node_at(matcher->grammar, thread->node)->kind == NODE_ACCEPT) {
            *captures = thread->captures;
            return true;
        }
    }
    return false;
}

static bool
any_guard_holds(Matcher *matcher, const GArray *guards, const Token *token)
{
    if (!token)
        return false;
    guint16 base = token_base(matcher, token);
    for (guint i = 0; i < guards->len; i++) {
        const Guard *guard = &g_array_index(guards, Guard, i);
        if (fulfils_node(matcher, base, token->flags, guard->predicate, guard->needs))
            return true;
    }
    return false;
}

static bool
guards_hold(Matcher *matcher, const Rule *rule, const Sentence *sentence, guint from, guint end)
{
    const Token *before = from > 0 ? &sentence->tokens[from - 1] : NULL;
    const Token *after = end < sentence->token_count ? &sentence->tokens[end] : NULL;
    const GArray *must_before = rule->guards[GUARD_AFTER], *must_after = rule->guards[GUARD_BEFORE];
    if (must_before->len && !any_guard_holds(matcher, must_before, before))
        return false;
    if (must_after->len && !any_guard_holds(matcher, must_after, after))
        return false;
    return !any_guard_holds(matcher, rule->guards[GUARD_NOT_AFTER], before) &&
           !any_guard_holds(matcher, rule->guards[GUARD_NOT_BEFORE], after);
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

/* Whether the first token is glued to something that makes it a part of it: "a1990", "v2.1990", "$1990". */
static bool
is_stuck_before(const Sentence *sentence, guint from)
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

/* The same at the other end: "1990kg", "1990/3", "1990.5", "1990%". */
static bool
is_stuck_behind(const Sentence *sentence, guint end)
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

/* Whether one of the rules accepted here can be read from the tokens `from` up to `end`. */
static bool
settle(Matcher *matcher, guint16 state, const Sentence *sentence, guint from, guint end, Match *match)
{
    if (is_stuck_behind(sentence, end))
        return false;
    for (guint i = 0; i < g_array_index(matcher->states, State, state).accepts->len; i++) {
        guint index = g_array_index(g_array_index(matcher->states, State, state).accepts, guint16, i);
        const Rule *rule = rule_at(matcher->grammar, index);
        if (!guards_hold(matcher, rule, sentence, from, end))
            continue;
        for (guint j = 0; j < rule->starts->len; j++) {
            Captures captures;
            if (!capture(matcher, g_array_index(rule->starts, guint16, j), sentence, from, end, &captures))
                continue;
            match->end = end;
            if (rule_evaluate(matcher->grammar, index, sentence, from, &captures, match))
                return true;
        }
    }
    return false;
}

bool
matcher_match(Matcher *matcher, const Sentence *sentence, guint from, Match *match)
{
    guint16 state = step(matcher, STATE_START, &sentence->tokens[from]);
    if (state == STATE_DEAD || is_stuck_before(sentence, from))
        return false;
    guint16 passed[PATTERN_TOKENS_MAX + 1];
    guint count = 0;
    while (state != STATE_DEAD) {
        passed[count++] = state;
        if (from + count >= sentence->token_count || count > PATTERN_TOKENS_MAX)
            break;
        state = step(matcher, state, &sentence->tokens[from + count]);
    }
    for (; count > 0; count--)
        if (g_array_index(matcher->states, State, passed[count - 1]).accepts->len &&
            settle(matcher, passed[count - 1], sentence, from, from + count, match))
            return true;
    return false;
}
