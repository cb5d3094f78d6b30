/* SPDX-License-Identifier: MIT */
#include "syntax/product.h"

#include <string.h>

/* Outputs that are summed at once. */
enum { BLOCK = 16 };

void
product_add_plain(const gint16 *in, guint rows, guint inputs, const gint16 *weights, guint outputs,
                  gint32 *out)
{
    for (guint row = 0; row < rows; row++)
        for (guint i = 0; i < inputs; i++)
            for (guint j = 0; j < outputs; j++) {
                gint32 term = in[row * inputs + i] * weights[(i / 2 * outputs + j) * 2 + i % 2];
                out[row * outputs + j] = (gint32) ((guint32) out[row * outputs + j] + (guint32) term);
            }
}

#ifdef __SSE2__

#include <immintrin.h>

/* Adds to `rows` rows of `out`, BLOCK outputs of each. */
typedef void Add(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out);

/* Two neighbouring inputs as one number, to be put into all lanes. */
static inline gint32
pair(const gint16 *in)
{
    gint32 both;
    memcpy(&both, in, sizeof both);
    return both;
}

/* One row. Weights of four outputs, two of each, fill a vector. */
static void
add_one(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    __m128i *to = (__m128i *) (void *) out;
    __m128i sum0 = _mm_loadu_si128(to), sum1 = _mm_loadu_si128(to + 1);
    __m128i sum2 = _mm_loadu_si128(to + 2), sum3 = _mm_loadu_si128(to + 3);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs) {
        const __m128i *by = (const __m128i *) (const void *) weights;
        __m128i x = _mm_set1_epi32(pair(in + i));
        sum0 = _mm_add_epi32(sum0, _mm_madd_epi16(_mm_loadu_si128(by), x));
        sum1 = _mm_add_epi32(sum1, _mm_madd_epi16(_mm_loadu_si128(by + 1), x));
        sum2 = _mm_add_epi32(sum2, _mm_madd_epi16(_mm_loadu_si128(by + 2), x));
        sum3 = _mm_add_epi32(sum3, _mm_madd_epi16(_mm_loadu_si128(by + 3), x));
    }
    _mm_storeu_si128(to, sum0);
    _mm_storeu_si128(to + 1, sum1);
    _mm_storeu_si128(to + 2, sum2);
    _mm_storeu_si128(to + 3, sum3);
}

/* Two rows: each weight is loaded once for both. */
static void
add_two(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    __m128i *to = (__m128i *) (void *) out, *below = (__m128i *) (void *) (out + outputs);
    __m128i sum0 = _mm_loadu_si128(to), sum1 = _mm_loadu_si128(to + 1);
    __m128i sum2 = _mm_loadu_si128(to + 2), sum3 = _mm_loadu_si128(to + 3);
    __m128i low0 = _mm_loadu_si128(below), low1 = _mm_loadu_si128(below + 1);
    __m128i low2 = _mm_loadu_si128(below + 2), low3 = _mm_loadu_si128(below + 3);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs) {
        const __m128i *by = (const __m128i *) (const void *) weights;
        __m128i x = _mm_set1_epi32(pair(in + i)), y = _mm_set1_epi32(pair(in + inputs + i));
        __m128i by0 = _mm_loadu_si128(by), by1 = _mm_loadu_si128(by + 1);
        __m128i by2 = _mm_loadu_si128(by + 2), by3 = _mm_loadu_si128(by + 3);
        sum0 = _mm_add_epi32(sum0, _mm_madd_epi16(by0, x));
        sum1 = _mm_add_epi32(sum1, _mm_madd_epi16(by1, x));
        sum2 = _mm_add_epi32(sum2, _mm_madd_epi16(by2, x));
        sum3 = _mm_add_epi32(sum3, _mm_madd_epi16(by3, x));
        low0 = _mm_add_epi32(low0, _mm_madd_epi16(by0, y));
        low1 = _mm_add_epi32(low1, _mm_madd_epi16(by1, y));
        low2 = _mm_add_epi32(low2, _mm_madd_epi16(by2, y));
        low3 = _mm_add_epi32(low3, _mm_madd_epi16(by3, y));
    }
    _mm_storeu_si128(to, sum0);
    _mm_storeu_si128(to + 1, sum1);
    _mm_storeu_si128(to + 2, sum2);
    _mm_storeu_si128(to + 3, sum3);
    _mm_storeu_si128(below, low0);
    _mm_storeu_si128(below + 1, low1);
    _mm_storeu_si128(below + 2, low2);
    _mm_storeu_si128(below + 3, low3);
}

