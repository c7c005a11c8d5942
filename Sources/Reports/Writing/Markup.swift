// SPDX-License-Identifier: Apache-2.0

import Documents

/// An element of HTML or SVG around content that is markup already; its attributes are escaped
/// here.
func element(
  _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String = ""
) -> String {
  let list = attributes.map { " \($0.key)=\"\(escapedMarkup($0.value))\"" }.joined()
  return "<\(name)\(list)>\(content)</\(name)>"
}
