/*
 * xml: XML of any vocabulary (TEI, DocBook, NITF …): each element that holds text directly is a block.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/builder.h"

/* Whether the source is XML and not one of the kinds that have a reader of their own. */
bool xml_knows(const Source *source);

/* Reads it; false and `error` as markup_parse_xml has it. */
bool xml_read(Source *source, Builder *builder, GError **error);
