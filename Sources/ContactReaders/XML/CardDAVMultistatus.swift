// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// A CardDAV server's answer, with vCards as the text of `address-data` (RFC 6352, section 10.4).
struct CardDAVMultistatus: XMLVocabulary, ~Copyable {
  static let record: XMLName? = .response

  private var cards = VCardCards()

  /// The cards of the `propstat` that is open; its status comes after them.
  private var pending: [UInt8] = []
  private var texts: [(end: Int, line: Int)] = []
  private var isRefused = false

  var groups: VCardGroups { cards.groups }

  @inline(__always)
  mutating func start(_ tag: XMLStartTag, _ records: inout RecordBuilder) -> XMLInterest {
    let element = tag.element
    switch element.name {
    case .addressData: return element.isOf(.cardDAV) ? .text : .none
    case .multistatus: return element.isOf(.dav) ? .children : .none
    case .response, .propstat:
      isRefused = false
      return element.isOf(.dav) ? .children : .none
    case .prop: return element.isOf(.dav) ? .children : .none
    case .status: return element.isOf(.dav) ? .text : .none
    default: return .none
    }
  }

  @inline(__always)
  mutating func end(_ element: XMLElement, _ text: XMLText, _ records: inout RecordBuilder) {
    switch element.name {
    case .addressData:
      pending.append(contentsOf: text.utf8)
      texts.append((pending.count, element.line))
    case .status: isRefused = !isSuccess(text.utf8)
    case .propstat, .response:
      if !isRefused { readPending(into: &records) }
      pending.removeAll(keepingCapacity: true)
      texts.removeAll(keepingCapacity: true)
    default: break
    }
  }

  private mutating func readPending(into records: inout RecordBuilder) {
    var start = 0
    for (end, line) in texts {
      pending.withUnsafeBufferPointer { bytes in
        let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if text.allSatisfy({ $0 <= blank }) { return }
        if !holdsCard(text) || cards.read(text, line: line, into: &records) == 0 {
          records.report(.unreadableEmbeddedCard, line: line)
        }
      }
      start = end
    }
  }
}

/// Whether a status line, such as `HTTP/1.1 200 OK`, says yes.
private func isSuccess(_ status: UnsafeBufferPointer<UInt8>) -> Bool {
  zip(status, status.dropFirst()).contains { $0 == blank && $1 == UInt8(ascii: "2") }
}

/// Whether a card may begin somewhere in a text.
private func holdsCard(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.indices.contains { index in
    text[index] | 0x20 == UInt8(ascii: "b")
      && UnsafeBufferPointer(rebasing: text[index...]).startsIgnoringCase("begin")
  }
}
