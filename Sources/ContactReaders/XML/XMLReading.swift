// SPDX-License-Identifier: Apache-2.0

import CXMLEvents
import ContactRecords

/// One reading of a document, or of a part of it, by libxml2.
struct XMLReading {
  /// Where the reading begins and ends, if it is to end before the document does.
  struct Cut {
    /// How many of the bytes are the document's head, which is read before each part but the first.
    var headLength = 0

    /// Where in the source the bytes after the head begin.
    var start = 0

    /// The reading ends before the first record that begins here or later.
    var bound = Int.max
  }

  /// The start tag of a record.
  struct Mark {
    /// How many bytes of the source come before it.
    let offset: Int

    /// Its line, counted from the beginning of the reading's part.
    let line: Int
  }

  private(set) var records: XMLRecords?

  /// The outermost element's name.
  private(set) var root: String?

  /// The first record, and the one before which the reading ended.
  private(set) var first: Mark?
  private(set) var stop: Mark?

  /// Why the reading ended before the end, unless by a cut.
  private(set) var failure: XMLFailure?

  /// Whether the part begins with a record, as it must where it has a head.
  private(set) var isMisled = false

  private var reader: any ByteReader
  private let country: String?
  private let cut: Cut?
  private var lineBase: Int
  private var firstDepth = 0

  /// The elements that are looked at before the vocabulary sees them, by the position of their
  /// name: all until the vocabulary is known, and then those that may be records.
  private var watched = Self.all
  private static let all: UInt8 = 255
  private static let none: UInt8 = 254
  private var problem: ByteSourceProblem?

  /// The vocabulary, without the counting of references that each event would cost.
  private var unmanaged: Unmanaged<XMLRecords>?

  /// Reads to the end, to the first error, or to the cut.
  ///
  /// `linesBefore` are the lines that stand before what the reader gives. Without a cut no record's
  /// place in the bytes is asked for. `isUTF8` means that the document's own word isn't asked for.
  init(
    _ reader: any ByteReader, country: String?, linesBefore: Int, cut: Cut?, isUTF8: Bool
  ) {
    self.reader = reader
    self.country = country
    self.cut = cut
    lineBase = -linesBefore
    let result = withUnsafeMutablePointer(to: &self) { parse($0, isUTF8: isUTF8) }
    if result.status != xml_events_ok, result.status != xml_events_stopped {
      failure = XMLFailure(result, problem, linesBefore: lineBase)
    }
  }

  // MARK: Events

  fileprivate mutating func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(ByteSourceProblem) {
      return try reader.read(into: buffer)
    } catch {
      problem = error
      return -1
    }
  }

  @inline(__always)
  fileprivate mutating func start(
    _ element: xml_events_element, _ line: Int, _ parser: OpaquePointer?,
    _ attributes: UnsafeBufferPointer<xml_events_attribute>
  ) -> XMLInterest {
    if UInt8(truncatingIfNeeded: element) == watched || watched == Self.all {
      let tag = XMLStartTag(XMLElement(element, line: line - lineBase), parser, attributes)
      if !begins(tag) { return unmanaged == nil ? .children : .none }
    }
    // Where a part begins, so does the counting of its lines.
    let tag = XMLStartTag(XMLElement(element, line: line - lineBase), parser, attributes)
    return unmanaged?._withUnsafeGuaranteedRef { $0.start(tag) } ?? .none
  }

  @inline(__always)
  fileprivate mutating func end(_ element: xml_events_element, _ line: Int, _ text: XMLText) {
    let element = XMLElement(element, line: line - lineBase)
    unmanaged?._withUnsafeGuaranteedRef { $0.end(element, text) }
  }

  /// Looks at an element before the vocabulary is known, or at one that may be a record.
  ///
  /// False when the vocabulary is to see nothing of it.
  private mutating func begins(_ tag: XMLStartTag) -> Bool {
    if unmanaged == nil, !chooseVocabulary(tag) { return false }
    guard let cut, tag.element.name.position == watched else { return true }
    let parser = tag.parser
    let place = Int(xml_events_offset(parser))
    guard place >= 0 else {
      watched = Self.none
      return true
    }
    let offset = cut.start + place - cut.headLength
    if first == nil {
      let line = Int(xml_events_first_line(parser))
      if cut.headLength > 0 {
        isMisled = place != cut.headLength
        lineBase = line
      }
      first = Mark(offset: offset, line: line - lineBase)
      firstDepth = tag.depth
      xml_events_mark_depth(parser)
    }
    // The parser is where it was when the records began, in the very same elements.
    let isBesideFirst =
      tag.depth == firstDepth && Int(xml_events_shallowest_depth(parser)) >= firstDepth
    guard isMisled || isBesideFirst && offset >= cut.bound else { return true }
    stop = Mark(offset: offset, line: Int(xml_events_first_line(parser)) - lineBase)
    xml_events_stop(parser, xml_events_stopped)
    return false
  }

  private mutating func chooseVocabulary(_ tag: XMLStartTag) -> Bool {
    if root == nil {
      root = tag.localName
      if xml_events_names_doctype(tag.parser) != 0, !DSML.isRoot(tag.element) {
        xml_events_stop(tag.parser, xml_events_doctype)
        return false
      }
    }
    guard let chosen = xmlRecords(for: tag, country: country) else { return false }
    records = chosen
    unmanaged = .passUnretained(chosen)
    watched = cut == nil ? Self.none : chosen.record?.position ?? Self.none
    return true
  }
}

private func parse(_ reading: UnsafeMutablePointer<XMLReading>, isUTF8: Bool) -> xml_events_result {
  var handlers = xml_events_handlers()
  handlers.context = UnsafeMutableRawPointer(reading)
  handlers.names = XMLName.spellings.pointers
  handlers.name_count = XMLName.spellings.count
  handlers.namespaces = XMLNamespace.uris.pointers
  handlers.namespace_count = XMLNamespace.uris.count
  handlers.is_utf8 = isUTF8 ? 1 : 0
  handlers.read = { context, buffer, length in
    guard let reading = context?.assumingMemoryBound(to: XMLReading.self) else { return -1 }
    return reading.pointee.read(UnsafeMutableRawBufferPointer(start: buffer, count: length))
  }
  handlers.start = { context, parser, element, line, attributes, count in
    guard let reading = context?.assumingMemoryBound(to: XMLReading.self) else { return 0 }
    let list = UnsafeBufferPointer(start: attributes, count: count)
    return reading.pointee.start(element, line, parser, list).rawValue
  }
  handlers.end = { context, element, line, text, length in
    guard let reading = context?.assumingMemoryBound(to: XMLReading.self) else { return }
    reading.pointee.end(element, line, XMLText(text, length))
  }
  return xml_events_parse(&handlers)
}
