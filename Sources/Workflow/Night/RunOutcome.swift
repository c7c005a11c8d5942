// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import Introductions

/// What one run did, for a person and for a program.
package struct RunOutcome: Sendable {
  package let asOf: Day

  /// How many nights were lived through: one, or more when earlier ones were missed.
  package internal(set) var nights = 0
  package internal(set) var members = 0
  package internal(set) var books = 0
  package internal(set) var records = 0
  package internal(set) var persons = 0
  package internal(set) var events = 0

  /// Letters drafted in this run, by kind.
  package internal(set) var drafted: [LetterKind: Int] = [:]

  /// Letters that wait for a person, by kind, old and new.
  package internal(set) var waiting: [LetterKind: Int] = [:]

  /// The folder with tonight's review page, relative to the workspace; nil when nothing waits.
  package internal(set) var outbox: String?

  /// The pages of reports that were issued, relative to the workspace.
  package internal(set) var reports: [String] = []
  package internal(set) var findings: [Finding] = []

  package init(asOf: Day) {
    self.asOf = asOf
  }

  /// Whether something was set aside that a person should look at: the exit status 1.
  package var needsALook: Bool { findings.contains(where: \.needsALook) }
}

extension Finding {
  /// A broken record of somebody's address book is worth telling, but every export has one, and a
  /// report that is never empty is never read.
  ///
  /// What needs a look is what holds up a request or loses a whole file or a person's word.
  package var needsALook: Bool {
    switch problem {
    case .raggedRow, .unterminatedCard, .strayCardEnd, .malformedCardLine,
      .brokenQuotedPrintable, .emptyRecord, .invalidPhone, .undecodableText, .noRecords,
      .unreadableEmbeddedCard, .longNote, .unclearWish, .editedOutput, .memberWithoutEmail,
      .furtherFindings, .entriesPassedOver:
      false
    case .invalidEmail, .invalidDay, .unclosedQuote, .overlongEntry:
      !place.source.hasPrefix("books/")
    case .emptyFile, .unknownKind, .binaryFile, .notARegularFile, .unreadableFile, .tooLarge,
      .headerNotFound, .malformedXML, .doctypeRefused, .missingColumn, .missingValue,
      .duplicateMember, .duplicateRequest, .unknownMember, .invalidValue, .prospectUnclear,
      .prospectIsRequester, .unknownReference, .changedDraft, .refusedAnswer, .requestChanged,
      .bookOfNobody, .noAddressBooks, .noRequests, .notReadHere, .placeholder, .forbiddenCharacter,
      .unwritableLetter, .leak, .staleDraft, .notToBeSent, .changedWhileRead, .sparseFile,
      .encryptedEntry, .tooManyEntries:
      true
    }
  }
}
