// SPDX-License-Identifier: Apache-2.0

import CXMLEvents
import ContactRecords

/// Why a document could not be read to its end.
struct XMLFailure {
  enum Reason {
    case doctype
    case malformed(String)

    /// The bytes are of another encoding than the document says.
    case undecodable(String)
    case unreadable(ByteSourceProblem)
  }

  /// As the lines of the reading's records are counted.
  let line: Int
  let reason: Reason

  init(_ result: xml_events_result, _ problem: ByteSourceProblem?, linesBefore: Int) {
    line = result.line - linesBefore
    reason =
      switch result.status {
      case xml_events_doctype: .doctype
      case xml_events_undecodable: .undecodable(words(of: result))
      case xml_events_unreadable: .unreadable(problem ?? .unreadable("XML"))
      case xml_events_entity_reference: .malformed("entity reference")
      case xml_events_too_deep: .malformed("more than \(xml_events_depth_limit) levels")
      case xml_events_too_much_text: .malformed("a text of more than 10 MB")
      case xml_events_too_many_attributes: .malformed("a tag with too many attributes")
      case xml_events_out_of_memory: .malformed("out of memory")
      default: .malformed(words(of: result))
      }
  }

  /// Nil for a failure of the source, which isn't about its content.
  var problem: Finding.Problem? {
    switch reason {
    case .doctype: .doctypeRefused
    case .malformed(let words), .undecodable(let words): .malformedXML(words)
    case .unreadable: nil
    }
  }
}

private func words(of result: xml_events_result) -> String {
  let words = withUnsafeBytes(of: result.message) { message in
    String(decoding: message.prefix { $0 != 0 }, as: UTF8.self)
  }
  return words.isEmpty ? "error \(result.code)" : excerpt(words)
}
