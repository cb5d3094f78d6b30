/* SPDX-License-Identifier: MIT */
#include "tag/matcher.h"

#include "tag/capture.h"
#include "tag/guard.h"

#include <string.h>

/*
 * The automaton at work. It reads the symbols of a sentence's tokens; states are sets of nodes, made when
 * first met:
 *
 *   state 0: dead       state 1: the starts of all rules       state n: { token nodes } + rules accepted here
 *
 * Steps once computed are remembered: those of state 1, which most tokens end in state 0, in a row by symbol;
 * the others in buckets of a few, where a new step takes the place of the one asked for longest ago. When a
 * text makes more states than STATES_MAX all are forgotten and made anew, so that memory is bounded whatever
 * the text.
 */
enum {
    STATE_DEAD,
    STATE_START,
    UNKNOWN = G_MAXUINT16,
    STATES_MAX = 8192,
    BUCKET_BITS = 13,
    BUCKETS = 1 << BUCKET_BITS,
    BUCKET_STEPS = 4,
};

typedef struct {
    GArray *nodes;   /* of guint16: token nodes, in order of preference */
    GArray *accepts; /* of guint16: rules, lowest first */
} State;

/* A step by its state and its symbol together. */
typedef struct {
    guint32 key;
    guint16 next;
} Step;

/* The steps whose keys hash alike, the one asked for last first; key 0 where there is none, since state 0
 * goes nowhere. */
typedef struct {
    Step steps[BUCKET_STEPS];
} Bucket;

G_STATIC_ASSERT((STATES_MAX + PATTERN_TOKENS_MAX) < 1 << (32 - SYMBOL_BITS));

struct Matcher {
    const Grammar *grammar;
    Alphabet *alphabet;
    Capturer capturer;
    GArray *states;        /* of State */
    GHashTable *state_ids; /* GBytes of the node list to state */
    GArray *starts;        /* of guint16: by symbol, where state 1 goes, or UNKNOWN */
    Bucket *buckets;       /* BUCKETS of them */
    const Sentence *sentence;
    guint32 *symbols;   /* of the sentence's tokens */
    guint symbols_most; /* for how many there is room */
    guint32 *stamps;    /* by node: the closure that visited it last */
    guint32 stamp;
    bool *fulfilled; /* by predicate: whether the token of the step being made fulfils it */
};

