/* SPDX-License-Identifier: MIT */
#include "../read/blocks.h"

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

/* The first byte chooses the name, for formats that content alone doesn't tell; the rest is the file. */
int
LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length)
{
    static const char *const names[] = {"a.txt", "a.html", "a.xml", "a.tml"};
    if (length == 0)
        return 0;
    const char *name = names[bytes[0] % G_N_ELEMENTS(names)];
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = read_bytes((const char *) bytes + 1, length - 1, name, name, notes, NULL);
    if (document)
        check_document(document);
    return 0;
}
