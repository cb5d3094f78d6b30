/* SPDX-License-Identifier: MIT */
#include "base/note.h"

typedef struct {
    const char *name;
    NoteLevel level;
    const char *text; /* a printf format; its arguments stand in the header's catalogue */
} Entry;

static const Entry catalogue[NOTE_CODES] = {
    [NOTE_INPUT_FAILED] = {"input-failed",     NOTE_ERROR,   "%s"                                              },
    [NOTE_INPUT_EMPTY] = {"input-empty",      NOTE_ERROR,   "holds no text"                                   },
    [NOTE_FOLDER_EMPTY] = {"folder-empty",     NOTE_ERROR,   "holds no file that can be read"                  },
    [NOTE_LEGACY_ENCODING] = {"legacy-encoding",  NOTE_INFO,    "is not UTF-8; read as %s"                        },
    [NOTE_BAD_ENCODING] = {"bad-encoding",     NOTE_WARNING, "holds bytes that are no text; shown as U+FFFD"   },
    [NOTE_LONG_LINE] = {"long-line",        NOTE_WARNING,
                           "a line of %" G_GUINT64_FORMAT " bytes; sentences in it may be cut"                 },
    [NOTE_MARKUP] = {"markup",           NOTE_INFO,    "markup is not well formed: %s"                   },
    [NOTE_DEEP_MARKUP] = {"deep-markup",      NOTE_WARNING, "elements nested too deeply were taken as flat"   },
    [NOTE_METADATA_DATE] = {"metadata-date",    NOTE_INFO,    "a date in the metadata can't be read: %s"        },
    [NOTE_IMPOSSIBLE_DATE] = {"impossible-date",  NOTE_WARNING, "no such date: “%s”"                          },
    [NOTE_AMBIGUOUS_DATE] = {"ambiguous-date",   NOTE_WARNING, "“%s” is read as %s, but may be %s"           },
    [NOTE_WEEKDAY_MISMATCH] = {"weekday-mismatch", NOTE_WARNING, "“%s” lies on another weekday: it is %s"      },
    [NOTE_DATES_CONTRADICT] = {"dates-contradict", NOTE_WARNING, "“%s” %s “%s” (line %u)"                  },
    [NOTE_DOCUMENT_DATE] = {"document-date",    NOTE_INFO,    "%s"                                              },
    [NOTE_LONG_SENTENCE] = {"long-sentence",    NOTE_INFO,    "a sentence was cut after %u words"               },
    [NOTE_ROW_DATE] = {"row-date",         NOTE_ERROR,   "row left out: “%s” is not an EDTF date"      },
    [NOTE_ROW_BROKEN] = {"row-broken",       NOTE_ERROR,   "row left out: %s"                                },
    [NOTE_SOURCES_DISAGREE] = {"sources-disagree", NOTE_WARNING, "“%s” is dated %s here, but %s elsewhere"     },
    [NOTE_MISSING_GLYPHS] = {"missing-glyphs",   NOTE_WARNING,
                           "no font has the letters of the script %s; install %s"                              },
    [NOTE_LABELS_LEFT_OUT] = {"labels-left-out",  NOTE_WARNING,
                           "%u events had no room for a label; the list after the chart names them"            },
    [NOTE_MISSING_FONT] = {"missing-font",     NOTE_WARNING, "there is no font “%s”; %s stands for it"     },
    [NOTE_FONT_LEFT_OUT] = {"font-left-out",    NOTE_WARNING, "the font “%s” may not be put into a file"    },
    [NOTE_PICTURE_SPLIT] = {"picture-split",    NOTE_WARNING,
                           "too many pages for one picture; each has its own, %s to %s"                        },
    [NOTE_NO_EVENTS] = {"no-events",        NOTE_WARNING, "no dated statement was found"                    },
    [NOTE_EVENT_VANISHED] = {"event-vanished",   NOTE_WARNING, "kept, though its text tells it no more: “%s”"},
    [NOTE_EVENTS_NEW] = {"events-new",       NOTE_INFO,    "%u new events"                                   },
    [NOTE_EVENTS_UNSAID] = {"events-unsaid",    NOTE_WARNING, "%u events %s have no place in %s: left out"      },
};

static const char *const level_names[] = {"info", "warning", "error"};

/* Notes of one code about one file. */
typedef struct {
    guint kept;
    guint more;
} Tally;

struct Notes {
    GArray *notes;       /* of Note */
    GStringChunk *words; /* their strings */
    GHashTable *tallies; /* "code file" to Tally */
    NoteLevel worst;
};

Notes *
notes_new(void)
{
    Notes *notes = g_new0(Notes, 1);
    notes->notes = g_array_new(FALSE, FALSE, sizeof(Note));
    notes->words = g_string_chunk_new(1024);
    notes->tallies = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return notes;
}

void
notes_free(Notes *notes)
{
    if (!notes)
        return;
    g_array_free(notes->notes, TRUE);
    g_string_chunk_free(notes->words);
    g_hash_table_destroy(notes->tallies);
    g_free(notes);
}

static Tally *
tally_of(const Notes *notes, NoteCode code, const char *file)
{
    g_autofree char *key = g_strdup_printf("%d %s", (int) code, file);
    Tally *tally = g_hash_table_lookup(notes->tallies, key);
    if (!tally) {
        tally = g_new0(Tally, 1);
        g_hash_table_insert(notes->tallies, g_steal_pointer(&key), tally);
    }
    return tally;
}

void
notes_add(Notes *notes, NoteCode code, const char *file, guint line, guint column, ...)
{
    g_assert(code < NOTE_CODES);
    if (!notes)
        return;
    const Entry *entry = &catalogue[code];
    notes->worst = MAX(notes->worst, entry->level);
    Tally *tally = tally_of(notes, code, file ? file : "");
    if (tally->kept == NOTES_SAME) {
        tally->more++;
        return;
    }
    tally->kept++;
    va_list arguments;
    va_start(arguments, column);
    g_autofree char *text = g_strdup_vprintf(entry->text, arguments);
    va_end(arguments);
    Note note = {
        .code = code,
        .file = g_string_chunk_insert_const(notes->words, file ? file : ""),
        .line = line,
        .column = column,
        .text = g_string_chunk_insert(notes->words, text),
    };
    g_array_append_val(notes->notes, note);
}

guint
notes_count(const Notes *notes)
{
    return notes->notes->len;
}

const Note *
notes_at(const Notes *notes, guint index)
{
    g_assert(index < notes->notes->len);
    return &g_array_index(notes->notes, Note, index);
}

NoteLevel
notes_worst(const Notes *notes)
{
    return notes->worst;
}

guint
notes_more(const Notes *notes, const Note *note)
{
    return tally_of(notes, note->code, note->file)->more;
}

const char *
note_name(NoteCode code)
{
    return catalogue[code].name;
}

NoteLevel
note_level(NoteCode code)
{
    return catalogue[code].level;
}

char *
note_format(const Note *note)
{
    GString *line = g_string_new(note->file);
    if (note->line)
        g_string_append_printf(line, ":%u", note->line);
    if (note->line && note->column)
        g_string_append_printf(line, ":%u", note->column);
    g_string_append_printf(line, "%s%s: %s [%s]", line->len ? ": " : "", level_names[note_level(note->code)],
                           note->text, note_name(note->code));
    return g_string_free(line, FALSE);
}
