// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import TestSupport
import Testing

/// Foreign readers of mail, and what they find in ours: Python's `email` and GMime.
///
/// Python has two parsers of mail. The one that it recommends today takes as long as all else
/// together, and of more than a thousand mails reads each fifth.
enum MailReaders {
  /// A Python that sees GMime; nil where the machine has none.
  private static let python = ForeignProgram.all("python3").first { program in
    let script = "import gi; gi.require_version('GMime', '3.0'); from gi.repository import GMime"
    return (try? program.run(["-c", script])) != nil
  }

  static var arePresent: Bool { python != nil }

  static let remedy: Comment =
    "apt-get install --no-install-recommends python3 python3-gi gir1.2-gmime-3.0"

  struct Reading: Decodable {
    /// How many mails were read.
    let mails: Int

    /// What a reader read otherwise than it was written, and what breaks a rule of RFC 5322, 2045 or
    /// 2047; each with the reference of the mail.
    let differences: [String]
  }

  /// Where the mails lie.
  enum Source {
    case eml
    case mailbox(URL)

    /// A file for each, in the order of their names.
    case folder(URL)
  }

  /// Has `messages` read, which lie in this order in `source`.
  static func read(
    _ messages: [Message], dated day: Day, in source: Source = .eml
  ) throws -> Reading {
    try Folders.withTemporary { folder in
      let written = folder.appending(path: "written")
      try Data(records(of: messages, day, source)).write(to: written)
      let arguments = [Python.script("read_mail.py"), written.path] + source.arguments
      let printed = try python?.run(arguments) ?? Data()
      return try JSONDecoder().decode(Reading.self, from: printed)
    }
  }

  /// What was written, as `read_mail.py` takes it, with the mail itself where it lies nowhere else.
  private static func records(
    of messages: [Message], _ day: Day, _ source: Source
  ) throws -> [UInt8] {
    var octets: [UInt8] = []
    for message in messages {
      let people = [message.from] + message.to
      let texts =
        [message.reference.rawValue, "\(day)", message.subject, message.body, "\(people.count)"]
        + people.flatMap { [$0.name, $0.email?.written ?? ""] }
      for text in texts { append(Array(text.utf8), to: &octets) }
      append(source.arguments.isEmpty ? try eml(message, dated: day) : [], to: &octets)
    }
    return octets
  }

  /// Octets behind their count in four.
  private static func append(_ field: [UInt8], to octets: inout [UInt8]) {
    let count = UInt32(field.count)
    for shift in [0, 8, 16, 24] { octets.append(UInt8(truncatingIfNeeded: count >> shift)) }
    octets += field
  }
}

extension MailReaders.Source {
  fileprivate var arguments: [String] {
    switch self {
    case .eml: []
    case .mailbox(let place), .folder(let place): [place.path]
    }
  }
}
