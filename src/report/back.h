/*
 * back: a printed report's last pages: the index of names, and the sources.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "report/pages.h"

/* Names with the numbers of their entries, in two columns; nothing where there are none. */
void back_names(Pages *pages, const Content *content);

/* The documents, each with what is known of it and links to the entries drawn from it; nothing where there
 * are none. */
void back_documents(Pages *pages, const Content *content);
