// SPDX-License-Identifier: Apache-2.0
// What every reader in C and C++ shares: the clock from open to done, and the line that it prints.

#ifndef MEASURE_H
#define MEASURE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct found {
  long rows, names, emails, phones, organisations;
  size_t touched;  // Bytes of the values, so that no compiler may leave out looking at them.
};

static double measure_wall, measure_cpu;

static inline double wall_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static inline double cpu_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

// The most memory that this process has held; not ru_maxrss, which a child inherits.
static inline double peak_megabytes(void) {
  char line[256];
  long kilobytes = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof line, status))
    if (sscanf(line, "VmHWM: %ld", &kilobytes) == 1) break;
  if (status) fclose(status);
  return kilobytes / 1000.0;
}

static inline void measure_start(void) {
  measure_cpu = cpu_now();
  measure_wall = wall_now();
}

// Prints the line and leaves; freeing what was read doesn't count.
static inline void measure_done(
    const char *peer, const char *version, const char *path, const struct found *found) {
  double wall = wall_now() - measure_wall, cpu = cpu_now() - measure_cpu;
  const char *slash = strrchr(path, '/');
  struct stat about;
  stat(path, &about);
  printf("{\"peer\": \"%s\", \"version\": \"%s\", \"file\": \"%s\", \"rows\": %ld, ", peer, version,
         slash ? slash + 1 : path, found->rows);
  if (found->names)
    printf("\"names\": %ld, \"emails\": %ld, \"phones\": %ld, \"organisations\": %ld, ",
           found->names, found->emails, found->phones, found->organisations);
  printf("\"touched\": %zu, \"bytes\": %lld, ", found->touched, (long long)about.st_size);
  printf("\"wall_s\": %.5f, \"cpu_s\": %.5f, \"peak_mb\": %.1f}\n", wall, cpu, peak_megabytes());
  fflush(stdout);
  _exit(0);
}

// The whole file with a NUL after it.
static inline char *whole_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(66); }
  struct stat about;
  fstat(fileno(file), &about);
  char *bytes = (char *)malloc(about.st_size + 1);
  *length = bytes ? fread(bytes, 1, about.st_size, file) : 0;
  fclose(file);
  if (!bytes || *length != (size_t)about.st_size) { fprintf(stderr, "short read\n"); exit(74); }
  bytes[*length] = 0;
  return bytes;
}

// Cuts the next card off at its END, with a NUL in place of the byte behind, for the readers that
// take one card at a time; NULL after the last.
struct cards {
  char *at, *end, behind;
};

static inline char *next_card(struct cards *cards) {
  if (cards->end) *cards->end = cards->behind;
  char *from = strstr(cards->end ? cards->end : cards->at, "BEGIN:VCARD");
  char *end = from ? strstr(from, "\nEND:VCARD") : NULL;
  if (!end) return NULL;
  end += strlen("\nEND:VCARD");
  end += strspn(end, "\r\n");
  cards->end = end;
  cards->behind = *end;
  *end = 0;
  return from;
}

static inline void touch(struct found *found, long *kind, const char *text) {
  *kind += 1;
  if (text) found->touched += strlen(text);
}

#endif
