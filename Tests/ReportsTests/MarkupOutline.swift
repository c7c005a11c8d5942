// SPDX-License-Identifier: Apache-2.0

/// The elements of a page in their order, read strictly: every element is closed by itself or by
/// its own end.
struct MarkupOutline {
  private(set) var elements: [Element] = []

  /// One element with its place in the tree.
  struct Element {
    let name: String
    let attributes: [String: String]
    let depth: Int
  }

  enum Problem: Error {
    case unclosed([String])
    case strayEnd(String)
    case brokenTag(String)
    case strayAmpersand(String)
  }

  init(_ page: String) throws {
    var open: [String] = []
    var rest = Substring(page)
    while let start = rest.firstIndex(of: "<") {
      try Self.checkText(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        throw Problem.brokenTag(String(rest[start...].prefix(40)))
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      try read(tag, &open)
    }
    guard open.isEmpty else { throw Problem.unclosed(open) }
  }

  var identifiers: [String] { elements.compactMap { $0.attributes["id"] } }

  func descendants(of position: Int) -> ArraySlice<Element> {
    elements[(position + 1)...].prefix { $0.depth > elements[position].depth }
  }

  private mutating func read(_ tag: Substring, _ open: inout [String]) throws {
    if tag.hasPrefix("!") { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      guard open.popLast() == name else { throw Problem.strayEnd(name) }
      return
    }
    let isEmpty = tag.hasSuffix("/")
    let name = String(tag.prefix { $0 != " " && $0 != "/" })
    let attributes = try Self.attributes(tag.dropFirst(name.count).dropLast(isEmpty ? 1 : 0))
    elements.append(Element(name: name, attributes: attributes, depth: open.count))
    if !isEmpty { open.append(name) }
  }

  /// Reads ` name="value"` over and over.
  private static func attributes(_ text: Substring) throws -> [String: String] {
    var parts = text.split(separator: "\"", omittingEmptySubsequences: false)[...]
    var attributes: [String: String] = [:]
    while parts.count > 1 {
      let name = parts.removeFirst()
      let value = String(parts.removeFirst())
      guard name.first == " ", name.last == "=", !value.contains("<") else {
        throw Problem.brokenTag(String(text))
      }
      attributes[String(name.dropFirst().dropLast())] = value
    }
    guard parts.allSatisfy({ $0.allSatisfy { $0 == " " } }) else {
      throw Problem.brokenTag(String(text))
    }
    return attributes
  }

  private static func checkText(_ text: Substring) throws {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != ";" }
      guard ["amp", "lt", "gt", "quot", "#39"].contains(name) else {
        throw Problem.strayAmpersand(String(part.prefix(20)))
      }
    }
  }
}
