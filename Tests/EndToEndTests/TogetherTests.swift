// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct `Runs that start together` {
  @Test func `do the work once: one holds the workspace, the others leave at once`() throws {
    try Demo.withNew { workspace in
      let lines = """
        for number in 1 2 3 4 5 6; do
          { "$0" run "$1" --as-of 2026-11-02 2> /dev/null; echo $?; } &
        done
        wait
        """
      let together = try Execution(
        URL(filePath: "/bin/sh"), ["-c", lines, Program.file.path, workspace.path])
      let statuses = together.output.split(separator: "\n").sorted()
      #expect(statuses.count == 6)
      #expect(statuses.first == "0" && Set(statuses).isSubset(of: ["0", "75"]), "\(statuses)")
      #expect(try Demo.status(workspace) == Demo.status(Demo.lived.get()))
      let wanted = try FileTree(Demo.lived.get(), "outbox", "reports")
      #expect(try FileTree(workspace, "outbox", "reports").differences(from: wanted) == [])
    }
  }
}
