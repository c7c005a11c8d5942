// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import TestSupport
import Testing

/// A night with everything in the workspace that should not be there.
@Suite struct `A night among broken inputs` {
  private static let night = "2026-03-05"
  private static let requests = """
    request_id,filed_on,requester,prospect_name,prospect_email,prospect_organisation,purpose,note,may_name,withdrawn_on
    Good-1,2026-03-04,mira,Katharina Brandl,,Benannte Stelle Rhein,advice,I would like half an hour with her.,yes,
    Bad-1,4 March,mira,Katharina Brandl,,,advice,I would like half an hour with her.,yes,
    Bad-2,2026-03-04,nobody,Katharina Brandl,,,advice,I would like half an hour with her.,yes,
    Bad-3,2026-03-04,mira,,,,advice,I would like half an hour with her.,yes,

    """

  /// What lies where, in the order of the places, with words of the finding and of its remedy.
  private static let expected = [
    ("books/mira/empty.csv", "empty", "Export"),
    ("books/mira/link.vcf", "a link", "copy of the file"),
    ("books/mira/picture.csv", "picture", "Unpack"),
    ("books/mira/pipe.csv", "a device", "copy of the file"),
    ("books/mira/truncated.xml:8", "ends too early", "Export it again"),
    ("books/stranger", "belongs to no member", "member's id"),
    ("requests/form.csv:3", "4 March is no day", "2026-11-02"),
    ("requests/form.csv:4", "nobody is no member", "members.csv"),
    ("requests/form.csv:5", "prospect_name is empty", "Fill it in"),
  ]

  @Test func `names each with its place and remedy, and drafts for the good request`() throws {
    try Demo.withNew { workspace in
      try spoil(workspace)
      let run = try Program.expect(1, "run", workspace.path, "--as-of", Self.night)
      let findings = run.errors.split(separator: "\n").map(String.init)
      #expect(findings.count == Self.expected.count, "\(run.errors)")
      for (finding, expected) in zip(findings, Self.expected) {
        #expect(finding.hasPrefix("mutual: \(expected.0): "), "\(finding)")
        #expect(finding.contains(expected.1) && finding.contains(expected.2), "\(finding)")
      }
      #expect(run.output.isEmpty)
      let drafts = try FileTree(workspace, "outbox/\(Self.night)").files.filter { path, bytes in
        path.contains("/connector-ask-")
          && String(decoding: bytes, as: UTF8.self).contains("Katharina Brandl")
      }
      #expect(drafts.count == 1)
      let status = try Demo.status(workspace)
      #expect(status.contains("\"Good-1\"") && !status.contains("\"Bad-"))
    }
  }

  @Test func `tells the same in a dry run and in a check, which also tells of cut-off cards`()
    throws
  {
    try Demo.withNew { workspace in
      try spoil(workspace)
      let before = try FileTree(workspace)
      let rehearsal = try Program.expect(
        1, "run", workspace.path, "--as-of", Self.night, "--dry-run")
      let check = try Program.expect(1, "check", workspace.path)
      for (place, what, remedy) in Self.expected {
        for text in [rehearsal.errors, check.output] {
          #expect(
            text.split(separator: "\n").contains { line in
              line.contains("\(place): ") && line.contains(what) && line.contains(remedy)
            }, "\(place)")
        }
      }
      #expect(check.output.contains("books/mira/truncated.vcf:7: the card has no END:VCARD"))
      #expect(try FileTree(workspace).differences(from: before) == [])
    }
  }

  private func spoil(_ workspace: URL) throws {
    let manager = FileManager.default
    let mira = workspace.appending(path: "books/mira")
    let broken = Folders.fixtures.appending(path: "broken")
    for name in ["empty.csv", "picture.csv", "truncated.vcf", "truncated.xml"] {
      try manager.copyItem(
        at: broken.appending(path: name), to: mira.appending(path: name))
    }
    try manager.createSymbolicLink(
      at: mira.appending(path: "link.vcf"),
      withDestinationURL: workspace.appending(path: "books/daniel/contacts.vcf"))
    #expect(mkfifo(mira.appending(path: "pipe.csv").path, 0o600) == 0)
    let stranger = workspace.appending(path: "books/stranger")
    try manager.createDirectory(at: stranger, withIntermediateDirectories: true)
    try manager.copyItem(
      at: mira.appending(path: "contacts.csv"), to: stranger.appending(path: "contacts.csv"))
    for folder in ["requests", "answers"] {
      try manager.removeItem(at: workspace.appending(path: folder))
    }
    let requests = workspace.appending(path: "requests")
    try manager.createDirectory(at: requests, withIntermediateDirectories: true)
    try Data(Self.requests.utf8).write(to: requests.appending(path: "form.csv"))
  }
}
