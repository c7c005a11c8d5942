// SPDX-License-Identifier: Apache-2.0

import ConformanceSupport
import Foundation
import TestSupport
import Testing

/// The readers beside what others say of their own files; `swift run Conformance` shows it all.
@Suite(.timeLimit(.minutes(20))) struct ConformanceTests {
  /// The program that measures, beside the bundle of these tests.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "Conformance")

  @Test(.enabled(if: Folders.hasShared, "the corpora are not here"))
  func `every difference from the corpora is explained`() throws {
    let corpora = Folders.shared.appending(path: "corpora")
    let run = try ConformanceRun(corpora: corpora, program: Self.program)
    #expect(run.outcomes.count > 480)
    // How long a file takes is for the report of a release build: a busy machine proves nothing.
    for difference in run.judgement.unexplained where difference.subject != "time" {
      Issue.record("\(difference)")
    }
    for explanation in run.judgement.stale {
      Issue.record("no longer so: \(explanation.file): \(explanation.reason)")
    }
  }

  /// A run over one file, named for the corpus and the yardstick that its path chooses.
  private func run(
    _ files: [String: String], program: String = "/bin/false", _ known: [Explanation] = []
  ) throws -> ConformanceRun {
    try Folders.withTemporary { folder in
      for (path, text) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      return try ConformanceRun(
        corpora: folder, program: URL(filePath: program), explanations: known)
    }
  }

  private func card(_ lines: String) -> String {
    "BEGIN:VCARD\nVERSION:3.0\n\(lines)\nEND:VCARD\n"
  }

  private var twoOpinions: [String: String] {
    [
      "owner/a.vcf": card("FN:Ann\nEMAIL:ann@example.org"),
      "owner/a.vcf.out": card("FN:Ann\nEMAIL:bob@example.org"),
    ]
  }

  @Test func `an address that is not the owner's is a difference`() throws {
    let judgement = try run(twoOpinions).judgement
    #expect(
      judgement.unexplained == [
        Difference(
          "owner/a.vcf", line: 1, "e-mail", expected: "bob@example.org", got: "ann@example.org")
      ])
    #expect(!judgement.isClean)
  }

  @Test func `an explanation covers as many differences as it says`() throws {
    let known = Explanation("a.vcf", ["e-mail"], 1, .theirs, "a slip")
    #expect(try run(twoOpinions, [known]).judgement.isClean)
    let tooMany = Explanation("a.vcf", ["e-mail"], 2, .theirs, "a slip")
    let judgement = try run(twoOpinions, [tooMany]).judgement
    #expect(judgement.stale == [tooMany])
    #expect(judgement.unexplained.count == 1)
  }

  @Test func `an explanation of what is no difference any more is stale`() throws {
    let known = Explanation("a.vcf", ["e-mail"], 1, .theirs, "a slip")
    let judgement = try run(["owner/a.vcf": card("FN:Ann")], [known]).judgement
    #expect(judgement.stale == [known])
    #expect(try run(["owner/b.vcf": card("FN:Ann")], [known]).judgement.isClean)
  }

  @Test func `a card that the readers do not see is a difference`() throws {
    // The strict reader has cards end only where they say so.
    let files = ["a/a.vcf.out": card("FN:Ann") + card("FN:Bob"), "a/a.vcf": card("FN:Ann")]
    #expect(try run(files).judgement.unexplained.map(\.subject) == ["cards", "record"])
  }

  @Test func `cells are compared with the owner's`() throws {
    let json = #"[{"a": "1", "b": "x\ny"}]"#
    let same = ["c/csvs/t.csv": "a,b\n1,\"x\ny\"\n", "c/json/t.json": json]
    #expect(try run(same).judgement.isClean)
    let other = ["c/csvs/t.csv": "a,b\n1,\"x y\"\n", "c/json/t.json": json]
    #expect(try run(other).judgement.unexplained.map(\.subject) == ["row 1"])
  }

  @Test func `a program that dies over a hostile file is a difference`() throws {
    let judgement = try run(["GNOME+libxml2/lol.xml": "<a/>"]).judgement
    #expect(judgement.unexplained.map(\.subject) == ["crash"])
  }

  @Test func `the report says how many differ and why`() throws {
    let known = Explanation("a.vcf", ["e-mail"], 1, .theirs, "a slip")
    let report = ConformanceReport(try run(twoOpinions, [known])).text
    #expect(report.contains("| owner | 1 | the owner's own serialisation | 1 | 1 | 1 | 1 |"))
    #expect(report.contains("- a.vcf, e-mail (1): a slip"))
    #expect(!report.contains("Not explained"))
  }
}
