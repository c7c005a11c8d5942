// SPDX-License-Identifier: Apache-2.0

// Deliberately without an include: this module only carries the flags of pkg-config and the library
// to link. libxml2's headers pull in ICU's, which clash with Foundation's own, so that they are
// seen by CXMLEvents/XMLEvents.c alone.
