// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import IntroductionStore
import Introductions

/// The drafts as a Maildir, from which mbsync and the mail programs of a terminal take them.
///
/// It stays where it is from night to night, as their settings name its path. They may rename a
/// message, edit it or take it away: each draft is put there once.
struct DraftsFolder {
  let publisher: Publisher

  private static let path = "outbox/Drafts"
  private var cur: URL { publisher.workspace.root.appending(path: Self.path + "/cur") }

  func publish(_ messages: [(Message, dated: Day)]) throws {
    guard !messages.isEmpty else { return }
    for name in ["cur", "new", "tmp"] {
      try Files.makeFolder(publisher.workspace.root.appending(path: "\(Self.path)/\(name)"))
    }
    for (message, day) in messages {
      let path = "\(Self.path)/cur/\(maildirName(message.reference))"
      guard try publisher.store.transaction({ try $0.publishedDigest(of: path) }) == nil else {
        continue
      }
      _ = try publisher.publish(try maildirEntry(message, dated: day), at: path)
    }
  }

  /// Takes away the drafts of letters that are not to be sent any more, or have been.
  ///
  /// One that somebody edited stays; the paths of those that must not be sent are returned.
  func withdraw(_ stages: [Reference: LetterStage]) throws -> [String] {
    var edited: [String] = []
    for name in Files.names(in: cur) {
      guard let reference = Reference.parse(name.prefix { $0 != ":" && $0 != "," }),
        let stage = stages[reference], !stage.waits
      else { continue }
      let file = cur.appending(path: name)
      let published = try publisher.store.transaction {
        try $0.publishedDigest(of: "\(Self.path)/cur/\(maildirName(reference))")
      }
      if let bytes = try? Files.read(file.path), digest(bytes) == published {
        try Files.remove(file)
      } else if stage.isGone {
        edited.append("\(Self.path)/cur/\(name)")
      }
    }
    return edited
  }
}
