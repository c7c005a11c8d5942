// SPDX-License-Identifier: Apache-2.0

/// A character reference of HTML: `&#64;`, `&#x40;` or `&commat;`, the numbers also without the
/// semicolon, as browsers take them.
struct Entity {
  let scalar: Unicode.Scalar

  /// Behind the reference.
  let end: Int

  /// Nil where none begins at `start`, which holds an ampersand.
  init?(in text: [Unicode.Scalar], at start: Int) {
    let rest = text[(start + 1)...].prefix(longestReference)
    let isNumber = rest.first == "#"
    let name = isNumber ? Self.number(rest.dropFirst()) : rest.prefix(while: isASCIILetterOrDigit)
    let isEnded = name.endIndex < text.count && text[name.endIndex] == ";"
    let scalar = isNumber ? Self.scalar(string(name)) : namedEntities[string(name)]
    guard let scalar, isEnded || isNumber else { return nil }
    self.scalar = scalar
    end = name.endIndex + (isEnded ? 1 : 0)
  }

  /// The digits, with the `x` before hexadecimal ones.
  private static func number(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let isHex = text.first == "x" || text.first == "X"
    let digits = text.dropFirst(isHex ? 1 : 0)
      .prefix { isHex ? hexValue($0) != nil : isDigit($0) }
    return text[..<digits.endIndex]
  }

  private static func scalar(_ number: String) -> Unicode.Scalar? {
    let isHex = number.first == "x" || number.first == "X"
    return UInt32(number.dropFirst(isHex ? 1 : 0), radix: isHex ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}

private let longestReference = 12

private let namedEntities: [String: Unicode.Scalar] = [
  "amp": "&", "apos": "'", "colon": ":", "comma": ",", "commat": "@", "dash": "-", "equals": "=",
  "gt": ">", "hyphen": "-", "lowbar": "_", "lt": "<", "nbsp": " ", "num": "#", "percnt": "%",
  "period": ".", "plus": "+", "quot": "\"", "shy": "\u{AD}", "sol": "/", "zwj": "\u{200D}",
  "zwnj": "\u{200C}",
]
