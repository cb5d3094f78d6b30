/* SPDX-License-Identifier: MIT */
#include "text/lexicon.h"

#include "text/lexicon-fill.h"

#include <string.h>

/* A word's place in one class; a word's memberships form a list through `next`. */
typedef struct {
    ClassId class_id;
    gint32 value;
    guint32 next; /* index into members, 0 at the end */
} Member;

typedef struct {
    const char *spelling; /* lower case */
    gsize length;
    guint32 hash;
    guint32 members; /* index into members, 0 for none */
} Word;

/*
 * Words lie in one array, found through a table of their ids with open addressing, which holds a part of each
 * hash too, so that words that the lexicon doesn't know, as most are, are told without a look at any other:
 *
 *   slots:   . . 7 . . 12 . …      hash & (slot_count - 1), then the next free one
 *   words:   [0] unused, [1] "january", [2] "jan" …
 *   members: [0] unused, [1] {month, 1, next 0} …
 */
typedef struct {
    guint16 check; /* the upper half of the hash */
    WordId id;     /* 0 where the slot is free */
} Slot;

struct Lexicon {
    LexiconFront front; /* the data of `kinds` and `bits` */
    GArray *kinds;      /* of guint64 */
    GArray *bits;       /* of guint8 */
    GArray *chunks;     /* of guint64: by word, its letters where they are no more than one chunk, else 0 */
    GArray *words;      /* of Word */
    GArray *members;    /* of Member */
    GPtrArray *classes; /* of const char*; index 0 is unused */
    GArray *sizes;      /* of guint: how many words each class has */
    GHashTable *class_ids;
    GStringChunk *spellings;
    Slot *slots;
    guint slot_count; /* a power of two */
};

enum { SLOTS_AT_FIRST = 8192, KIND_BITS = 64, WORDS_MAX = G_MAXUINT16 - 1 };

/* Where the arrays lie now that they may have grown. */
static void
show_front(Lexicon *lexicon)
{
    lexicon->front.kinds = (const guint64 *) (gconstpointer) lexicon->kinds->data;
    lexicon->front.bits = (const guint8 *) lexicon->bits->data;
}

Lexicon *
lexicon_new(void)
{
    Lexicon *lexicon = g_new0(Lexicon, 1);
    lexicon->kinds = g_array_new(FALSE, TRUE, sizeof(guint64));
    lexicon->bits = g_array_new(FALSE, TRUE, sizeof(guint8));
    lexicon->chunks = g_array_new(FALSE, TRUE, sizeof(guint64));
    lexicon->words = g_array_new(FALSE, TRUE, sizeof(Word));
    lexicon->members = g_array_new(FALSE, TRUE, sizeof(Member));
    lexicon->classes = g_ptr_array_new();
    lexicon->sizes = g_array_new(FALSE, TRUE, sizeof(guint));
    lexicon->class_ids = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->spellings = g_string_chunk_new(4096);
    lexicon->slot_count = SLOTS_AT_FIRST;
    lexicon->slots = g_new0(Slot, lexicon->slot_count);
    g_array_set_size(lexicon->words, 1);
    g_array_set_size(lexicon->kinds, 1);
    g_array_set_size(lexicon->bits, 1);
    g_array_set_size(lexicon->chunks, 1);
    show_front(lexicon);
    g_array_set_size(lexicon->members, 1);
    g_array_set_size(lexicon->sizes, 1);
    g_ptr_array_add(lexicon->classes, (gpointer) "");
    return lexicon;
}

void
lexicon_free(Lexicon *lexicon)
{
    if (!lexicon)
        return;
    g_array_free(lexicon->kinds, TRUE);
    g_array_free(lexicon->bits, TRUE);
    g_array_free(lexicon->chunks, TRUE);
    g_array_free(lexicon->words, TRUE);
    g_array_free(lexicon->members, TRUE);
    g_ptr_array_free(lexicon->classes, TRUE);
    g_array_free(lexicon->sizes, TRUE);
    g_hash_table_destroy(lexicon->class_ids);
    g_string_chunk_free(lexicon->spellings);
    g_free(lexicon->slots);
    g_free(lexicon);
}

static inline const Word *
word_at(const Lexicon *lexicon, WordId id)
{
    return &g_array_index(lexicon->words, Word, id);
}

