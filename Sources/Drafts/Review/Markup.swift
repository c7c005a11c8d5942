// SPDX-License-Identifier: Apache-2.0

/// `text` for the inside of an element or of a quoted attribute.
///
/// By scalars, not by Characters: a quote followed by a combining mark is one Character, and would
/// pass unescaped.
func escapedMarkup(_ text: String) -> String {
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

/// Every text in a template's fields, however deep, escaped; so that no field can be forgotten.
func escapedFields(_ value: Any) -> Any {
  switch value {
  case let text as String: escapedMarkup(text)
  case let list as [Any]: list.map(escapedFields)
  case let fields as [String: Any]: fields.mapValues(escapedFields)
  default: value
  }
}
