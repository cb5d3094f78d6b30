/*
 * model: a file of named sections that were learnt from trees, mapped into memory.
 *
 * Nothing in it is parsed or copied: a section's bytes are used as they lie in the file.
 *
 *   0   "FASTI-ML"; byte order (0x01020304), version, number of sections, length of the file: 4 bytes each
 *   24  checksum of all that follows: 8 bytes
 *   32  for each section its name (24 bytes, zeros behind it), its offset and its length: 4 bytes each
 *   …   the sections, each at a multiple of MODEL_ALIGNMENT, zeros between them
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

enum { MODEL_VERSION = 1, MODEL_ALIGNMENT = 64, MODEL_NAME_SIZE = 24, MODEL_HEADER_SIZE = 32 };

#define MODEL_ERROR (model_error_quark())
GQuark model_error_quark(void);

typedef enum {
    MODEL_ERROR_FILE,    /* can't be opened or read */
    MODEL_ERROR_DAMAGED, /* not a model, cut short, changed, or of another version or byte order */
} ModelError;

typedef struct Model Model;

typedef struct {
    const guint8 *bytes; /* aligned as MODEL_ALIGNMENT says */
    gsize length;
} Section;

/* Maps the file at `path` and checks it whole. The caller owns the Model. On failure returns NULL and sets
 * `error` to a MODEL_ERROR, its message naming the file. */
Model *model_open(const char *path, GError **error);

/* The same of bytes in memory, which the model keeps a reference of; `name` stands for the path in messages.
 */
Model *model_take(GBytes *bytes, const char *name, GError **error);
void model_free(Model *model);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Model, model_free)

/* The section of that name; its bytes live as long as the model. Where there is none returns false and sets
 * `error`. */
bool model_section(const Model *model, const char *name, Section *section, GError **error);

/* Sets `error` to MODEL_ERROR_DAMAGED: the section `name` of `model` is not as it should be. */
void model_blame(const Model *model, const char *name, GError **error);

/* The checksum of bytes as the header has it: four lanes of multiply and fold, so that 8 MB take a
 * millisecond. It finds damage, not malice. */
guint64 model_checksum(const guint8 *bytes, gsize length);