/* Whether `text`, of whatever case, spells the word. */
static bool
spells(const Word *word, const char *text, gsize length)
{
    if (length == word->length && memcmp(text, word->spelling, length) == 0)
        return true;
    const char *end = text + length, *at = word->spelling, *stop = at + word->length;
    while (text < end && at < stop) {
        guint8 a = (guint8) *text, b = (guint8) *at;
        if (a < 0x80) {
            if ((a | 0x20) != b) /* both are letters */
                return false;
            text++, at++;
        } else {
            if (g_unichar_tolower(g_utf8_get_char(text)) != g_utf8_get_char(at))
                return false;
            text = g_utf8_next_char(text), at = g_utf8_next_char(at);
        }
    }
    return text == end && at == stop;
}

WordId
lexicon_find(const Lexicon *lexicon, const Spelling *spelling, const char *word, gsize length)
{
    guint32 hash = spelling_hash(spelling);
    guint mask = lexicon->slot_count - 1;
    bool is_short = spelling->length <= SPELLING_CHUNK;
    for (guint at = hash & mask; lexicon->slots[at].id; at = (at + 1) & mask) {
        const Slot *slot = &lexicon->slots[at];
        if (slot->check == hash >> 16 &&
            (is_short ? g_array_index(lexicon->chunks, guint64, slot->id) == spelling->chunk
                      : spells(word_at(lexicon, slot->id), word, length)))
            return slot->id;
    }
    return 0;
}

/* The word's bytes in lower case, letter by letter. */
static Spelling
spell(const char *word, gsize length)
{
    Spelling spelling = {0};
    for (const char *at = word; at < word + length; at = g_utf8_next_char(at)) {
        char bytes[6];
        if ((guint8) *at < 0x80) {
            spelling_add(&spelling, (guint8) g_ascii_tolower(*at));
            continue;
        }
        int count = g_unichar_to_utf8(g_unichar_tolower(g_utf8_get_char(at)), bytes);
        for (int i = 0; i < count; i++)
            spelling_add(&spelling, (guint8) bytes[i]);
    }
    return spelling;
}

WordId
lexicon_look_up(const Lexicon *lexicon, const char *word, gsize length)
{
    Spelling spelling = spell(word, length);
    return lexicon_find(lexicon, &spelling, word, length);
}

static void
place(Lexicon *lexicon, WordId id)
{
    guint mask = lexicon->slot_count - 1;
    guint slot = word_at(lexicon, id)->hash & mask;
    while (lexicon->slots[slot].id)
        slot = (slot + 1) & mask;
    lexicon->slots[slot] = (Slot){(guint16) (word_at(lexicon, id)->hash >> 16), id};
}

/* Twice the slots, so that a look-up stays a step or two. */
static void
grow(Lexicon *lexicon)
{
    lexicon->slot_count *= 2;
    g_free(lexicon->slots);
    lexicon->slots = g_new0(Slot, lexicon->slot_count);
    for (guint id = 1; id < lexicon->words->len; id++)
        place(lexicon, (WordId) id);
}

/* The word in lower case. */
static char *
lower(const char *word)
{
    if (g_str_is_ascii(word))
        return g_ascii_strdown(word, -1);
    GString *out = g_string_new(NULL);
    for (; *word; word = g_utf8_next_char(word))
        g_string_append_unichar(out, g_unichar_tolower(g_utf8_get_char(word)));
    return g_string_free(out, FALSE);
}

/* A word that is not there yet. */
static WordId
add_word(Lexicon *lexicon, const char *word, const Spelling *spelling)
{
    guint64 chunk = spelling->length <= SPELLING_CHUNK ? spelling->chunk : 0, kinds = 0;
    Word entry = {
        .spelling = g_string_chunk_insert(lexicon->spellings, word),
        .length = strlen(word),
        .hash = spelling_hash(spelling),
    };
    g_array_append_val(lexicon->words, entry);
    g_array_append_val(lexicon->chunks, chunk);
    g_array_append_val(lexicon->kinds, kinds);
    show_front(lexicon);
    WordId id = (WordId) (lexicon->words->len - 1);
    if (lexicon->words->len * 2 > lexicon->slot_count)
        grow(lexicon);
    else
        place(lexicon, id);
    return id;
}

WordId
lexicon_intern(Lexicon *lexicon, const char *word)
{
    g_autofree char *small = lower(word);
    gsize length = strlen(small);
    Spelling spelling = spell(small, length);
    WordId known = lexicon_find(lexicon, &spelling, small, length);
    if (known || lexicon->words->len >= WORDS_MAX)
        return known;
    return add_word(lexicon, small, &spelling);
}

