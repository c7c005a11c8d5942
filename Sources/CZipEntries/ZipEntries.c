// SPDX-License-Identifier: Apache-2.0

#include "ZipEntries.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

enum {
  buffer_size = 65536,
  end_record_size = 22,
  end_search_size = end_record_size + 65535,  // The comment behind it has at most 64 KB.
  locator64_size = 20,
  end_record64_size = 56,
};

struct zip_entries_archive {
  zip_entries_source source;
  zip_t *zip;
  zip_error_t error;

  // libzip reads a directory in small pieces.
  uint64_t position;
  uint64_t buffer_start;
  size_t buffer_length;
  unsigned char buffer[buffer_size];
};

struct zip_entries_stream {
  zip_file_t *file;
};

// How many entries there are, before libzip makes room for all of them

static uint64_t number(const unsigned char *bytes, size_t length) {
  uint64_t value = 0;
  while (length-- > 0) value = value << 8 | bytes[length];
  return value;
}

static bool read_all(zip_entries_source source, uint64_t offset, void *target, size_t length) {
  size_t done = 0;
  while (done < length) {
    long count =
        source.read(source.context, offset + done, (char *)target + done, length - done);
    if (count <= 0) return false;
    done += (size_t)count;
  }
  return true;
}

static bool count64(zip_entries_source source, uint64_t locator, uint64_t *count) {
  unsigned char bytes[end_record64_size];
  if (!read_all(source, locator, bytes, locator64_size)) return false;
  if (memcmp(bytes, "PK\6\7", 4) != 0) return true;
  uint64_t offset = number(bytes + 8, 8);
  if (offset > source.size || !read_all(source, offset, bytes, end_record64_size)) return false;
  if (memcmp(bytes, "PK\6\6", 4) == 0) *count = number(bytes + 32, 8);
  return true;
}

/// The greatest count that any end of a directory claims, for libzip may believe any of them.
static bool greatest_count(zip_entries_source source, uint64_t *greatest) {
  size_t length = source.size < end_search_size ? (size_t)source.size : end_search_size;
  uint64_t start = source.size - length;
  unsigned char *bytes = malloc(length + 1);
  bool is_read = bytes != NULL && read_all(source, start, bytes, length);
  bool is_found = false;
  *greatest = 0;
  for (size_t index = 0; is_read && index + end_record_size <= length; index++) {
    if (memcmp(bytes + index, "PK\5\6", 4) != 0) continue;
    is_found = true;
    uint64_t count = number(bytes + index + 10, 2);
    uint64_t offset = start + index;
    if (offset >= locator64_size) is_read = count64(source, offset - locator64_size, &count);
    if (count > *greatest) *greatest = count;
  }
  free(bytes);
  return is_read && is_found;
}

// What libzip reads from

static zip_int64_t read_source(zip_entries_archive *archive, void *target, zip_uint64_t length) {
  zip_uint64_t done = 0;
  while (done < length) {
    uint64_t offset = archive->position - archive->buffer_start;
    if (archive->position < archive->buffer_start || offset >= archive->buffer_length) {
      long count = archive->source.read(archive->source.context, archive->position,
                                        archive->buffer, buffer_size);
      if (count < 0) {
        zip_error_set(&archive->error, ZIP_ER_READ, 0);
        return -1;
      }
      archive->buffer_start = archive->position;
      archive->buffer_length = (size_t)count;
      if (count == 0) break;
      offset = 0;
    }
    size_t piece = archive->buffer_length - (size_t)offset;
    if (piece > length - done) piece = (size_t)(length - done);
    memcpy((char *)target + done, archive->buffer + offset, piece);
    archive->position += piece;
    done += piece;
  }
  return (zip_int64_t)done;
}

static zip_int64_t seek_source(zip_entries_archive *archive, void *data, zip_uint64_t length) {
  zip_int64_t position = zip_source_seek_compute_offset(
      archive->position, archive->source.size, data, length, &archive->error);
  if (position < 0) return -1;
  archive->position = (uint64_t)position;
  return 0;
}

