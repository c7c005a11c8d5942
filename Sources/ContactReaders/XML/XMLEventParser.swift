// SPDX-License-Identifier: Apache-2.0

import CXMLEvents

/// Owns libxml2's parser: feeds it a document in pieces and frees it once.
struct XMLEventParser: ~Copyable {
  private let parser: OpaquePointer
  private static let chunkLength = 65_536

  /// Nil when there's no memory.
  ///
  /// The parser calls `sink` and doesn't keep it alive.
  private init?(unretained sink: XMLEventSink) {
    let handlers = xml_events_handlers(
      start_element: { context, namespace, name, attributes, count, line in
        guard let name else { return }
        XMLEventSink.from(context)?.startElement(
          namespace: namespace, name: name,
          attributes: UnsafeBufferPointer(start: attributes, count: count), line: line)
      },
      end_element: { XMLEventSink.from($0)?.endElement() },
      text: { context, bytes, length, line in
        let buffer = UnsafeRawBufferPointer(start: bytes, count: length)
        XMLEventSink.from(context)?.text(buffer, line: line)
      })
    guard let parser = xml_events_create(handlers, Unmanaged.passUnretained(sink).toOpaque()) else {
      return nil
    }
    self.parser = parser
  }

  deinit {
    xml_events_free(parser)
  }

  /// Sends a document to `sink` as far as it can be read; returns why it ended early, if it did.
  static func parse(_ bytes: ArraySlice<UInt8>, into sink: XMLEventSink) -> XMLFailure? {
    withExtendedLifetime(sink) {
      guard let parser = XMLEventParser(unretained: sink) else {
        return XMLFailure(line: 0, reason: .malformed("out of memory"))
      }
      return parser.feed(bytes)
    }
  }

  private borrowing func feed(_ bytes: ArraySlice<UInt8>) -> XMLFailure? {
    var rest = bytes
    while !rest.isEmpty {
      let chunk = rest.prefix(Self.chunkLength)
      let status = chunk.withUnsafeBytes { buffer in
        xml_events_feed(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
      }
      guard status == xml_events_ok else { return failure(status) }
      rest = rest.dropFirst(chunk.count)
    }
    let status = xml_events_finish(parser)
    return status == xml_events_ok ? nil : failure(status)
  }

  private borrowing func failure(_ status: xml_events_status) -> XMLFailure {
    let line = xml_events_error_line(parser)
    let reason: XMLFailure.Reason =
      switch status {
      case xml_events_doctype: .doctype
      case xml_events_entity_reference: .malformed("entity reference")
      case xml_events_too_deep: .malformed("more than \(xml_events_depth_limit) levels")
      case xml_events_too_much_text: .malformed("a text of more than 10 MB")
      case xml_events_too_many_attributes: .malformed("a tag with too many attributes")
      case xml_events_out_of_memory: .malformed("out of memory")
      default: .malformed(message)
      }
    return XMLFailure(line: line, reason: reason)
  }

  private var message: String {
    let words = String(cString: xml_events_error_message(parser))
    return words.isEmpty ? "error \(xml_events_error_code(parser))" : excerpt(words)
  }
}

/// Why a document could not be read to its end.
struct XMLFailure: Equatable {
  enum Reason: Equatable {
    case doctype
    case malformed(String)
  }

  /// The line of the document, counted from 1.
  let line: Int
  let reason: Reason
}
