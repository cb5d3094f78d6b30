/* SPDX-License-Identifier: MIT */
#include "read/binary.h"

#include "read/read.h"

#include <string.h>

enum {
    SAMPLE_BYTES = 64 * 1024,
    CONTROLS_OF = 20, /* one control character in so many: no text */
};

/* How files begin that people may well give, but that aren't text. */
static const struct {
    const char *bytes;
    gsize length;
    const char *what;
} formats[] = {
    {"%PDF-",                            5, "a PDF"                              },
    {"PK\x03\x04",                       4, "a ZIP archive or an office document"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "an old office document"             },
    {"{\\rtf",                           5, "an RTF document"                    },
    {"%!PS",                             4, "a PostScript file"                  },
    {"\x1F\x8B",                         2, "a gzip archive"                     },
    {"BZh",                              3, "a bzip2 archive"                    },
    {"\xFD\x37zXZ",                      5, "an xz archive"                      },
    {"7z\xBC\xAF",                       4, "a 7-Zip archive"                    },
    {"\x89PNG",                          4, "a picture (PNG)"                    },
    {"\xFF\xD8\xFF",                     3, "a picture (JPEG)"                   },
    {"GIF8",                             4, "a picture (GIF)"                    },
    {"\x7F\x45LF",                       4, "a program"                          },
};

static bool
refuse(const char *what, GError **error)
{
    g_set_error(error, READ_ERROR, READ_ERROR_BINARY, "is %s, not a text that can be read", what);
    return false;
}

bool
binary_check_format(const Source *source, GError **error)
{
    for (guint i = 0; i < G_N_ELEMENTS(formats); i++)
        if (source->length >= formats[i].length &&
            memcmp(source->bytes, formats[i].bytes, formats[i].length) == 0)
            return refuse(formats[i].what, error);
    return true;
}

/* ESC is let pass: it shifts character sets in Japanese mail and colours in logs. */
static bool
is_control(guint8 byte)
{
    return (byte < ' ' && !strchr("\t\n\v\f\r\x1B", byte)) || byte == 0x7F;
}

bool
binary_check_controls(const Source *source, GError **error)
{
    const char *bytes = source->bytes + source->start;
    gsize length = source->length - source->start;
    if (length > 0 && memchr(bytes, '\0', length))
        return refuse("binary data", error);
    gsize sample = MIN(length, SAMPLE_BYTES);
    gsize controls = 0;
    for (gsize at = 0; at < sample; at++)
        controls += is_control((guint8) bytes[at]);
    return controls * CONTROLS_OF <= sample || refuse("binary data", error);
}