static zip_int64_t stat_source(zip_entries_archive *archive, void *data, zip_uint64_t length) {
  if (length < sizeof(zip_stat_t)) return -1;
  zip_stat_t *about = data;
  zip_stat_init(about);
  about->size = archive->source.size;
  about->valid = ZIP_STAT_SIZE;
  return sizeof *about;
}

static zip_int64_t answer(void *context, void *data, zip_uint64_t length,
                          zip_source_cmd_t command) {
  zip_entries_archive *archive = context;
  switch (command) {
    case ZIP_SOURCE_OPEN: archive->position = 0; return 0;
    case ZIP_SOURCE_READ: return read_source(archive, data, length);
    case ZIP_SOURCE_SEEK: return seek_source(archive, data, length);
    case ZIP_SOURCE_TELL: return (zip_int64_t)archive->position;
    case ZIP_SOURCE_STAT: return stat_source(archive, data, length);
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&archive->error, data, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK,
                                            ZIP_SOURCE_TELL, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
                                            ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE, -1);
    default:
      zip_error_set(&archive->error, ZIP_ER_OPNOTSUPP, 0);
      return -1;
  }
}

// What the header promises

zip_entries_archive *zip_entries_open(zip_entries_source source, uint64_t limit,
                                      zip_entries_status *status) {
  uint64_t count;
  *status = zip_entries_damaged;
  if (!greatest_count(source, &count)) return NULL;
  if (count > limit) {
    *status = zip_entries_too_many;
    return NULL;
  }
  zip_entries_archive *archive = calloc(1, sizeof *archive);
  if (archive == NULL) return NULL;
  archive->source = source;
  zip_error_init(&archive->error);
  zip_source_t *bytes = zip_source_function_create(answer, archive, NULL);
  if (bytes != NULL) archive->zip = zip_open_from_source(bytes, ZIP_RDONLY, NULL);
  if (archive->zip == NULL) {
    zip_source_free(bytes);
    zip_entries_free(archive);
    return NULL;
  }
  *status = zip_entries_ok;
  return archive;
}

uint64_t zip_entries_count(const zip_entries_archive *archive) {
  zip_int64_t count = zip_get_num_entries(archive->zip, 0);
  return count > 0 ? (uint64_t)count : 0;
}

bool zip_entries_describe(zip_entries_archive *archive, uint64_t index, zip_entries_entry *entry,
                          const char **name) {
  const zip_uint64_t wanted =
      ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  zip_stat_t about;
  zip_stat_init(&about);
  *name = zip_get_name(archive->zip, index, ZIP_FL_ENC_RAW);
  if (*name == NULL || zip_stat_index(archive->zip, index, 0, &about) != 0) return false;
  if ((about.valid & wanted) != wanted) return false;
  *entry = (zip_entries_entry){
      .size = about.size,
      .compressed_size = about.comp_size,
      .is_encrypted = about.encryption_method != ZIP_EM_NONE,
      .is_known_method = about.comp_method == ZIP_CM_STORE || about.comp_method == ZIP_CM_DEFLATE,
  };
  return true;
}

zip_entries_stream *zip_entries_begin(zip_entries_archive *archive, uint64_t index) {
  zip_entries_stream *stream = malloc(sizeof *stream);
  if (stream == NULL) return NULL;
  stream->file = zip_fopen_index(archive->zip, index, 0);
  if (stream->file == NULL) {
    free(stream);
    return NULL;
  }
  return stream;
}

long zip_entries_read(zip_entries_stream *stream, void *buffer, size_t length) {
  return (long)zip_fread(stream->file, buffer, length);
}

void zip_entries_end(zip_entries_stream *stream) {
  if (stream == NULL) return;
  zip_fclose(stream->file);
  free(stream);
}

void zip_entries_free(zip_entries_archive *archive) {
  if (archive == NULL) return;
  if (archive->zip != NULL) zip_discard(archive->zip);
  zip_error_fini(&archive->error);
  free(archive);
}
