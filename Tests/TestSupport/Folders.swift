// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Folders that tests read from and write to.
package enum Folders {
  /// The root of the package.
  package static let package = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static let fixtures = package.appending(path: "fixtures")

  /// Reference values and corpora that others wrote.
  ///
  /// Not part of the package; tests that need it skip where it is absent.
  package static let shared = package.deletingLastPathComponent().appending(path: "shared")

  package static var hasShared: Bool {
    FileManager.default.fileExists(atPath: shared.path)
  }

  /// Gives `body` a new folder of its own and removes it afterwards.
  package static func withTemporary<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "mutual-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
