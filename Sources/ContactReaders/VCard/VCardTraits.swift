// SPDX-License-Identifier: Apache-2.0

import CByteMasks

/// What the parameters of a content line say that decides how, and whether, it is read.
///
/// Bare words of version 2.1 count like the values that later versions write, and so do the words of
/// a quoted list.
struct VCardTraits: OptionSet {
  let rawValue: UInt8

  static let quotedPrintable = VCardTraits(rawValue: 1)
  static let base64 = VCardTraits(rawValue: 2)
  static let charset = VCardTraits(rawValue: 4)

  /// A fax or a pager, which no person answers.
  static let fax = VCardTraits(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks at each word of the parameters.
  init(_ parameters: UnsafeBufferPointer<UInt8>) {
    var traits: VCardTraits = []
    var start = 0
    var index = 0
    var followsEncoding = false
    while index <= parameters.count {
      if index == parameters.count || !isByte(parameters[index], byte_in_host) {
        if index > start {
          let word = UnsafeBufferPointer(rebasing: parameters[start..<index])
          traits.formUnion(meaning(of: word, followsEncoding: followsEncoding))
          followsEncoding = word.count == 8 && word.startsIgnoringCase("encoding")
        }
        start = index + 1
      }
      index += 1
    }
    self = traits
  }
}

@inline(__always)
private func meaning(
  of word: UnsafeBufferPointer<UInt8>, followsEncoding: Bool
) -> VCardTraits {
  switch word.count {
  case 1: followsEncoding && word[0] | 0x20 == UInt8(ascii: "b") ? .base64 : []
  case 3: word.startsIgnoringCase("fax") ? .fax : []
  case 5: word.startsIgnoringCase("pager") ? .fax : []
  case 6: word.startsIgnoringCase("base64") ? .base64 : []
  case 7: word.startsIgnoringCase("charset") ? .charset : []
  case 16: word.startsIgnoringCase("quoted-printable") ? .quotedPrintable : []
  default: []
  }
}
