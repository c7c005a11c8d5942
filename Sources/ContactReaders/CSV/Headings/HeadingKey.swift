// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The letters of a heading, without case, accents, digits and punctuation.
///
/// `E-mail 2 Address` and `E-mail Address` thus need one rule. Letters of all scripts are kept;
/// those of Latin that no accent makes, such as `ł` and `ß`, become what people type instead.
func headingKey(_ heading: String) -> String {
  headingParts(heading).joined()
}

/// The words of a heading, each as in its key.
func headingParts(_ heading: String) -> [String] {
  var words: [String] = []
  var word = String.UnicodeScalarView()
  for scalar in heading.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
    if let letters = plainLetters[scalar] {
      word.append(contentsOf: letters.unicodeScalars)
    } else if scalar.properties.isLetter {
      word.append(scalar)
    } else if !scalar.properties.isMark, !word.isEmpty {
      words.append(String(word))
      word.removeAll()
    }
  }
  return word.isEmpty ? words : words + [String(word)]
}

/// The superior letters of `2º` and `1ª` belong to the digit and go with it.
private let plainLetters: [Unicode.Scalar: String] = [
  "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
  "º": "", "ª": "",
]

extension Unicode.Scalar.Properties {
  fileprivate var isLetter: Bool {
    switch generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
