// SPDX-License-Identifier: Apache-2.0

// Deliberately without an include: this module only carries the flags of pkg-config and the library
// to link. Its header is seen by CZipEntries/ZipEntries.c alone.
