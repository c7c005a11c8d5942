// SPDX-License-Identifier: Apache-2.0
// The plain memory scan: reads the file by read() in blocks, or has it in memory already, and sums
// its bytes with vector instructions, on one thread or on several.
// Usage: scan_floor [--loaded] [--threads N] FILE

#include "measure.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#ifdef __AVX2__
#include <immintrin.h>
#endif

enum { BLOCK = 256 * 1024 };

struct part {
  const char *path;
  const uint8_t *loaded;
  off_t from, to;
  uint64_t sum;
};

// In four sums, so that an addition needn't wait for the one before.
static uint64_t sum_of(const uint8_t *bytes, size_t count) {
  uint64_t sum = 0;
  size_t at = 0;
#ifdef __AVX2__
  __m256i sums[4] = {0}, zero = _mm256_setzero_si256();
  for (; at + 128 <= count; at += 128)
    for (int lane = 0; lane < 4; lane++) {
      __m256i some = _mm256_loadu_si256((const __m256i *)(bytes + at + 32 * lane));
      sums[lane] = _mm256_add_epi64(sums[lane], _mm256_sad_epu8(some, zero));
    }
  uint64_t words[16];
  memcpy(words, sums, sizeof words);
  for (int word = 0; word < 16; word++) sum += words[word];
#endif
  for (; at < count; at++) sum += bytes[at];
  return sum;
}

static void *scan(void *argument) {
  struct part *part = argument;
  if (part->loaded) {
    part->sum = sum_of(part->loaded + part->from, part->to - part->from);
    return NULL;
  }
  uint8_t *block = aligned_alloc(64, BLOCK);
  int file = open(part->path, O_RDONLY);
  for (off_t at = part->from; at < part->to;) {
    size_t wanted = part->to - at < BLOCK ? part->to - at : BLOCK;
    ssize_t got = pread(file, block, wanted, at);
    if (got <= 0) { perror(part->path); exit(74); }
    part->sum += sum_of(block, got);
    at += got;
  }
  close(file);
  free(block);
  return NULL;
}

int main(int count, char **arguments) {
  int threads = 1, loaded = 0;
  for (int at = 1; at < count - 1; at++) {
    if (!strcmp(arguments[at], "--loaded")) loaded = 1;
    if (!strcmp(arguments[at], "--threads")) threads = atoi(arguments[at + 1]);
  }
  const char *path = arguments[count - 1];
  struct stat about;
  if (threads < 1 || threads > 64 || stat(path, &about)) { perror(path); return 64; }
  size_t length = 0;
  const uint8_t *bytes = loaded ? (const uint8_t *)whole_file(path, &length) : NULL;

  measure_start();
  struct part parts[64];
  pthread_t workers[64];
  for (int at = 0; at < threads; at++) {
    parts[at] = (struct part){
      path, bytes, about.st_size * at / threads, about.st_size * (at + 1) / threads, 0};
    if (at) pthread_create(&workers[at], NULL, scan, &parts[at]);
  }
  scan(&parts[0]);
  uint64_t sum = parts[0].sum;
  for (int at = 1; at < threads; at++) {
    pthread_join(workers[at], NULL);
    sum += parts[at].sum;
  }
  struct found found = {.touched = sum};
  char name[64];
  snprintf(name, sizeof name, "scan-%s-%d", loaded ? "loaded" : "read", threads);
  measure_done(name, __VERSION__, path, &found);
}
