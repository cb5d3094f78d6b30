/* SPDX-License-Identifier: MIT */
#include "syntax/product.h"

#include <string.h>

/* Outputs that are summed at once. */
enum { BLOCK = 16 };

/* Adds to some rows of `out`, BLOCK outputs of each. */
typedef void Add(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out);

/* How to add to some rows at once: to `outputs` of each while there are so many, then to BLOCK. */
typedef struct {
    Add *wide, *block;
    guint outputs;
} Reach;

/* How to add to `rows` rows at once, and to one that is left. */
typedef struct {
    guint rows;
    Reach many, one;
} Way;

static void
add_plain(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    guint32 sums[BLOCK];
    memcpy(sums, out, sizeof sums);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs)
        for (guint j = 0; j < BLOCK; j++)
            sums[j] += (guint32) (in[i] * weights[2 * j]) + (guint32) (in[i + 1] * weights[2 * j + 1]);
    memcpy(out, sums, sizeof sums);
}

#ifdef __SSE2__

#include <immintrin.h>

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

/* One row, four times BLOCK outputs, in wider vectors: inputs are spread once for all, weights read in a row.
 */
__attribute__((target("avx2"))) static void
add_long_wide(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    __m256i *to = (__m256i *) (void *) out;
    __m256i sum0 = _mm256_loadu_si256(to), sum1 = _mm256_loadu_si256(to + 1);
    __m256i sum2 = _mm256_loadu_si256(to + 2), sum3 = _mm256_loadu_si256(to + 3);
    __m256i sum4 = _mm256_loadu_si256(to + 4), sum5 = _mm256_loadu_si256(to + 5);
    __m256i sum6 = _mm256_loadu_si256(to + 6), sum7 = _mm256_loadu_si256(to + 7);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs) {
        const __m256i *by = (const __m256i *) (const void *) weights;
        __m256i x = _mm256_set1_epi32(pair(in + i));
        sum0 = _mm256_add_epi32(sum0, _mm256_madd_epi16(_mm256_loadu_si256(by), x));
        sum1 = _mm256_add_epi32(sum1, _mm256_madd_epi16(_mm256_loadu_si256(by + 1), x));
        sum2 = _mm256_add_epi32(sum2, _mm256_madd_epi16(_mm256_loadu_si256(by + 2), x));
        sum3 = _mm256_add_epi32(sum3, _mm256_madd_epi16(_mm256_loadu_si256(by + 3), x));
        sum4 = _mm256_add_epi32(sum4, _mm256_madd_epi16(_mm256_loadu_si256(by + 4), x));
        sum5 = _mm256_add_epi32(sum5, _mm256_madd_epi16(_mm256_loadu_si256(by + 5), x));
        sum6 = _mm256_add_epi32(sum6, _mm256_madd_epi16(_mm256_loadu_si256(by + 6), x));
        sum7 = _mm256_add_epi32(sum7, _mm256_madd_epi16(_mm256_loadu_si256(by + 7), x));
    }
    _mm256_storeu_si256(to, sum0);
    _mm256_storeu_si256(to + 1, sum1);
    _mm256_storeu_si256(to + 2, sum2);
    _mm256_storeu_si256(to + 3, sum3);
    _mm256_storeu_si256(to + 4, sum4);
    _mm256_storeu_si256(to + 5, sum5);
    _mm256_storeu_si256(to + 6, sum6);
    _mm256_storeu_si256(to + 7, sum7);
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

#define DEEP __attribute__((target("avx512f,avx512bw")))

/* A sum of products in the widest vectors. */
DEEP static inline __m512i
add_deep(__m512i sum, const gint16 *weights, __m512i x)
{
    return _mm512_add_epi32(sum, _mm512_madd_epi16(_mm512_loadu_si512(weights), x));
}

/* One row. */
DEEP static void
add_one_deep(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    __m512i sum = _mm512_loadu_si512(out);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs)
        sum = add_deep(sum, weights, _mm512_set1_epi32(pair(in + i)));
    _mm512_storeu_si512(out, sum);
}

/* One row, four times BLOCK outputs. */
DEEP static void
add_long_deep(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    __m512i sum0 = _mm512_loadu_si512(out), sum1 = _mm512_loadu_si512(out + BLOCK);
    __m512i sum2 = _mm512_loadu_si512(out + 2 * BLOCK), sum3 = _mm512_loadu_si512(out + 3 * BLOCK);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs) {
        __m512i x = _mm512_set1_epi32(pair(in + i));
        sum0 = add_deep(sum0, weights, x);
        sum1 = add_deep(sum1, weights + 2 * BLOCK, x);
        sum2 = add_deep(sum2, weights + 4 * BLOCK, x);
        sum3 = add_deep(sum3, weights + 6 * BLOCK, x);
    }
    _mm512_storeu_si512(out, sum0);
    _mm512_storeu_si512(out + BLOCK, sum1);
    _mm512_storeu_si512(out + 2 * BLOCK, sum2);
    _mm512_storeu_si512(out + 3 * BLOCK, sum3);
}

