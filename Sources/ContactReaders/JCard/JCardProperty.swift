// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A property of a jCard: name, parameters, type of the values, and the values (RFC 7095, 3.3).
struct JCardProperty {
  let property: VCardProperty

  /// Each value by its components, and each component by its texts.
  let values: [[[String]]]

  /// The values of `type`, which come alone or in an array.
  let types: [String]

  /// What joins it to its label; empty where nothing does.
  let group: String

  /// Nil for what is no property.
  init?(_ json: Any) {
    guard let parts = json as? [Any], parts.count >= 4, let name = parts[0] as? String else {
      return nil
    }
    property = Array(name.utf8).withUnsafeBufferPointer(vCardProperty)
    let parameters = parts[1] as? [String: Any] ?? [:]
    let type = parameters.first { $0.key.lowercased() == "type" }?.value
    types = type.map(texts) ?? []
    group = parameters["group"].map(texts)?.first ?? ""
    values = parts.dropFirst(3).map(components)
  }

  /// The value where there is one text; its first component where there are several.
  var text: String { values.first?.first?.first ?? "" }

  /// All texts of all values.
  var all: [String] { values.flatMap { $0.flatMap(\.self) } }

  var isFax: Bool {
    types.contains { $0.lowercased() == "fax" || $0.lowercased() == "pager" }
  }
}

/// The properties of a card, and how many of its parts are none.
func jCardProperties(_ json: some DataProtocol) -> (properties: [JCardProperty], broken: Int)? {
  let card = try? JSONSerialization.jsonObject(with: Data(json)) as? [Any]
  guard let card, card.count >= 2, let parts = card[1] as? [Any] else { return nil }
  let properties = parts.compactMap { JCardProperty($0) }
  return (properties, parts.count - properties.count)
}

private func components(_ value: Any) -> [[String]] {
  (value as? [Any])?.map(texts) ?? [texts(value)]
}

private func texts(_ value: Any) -> [String] {
  switch value {
  case let text as String: text.isEmpty ? [] : [text.precomposedStringWithCanonicalMapping]
  case let number as NSNumber: [number.stringValue]
  // Deeper than a component's texts there's nothing that means anything.
  case let list as [Any]: list.compactMap { $0 as? String }.filter { !$0.isEmpty }
  default: []
  }
}
