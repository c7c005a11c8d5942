// SPDX-License-Identifier: Apache-2.0

#include "ByteMasks.h"

#ifdef __SSE2__

#include <emmintrin.h>

void byte_masks_fill(byte_masks masks, const uint8_t *bytes, size_t blocks, uint8_t end,
                     uint8_t quote) {
  const __m128i ends = _mm_set1_epi8((char)end), quotes = _mm_set1_epi8((char)quote);
  const __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
  const __m128i space = _mm_set1_epi8(' '), del = _mm_set1_epi8(0x7F);
  for (size_t block = 0; block < blocks; block++) {
    uint64_t end_bits = 0, line_bits = 0, quote_bits = 0, odd_bits = 0;
    for (int part = 0; part < 4; part++) {
      __m128i text = _mm_loadu_si128((const __m128i *)(bytes + 64 * block + 16 * part));
      __m128i line_end = _mm_or_si128(_mm_cmpeq_epi8(text, lf), _mm_cmpeq_epi8(text, cr));
      __m128i any_end = _mm_or_si128(line_end, _mm_cmpeq_epi8(text, ends));
      // Bytes beyond ASCII are negative here, and so less than a space.
      __m128i odd = _mm_or_si128(_mm_cmplt_epi8(text, space), _mm_cmpeq_epi8(text, del));
      end_bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(any_end) << (16 * part);
      line_bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(line_end) << (16 * part);
      quote_bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(text, quotes))
                    << (16 * part);
      odd_bits |= (uint64_t)(uint16_t)_mm_movemask_epi8(odd) << (16 * part);
    }
    masks.ends[block] = end_bits;
    masks.lines[block] = line_bits;
    masks.quotes[block] = quote_bits;
    masks.odd[block] = odd_bits;
  }
}

#else

void byte_masks_fill(byte_masks masks, const uint8_t *bytes, size_t blocks, uint8_t end,
                     uint8_t quote) {
  for (size_t block = 0; block < blocks; block++) {
    uint64_t end_bits = 0, line_bits = 0, quote_bits = 0, odd_bits = 0;
    for (int i = 0; i < 64; i++) {
      uint8_t byte = bytes[64 * block + i];
      uint64_t is_line_end = byte == '\n' || byte == '\r';
      end_bits |= (is_line_end | (byte == end)) << i;
      line_bits |= is_line_end << i;
      quote_bits |= (uint64_t)(byte == quote) << i;
      odd_bits |= (uint64_t)(byte < ' ' || byte >= 0x7F) << i;
    }
    masks.ends[block] = end_bits;
    masks.lines[block] = line_bits;
    masks.quotes[block] = quote_bits;
    masks.odd[block] = odd_bits;
  }
}

#endif
