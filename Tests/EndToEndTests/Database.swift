// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Looks into `mutual.sqlite` from outside, with Python's own SQLite, so that the program isn't
/// judged by its own store.
enum Database {
  /// The rows of a question, each cell as text, nothing as the empty text; the database is opened
  /// for reading only.
  static func rows(_ question: String, of workspace: URL) throws -> [[String: String]] {
    let execution = try run(
      """
      import json, sqlite3, sys
      database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
      database.row_factory = sqlite3.Row
      rows = [{key: "" if row[key] is None else str(row[key]) for key in row.keys()}
              for row in database.execute(sys.argv[2])]
      print(json.dumps(rows))
      """, workspace, question)
    return try JSONDecoder().decode([[String: String]].self, from: Data(execution.output.utf8))
  }

  static func change(_ statement: String, in workspace: URL) throws {
    _ = try run(
      """
      import sqlite3, sys
      with sqlite3.connect(sys.argv[1]) as database:
          database.execute(sys.argv[2])
      """, workspace, statement)
  }

  private struct Failure: Error {
    let words: String
  }

  private static func run(_ script: String, _ workspace: URL, _ sql: String) throws -> Execution {
    let path = workspace.appending(path: "mutual.sqlite").path
    let execution = try Tool.run("python3", ["-c", script, path, sql])
    guard execution.status == 0 else { throw Failure(words: execution.errors) }
    return execution
  }
}
