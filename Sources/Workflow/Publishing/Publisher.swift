// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions

/// Puts files into the workspace so that a second time changes nothing, and nothing that a person
/// wrote is lost.
struct Publisher {
  let workspace: Workspace
  let store: IntroductionStore

  /// What lies at a path.
  enum Presence {
    case absent

    /// As we published it last.
    case ours(digest: String)

    /// Somebody edited it, or it was never ours.
    case edited
  }

  func presence(of path: String) throws -> Presence {
    let file = workspace.root.appending(path: path)
    guard Files.exists(file) else { return .absent }
    guard let bytes = try? Files.read(file.path) else { return .edited }
    let found = digest(bytes)
    let published = try store.transaction { try $0.publishedDigest(of: path) }
    return found == published ? .ours(digest: found) : .edited
  }

  /// Writes `bytes` at `path`, which is relative to the workspace.
  ///
  /// False when a person edited the file: it stays.
  ///
  /// A file that is there already with these very bytes counts as ours: a run died between writing
  /// it and noting it.
  func publish(_ bytes: [UInt8], at path: String) throws -> Bool {
    let wanted = digest(bytes)
    switch try presence(of: path) {
    case .ours(wanted): return true
    case .edited:
      let file = workspace.root.appending(path: path)
      guard let found = try? Files.read(file.path), digest(found) == wanted else { return false }
    case .absent, .ours: try Files.publish(bytes, at: workspace.root.appending(path: path))
    }
    try store.transaction { try $0.notePublished(path, digest: wanted) }
    return true
  }

  /// Takes away a file that is as we published it.
  ///
  /// False when a person edited it: it stays.
  @discardableResult
  func withdraw(_ path: String) throws -> Bool {
    switch try presence(of: path) {
    case .absent: return true
    case .edited: return false
    case .ours:
      try Files.remove(workspace.root.appending(path: path))
      return true
    }
  }
}
