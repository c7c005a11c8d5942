// SPDX-License-Identifier: Apache-2.0

package import ContactReaders
package import ContactRecords
import Drafts
import Foundation
import Introductions

/// Everything that lies in a workspace tonight, read once, the good and the bad together.
package struct Inputs: Sendable {
  package let settings: Settings
  package let members: [MemberRow]

  /// The address books by the member whose they are, members in order, files in order.
  package let books: [(owner: Identifier<Member>, book: AddressBook)]
  package let requests: [FiledRequest]
  package let words: [HandedBack]
  package let exclusions: [Exclusion]

  /// Whether `exclusions.csv` could be read to its last cell, or is not there.
  package let exclusionsAreWhole: Bool
  package let templates: [String: String]
  package let findings: [Finding]

  /// Throws where there is no workspace, its settings can't be read, or it has no members.
  package init(_ workspace: Workspace) throws(WorkflowProblem) {
    let settings = try Self.settings(of: workspace)
    var reading = Reading(workspace: workspace)
    let members = MembersFile(
      reading.bytes(of: workspace.members) ?? [], source: "members.csv", country: settings.country)
    guard !members.members.isEmpty else { throw .noMembers }
    let known = Set(members.members.map(\.id))
    books = reading.books(of: known, settings)
    requests = reading.requests(settings.requestHeadings, members: known)
    words = reading.words(MemberDirectory(members.members))
    let before = reading.findings.count
    exclusions = reading.exclusions(members: known)
    exclusionsAreWhole = reading.findings.count == before
    templates = reading.templates()
    self.settings = settings
    self.members = members.members
    let missing = Self.missing(workspace, settings, books: books.count)
    findings = (missing + members.findings + reading.findings).sorted { ($0.place) < ($1.place) }
  }

  /// What no workspace is without: a disk that was not mounted looks like a community in which
  /// nobody knows anybody.
  private static func missing(_ workspace: Workspace, _ settings: Settings, books: Int) -> [Finding]
  {
    var findings: [Finding] = []
    if books == 0 { findings.append(Finding(Place("books", line: 0), .noAddressBooks)) }
    if !Files.isFolder(workspace.requests) {
      findings.append(Finding(Place("requests", line: 0), .noRequests))
    }
    if let email = settings.manager.email, email == NewWorkspace.placeholder {
      findings.append(Finding(Place("mutual.yaml", line: 0), .placeholder(email.written)))
    }
    return findings
  }

  /// The earliest day of which an input tells.
  var firstDay: Day? {
    (requests.map(\.request.filedOn) + words.compactMap(\.day)).min()
  }

  var stationery: Stationery {
    Stationery(
      community: settings.community, manager: settings.manager, voice: settings.voice,
      language: settings.language, templates: templates)
  }

  /// The writer of letters with the community's own wording.
  func letterWriter() throws(WorkflowProblem) -> LetterWriter {
    do throws(TemplateProblem) {
      return try LetterWriter(stationery)
    } catch {
      throw WorkflowProblem(error)
    }
  }

  /// The members alone; none where there is no list of them.
  static func members(of workspace: Workspace) throws(WorkflowProblem) -> [MemberRow] {
    let settings = try settings(of: workspace)
    let bytes = (try? Files.read(workspace.members.path)) ?? []
    return MembersFile(bytes, source: "members.csv", country: settings.country).members
  }

  package static func settings(of workspace: Workspace) throws(WorkflowProblem) -> Settings {
    do {
      let bytes = try Files.read(workspace.settings.path)
      return try Settings(yaml: String(decoding: bytes, as: UTF8.self))
    } catch let problem as WorkflowProblem {
      throw problem
    } catch {
      throw .noWorkspace(workspace.root.path)
    }
  }
}

/// Reads files one after another and collects what was wrong with them.
private struct Reading {
  let workspace: Workspace
  private(set) var findings: [Finding] = []

  init(workspace: Workspace) {
    self.workspace = workspace
  }

  /// Nil for a file that can't be read; that is a finding, unless it is optional and not there.
  mutating func bytes(of file: URL, isOptional: Bool = false) -> [UInt8]? {
    let place = Place(workspace.relativePath(of: file), line: 0)
    do throws(Files.ReadProblem) {
      return try Files.read(file.path)
    } catch {
      if error != .missing || !isOptional { findings.append(Finding(place, error.finding)) }
      return nil
    }
  }

