// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// The folder of one community: where its settings, inputs, outputs and one database lie.
package struct Workspace: Hashable, Sendable {
  package let root: URL

  package init(_ root: URL) {
    self.root = root.standardizedFileURL
  }

  package var settings: URL { root.appending(path: "mutual.yaml") }
  package var members: URL { root.appending(path: "members.csv") }
  package var exclusions: URL { root.appending(path: "exclusions.csv") }
  package var books: URL { root.appending(path: "books") }
  package var requests: URL { root.appending(path: "requests") }
  package var answers: URL { root.appending(path: "answers") }
  package var templates: URL { root.appending(path: "templates") }
  package var database: URL { root.appending(path: "mutual.sqlite") }
  package var lock: URL { root.appending(path: ".mutual.lock") }
  package var outbox: URL { root.appending(path: "outbox") }
  package var reports: URL { root.appending(path: "reports") }

  /// The path of a file as findings and the database name it: relative to the workspace.
  package func relativePath(of file: URL) -> String {
    let path = file.standardizedFileURL.path
    let prefix = root.path + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
