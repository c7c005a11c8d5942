// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Workflow

/// The exit statuses: a small, stable promise to whoever schedules Mutual. 1 never means that it
/// died.
extension ExitCode {
  static let needsALook = ExitCode(1)
  static let inputUnusable = ExitCode(65)
  static let defect = ExitCode(70)
  static let cannotCreate = ExitCode(73)
  static let inputOutput = ExitCode(74)
  static let busy = ExitCode(75)
  static let databaseIsNewer = ExitCode(76)
  static let settings = ExitCode(78)
}

extension Mutual {
  /// Says what went wrong and what to do about it, and ends the process with the status that stands
  /// for it.
  static func leave(_ error: any Error) -> Never {
    guard let problem = WorkflowProblem(error) else {
      if isOfArgumentParser(error) { exit(withError: error) }
      Output.error("something went wrong that should not: \(error)")
      Output.error("This is a defect of Mutual's. Nothing half-done was kept; please report it.")
      exit(withError: ExitCode.defect)
    }
    Output.error(problem.words)
    exit(withError: problem.status)
  }

  private static func isOfArgumentParser(_ error: any Error) -> Bool {
    error is ExitCode || exitCode(for: error) != .failure
  }
}

extension WorkflowProblem {
  /// The status that a scheduler sees.
  var status: ExitCode {
    switch self {
    case .unknownReference, .malformedReference, .unknownRequest, .unknownRecord, .refused,
      .nightInThePast, .dayToCome, .oneRecordTwice, .longSilence, .nothingToReport,
      .reportOfThePast, .nobodyMeant,
      .unknownEntry:
      .validationFailure
    case .noWorkspace, .noMembers, .databaseUnusable: .inputUnusable
    case .settings, .templates, .openToOthers: .settings
    case .folderNotEmpty: .cannotCreate
    case .cannotWrite: .inputOutput
    case .locked: .busy
    case .databaseIsNewer: .databaseIsNewer
    }
  }

  /// What is the matter and the remedy, in one or two sentences.
  var words: String {
    switch self {
    case .noWorkspace(let path):
      "\(path) holds no mutual.yaml, so it is no workspace. Go to the workspace or name it with -w; "
        + "`mutual init DIR` makes a new one."
    case .settings(let line, let what):
      "mutual.yaml\(line.map { ":\($0)" } ?? ""): \(what)"
        + (what.hasSuffix("?") ? "" : ". Mend it and run again.")
    case .templates(let file, let line, let what):
      "templates/\(file)\(line.map { ":\($0)" } ?? ""): \(what). Mend it, or remove the file to use the built-in one."
    case .noMembers:
      "members.csv names no member. It needs a heading `id,name,email` and a row for each member."
    case .locked:
      "another run holds this workspace. Nothing was done; try again when it has ended."
    case .openToOthers(let path):
      "others may read \(path). It holds private answers; run: chmod go-rwx \(path)"
    case .cannotWrite(let path, let reason):
      "\(path) can't be written: \(reason). What was recorded before is safe; run again when it can."
    case .databaseIsNewer:
      "mutual.sqlite was written by a newer Mutual. It was left as it is; update this program."
    case .databaseUnusable(let what):
      "mutual.sqlite can't be used: \(what). It was left as it is; put a backup in its place."
    case .nightInThePast(let asked, let last):
      "the workspace holds what happened up to \(last) already, so the night of \(asked) can't be done any more."
    case .oneRecordTwice(let text): "\(text) is one record; name two."
    case .longSilence(let last, let asked, let nights):
      "the last night was \(last), and \(asked) is \(nights) nights later: windows would pass and requests "
        + "close. If the day is right, say --catch-up."
    case .dayToCome(let day): "\(day) is still to come. Nothing was recorded."
    case .unknownReference(let text):
      "no letter has the reference \(text). `mutual status` lists those that wait."
    case .malformedReference(let text):
      "\(text) is no reference, or mistyped: copy it from the review page or from `mutual status`."
    case .unknownRequest(let text): "no request is called \(text). `mutual status` lists them."
    case .unknownRecord(let text):
      "no record stands at \(text). `mutual people --format csv` lists them as source and line."
    case .refused(let reference, let reason): "\(reference): \(reason). Nothing was recorded."
    case .folderNotEmpty(let path): "\(path) exists and is not empty. Name a new folder."
    case .nothingToReport(let month):
      "there was no request up to the end of \(month), so there is nothing to report."
    case .reportOfThePast(let asked, let last):
      "no report was issued as of \(asked), and the last one knows more, up to \(last): a report is issued as of that day or a later one, or written again as of a day on which it was issued."
    case .nobodyMeant(let text):
      "\(text) is no member's id, e-mail address, telephone number or profile link; a name alone does not tell who is meant."
    case .unknownEntry(let text):
      "\(text) is not on the do-not-contact list. `mutual suppress list` shows it."
    }
  }
}
