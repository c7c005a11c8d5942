// SPDX-License-Identifier: Apache-2.0

/// Text for the inside of an element, or of a quoted attribute, of HTML or XML.
///
/// By scalars, not by Characters: a quote followed by a combining mark is one Character, and would
/// pass unescaped.
package func escapedMarkup(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
