// SPDX-License-Identifier: Apache-2.0

import CXMLEvents

/// Turns the parser's events into elements with their text, for one vocabulary at a time.
///
/// A class, because C code holds a pointer to it while it parses.
final class XMLEventSink {
  /// The vocabulary that the document turned out to be written in.
  private(set) var vocabulary: (any XMLVocabulary)?

  /// The document's outermost element.
  private(set) var root: XMLElement?

  private let choose: (XMLElement) -> (any XMLVocabulary)?
  private var path: [XMLElement] = []
  private var namespaces: [UnsafePointer<CChar>: XMLNamespace] = [:]

  /// The text since the last tag: that of a leaf when its end tag comes.
  private var leafText: [UInt8] = []
  private var leafTextLine = 0

  /// `choose` is asked about each element from the outermost on, until it knows one.
  init(choose: @escaping (XMLElement) -> (any XMLVocabulary)?) {
    self.choose = choose
  }

  static func from(_ context: UnsafeMutableRawPointer?) -> XMLEventSink? {
    context.map { Unmanaged<XMLEventSink>.fromOpaque($0).takeUnretainedValue() }
  }

  func startElement(
    namespace: UnsafePointer<CChar>?, name: UnsafePointer<CChar>,
    attributes: UnsafeBufferPointer<xml_events_attribute>, line: Int
  ) {
    let element = XMLElement(
      namespace: self.namespace(namespace), name: String(cString: name),
      attributes: attributes.map(XMLAttribute.init), line: line)
    leafText.removeAll(keepingCapacity: true)
    if root == nil { root = element }
    if vocabulary == nil { vocabulary = choose(element) }
    vocabulary?.start(element, in: path[...])
    path.append(element)
  }

  func endElement() {
    guard let element = path.popLast() else { return }
    vocabulary?.end(element, in: path[...], text: XMLText(utf8: leafText, line: leafTextLine))
    leafText.removeAll(keepingCapacity: true)
  }

  func text(_ bytes: UnsafeRawBufferPointer, line: Int) {
    if leafText.isEmpty { leafTextLine = line }
    leafText.append(contentsOf: bytes)
  }

  /// The parser hands over the same pointer for the same namespace, so that each is read once.
  private func namespace(_ uri: UnsafePointer<CChar>?) -> XMLNamespace {
    guard let uri else { return .none }
    if let known = namespaces[uri] { return known }
    let namespace = XMLNamespace(rawValue: String(cString: uri)) ?? .other
    namespaces[uri] = namespace
    return namespace
  }
}

extension XMLAttribute {
  fileprivate init(_ attribute: xml_events_attribute) {
    name = String(cString: attribute.local_name)
    let bytes = UnsafeRawBufferPointer(start: attribute.value, count: attribute.value_length)
    value = normalisedText(Array(bytes)[...])
  }
}
