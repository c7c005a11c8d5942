// SPDX-License-Identifier: Apache-2.0

/// An element of HTML or SVG around content that is markup already; its attributes are escaped
/// here.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String = ""
) -> String {
  let list = attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  return "<\(name)\(list)>\(content)</\(name)>"
}

/// Text as the content of an element or the value of an attribute.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
