/* SPDX-License-Identifier: MIT */
#include "text/lexicon.h"

#include "base/lines.h"

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
    guint64 kinds;   /* bit class_bit() of each of its classes: most that are asked for are told by it */
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
    GArray *words;      /* of Word */
    GArray *members;    /* of Member */
    GPtrArray *classes; /* of const char*; index 0 is unused */
    GArray *sizes;      /* of guint: how many words each class has */
    GHashTable *class_ids;
    GStringChunk *spellings;
    Slot *slots;
    guint slot_count; /* a power of two */
};

enum { SLOTS_AT_FIRST = 8192, WORDS_MAX = G_MAXUINT16 - 1, CLASSES_MAX = 4096 };

static GQuark
lexicon_error_quark(void)
{
    return g_quark_from_static_string("fasti-lexicon-error");
}

Lexicon *
lexicon_new(void)
{
    Lexicon *lexicon = g_new0(Lexicon, 1);
    lexicon->words = g_array_new(FALSE, TRUE, sizeof(Word));
    lexicon->members = g_array_new(FALSE, TRUE, sizeof(Member));
    lexicon->classes = g_ptr_array_new();
    lexicon->sizes = g_array_new(FALSE, TRUE, sizeof(guint));
    lexicon->class_ids = g_hash_table_new(g_str_hash, g_str_equal);
    lexicon->spellings = g_string_chunk_new(4096);
    lexicon->slot_count = SLOTS_AT_FIRST;
    lexicon->slots = g_new0(Slot, lexicon->slot_count);
    g_array_set_size(lexicon->words, 1);
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
lexicon_find(const Lexicon *lexicon, guint32 hash, const char *word, gsize length)
{
    guint mask = lexicon->slot_count - 1;
    for (guint at = hash & mask; lexicon->slots[at].id; at = (at + 1) & mask) {
        const Slot *slot = &lexicon->slots[at];
        if (slot->check == hash >> 16 && spells(word_at(lexicon, slot->id), word, length))
            return slot->id;
    }
    return 0;
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

/* The word in lower case, letter by letter, as the splitter hashes it. */
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

WordId
lexicon_intern(Lexicon *lexicon, const char *word)
{
    g_autofree char *spelling = lower(word);
    guint32 hash = LEXICON_HASH_START;
    for (const char *at = spelling; *at; at++)
        hash = lexicon_hash_step(hash, (guint8) *at);
    WordId known = lexicon_find(lexicon, hash, spelling, strlen(spelling));
    if (known)
        return known;
    if (lexicon->words->len >= WORDS_MAX)
        return 0;
    Word entry = {
        .spelling = g_string_chunk_insert(lexicon->spellings, spelling),
        .length = strlen(spelling),
        .hash = hash,
    };
    g_array_append_val(lexicon->words, entry);
    WordId id = (WordId) (lexicon->words->len - 1);
    if (lexicon->words->len * 2 > lexicon->slot_count)
        grow(lexicon);
    else
        place(lexicon, id);
    return id;
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

static ClassId
intern_class(Lexicon *lexicon, const char *name)
{
    ClassId known = lexicon_class(lexicon, name);
    if (known)
        return known;
    char *kept = g_string_chunk_insert(lexicon->spellings, name);
    g_ptr_array_add(lexicon->classes, kept);
    guint id = lexicon->classes->len - 1;
    g_array_set_size(lexicon->sizes, id + 1);
    g_hash_table_insert(lexicon->class_ids, kept, GUINT_TO_POINTER(id));
    return (ClassId) id;
}

static guint64
class_bit(ClassId class_id)
{
    return G_GUINT64_CONSTANT(1) << class_id % 64;
}

bool
lexicon_is(const Lexicon *lexicon, WordId word, ClassId class_id, gint32 *value)
{
    if (!word || !class_id || !(word_at(lexicon, word)->kinds & class_bit(class_id)))
        return false;
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

/* False when the class has the word already, with another value. */
static bool
enter(Lexicon *lexicon, WordId id, ClassId class_id, gint32 value)
{
    gint32 known = value;
    if (lexicon_is(lexicon, id, class_id, &known))
        return known == value;
    Word *word = &g_array_index(lexicon->words, Word, id);
    Member member = {.class_id = class_id, .value = value, .next = word->members};
    g_array_append_val(lexicon->members, member);
    word->members = lexicon->members->len - 1;
    g_array_index(lexicon->sizes, guint, class_id)++;
    word->kinds |= class_bit(class_id);
    return true;
}

bool
lexicon_is_letter(gunichar letter)
{
    return g_unichar_isalpha(letter) || g_unichar_ismark(letter);
}

/* One word of the file must be one token. */
static bool
is_one_token(const char *word)
{
    while (*word && lexicon_is_letter(g_utf8_get_char(word)))
        word = g_utf8_next_char(word);
    return !*word;
}

/* `january jan = 1`. On failure returns what is wrong with it, which the caller owns. */
static char *
read_words(Lexicon *lexicon, ClassId class_id, char *line)
{
    gint64 value = 0;
    char *equals = strchr(line, '=');
    if (equals) {
        *equals = '\0';
        if (!g_ascii_string_to_signed(g_strstrip(equals + 1), 10, G_MININT32, G_MAXINT32, &value, NULL))
            return g_strdup_printf("“%s” is not a whole number", equals + 1);
    }
    g_auto(GStrv) words = g_strsplit_set(line, " \t", -1);
    for (char **word = words; *word; word++) {
        if (!**word)
            continue;
        if (!is_one_token(*word))
            return g_strdup_printf("“%s” is not one word of letters", *word);
        WordId id = lexicon_intern(lexicon, *word);
        if (!id)
            return g_strdup("too many words");
        if (!enter(lexicon, id, class_id, (gint32) value))
            return g_strdup_printf("“%s” has another value in this class already", *word);
    }
    return NULL;
}

/* `class NAME`. On failure returns what is wrong with it, which the caller owns. */
static char *
read_class(Lexicon *lexicon, const char *name, ClassId *class_id)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
    if (lexicon->classes->len > CLASSES_MAX)
        return g_strdup("too many classes");
    if (!*name || name[strspn(name, letters)])
        return g_strdup_printf("“%s” is no name of a class: small letters, digits and hyphens", name);
    *class_id = intern_class(lexicon, name);
    return NULL;
}

bool
lexicon_load(Lexicon *lexicon, const char *path, GError **error)
{
    g_auto(GStrv) lines = lines_load(path, error);
    if (!lines)
        return false;
    ClassId class_id = 0;
    for (guint number = 0; lines[number]; number++) {
        g_autofree char *wrong = NULL;
        char *comment = strchr(lines[number], '#');
        if (comment)
            *comment = '\0';
        char *line = g_strstrip(lines[number]);
        if (!*line)
            continue;
        if (g_str_equal(line, "class") || g_str_has_prefix(line, "class "))
            wrong = read_class(lexicon, g_strstrip(line + strlen("class")), &class_id);
        else if (!class_id)
            wrong = g_strdup("a word stands before the first “class” line");
        else
            wrong = read_words(lexicon, class_id, line);
        if (wrong) {
            g_set_error(error, lexicon_error_quark(), 0, "%s:%u: %s", path, number + 1, wrong);
            return false;
        }
    }
    return true;
}
