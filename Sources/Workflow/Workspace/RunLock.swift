// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// The right to be the only one that works on a workspace.
///
/// The kernel takes it back when the process ends, however it ends, so that a run that was killed
/// never blocks the next.
struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// Throws `.locked` at once when another run holds the workspace.
  init(_ workspace: Workspace) throws(WorkflowProblem) {
    let path = workspace.lock.path
    descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw isHeld ? .locked : .cannotWrite(path: path, reason: reason)
    }
  }

  deinit {
    close(descriptor)
  }
}