/* Four rows. */
DEEP static void
add_four_deep(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    for (guint row = 0; row < 4; row++)
        add_one_deep(in + row * inputs, inputs, weights, outputs, out + row * outputs);
}

/* Four rows, twice BLOCK outputs of each. */
DEEP static void
add_four_long_deep(const gint16 *in, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    gint32 *out1 = out + outputs, *out2 = out1 + outputs, *out3 = out2 + outputs;
    __m512i sum0 = _mm512_loadu_si512(out), high0 = _mm512_loadu_si512(out + BLOCK);
    __m512i sum1 = _mm512_loadu_si512(out1), high1 = _mm512_loadu_si512(out1 + BLOCK);
    __m512i sum2 = _mm512_loadu_si512(out2), high2 = _mm512_loadu_si512(out2 + BLOCK);
    __m512i sum3 = _mm512_loadu_si512(out3), high3 = _mm512_loadu_si512(out3 + BLOCK);
    for (guint i = 0; i < inputs; i += 2, weights += 2 * outputs) {
        __m512i x0 = _mm512_set1_epi32(pair(in + i)), x1 = _mm512_set1_epi32(pair(in + inputs + i));
        __m512i x2 = _mm512_set1_epi32(pair(in + 2 * inputs + i));
        __m512i x3 = _mm512_set1_epi32(pair(in + 3 * inputs + i));
        sum0 = add_deep(sum0, weights, x0);
        sum1 = add_deep(sum1, weights, x1);
        sum2 = add_deep(sum2, weights, x2);
        sum3 = add_deep(sum3, weights, x3);
        high0 = add_deep(high0, weights + 2 * BLOCK, x0);
        high1 = add_deep(high1, weights + 2 * BLOCK, x1);
        high2 = add_deep(high2, weights + 2 * BLOCK, x2);
        high3 = add_deep(high3, weights + 2 * BLOCK, x3);
    }
    _mm512_storeu_si512(out, sum0);
    _mm512_storeu_si512(out + BLOCK, high0);
    _mm512_storeu_si512(out1, sum1);
    _mm512_storeu_si512(out1 + BLOCK, high1);
    _mm512_storeu_si512(out2, sum2);
    _mm512_storeu_si512(out2 + BLOCK, high2);
    _mm512_storeu_si512(out3, sum3);
    _mm512_storeu_si512(out3 + BLOCK, high3);
}

bool
product_can(ProductWay way)
{
    return way == PRODUCT_DEEP ? __builtin_cpu_supports("avx512bw")
                               : way != PRODUCT_WIDE || __builtin_cpu_supports("avx2");
}

static const Way ways[] = {
    [PRODUCT_PLAIN] = {1, {add_plain, add_plain, BLOCK},               {add_plain, add_plain, BLOCK}           },
    [PRODUCT_NARROW] = {2, {add_two, add_two, BLOCK},                   {add_one, add_one, BLOCK}               },
    [PRODUCT_WIDE] = {4, {add_four_wide, add_four_wide, BLOCK},       {add_long_wide, add_one_wide, 4 * BLOCK}},
    [PRODUCT_DEEP] = {4,
                       {add_four_long_deep, add_four_deep, 2 * BLOCK},
                       {add_long_deep, add_one_deep, 4 * BLOCK}                                                },
};

#else

bool
product_can(ProductWay way)
{
    return way == PRODUCT_PLAIN;
}

static const Way ways[] = {
    [PRODUCT_PLAIN] = {1, {add_plain, add_plain, BLOCK}, {add_plain, add_plain, BLOCK}},
};

#endif

static void
add_to_rows(const Reach *reach, const gint16 *in, guint inputs, const gint16 *weights, guint outputs,
            gint32 *out)
{
    guint j = 0;
    for (; j + reach->outputs <= outputs; j += reach->outputs)
        reach->wide(in, inputs, weights + 2 * j, outputs, out + j);
    for (; j < outputs; j += BLOCK)
        reach->block(in, inputs, weights + 2 * j, outputs, out + j);
}

void
product_add_by(ProductWay number, const gint16 *in, guint rows, guint inputs, const gint16 *weights,
               guint outputs, gint32 *out)
{
    g_assert(inputs % 2 == 0 && outputs % BLOCK == 0 && product_can(number));
    const Way *way = &ways[number];
    guint row = 0;
    for (; row + way->rows <= rows; row += way->rows)
        add_to_rows(&way->many, in + row * inputs, inputs, weights, outputs, out + row * outputs);
    for (; row < rows; row++)
        add_to_rows(&way->one, in + row * inputs, inputs, weights, outputs, out + row * outputs);
}

void
product_add(const gint16 *in, guint rows, guint inputs, const gint16 *weights, guint outputs, gint32 *out)
{
    ProductWay way = PRODUCT_WAYS - 1;
    while (!product_can(way))
        way--;
    product_add_by(way, in, rows, inputs, weights, outputs, out);
}
