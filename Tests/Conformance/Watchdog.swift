// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Ends the program, and names the file, where reading one takes so long that it hangs.
final class Watchdog: Sendable {
  private let watched = Mutex<(path: String, since: ContinuousClock.Instant)?>(nil)

  init() {
    Thread.detachNewThread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 0.5)
        if let path = hanging { Self.end(path) }
      }
    }
  }

  /// Watches this file, and no longer the one before.
  func watch(_ path: String) {
    watched.withLock { $0 = (path, .now) }
  }

  private var hanging: String? {
    watched.withLock { file in
      file.flatMap { $0.since.duration(to: .now) > .seconds(30) ? $0.path : nil }
    }
  }

  private static func end(_ path: String) {
    print("\(path): still being read after 30 s")
    exit(1)
  }
}
