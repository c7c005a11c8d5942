// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions
import TestSupport
import Workflow

/// A workspace of a handful of people in a temporary folder, to be lived in night by night.
///
/// Rosa and Uwe would like to meet Ana. Ada and Ben each have all three in their books; Ana is no
/// member. Carl has Rosa in his book and nobody else.
struct SmallWorld {
  let root: URL

  static let day = Day(iso: "2026-03-02") ?? Day(ordinal: 0)

  var workspace: Workspace { Workspace(root) }

  init(_ root: URL) throws {
    self.root = root
    try write(
      "mutual.yaml",
      """
      community: Smallville
      time_zone: UTC
      country: DE
      secret: test
      manager:
        name: Mona Manager
        email: mona@smallville.example
      """)
    try write(
      "members.csv",
      """
      id,name,email,other_emails,phone,organisation,connector,asks_per_quarter,paused_until
      ada,Ada Adler,ada@adler.example,,,Adler,yes,,
      ben,Ben Brandt,ben@brandt.example,,,Brandt,yes,,
      carl,Carl Conrad,carl@conrad.example,,,Conrad,yes,,
      rosa,Rosa Richter,rosa@richter.example,,,Richter,yes,,
      uwe,Uwe Urban,uwe@urban.example,,,Urban,yes,,
      """)
    for (member, address) in [("ada", "ana@globex.example"), ("ben", "ana.duarte@home.example")] {
      try write(
        "books/\(member)/contacts.csv",
        """
        First Name,Last Name,E-mail 1 - Value,Organization Name
        Ana,Duarte,\(address),Globex
        Rosa,Richter,rosa@richter.example,Richter
        Uwe,Urban,uwe@urban.example,Urban
        """)
    }
    try write(
      "books/carl/contacts.csv",
      "First Name,Last Name,E-mail 1 - Value\nRosa,Richter,rosa@richter.example\n")
    try write(requests: [("R1", Self.day, "rosa", "Ana Duarte")])
  }

  /// Gives `body` a new world and removes it afterwards.
  static func live<Result>(_ body: (SmallWorld) throws -> Result) throws -> Result {
    try Folders.withTemporary { try body(SmallWorld($0)) }
  }

  func write(_ path: String, _ text: String) throws {
    let file = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func write(requests: [(id: String, day: Day, requester: String, prospect: String)]) throws {
    let rows = requests.map {
      "\($0.id),\($0.day),\($0.requester),\($0.prospect),,,advice,Twenty minutes?,yes\n"
    }
    try write(
      "requests/all.csv",
      "request_id,filed_on,requester,prospect_name,prospect_email,prospect_organisation,purpose,note,may_name\n"
        + rows.joined())
  }

  func read(_ path: String) throws -> String {
    try String(decoding: Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// Every file below a folder with its bytes, by path.
  func files(below folder: String) -> [String: Data] {
    let top = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: top.path)?.compactMap { $0 as? String } ?? []
    var files: [String: Data] = [:]
    for path in paths { files[path] = try? Data(contentsOf: top.appending(path: path)) }
    return files
  }

  @discardableResult
  func night(_ day: Day) throws -> RunOutcome {
    try NightlyRun(workspace, asOf: day).run()
  }

  func status() throws -> [StatusReport.Line] {
    try StatusReport(workspace).lines
  }

  func letters() throws -> [StatusReport.LetterLine] {
    try status().flatMap(\.letters)
  }

  /// The reference of the first letter of a kind that waits.
  func reference(_ kind: String) throws -> String {
    try letters().first { $0.kind == kind }?.reference ?? "no \(kind) waits"
  }

  @discardableResult
  func send(_ kind: String, on day: Day) throws -> String {
    let reference = try reference(kind)
    _ = try HandIn(workspace).decide(reference, .sent, on: day)
    return reference
  }

  func answer(_ reference: String, _ answer: Answer, on day: Day) throws {
    _ = try HandIn(workspace).answer(reference, answer, remark: "", on: day)
  }

  /// Lives from the night of `day` to the Prospect's answer two days later, by way of the
  /// Connector's yes.
  func askBoth(on day: Day, prospectAnswers answer: Answer) throws {
    try night(day)
    try self.answer(try send("connector-ask", on: day), .yes, on: day)
    let next = day.adding(days: 1)
    try night(next)
    try self.answer(try send("prospect-ask", on: next), answer, on: next.adding(days: 1))
  }

  func events() throws -> Int {
    try IntroductionStore(copyOf: workspace.database.path).transaction { try $0.eventCount() }
  }
}