static const Node *
node_at(const Grammar *grammar, guint16 index)
{
    return &g_array_index(grammar->patterns.nodes, Node, index);
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
state_clear(gpointer data)
{
    State *state = data;
    if (state->nodes)
        g_array_free(state->nodes, TRUE);
    if (state->accepts)
        g_array_free(state->accepts, TRUE);
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
    if (known || is_dead) {
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

/* Where `from` goes with a token of that symbol. */
static guint16
make_step(Matcher *matcher, guint16 from, guint32 symbol)
{
    State next = state_new();
    guint count;
    const guint16 *predicates = alphabet_predicates(matcher->alphabet, symbol_base(symbol), &count);
    for (guint i = 0; i < count; i++)
        matcher->fulfilled[predicates[i]] = true;
    matcher->stamp++;
    const GArray *nodes = g_array_index(matcher->states, State, from).nodes;
    for (guint i = 0; i < nodes->len; i++) {
        const Node *node = node_at(matcher->grammar, g_array_index(nodes, guint16, i));
        if (matcher->fulfilled[node->predicate] && alphabet_meets(symbol_flags(symbol), node->needs))
            close_over(matcher, node->next, &next);
    }
    for (guint i = 0; i < count; i++)
        matcher->fulfilled[predicates[i]] = false;
    return intern_state(matcher, &next);
}

/* Makes the step with that key and puts it first. */
static guint16
add_step(Matcher *matcher, Bucket *bucket, guint32 key)
{
    guint16 next = make_step(matcher, (guint16) (key >> SYMBOL_BITS), key & ((1 << SYMBOL_BITS) - 1));
    memmove(&bucket->steps[1], &bucket->steps[0], (BUCKET_STEPS - 1) * sizeof(Step));
    bucket->steps[0] = (Step){key, next};
    return next;
}

/* Where the state goes with the sentence's token `at`. */
static inline guint16
step(Matcher *matcher, guint16 state, guint at)
{
    guint32 key = (guint32) state << SYMBOL_BITS | matcher->symbols[at];
    Bucket *bucket = &matcher->buckets[key * 2654435769u >> (32 - BUCKET_BITS)]; /* Knuth 6.4 */
    if (bucket->steps[0].key == key)
        return bucket->steps[0].next;
    for (guint i = 1; i < BUCKET_STEPS; i++)
        if (bucket->steps[i].key == key) {
            Step found = bucket->steps[i];
            memmove(&bucket->steps[1], &bucket->steps[0], i * sizeof(Step));
            bucket->steps[0] = found;
            return found.next;
        }
    return add_step(matcher, bucket, key);
}

/* Where state 1 goes with the symbol. */
static inline guint16
start(Matcher *matcher, guint32 symbol)
{
    guint16 *next = &g_array_index(matcher->starts, guint16, symbol);
    if (*next == UNKNOWN)
        *next = make_step(matcher, STATE_START, symbol);
    return *next;
}

/* Makes room for the symbols of `count` tokens, and for the starts of all symbols up to `most`. */
static void
make_room(Matcher *matcher, guint count, guint32 most)
{
    if (count > matcher->symbols_most) {
        matcher->symbols_most = count * 2;
        matcher->symbols = g_renew(guint32, matcher->symbols, matcher->symbols_most);
    }
    for (guint16 unknown = UNKNOWN; matcher->starts->len <= most;)
        g_array_append_val(matcher->starts, unknown);
}

/* State 1: where every rule begins. */
static void
make_start(Matcher *matcher)
{
    const Grammar *grammar = matcher->grammar;
    State state = state_new();
    matcher->stamp++;
    for (guint i = 0; i < grammar->rules->len; i++) {
        const GArray *starts = rule_at(grammar, i)->starts;
        for (guint j = 0; j < starts->len; j++)
            close_over(matcher, g_array_index(starts, guint16, j), &state);
    }
    intern_state(matcher, &state);
}

/* No state but the first two, no step. */
static void
forget(Matcher *matcher)
{
    g_array_set_size(matcher->states, 0);
    for (guint i = 0; i < matcher->starts->len; i++)
        g_array_index(matcher->starts, guint16, i) = UNKNOWN;
    g_hash_table_remove_all(matcher->state_ids);
    memset(matcher->buckets, 0, BUCKETS * sizeof *matcher->buckets);
    State dead = state_new();
    g_array_append_val(matcher->states, dead);
    make_start(matcher);
}

void
matcher_enter(Matcher *matcher, const Sentence *sentence)
{
    guint32 most = 0;
    make_room(matcher, sentence->token_count, most);
    matcher->sentence = sentence;
    const guint16 *words = alphabet_words(matcher->alphabet);
    for (guint i = 0; i < sentence->token_count; i++) {
        const Token *token = &sentence->tokens[i];
        bool is_word = token->kind == TOKEN_WORD;
        matcher->symbols[i] =
            symbol_of(is_word ? words[token->word] : alphabet_base(matcher->alphabet, token), token);
        most = MAX(most, matcher->symbols[i]);
    }
    make_room(matcher, 0, most);
}

Matcher *
matcher_new(const Grammar *grammar)
{
    Matcher *matcher = g_new0(Matcher, 1);
    matcher->grammar = grammar;
    matcher->alphabet = alphabet_new(grammar);
    capturer_init(&matcher->capturer, grammar, matcher->alphabet);
    matcher->states = g_array_new(FALSE, TRUE, sizeof(State));
    g_array_set_clear_func(matcher->states, state_clear);
    matcher->state_ids =
        g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
    matcher->starts = g_array_new(FALSE, FALSE, sizeof(guint16));
    matcher->buckets = g_new(Bucket, BUCKETS);
    matcher->stamps = g_new0(guint32, grammar->patterns.nodes->len);
    matcher->fulfilled = g_new0(bool, grammar->patterns.predicates->len + 1);
    forget(matcher);
    return matcher;
}

void
matcher_free(Matcher *matcher)
{
    if (!matcher)
        return;
    g_array_free(matcher->states, TRUE);
    g_hash_table_destroy(matcher->state_ids);
    g_array_free(matcher->starts, TRUE);
    capturer_clear(&matcher->capturer);
    alphabet_free(matcher->alphabet);
    g_free(matcher->buckets);
    g_free(matcher->symbols);
    g_free(matcher->stamps);
    g_free(matcher->fulfilled);
    g_free(matcher);
}

/* Whether one of the rules accepted here can be read from the tokens `from` up to `end`. */
static bool
settle(Matcher *matcher, guint16 state, guint from, guint end, Match *match)
{
    const Sentence *sentence = matcher->sentence;
    if (guards_stuck_behind(sentence, end))
        return false;
    for (guint i = 0; i < g_array_index(matcher->states, State, state).accepts->len; i++) {
        guint index = g_array_index(g_array_index(matcher->states, State, state).accepts, guint16, i);
        const Rule *rule = rule_at(matcher->grammar, index);
        if (!guards_hold(matcher->alphabet, rule, sentence, from, end))
            continue;
        for (guint j = 0; j < rule->starts->len; j++) {
            Captures captures;
            if (!capturer_read(&matcher->capturer, g_array_index(rule->starts, guint16, j),
                               &matcher->symbols[from], end - from, &captures))
                continue;
            match->end = end;
            if (rule_evaluate(matcher->grammar, index, sentence, from, &captures, match))
                return true;
        }
    }
    return false;
}

guint
matcher_seek(Matcher *matcher, guint from)
{
    while (from < matcher->sentence->token_count && start(matcher, matcher->symbols[from]) == STATE_DEAD)
        from++;
    return from;
}

bool
matcher_match(Matcher *matcher, guint from, Match *match)
{
    if (matcher->states->len > STATES_MAX)
        forget(matcher);
    guint16 state = start(matcher, matcher->symbols[from]);
    if (state == STATE_DEAD || guards_stuck_before(matcher->sentence, from))
        return false;
    guint16 passed[PATTERN_TOKENS_MAX + 1];
    guint count = 0, tokens = matcher->sentence->token_count;
    while (state != STATE_DEAD) {
        passed[count++] = state;
        if (from + count >= tokens || count > PATTERN_TOKENS_MAX)
            break;
        state = step(matcher, state, from + count);
    }
    for (; count > 0; count--)
        if (g_array_index(matcher->states, State, passed[count - 1]).accepts->len &&
            settle(matcher, passed[count - 1], from, from + count, match))
            return true;
    return false;
}
