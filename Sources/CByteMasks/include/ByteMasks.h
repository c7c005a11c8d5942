// SPDX-License-Identifier: Apache-2.0

#ifndef MUTUAL_BYTE_MASKS_H
#define MUTUAL_BYTE_MASKS_H

#include <stddef.h>
#include <stdint.h>

/// Where the interesting bytes of a text are, 64 bytes to a word: bit i of word k stands for byte
/// 64 * k + i.
typedef struct {
  uint64_t *ends;    ///< The bytes that end a cell or a line.
  uint64_t *lines;   ///< Of these, the ones that end a line.
  uint64_t *quotes;  ///< The bytes that are `quote`.
  uint64_t *odd;     ///< Controls, DEL, and whatever is not ASCII.
} byte_masks;

/// Fills `blocks` words of each mask from 64 times as many bytes.
///
/// `end`, LF and CR are the bytes that end something.
void byte_masks_fill(byte_masks masks, const uint8_t *bytes, size_t blocks, uint8_t end,
                     uint8_t quote);

#endif