ClassId
lexicon_class(const Lexicon *lexicon, const char *name)
{
    return (ClassId) GPOINTER_TO_UINT(g_hash_table_lookup(lexicon->class_ids, name));
}

const char *
lexicon_class_name(const Lexicon *lexicon, ClassId class_id)
{
    return g_ptr_array_index(lexicon->classes, class_id);
}

guint
lexicon_classes(const Lexicon *lexicon)
{
    return lexicon->classes->len - 1;
}

guint
lexicon_class_size(const Lexicon *lexicon, ClassId class_id)
{
    return g_array_index(lexicon->sizes, guint, class_id);
}

guint
lexicon_words(const Lexicon *lexicon)
{
    return lexicon->words->len - 1;
}

ClassId
lexicon_add_class(Lexicon *lexicon, const char *name)
{
    ClassId known = lexicon_class(lexicon, name);
    if (known)
        return known;
    char *kept = g_string_chunk_insert(lexicon->spellings, name);
    g_ptr_array_add(lexicon->classes, kept);
    guint id = lexicon->classes->len - 1;
    g_array_set_size(lexicon->sizes, id + 1);
    guint8 bit = id % KIND_BITS;
    g_array_append_val(lexicon->bits, bit);
    show_front(lexicon);
    g_hash_table_insert(lexicon->class_ids, kept, GUINT_TO_POINTER(id));
    return (ClassId) id;
}

static guint64
class_bit(const Lexicon *lexicon, ClassId class_id)
{
    return G_GUINT64_CONSTANT(1) << lexicon->front.bits[class_id];
}

bool
lexicon_value(const Lexicon *lexicon, WordId word, ClassId class_id, gint32 *value)
{
    for (guint32 at = word_at(lexicon, word)->members; at;) {
        const Member *member = &g_array_index(lexicon->members, Member, at);
        if (member->class_id == class_id) {
            if (value)
                *value = member->value;
            return true;
        }
        at = member->next;
    }
    return false;
}

/* The bits of each word's classes, made anew. */
static void
fill_kinds(Lexicon *lexicon)
{
    guint64 *kinds = (guint64 *) (gpointer) lexicon->kinds->data;
    for (guint word = 1; word < lexicon->words->len; word++) {
        kinds[word] = 0;
        for (guint32 at = word_at(lexicon, (WordId) word)->members; at;) {
            const Member *member = &g_array_index(lexicon->members, Member, at);
            kinds[word] |= class_bit(lexicon, member->class_id);
            at = member->next;
        }
    }
}

void
lexicon_favour(Lexicon *lexicon, const char *const *names, guint count)
{
    g_assert(count < KIND_BITS);
    guint8 *bits = (guint8 *) lexicon->bits->data;
    for (guint id = 0; id < lexicon->bits->len; id++)
        bits[id] = (guint8) (count + id % (KIND_BITS - count));
    for (guint i = 0; i < count; i++) {
        ClassId class_id = lexicon_class(lexicon, names[i]);
        if (class_id)
            bits[class_id] = (guint8) i;
    }
    fill_kinds(lexicon);
}

guint32
lexicon_classes_of(const Lexicon *lexicon, WordId word)
{
    return word ? word_at(lexicon, word)->members : 0;
}

ClassId
lexicon_next_class(const Lexicon *lexicon, guint32 *at)
{
    const Member *member = &g_array_index(lexicon->members, Member, *at);
    *at = member->next;
    return member->class_id; /* of member 0, which ends all lists: 0 */
}

const char *
lexicon_spelling(const Lexicon *lexicon, WordId word)
{
    return word_at(lexicon, word)->spelling;
}

bool
lexicon_enter(Lexicon *lexicon, WordId id, ClassId class_id, gint32 value)
{
    gint32 known = value;
    if (lexicon_is(lexicon, id, class_id, &known))
        return known == value;
    Word *word = &g_array_index(lexicon->words, Word, id);
    Member member = {.class_id = class_id, .value = value, .next = word->members};
    g_array_append_val(lexicon->members, member);
    word->members = lexicon->members->len - 1;
    g_array_index(lexicon->sizes, guint, class_id)++;
    g_array_index(lexicon->kinds, guint64, id) |= class_bit(lexicon, class_id);
    return true;
}

bool
lexicon_is_letter(gunichar letter)
{
    return g_unichar_isalpha(letter) || g_unichar_ismark(letter);
}
