// SPDX-License-Identifier: Apache-2.0

import Drafts
import Foundation

/// A way of writing a text so that a plain search does not find it.
enum Hiding: String, CaseIterable {
  case open, decomposed, fullWidth, mathematical, zeroWidth, softHyphens
  case quotedPrintable, softBreaks, percent, decimalEntities, hexEntities
  case base64, wrappedBase64, urlBase64, encodedWordB, encodedWordQ, splitEncodedWords

  func hide(_ text: String) -> String {
    switch self {
    case .open: text
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .fullWidth: shifted(text, 0x21...0x7E) { $0 + 0xFEE0 }
    case .mathematical:
      shifted(text, 0x41...0x5A) { $0 + 0x1D3BF }.unicodeScalars.reduce(into: "") {
        styled, scalar in
        styled += shifted(String(scalar), 0x61...0x7A) { $0 + 0x1D3B9 }
      }
    case .zeroWidth: text.unicodeScalars.map(String.init).joined(separator: "\u{200B}")
    case .softHyphens: text.unicodeScalars.map(String.init).joined(separator: "\u{AD}")
    case .quotedPrintable: bytes(text) { "=" + hex($0) }
    case .softBreaks: text.unicodeScalars.map(String.init).joined(separator: "=\n")
    case .percent: bytes(text) { "%" + hex($0) }
    case .decimalEntities: text.unicodeScalars.map { "&#\($0.value);" }.joined()
    case .hexEntities:
      text.unicodeScalars.map { "&#x\(String($0.value, radix: 16))" }.joined(separator: ";")
    case .base64: base64(text)
    case .wrappedBase64: wrapped(base64(text))
    case .urlBase64:
      base64(text).replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    case .encodedWordB: "=?utf-8?B?\(base64(text))?="
    case .encodedWordQ: "=?UTF-8?q?" + bytes(text) { $0 == 32 ? "_" : "=" + hex($0) } + "?="
    case .splitEncodedWords:
      text.utf8.map { "=?iso-8859-1?Q?=\(hex($0))?=" }.joined(separator: " ")
    }
  }

  /// What has to be undone.
  var layers: [LeakLayer] {
    switch self {
    case .open, .decomposed, .fullWidth, .mathematical, .zeroWidth, .softHyphens: []
    case .quotedPrintable, .softBreaks: [.quotedPrintable]
    case .percent: [.percent]
    case .decimalEntities, .hexEntities: [.entity]
    case .base64, .wrappedBase64, .urlBase64: [.base64]
    case .encodedWordB, .encodedWordQ, .splitEncodedWords: [.encodedWord]
    }
  }

  private func bytes(_ text: String, _ escape: (UInt8) -> String) -> String {
    text.utf8.map(escape).joined()
  }

  private func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private func base64(_ text: String) -> String {
    Data(text.utf8).base64EncodedString()
  }

  private func wrapped(_ text: String) -> String {
    let letters = Array(text.utf8)
    return stride(from: 0, to: letters.count, by: 8)
      .map { String(decoding: letters[$0..<min($0 + 8, letters.count)], as: UTF8.self) }
      .joined(separator: "\n> ")
  }

  private func shifted(
    _ text: String, _ range: ClosedRange<UInt32>, _ shift: (UInt32) -> UInt32
  ) -> String {
    text.unicodeScalars.reduce(into: "") { shifted, scalar in
      let value = range.contains(scalar.value) ? shift(scalar.value) : scalar.value
      shifted.unicodeScalars.append(Unicode.Scalar(value) ?? scalar)
    }
  }
}
