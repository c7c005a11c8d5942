// SPDX-License-Identifier: Apache-2.0

import Drafts
import Introductions

/// Why a letter that is due can't be written, for people to read.
struct UnwritableLetter: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  init(_ error: any Error) {
    reason =
      switch error {
      case LetterProblem.noAddress(let name): "there is no e-mail address of \(name)"
      case LetterProblem.note(.empty): "the note is empty"
      case LetterProblem.note(.holdsContactDetail(let detail)):
        "the note or the purpose holds \(detail), which travels only after two yeses"
      case LetterProblem.note(.namesRequester(let name)):
        "the note or the purpose names \(name), who did not allow it"
      case MailProblem.forbiddenCharacter(let field, let scalar):
        "\(field.rawValue) holds the character \(scalar)"
      case MailProblem.unusableAddress(_, let address): "mail can't be sent to \(address)"
      case let refusal as Refusal: refusal.words
      default: "\(error)"
      }
  }
}
