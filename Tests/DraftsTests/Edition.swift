// SPDX-License-Identifier: Apache-2.0

import Drafts
import Introductions
import Testing

/// The letters of one language in one voice.
struct Edition: Hashable, Sendable, CustomTestStringConvertible {
  let language: Language
  let voice: Voice

  static let all = Language.allCases.flatMap { language in
    Voice.allCases.map { Edition(language: language, voice: $0) }
  }

  var testDescription: String { "\(language.rawValue), \(voice.rawValue)" }

  var requester: Correspondent { Sample.requester.writtenTo(in: language) }

  func messages(mayName: Bool = true) throws -> [(name: String, message: Message)] {
    let writer = try Sample.writer(voice)
    let request = Sample.request(in: language, mayName: mayName)
    return try Sample.letters(request, in: language).map { name, content in
      (name, try writer.write(content, reference: Sample.reference(17)))
    }
  }

  func message(_ name: String, mayName: Bool = true) throws -> Message {
    try #require(messages(mayName: mayName).first { $0.name == name }?.message)
  }
}

extension Message {
  /// All that its reader reads.
  var text: String { "\(subject)\n\n\(body)" }
}
