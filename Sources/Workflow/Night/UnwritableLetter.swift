// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions

/// Why a letter that is due can't be written, for people to read.
struct UnwritableLetter: Error {
  let reason: String

  /// What its reader would have learned, where that is the reason.
  private var leak: Leak?

  init(_ reason: String) {
    self.reason = reason
  }

  init(_ leak: Leak) {
    self.leak = leak
    reason = "its reader may not learn “\(leak.excerpt)”"
  }

  func finding(_ request: Identifier<Request>) -> Finding.Problem {
    guard let leak else {
      return .unwritableLetter(request: request.rawValue, reason: reason)
    }
    return .leak(
      request: request.rawValue, rule: "\(leak.rule.rawValue) (\(leak.layer))",
      excerpt: leak.excerpt)
  }

  init(_ error: any Error) {
    reason =
      switch error {
      case LetterProblem.noAddress(let name): "there is no e-mail address of \(name)"
      case LetterProblem.note(.empty): "the note is empty"
      case LetterProblem.note(.tooLong(let bytes)):
        "the note has \(bytes) bytes, which nobody would forward"
      case LetterProblem.note(.holdsContactDetail(let detail)):
        "the note or the purpose holds \(detail), which travels only after two yeses"
      case LetterProblem.note(.namesRequester(let name)):
        "the note or the purpose names \(name), who did not allow it"
      case LetterProblem.notToBeGathered: "these questions don't belong into one message"
      case MailProblem.forbiddenCharacter(let field, let scalar):
        "\(field.rawValue) holds the character \(scalar)"
      case MailProblem.tooLong(let field, let octets):
        "\(field.rawValue) has \(octets) octets, more than a header should"
      case MailProblem.unusableAddress(_, let address): "mail can't be sent to \(address)"
      case let refusal as Refusal: refusal.words
      default: "\(error)"
      }
  }
}
