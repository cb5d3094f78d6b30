/*
 * document: a text as the rest of fasti sees it, whatever file it came from.
 *
 * UTF-8 text, cut into blocks, with the place in the file that each byte came from. A markup file's text
 * holds its furniture too, as blocks of their own, so that nothing shifts when a judgement on them changes;
 * the splitter skips them. List markers, "#" of headings and rules belong to the text but to no block.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "base/span.h"

#include <stdbool.h>

typedef enum {
    BLOCK_PARAGRAPH,
    BLOCK_HEADING,
    BLOCK_ITEM,      /* of a list */
    BLOCK_CELL,      /* of a table; a row is one block, its cells joined by tabs */
    BLOCK_QUOTE,     /* a block quotation */
    BLOCK_FURNITURE, /* navigation, footer, by-line …: shown to no one, no events */
} BlockKind;

typedef struct {
    Span span;    /* no white space at either end; blocks lie in text order and do not overlap */
    guint8 kind;  /* BlockKind */
    guint8 level; /* of a heading: 1 .. 6; of an item: depth from 1; else 0 */
} Block;

/* From `offset` on, the text comes from this line (1-based) and page (0 where there are no pages) of the
 * file. Where a document's lines run on, line ends and form feeds after `offset` count on from there, and
 * there is one Origin at least every DOCUMENT_ORIGIN bytes, so that counting stays short. */
typedef struct {
    guint32 offset;
    guint32 line;
    guint32 page;
} Origin;

typedef enum {
    DOCUMENT_DATE_NONE,
    DOCUMENT_DATE_METADATA, /* `date` comes from the file: `date_reason` says where in it */
} DocumentDateKind;

typedef struct {
    const char *name;  /* as cited: the file's name, or its path inside the folder that was given */
    const char *path;  /* as the user gave it, for messages */
    const char *text;  /* UTF-8, valid, NUL at the end; plain files keep line ends as they are, without BOM */
    gsize length;      /* of text, in bytes; at most DOCUMENT_BYTES_MAX */
    GArray *blocks;    /* of Block; at most DOCUMENT_BLOCKS_MAX, the last takes in what is left */
    GArray *origins;   /* of Origin, by offset; the first has offset 0 */
    bool lines_run_on; /* the text's line ends are the file's (plain text): see Origin */
    const char *title; /* NULL where there is none */
    const char *language; /* BCP 47, NULL where the file doesn't say */
    DocumentDateKind date_kind;
    const char *date;        /* YYYY-MM-DD, NULL where the file doesn't say */
    const char *date_reason; /* "meta article:published_time" */
    const char *docid;       /* TimeML's DOCID, else NULL */
    char sha256[65];         /* of the file's bytes; empty where they are `owned_text`: see document_sha256 */
    GStringChunk *words;     /* owns the strings but text */
    char *owned_text;
    GArray *checkpoints; /* of guint32: code points before each multiple of DOCUMENT_CHECKPOINT bytes */
} Document;

enum { DOCUMENT_CHECKPOINT = 512, DOCUMENT_ORIGIN = 256, DOCUMENT_BLOCKS_MAX = 1 << 21 };
#define DOCUMENT_BYTES_MAX ((gsize) 1 << 30)

typedef struct {
    guint line;   /* 1-based, in the file; a line ends with LF, CR LF or CR */
    guint column; /* 1-based, in code points of the text; 0 where lines don't run on (HTML, XML) */
    guint page;   /* 0 where there are no pages */
} Place;

/* Frees the document with all it holds. Takes NULL. */
void document_free(Document *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

/* Where a byte of the text lies in its file. O(log n). `offset` may be the text's length. */
Place document_place(const Document *document, guint32 offset);

/* The same without the column, which is left 0: for what is asked by the hundred thousand. */
Place document_line(const Document *document, guint32 offset);

/* How many code points lie before the byte `offset`. O(1). */
guint32 document_codepoints(const Document *document, guint32 offset);

/* The text of a span. The caller owns it. */
char *document_slice(const Document *document, Span span);

/* The SHA-256 of the file's bytes, in hexadecimal. The caller owns it. */
char *document_sha256(const Document *document);
