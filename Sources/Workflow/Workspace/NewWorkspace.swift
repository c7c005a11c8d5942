// SPDX-License-Identifier: Apache-2.0

import ContactRecords
package import Foundation

/// Makes a workspace where there is none.
package struct NewWorkspace {
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// An empty one, with settings and a list of members to fill in.
  package func make() throws(WorkflowProblem) {
    try claim()
    for folder in [workspace.books, workspace.requests, workspace.answers] {
      try Files.makeFolder(folder)
    }
    let name = workspace.root.lastPathComponent
    try Files.publish(Array(Self.settings(community: name).utf8), at: workspace.settings)
    try Files.publish(Array(Self.members.utf8), at: workspace.members)
  }

  /// A copy of the demonstration in `source`, file by file.
  package func copy(_ source: URL?) throws(WorkflowProblem) {
    guard let source, Files.isFolder(source) else {
      throw .noWorkspace("the demonstration, which is installed beside the program,")
    }
    try claim()
    try copy(source, to: workspace.root)
  }

  private func claim() throws(WorkflowProblem) {
    let path = workspace.root.path
    guard !Files.exists(workspace.root) || Files.isFolder(workspace.root) else {
      throw .folderNotEmpty(path)
    }
    let contents = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard contents.isEmpty else { throw .folderNotEmpty(path) }
    try Files.makeFolder(workspace.root)
  }

  private func copy(_ source: URL, to target: URL) throws(WorkflowProblem) {
    for name in Files.names(in: source) {
      let from = source.appending(path: name)
      let destination = target.appending(path: name)
      if Files.isFolder(from) {
        try Files.makeFolder(destination)
        try copy(from, to: destination)
      } else if let bytes = try? Files.read(from.path) {
        try Files.publish(bytes, at: destination)
      }
    }
  }

  /// The manager's address in new settings, which nobody has.
  static let placeholder = EmailAddress("you@example.org")

  private static func settings(community: String) -> String {
    """
    community: "\(community.filter { !"\"\\".contains($0) })"
    time_zone: Europe/Berlin
    country: DE            # national telephone numbers are read as numbers of this country
    manager:               # who reviews and sends the letters
      name: Your Name
      email: you@example.org
    voice: connector       # connector: friends ask and introduce; manager: you write on their behalf
    requester_updates: received   # received or none; stages also tells that somebody is willing,
                                  # so that a closing note after it says a little of how it went
    # windows:             # days
    #   connector_reminder_after: 5
    #   connector_lapses_after: 10
    #   prospect_reminder_after: 7
    #   prospect_lapses_after: 14
    #   closes_after: 45
    #   follow_up_after: 21
    #   consent_lasts: 60
    # limits:
    #   days_between_asks: 7
    #   asks_per_quarter: 6
    # headings:            # what the columns of a table hold that has headings of its own making
    #   Kundennummer: identifier   # compared and never shown; so are birthday, street, postcode, city
    # request_headings:    # what your form calls our columns
    #   prospect_name: Whom would you like to meet?

    """
  }

  private static let members =
    "id,name,given_name,email,other_emails,phone,organisation,connector,asks_per_quarter,paused_until\n"
}
