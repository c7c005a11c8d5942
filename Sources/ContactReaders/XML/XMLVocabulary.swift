// SPDX-License-Identifier: Apache-2.0

import CXMLEvents
import ContactRecords

/// One kind of address book in XML: takes elements as they begin and end, and fills records.
protocol XMLVocabulary: ~Copyable {
  /// The element that is a record, where each can be understood without those before it.
  static var record: XMLName? { get }

  /// The groups that were met, and the cards that they may point to.
  var groups: VCardGroups { get }

  /// Tells what is wanted of the element; what isn't wanted is not even copied.
  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest

  /// `text` is the whole text of an element without children, if it was wanted.
  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder)
}

extension XMLVocabulary where Self: ~Copyable {
  var groups: VCardGroups { VCardGroups() }
}

/// What is wanted of an element.
enum XMLInterest: Int32 {
  /// Nothing, and nothing of what is in it.
  case none = 0
  case children = 1
  case text = 2
}

struct XMLElement {
  let namespace: XMLNamespace

  /// Without the prefix.
  let name: XMLName

  /// The element around it.
  let parent: XMLName

  /// The line on which the start tag ends, as the records' lines are counted.
  let line: Int

  @inline(__always)
  init(_ element: xml_events_element, line: Int) {
    name = XMLName(position: UInt8(truncatingIfNeeded: element))
    namespace = XMLNamespace(position: UInt8(truncatingIfNeeded: element >> 8))
    parent = XMLName(position: UInt8(truncatingIfNeeded: element >> 16))
    self.line = line
  }

  /// Whether it belongs to a vocabulary, be it that somebody forgot to say so.
  @inline(__always)
  func isOf(_ namespace: XMLNamespace) -> Bool {
    self.namespace == namespace || self.namespace == .none
  }
}

/// A start tag, valid as long as the parser's call.
struct XMLStartTag {
  let element: XMLElement
  let parser: OpaquePointer?
  private let attributes: UnsafeBufferPointer<xml_events_attribute>

  @inline(__always)
  init(
    _ element: XMLElement, _ parser: OpaquePointer?,
    _ attributes: UnsafeBufferPointer<xml_events_attribute>
  ) {
    self.element = element
    self.parser = parser
    self.attributes = attributes
  }

  /// The value of an attribute, whatever its prefix.
  subscript(name: XMLName) -> XMLText? {
    for index in attributes.indices {
      guard let attribute = attributes.baseAddress.map({ $0 + index }) else { break }
      if XMLName(position: xml_events_attribute_name(parser, attribute)) == name {
        let value = attribute.pointee.value
        return XMLText(value, value.map { attribute.pointee.value_end - $0 } ?? 0)
      }
    }
    return nil
  }

  var localName: String {
    xml_events_local_name(parser).map { String(cString: $0) } ?? ""
  }

  /// How many elements are around it.
  var depth: Int { Int(xml_events_depth(parser)) }
}
