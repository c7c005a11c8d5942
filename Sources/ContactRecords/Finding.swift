// SPDX-License-Identifier: Apache-2.0

/// Something about an input that a person should know: where it is and what it is.
///
/// The words, and the remedy, belong to the command line; here are only facts, so that they can be
/// compared and tested.
package struct Finding: Hashable, Sendable {
  package let place: Place
  package let problem: Problem

  package init(_ place: Place, _ problem: Problem) {
    self.place = place
    self.problem = problem
  }
}

extension Finding {
  /// What is the matter.
  ///
  /// A payload is the text met, shortened where it can be long.
  package enum Problem: Hashable, Sendable {
    // Address books, as files.
    case emptyFile
    case unknownKind(seen: String)
    case binaryFile
    case furtherFindings(Int)
    case changedWhileRead
    case sparseFile
    case encryptedEntry
    case entriesPassedOver(Int)
    case tooManyEntries(limit: Int)
    case notARegularFile
    case unreadableFile(reason: String)
    case tooLarge(bytes: Int, limit: Int)
    case undecodableText(encoding: String)
    case headerNotFound(seen: String)
    case noRecords

    // Address books, record by record.
    case overlongEntry(bytes: Int, limit: Int)
    case raggedRow(cells: Int, expected: Int)
    case unclosedQuote
    case unterminatedCard
    case strayCardEnd
    case malformedCardLine(String)
    case brokenQuotedPrintable
    case emptyRecord
    case invalidEmail(String)
    case invalidPhone(String)
    case invalidDay(String)
    case malformedXML(String)
    case doctypeRefused
    case unreadableEmbeddedCard

    // Members, requests and what is handed back.
    case missingColumn(String)
    case missingValue(column: String)
    case duplicateMember(String)
    case duplicateRequest(String)
    case unknownMember(String)
    case invalidValue(column: String, value: String, allowed: String)
    case longNote(words: Int, limit: Int)
    case unclearWish
    case prospectUnclear(request: String, candidates: Int)
    case prospectIsRequester(request: String)
    case unknownReference(String)
    case changedDraft(reference: String)
    case refusedAnswer(reference: String, reason: String)
    case requestChanged(request: String)
    case bookOfNobody(folder: String)
    case noAddressBooks
    case noRequests
    case notReadHere(expected: String)
    case placeholder(String)
    case memberWithoutEmail(String)
    case editedOutput
    case notToBeSent
    case forbiddenCharacter(column: String)
    case unwritableLetter(request: String, reason: String)

    /// Something stood in a letter that its reader may not learn; `rule` names what.
    case leak(request: String, rule: String, excerpt: String)
    case staleDraft(reference: String, change: String)
  }
}
