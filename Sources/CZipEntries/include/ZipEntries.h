// SPDX-License-Identifier: Apache-2.0

#ifndef MUTUAL_ZIP_ENTRIES_H
#define MUTUAL_ZIP_ENTRIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The entries of a zip archive, inflated by libzip as they are read.
///
/// Nothing is ever written, and names of entries are never used as paths. An archive and its
/// streams are for one thread at a time.

typedef struct {
  /// Reads at an offset: the number of bytes, 0 at the end, or -1 when they can't be had.
  long (*read)(void *context, uint64_t offset, void *buffer, size_t length);
  void *context;
  uint64_t size;
} zip_entries_source;

typedef struct {
  uint64_t size;             ///< Inflated, as the directory claims.
  uint64_t compressed_size;  ///< As the directory claims.
  bool is_encrypted;
  bool is_known_method;  ///< Stored or deflated.
} zip_entries_entry;

typedef enum {
  zip_entries_ok = 0,
  zip_entries_damaged,
  zip_entries_too_many,
} zip_entries_status;

typedef struct zip_entries_archive zip_entries_archive;
typedef struct zip_entries_stream zip_entries_stream;

/// NULL with a status for what is no archive, or has more entries than `limit`.
///
/// Freed by `zip_entries_free`, after its streams.
zip_entries_archive *zip_entries_open(zip_entries_source source, uint64_t limit,
                                      zip_entries_status *status);

uint64_t zip_entries_count(const zip_entries_archive *archive);

/// Describes an entry; false where nothing is known of it. The name lives as long as the archive,
/// in bytes as they are, ended by NUL.
bool zip_entries_describe(zip_entries_archive *archive, uint64_t index, zip_entries_entry *entry,
                          const char **name);

/// Begins to read an entry's contents; NULL where they can't be. Freed by `zip_entries_end`.
zip_entries_stream *zip_entries_begin(zip_entries_archive *archive, uint64_t index);

/// Reads the next bytes: how many, 0 at the end, or -1 where they are damaged.
///
/// At the end size and check sum are compared.
long zip_entries_read(zip_entries_stream *stream, void *buffer, size_t length);

void zip_entries_end(zip_entries_stream *stream);
void zip_entries_free(zip_entries_archive *archive);

#endif
