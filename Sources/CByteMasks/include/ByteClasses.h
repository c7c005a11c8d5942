// SPDX-License-Identifier: Apache-2.0

#ifndef MUTUAL_BYTE_CLASSES_H
#define MUTUAL_BYTE_CLASSES_H

#include <stdint.h>

/// What a byte of ASCII may be part of, a bit for each; 0 for other bytes.
enum {
  byte_in_local_part = 1,  ///< RFC 5322's dot-atom.
  byte_in_host = 2,        ///< Letters, digits and the hyphen.
  byte_in_phone = 4,       ///< Digits and the signs that people put between them.
  byte_in_link = 8,        ///< RFC 3986's reserved and unreserved characters, and `%`.
  byte_in_date_break = 16,
  byte_in_name = 32,       ///< Of a content line's name and group (RFC 6350).
  byte_in_base64 = 64,     ///< RFC 4648's alphabet, and blanks.
};

extern const uint8_t byte_class_table[256];

static inline uint8_t byte_classes(uint8_t byte) {
  return byte_class_table[byte];
}

#endif