/* One row in wider vectors. */
__attribute__((target("avx2"))) static void
add_one_wide(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    __m256i *to = (__m256i *) (void *) out;
    __m256i sum0 = _mm256_loadu_si256(to), sum1 = _mm256_loadu_si256(to + 1);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs) {
        const __m256i *by = (const __m256i *) (const void *) weights;
        __m256i x = _mm256_set1_epi32(pair(in + i));
        sum0 = _mm256_add_epi32(sum0, _mm256_madd_epi16(_mm256_loadu_si256(by), x));
        sum1 = _mm256_add_epi32(sum1, _mm256_madd_epi16(_mm256_loadu_si256(by + 1), x));
    }
    _mm256_storeu_si256(to, sum0);
    _mm256_storeu_si256(to + 1, sum1);
}

/* Four rows in wider vectors. */
__attribute__((target("avx2"))) static void
add_four_wide(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    __m256i *to0 = (__m256i *) (void *) out, *to1 = (__m256i *) (void *) (out + outputs);
    __m256i *to2 = (__m256i *) (void *) (out + 2 * outputs), *to3 = (__m256i *) (void *) (out + 3 * outputs);
    __m256i sum0 = _mm256_loadu_si256(to0), sum1 = _mm256_loadu_si256(to1);
    __m256i sum2 = _mm256_loadu_si256(to2), sum3 = _mm256_loadu_si256(to3);
    __m256i high0 = _mm256_loadu_si256(to0 + 1), high1 = _mm256_loadu_si256(to1 + 1);
    __m256i high2 = _mm256_loadu_si256(to2 + 1), high3 = _mm256_loadu_si256(to3 + 1);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs) {
        const __m256i *at = (const __m256i *) (const void *) weights;
        __m256i by = _mm256_loadu_si256(at), high = _mm256_loadu_si256(at + 1);
        __m256i x0 = _mm256_set1_epi32(pair(in + i)), x1 = _mm256_set1_epi32(pair(in + inputs + i));
        __m256i x2 = _mm256_set1_epi32(pair(in + 2 * inputs + i));
        __m256i x3 = _mm256_set1_epi32(pair(in + 3 * inputs + i));
        sum0 = _mm256_add_epi32(sum0, _mm256_madd_epi16(by, x0));
        sum1 = _mm256_add_epi32(sum1, _mm256_madd_epi16(by, x1));
        sum2 = _mm256_add_epi32(sum2, _mm256_madd_epi16(by, x2));
        sum3 = _mm256_add_epi32(sum3, _mm256_madd_epi16(by, x3));
        high0 = _mm256_add_epi32(high0, _mm256_madd_epi16(high, x0));
        high1 = _mm256_add_epi32(high1, _mm256_madd_epi16(high, x1));
        high2 = _mm256_add_epi32(high2, _mm256_madd_epi16(high, x2));
        high3 = _mm256_add_epi32(high3, _mm256_madd_epi16(high, x3));
    }
    _mm256_storeu_si256(to0, sum0);
    _mm256_storeu_si256(to1, sum1);
    _mm256_storeu_si256(to2, sum2);
    _mm256_storeu_si256(to3, sum3);
    _mm256_storeu_si256(to0 + 1, high0);
    _mm256_storeu_si256(to1 + 1, high1);
    _mm256_storeu_si256(to2 + 1, high2);
    _mm256_storeu_si256(to3 + 1, high3);
}

void
product_add(const gint16 *in, guint rows, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    g_assert(inputs % 2 == 0 && outputs % BLOCK == 0);
    bool is_wide = __builtin_cpu_supports("avx2");
    Add *add_many = is_wide ? add_four_wide : add_two, *add_last = is_wide ? add_one_wide : add_one;
    guint many = is_wide ? 4 : 2;
    for (guint row = 0; row < rows;) {
        guint taken = row + many <= rows ? many : 1;
        for (guint j = 0; j < outputs; j += BLOCK)
            (taken == 1 ? add_last : add_many)(in + row * inputs, inputs, weights + 2 * j, outputs,
                                               out + row * outputs + j);
        row += taken;
    }
}

#else

void
product_add(const gint16 *in, guint rows, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    product_add_plain(in, rows, inputs, weights, outputs, out);
}

#endif
