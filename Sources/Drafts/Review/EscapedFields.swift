// SPDX-License-Identifier: Apache-2.0

import Documents

/// Every text in a template's fields, however deep, escaped; so that no field can be forgotten.
func escapedFields(_ value: Any) -> Any {
  switch value {
  case let text as String: escapedMarkup(text)
  case let list as [Any]: list.map(escapedFields)
  case let fields as [String: Any]: fields.mapValues(escapedFields)
  default: value
  }
}
