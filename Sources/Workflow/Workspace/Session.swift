// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import IntroductionStore
import Introductions
import People

/// A workspace in use: the right to work on it, and its database.
package final class Session {
  let workspace: Workspace
  let store: IntroductionStore

  /// Held as long as the session lives; nil when the session only looks.
  private let lock: RunLock?

  private init(_ workspace: Workspace, _ store: IntroductionStore, lock: consuming RunLock?) {
    self.workspace = workspace
    self.store = store
    self.lock = lock
  }

  /// Takes the workspace for this process alone.
  ///
  /// Throws `.locked` when another run has it.
  package static func open(_ workspace: Workspace) throws(WorkflowProblem) -> Session {
    try check(workspace)
    let lock = try RunLock(workspace)
    let path = workspace.database.path
    try Files.makePrivate(path)
    return Session(
      workspace, try store { () throws(StoreProblem) in try IntroductionStore(path: path) },
      lock: lock)
  }

  /// Works on a copy in memory: whatever is done with it is forgotten, and a run may go on
  /// meanwhile.
  package static func look(_ workspace: Workspace) throws(WorkflowProblem) -> Session {
    try check(workspace)
    try recover(workspace)
    let path = workspace.database.path
    let store = try store { () throws(StoreProblem) in
      Files.exists(workspace.database)
        ? try IntroductionStore(copyOf: path) : try IntroductionStore(path: nil)
    }
    return Session(workspace, store, lock: nil)
  }

  /// A run that was killed left its journal behind: what it had not finished is taken back, which
  /// needs the right to write.
  ///
  /// Where another run is at work, the journal is its own and does not concern us.
  private static func recover(_ workspace: Workspace) throws(WorkflowProblem) {
    guard Files.exists(URL(filePath: workspace.database.path + "-journal")) else { return }
    do throws(WorkflowProblem) {
      _ = try open(workspace)
    } catch {
      if error != .locked { throw error }
    }
  }

  private static func check(_ workspace: Workspace) throws(WorkflowProblem) {
    guard Files.exists(workspace.settings) else { throw .noWorkspace(workspace.root.path) }
    var status = stat()
    guard stat(workspace.database.path, &status) == 0 else { return }
    guard status.st_mode & 0o077 == 0 else { throw .openToOthers(workspace.database.path) }
  }

  private static func store(
    _ open: () throws(StoreProblem) -> IntroductionStore
  ) throws(WorkflowProblem) -> IntroductionStore {
    do throws(StoreProblem) {
      return try open()
    } catch {
      throw WorkflowProblem(error)
    }
  }

  /// The word from which references are made: the settings' own, else a random one that the
  /// database keeps.
  func references(_ settings: Settings) throws -> ReferenceMaker {
    if let secret = settings.secret { return ReferenceMaker(secret: Array(secret.utf8)) }
    return try store.transaction { transaction in
      if let kept = try transaction.value(named: "secret") { return ReferenceMaker(secret: kept) }
      var source = SystemRandomNumberGenerator()
      let made = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &source) }
      try transaction.setValue(made, named: "secret")
      return ReferenceMaker(secret: made)
    }
  }

  /// The requests that are neither withdrawn nor at their end, in the order of their files.
  func openRequests(_ inputs: Inputs) throws -> [Request] {
    let ended = try store.transaction { transaction in
      Set(
        try transaction.introductions(policy: inputs.settings.policy)
          .filter { $0.end != nil }.map(\.request.id))
    }
    return inputs.requests.filter { $0.withdrawnOn == nil }.map(\.request)
      .filter { !ended.contains($0.id) }
  }

  /// Who is who, with what the manager decided.
  func whoIsWho(
    _ inputs: Inputs, _ references: ReferenceMaker
  ) throws -> (records: BookRecords, resolution: Resolution) {
    Community.whoIsWho(
      inputs, references, try store.transaction { try $0.identityDecisions() })
  }

  /// Who is who and who knows whom, with what the manager decided and whom we asked before.
  func community(_ inputs: Inputs, _ references: ReferenceMaker) throws -> Community {
    let (decisions, asked) = try store.transaction { transaction in
      (try transaction.identityDecisions(), try transaction.askedByIdentity())
    }
    return Community(inputs, references, decisions: decisions, asked: asked)
  }
}
