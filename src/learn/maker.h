/*
 * maker: a model file in the making, section by section.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/model.h"

typedef struct Maker Maker;

/* A model without sections. The caller owns it. */
Maker *maker_new(void);
void maker_free(Maker *maker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Maker, maker_free)

/* Adds a section; the maker takes over `bytes`. `name` is shorter than MODEL_NAME_SIZE. */
void maker_add(Maker *maker, const char *name, GByteArray *bytes);

/* The whole file (see syntax/model.h), sections in the order in which they were added. The caller owns it. */
GBytes *maker_bytes(const Maker *maker);
