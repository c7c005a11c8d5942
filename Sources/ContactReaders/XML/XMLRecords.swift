// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The records of a document, gathered by the vocabulary that it turned out to be written in.
final class XMLRecords {
  let kind: AddressBookKind

  /// The element that is a record, if the document may be read in parts.
  let record: XMLName?

  // Not a subclass for each vocabulary, because the methods of a generic class are compiled once for
  // all, and each event would pay for it; these are compiled for the vocabulary. And pointers,
  // because each event would otherwise ask whether another one is under way.
  private let vocabulary: UnsafeMutableRawPointer
  private let builder: UnsafeMutablePointer<RecordBuilder>
  private let startElement:
    (UnsafeMutableRawPointer, UnsafeMutablePointer<RecordBuilder>, XMLStartTag) -> XMLInterest
  private let endElement:
    (UnsafeMutableRawPointer, UnsafeMutablePointer<RecordBuilder>, XMLElement, XMLText) -> Void
  private let groups: (UnsafeMutableRawPointer) -> VCardGroups
  private let release: (UnsafeMutableRawPointer) -> Void

  init<Vocabulary: XMLVocabulary & ~Copyable>(
    _ kind: AddressBookKind, _ vocabulary: consuming Vocabulary, country: String?
  ) {
    self.kind = kind
    record = Vocabulary.record
    let pointer = UnsafeMutablePointer<Vocabulary>.allocate(capacity: 1)
    pointer.initialize(to: vocabulary)
    self.vocabulary = UnsafeMutableRawPointer(pointer)
    builder = .allocate(capacity: 1)
    builder.initialize(to: RecordBuilder(country: country))
    startElement = { vocabulary, builder, tag in
      vocabulary.assumingMemoryBound(to: Vocabulary.self).pointee.start(tag, &builder.pointee)
    }
    endElement = { vocabulary, builder, element, text in
      vocabulary.assumingMemoryBound(to: Vocabulary.self).pointee
        .end(element, text, &builder.pointee)
    }
    groups = { $0.assumingMemoryBound(to: Vocabulary.self).pointee.groups }
    release = { vocabulary in
      let pointer = vocabulary.assumingMemoryBound(to: Vocabulary.self)
      pointer.deinitialize(count: 1)
      pointer.deallocate()
    }
  }

  deinit {
    release(vocabulary)
    builder.deinitialize(count: 1)
    builder.deallocate()
  }

  @inline(__always)
  func start(_ tag: XMLStartTag) -> XMLInterest {
    startElement(vocabulary, builder, tag)
  }

  @inline(__always)
  func end(_ element: XMLElement, _ text: XMLText) {
    endElement(vocabulary, builder, element, text)
  }

  /// The end of the reading, be it early: a record that is still open is not kept.
  func take() -> (records: PackedRecords.Part, findings: FindingList, groups: VCardGroups) {
    builder.pointee.drop()
    return (builder.pointee.writer.takePart(), builder.pointee.findings, groups(vocabulary))
  }
}
