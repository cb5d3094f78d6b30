/*
 * cleanup: g_autoptr for types of libraries that don't know GLib.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <jansson.h>
#include <libxml/parser.h>
#include <libxml/xmlwriter.h>

/* A parser context and the document that it may have begun by itself, which libxml2 leaves to the caller. */
static inline void
cleanup_parser(xmlParserCtxt *parser)
{
    xmlFreeDoc(parser->myDoc);
    parser->myDoc = NULL;
    xmlFreeParserCtxt(parser);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlParserCtxt, cleanup_parser)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlBuffer, xmlBufferFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(xmlTextWriter, xmlFreeTextWriter)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)
