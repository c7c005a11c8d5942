// SPDX-License-Identifier: Apache-2.0

/// A heading of one of Google's groups, `Phone 2 - Value`; there are as many groups as the widest
/// contact of the export needs.
struct NumberedHeading: Hashable {
  let noun: String
  let number: Int
  let part: String

  /// Nil for a heading of another form than `noun number - part`.
  init?(_ heading: String) {
    let halves = heading.split(separator: " - ", omittingEmptySubsequences: false)
    guard halves.count == 2, let blank = halves[0].lastIndex(of: " "),
      let number = Int(halves[0][halves[0].index(after: blank)...]), number > 0
    else { return nil }
    noun = headingKey(String(halves[0][..<blank]))
    part = headingKey(String(halves[1]))
    self.number = number
    if noun.isEmpty || part.isEmpty { return nil }
  }

  /// What the column holds; nil for what is dropped, and for labels.
  var column: AddressColumn? {
    switch (noun, part) {
    case ("email", "value"): .email
    case ("phone", "value"): .phone
    case ("website", "value"): .link
    case ("relation", "value"): .relation
    case ("organization", "name"): .organisation
    case ("organization", "title"): .title
    default: nil
    }
  }

  /// Whether it says of which kind the value of that heading is: `Type` before 2024, then `Label`.
  func labels(_ value: NumberedHeading) -> Bool {
    (part == "label" || part == "type") && noun == value.noun && number == value.number
  }
}
