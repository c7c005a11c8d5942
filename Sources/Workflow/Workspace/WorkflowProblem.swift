// SPDX-License-Identifier: Apache-2.0

import Drafts
import IntroductionStore

/// Why the night's work, or a command, could not be done at all.
package enum WorkflowProblem: Error, Hashable, Sendable {
  case noWorkspace(String)
  case settings(line: Int?, what: String)
  case templates(file: String, line: Int?, what: String)
  case noMembers
  case locked
  case openToOthers(String)
  case cannotWrite(path: String, reason: String)
  case databaseIsNewer
  case databaseUnusable(String)
  case nightInThePast(asked: String, last: String)
  case dayToCome(String)
  case unknownReference(String)
  case malformedReference(String)
  case unknownRequest(String)
  case unknownRecord(String)
  case oneRecordTwice(String)
  case longSilence(last: String, asked: String, nights: Int)
  case refused(reference: String, reason: String)
  case folderNotEmpty(String)
  case nothingToReport(String)
  case reportOfThePast(asked: String, last: String)
  case nobodyMeant(String)
  case unknownEntry(String)
}

extension WorkflowProblem {
  init(_ problem: TemplateProblem) {
    switch problem {
    case .unknownTemplate(let name):
      let known = TemplateName.allCases.map(\.rawValue).joined(separator: ", ")
      self = .templates(
        file: "\(name).mustache", line: nil, what: "no letter has this template; there are \(known)"
      )
    case .noSubject(let name):
      self = .templates(
        file: "\(name).mustache", line: 1,
        what: "the first line must be `Subject: …`, the second blank")
    case .malformed(let name, let line, let excerpt):
      self = .templates(
        file: "\(name).mustache", line: line, what: "`\(excerpt)` is no template that can be read")
    case .unknownField(let name, let line, let field):
      self = .templates(
        file: "\(name).mustache", line: line, what: "this letter has no field `\(field)`")
    case .forbiddenField(let name, let line, let field):
      self = .templates(
        file: "\(name).mustache", line: line,
        what: "whoever reads this letter may not see `\(field)`")
    case .missingField(let name, let field):
      self = .templates(
        file: "\(name).mustache", line: nil,
        what: "this letter may not be without `{{\(field)}}`, outside of any section")
    }
  }
}

extension WorkflowProblem {
  init(_ problem: StoreProblem) {
    switch problem {
    case .newer: self = .databaseIsNewer
    case .busy: self = .locked
    case .cannotWrite(let reason): self = .cannotWrite(path: "mutual.sqlite", reason: reason)
    case .notOurs: self = .databaseUnusable("it belongs to another program")
    case .notDurable(let setting): self = .databaseUnusable("it does not keep its \(setting)")
    case .unreadableRow(let table, let key):
      self = .databaseUnusable("the row \(key) of \(table) means nothing")
    case .unusable(let reason): self = .databaseUnusable(reason)
    }
  }

  /// What an error of any room means to whoever runs Mutual; nil for a defect.
  package init?(_ error: any Error) {
    switch error {
    case let problem as WorkflowProblem: self = problem
    case let problem as StoreProblem: self.init(problem)
    default: return nil
    }
  }
}