  mutating func books(
    of members: Set<Identifier<Member>>, _ settings: Settings
  ) -> [(owner: Identifier<Member>, book: AddressBook)] {
    var owners: [Identifier<Member>] = []
    var files: [(path: String, source: String)] = []
    for folder in Files.names(in: workspace.books) {
      let owner = Identifier<Member>(folder)
      let url = workspace.books.appending(path: folder)
      guard Files.isFolder(url), members.contains(owner) else {
        findings.append(Finding(Place("books/\(folder)", line: 0), .bookOfNobody(folder: folder)))
        continue
      }
      for name in Files.names(in: url) {
        let file = url.appending(path: name)
        owners.append(owner)
        files.append((file.path, workspace.relativePath(of: file)))
      }
    }
    let read = BookFiles.read(files, AddressBookReader(settings))
    return zip(owners, read).flatMap { owner, read in
      findings += read.findings
      return read.books.map { (owner: owner, book: $0) }
    }
  }

  mutating func requests(
    _ headings: [String: String], members: Set<Identifier<Member>>
  ) -> [FiledRequest] {
    var requests: [FiledRequest] = []
    var seen: [Identifier<Request>: Request] = [:]
    for file in filesToRead(in: workspace.requests, ending: ".csv", expected: "CSV") {
      guard let bytes = bytes(of: file) else { continue }
      let read = RequestsFile(
        bytes, source: workspace.relativePath(of: file), headings: headings, members: members)
      findings += read.findings
      for filed in read.requests {
        if let earlier = seen[filed.request.id] {
          guard earlier != filed.request else { continue }
          findings.append(Finding(filed.place, .duplicateRequest(filed.request.id.rawValue)))
        } else {
          seen[filed.request.id] = filed.request
          requests.append(filed)
        }
      }
    }
    return requests.sorted {
      ($0.request.filedOn, $0.request.id) < ($1.request.filedOn, $1.request.id)
    }
  }

  mutating func exclusions(members: Set<Identifier<Member>>) -> [Exclusion] {
    guard let bytes = bytes(of: workspace.exclusions, isOptional: true) else { return [] }
    let file = ExclusionsFile(bytes, source: "exclusions.csv", members: members)
    findings += file.findings
    return file.exclusions
  }

  /// What came back in `answers/`, and what was written into a `decisions.csv` where it lay.
  mutating func words(_ directory: MemberDirectory) -> [HandedBack] {
    var files = filesToRead(in: workspace.answers, ending: ".csv", expected: "CSV")
    let answered = files.count
    files += Files.names(in: workspace.outbox).filter { Day(iso: $0) != nil }
      .map { workspace.outbox.appending(path: $0).appending(path: "decisions.csv") }
    var words: [HandedBack] = []
    for (index, file) in files.enumerated() {
      guard let bytes = bytes(of: file, isOptional: index >= answered) else { continue }
      let read = DecisionsFile(
        bytes, source: workspace.relativePath(of: file), directory: directory)
      findings += read.findings
      words += read.words
    }
    return words
  }

  /// The files of a folder that are read, in order.
  ///
  /// Every other is a finding, so that nobody waits for what never comes.
  private mutating func filesToRead(in folder: URL, ending: String, expected: String) -> [URL] {
    var files: [URL] = []
    for name in Files.names(in: folder) {
      let file = folder.appending(path: name)
      if name.lowercased().hasSuffix(ending) {
        files.append(file)
      } else {
        let place = Place(workspace.relativePath(of: file), line: 0)
        findings.append(Finding(place, .notReadHere(expected: expected)))
      }
    }
    return files
  }

  mutating func templates() -> [String: String] {
    var templates: [String: String] = [:]
    let ending = ".mustache"
    for file in filesToRead(in: workspace.templates, ending: ending, expected: "NAME\(ending)") {
      guard let bytes = bytes(of: file) else { continue }
      let name = String(file.lastPathComponent.dropLast(ending.count))
      templates[name] = String(decoding: bytes, as: UTF8.self)
    }
    return templates
  }
}
