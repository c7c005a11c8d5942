// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Testing

/// Compares `text` with the approved file `name` in the folder `Approved` beside the calling test.
///
/// With `RECORD_APPROVED=1` in the environment the file is written anew, and the test fails, so
/// that a recording never passes for a comparison.
package func expectApproved(
  _ text: String, _ name: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "Approved/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_APPROVED"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(file.path); read it, then run again", sourceLocation: sourceLocation)
    return
  }
  let approved = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let difference = firstDifference(approved, text)
  #expect(
    difference == nil, "\(name) differs from the approved file", sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, with both readings; nil when they are the same bytes.
package func firstDifference(_ approved: String, _ actual: String) -> String? {
  guard !approved.utf8.elementsEqual(actual.utf8) else { return nil }
  let old = approved.utf8.split(separator: 10, omittingEmptySubsequences: false)
  let new = actual.utf8.split(separator: 10, omittingEmptySubsequences: false)
  for index in 0..<max(old.count, new.count) {
    let before = index < old.count ? String(old[index]) ?? "?" : "(no line)"
    let after = index < new.count ? String(new[index]) ?? "?" : "(no line)"
    if before != after { return "line \(index + 1): approved \(before) | actual \(after)" }
  }
  return "the bytes differ"
}
