// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Glibc
import Introductions
import Testing
import Workflow

@Suite struct InputFilesTests {
  private let day = SmallWorld.day

  @Test(arguments: [
    ("comunity: X\n", "`comunity` is no setting; did you mean `community`?", 1),
    (
      "community: X\nmanager:\n  name: M\n  email: nobody\n",
      "`manager.email`: nobody is no e-mail address", 4
    ),
    ("community: X\nvoice: loud\n", "`manager.name` is missing", nil),
    ("community: [a, b]\n", "`community` takes one value, not a list", 1),
    (
      "community: X\nmanager:\n  name: M\n  email: m@example.org\nheadings:\n  Farbe: colour\n",
      "`colour` is none of: name, given, middle, family, prefix, suffix, nickname, maiden, "
        + "organisation, title, email, phone, link, connected_on, category, manager, assistant, "
        + "spouse, relation, birthday, identifier, street, postcode, city, ignore", 6
    ),
  ])
  func `settings that can't be read name the line and the remedy`(
    yaml: String, what: String, line: Int?
  ) throws {
    #expect(throws: WorkflowProblem.settings(line: line, what: what)) { try Settings(yaml: yaml) }
  }

  @Test func `a bad row of members or requests is set aside with its line, and the others stay`()
    throws
  {
    try SmallWorld.live { world in
      let members = try world.read("members.csv")
      try world.write(
        "members.csv", members + "\nada,Ada Twice,x@example.org\n,Nobody,y@example.org\n")
      let requests = try world.read("requests/all.csv")
      try world.write(
        "requests/all.csv",
        requests + "R2,soon,rosa,Ana Duarte,,,,Note,yes\nR3,\(day),nobody,Ana Duarte,,,,Note,yes\n")
      let outcome = try world.night(day)
      #expect(
        outcome.findings.map(\.place.description) == [
          "members.csv:7", "members.csv:8", "requests/all.csv:3", "requests/all.csv:4",
        ])
      #expect(outcome.drafted[.connectorAsk] == 1)
      #expect(outcome.needsALook)
    }
  }

  @Test func `a link, a pipe and a folder of nobody are told and not followed`() throws {
    try SmallWorld.live { world in
      let books = world.root.appending(path: "books/ada")
      try FileManager.default.createSymbolicLink(
        atPath: books.appending(path: "link.csv").path, withDestinationPath: "/etc/passwd")
      #expect(mkfifo(books.appending(path: "pipe.csv").path, 0o600) == 0)
      try world.write("books/stranger/contacts.csv", "First Name\nX\n")
      let problems = try world.night(day).findings.map(\.problem)
      #expect(problems == [.notARegularFile, .notARegularFile, .bookOfNobody(folder: "stranger")])
    }
  }

  @Test func `characters that turn the direction of text set a request aside`() throws {
    try SmallWorld.live { world in
      try world.write(requests: [("R1", day, "rosa", "Ana \u{202E}Duarte")])
      let outcome = try world.night(day)
      #expect(outcome.findings.map(\.problem) == [.forbiddenCharacter(column: "prospect_name")])
      #expect(outcome.drafted.isEmpty)
    }
  }

  @Test func `template syntax and header breaks in a request end as harmless text`() throws {
    try SmallWorld.live { world in
      try world.write(
        "requests/all.csv",
        """
        request_id,filed_on,requester,prospect_name,purpose,note,may_name
        R1,\(day),rosa,Ana Duarte,"{{manager}}
        Bcc: everybody",Twenty minutes?,yes
        """)
      try world.night(day)
      let path = "outbox/\(day)/connector-ask-\(try world.reference("connector-ask")).eml"
      let headers = try world.read(path).components(separatedBy: "\r\n\r\n").first ?? ""
      #expect(!headers.contains("\r\nBcc"))
      let text = try world.read(path).replacing("=\r\n", with: "")
      #expect(text.contains("{{manager}} Bcc: everybody"))
    }
  }

  @Test func `an own template that can't be used is refused with its line`() throws {
    try SmallWorld.live { world in
      try world.write("templates/closing-note.mustache", "Subject: x\n\n{{reason}}\n")
      let expected = WorkflowProblem.templates(
        file: "closing-note.mustache", line: 3, what: "this letter has no field `reason`")
      #expect(throws: expected) { try world.night(day) }
    }
  }

  @Test func `a database that others may read is refused`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      chmod(world.workspace.database.path, 0o644)
      #expect(throws: WorkflowProblem.openToOthers(world.workspace.database.path)) {
        try world.night(day)
      }
    }
  }

  @Test func `a person's word on who is who outlives another export and can be taken back`() throws
  {
    try SmallWorld.live { world in
      try world.write(
        "books/carl/contacts.csv",
        "First Name,Last Name,E-mail 1 - Value\nRosa,Richter,rosa@richter.example\nAnnie,D.,annie@home.example\n"
      )
      let persons = { try WhoIsWho(world.workspace).persons.count }
      let before = try persons()
      let decisions = IdentityDecisions(world.workspace)
      _ = try decisions.decide(
        "books/ada/contacts.csv:2", "books/carl/contacts.csv:3", areSame: true)
      #expect(try persons() == before - 1)
      try world.write(
        "books/carl/later.csv",
        "Last Name,First Name,E-mail 1 - Value\nD.,Annie,annie@home.example\nRichter,Rosa,rosa@richter.example\n"
      )
      try FileManager.default.removeItem(at: world.root.appending(path: "books/carl/contacts.csv"))
      #expect(try persons() == before - 1)
      _ = try decisions.undo()
      #expect(try persons() == before)
    }
  }

  @Test func `a workspace whose books or requests are gone says so`() throws {
    try SmallWorld.live { world in
      try FileManager.default.removeItem(at: world.root.appending(path: "books"))
      try FileManager.default.removeItem(at: world.root.appending(path: "requests"))
      #expect(try world.night(day).findings.map(\.problem) == [.noAddressBooks, .noRequests])
    }
  }

  @Test func `what is not read where it lies is told`() throws {
    try SmallWorld.live { world in
      try world.write("answers/decisions.xlsx", "x")
      try world.write("templates/closing-note.txt", "x")
      try world.write("answers/empty.csv", "")
      let findings = try world.night(day).findings
      #expect(
        findings.map(\.problem) == [
          .notReadHere(expected: "CSV"), .emptyFile, .notReadHere(expected: "NAME.mustache"),
        ])
    }
  }

  @Test func `a request in a file that ends in the middle is not filed`() throws {
    try SmallWorld.live { world in
      let header = "request_id,filed_on,requester,prospect_name,note,may_name\n"
      try world.write("requests/all.csv", header + "R1,\(day),rosa,Ana Duarte,\"I would like to")
      let outcome = try world.night(day)
      #expect(outcome.needsALook && outcome.events == 0)
      try world.write(
        "requests/all.csv", header + "R1,\(day),rosa,Ana Duarte,\"I would like to ask.\",yes\n")
      #expect(try world.night(day).drafted[.connectorAsk] == 1)
    }
  }

  @Test func `a withdrawal that can't be read asks nobody`() throws {
    try SmallWorld.live { world in
      try world.write(
        "requests/all.csv",
        """
        request_id,filed_on,requester,prospect_name,note,may_name,withdrawn_on
        R1,\(day),rosa,Ana Duarte,Twenty minutes?,yes,soon
        """)
      let outcome = try world.night(day)
      #expect(outcome.findings.map(\.problem) == [.invalidDay("soon")])
      #expect(outcome.drafted.isEmpty)
    }
  }

  @Test func `a slip in the year does not live through a year of nights`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      #expect(throws: WorkflowProblem.self) { try world.night(day.adding(days: 365)) }
      #expect(try world.night(day.adding(days: 1)).nights == 1)
    }
  }
}
