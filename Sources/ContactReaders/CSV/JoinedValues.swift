// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Gives each part of a text that isn't empty, without blanks around it.
@inline(__always)
func forEachPart(
  of text: UnsafeBufferPointer<UInt8>, _ separator: StaticString,
  _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  // Nearly all cells hold one value, and a blank is quickly looked for.
  if separator.utf8Start[0] == blank, !holdsBlank(text) { return body(text) }
  let length = separator.utf8CodeUnitCount
  // An address or a number has a fixed few characters, of which the separator's middle is none.
  let mark = separator.utf8Start[length / 2]
  var start = 0
  var index = length / 2
  while index + length - length / 2 <= text.count {
    let first = index - length / 2
    if text[index] == mark, first >= start, stands(separator, in: text, at: first) {
      give(text, start, first, body)
      start = first + length
      index = start + length / 2
    } else {
      index += 1
    }
  }
  give(text, start, text.count, body)
}

@inline(__always)
private func holdsBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = text.baseAddress else { return false }
  return memchr(base, Int32(blank), text.count) != nil
}

@inline(__always)
private func give(
  _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
  _ body: (UnsafeBufferPointer<UInt8>) -> Void
) {
  let part = withoutBlanks(UnsafeBufferPointer(rebasing: text[start..<end]))
  if !part.isEmpty { body(part) }
}

/// Whether a text has the given words in it.
func holds(_ text: UnsafeBufferPointer<UInt8>, _ words: StaticString) -> Bool {
  var index = 0
  while index + words.utf8CodeUnitCount <= text.count {
    if stands(words, in: text, at: index) { return true }
    index += 1
  }
  return false
}

@inline(__always)
private func stands(
  _ words: StaticString, in text: UnsafeBufferPointer<UInt8>, at start: Int
) -> Bool {
  for index in 0..<words.utf8CodeUnitCount
  where text[start + index] != words.utf8Start[index] { return false }
  return true
}
