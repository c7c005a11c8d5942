// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The words of findings: what is the matter, and what to do about it.
extension Finding {
  var words: String {
    "\(place): \(problem.what)." + (problem.remedy.isEmpty ? "" : " \(problem.remedy).")
  }
}

extension Finding.Problem {
  var what: String {
    switch self {
    case .emptyFile: "the file is empty"
    case .unknownKind(let seen): "this is no address book that Mutual knows; it begins with \(seen)"
    case .binaryFile: "this is a picture, an archive or another file without text"
    case .notARegularFile: "this is a link, a folder or a device, and was not followed"
    case .unreadableFile(let reason): "the file can't be read: \(reason)"
    case .changedWhileRead: "the file is still being written, and was not read"
    case .sparseFile: "the file is nearly all holes, and was not read"
    case .encryptedEntry: "this part of the archive is locked by a password"
    case .entriesPassedOver(let count):
      "\(count) other files in the archive are no address books, and were passed over"
    case .tooManyEntries(let limit): "the archive holds more than the \(limit) files that are read"
    case .furtherFindings(let count): "\(count) further findings like those shown are not listed"
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes, more than the \(limit) that are read"
    case .undecodableText(let encoding): "some bytes mean nothing in \(encoding) and became �"
    case .headerNotFound(let seen):
      "no row names the columns with words that Mutual knows; the first one is: \(seen)"
    case .noRecords: "the file holds no contact"
    case .overlongEntry(let bytes, let limit):
      "what begins here has \(bytes) bytes, more than the \(limit) that one entry may have"
    case .raggedRow(let cells, let expected):
      "the row has \(cells) cells where the heading has \(expected)"
    case .unclosedQuote: "a quotation mark is opened here and never closed"
    case .unterminatedCard: "the card has no END:VCARD; it was read as far as it goes"
    case .strayCardEnd: "an END:VCARD ends no card"
    case .malformedCardLine(let line): "the line \(line) is no property of a vCard"
    case .brokenQuotedPrintable: "the quoted-printable text is broken"
    case .emptyRecord: "the record names nobody"
    case .invalidEmail(let text): "\(text) is no e-mail address"
    case .invalidPhone(let text): "\(text) is no telephone number"
    case .invalidDay(let text): "\(text) is no day"
    case .malformedXML(let what): "the XML is broken here: \(what)"
    case .doctypeRefused:
      "the file declares a document type or an entity, which can hide or fetch what it should not"
    case .unreadableEmbeddedCard: "the card inside this element can't be read"
    case .missingColumn(let name): "the column \(name) is missing"
    case .missingValue(let column): "\(column) is empty"
    case .duplicateMember(let id): "the member \(id) is listed a second time"
    case .duplicateRequest(let id): "the request \(id) is filed a second time, with other words"
    case .unknownMember(let id): "\(id) is no member"
    case .invalidValue(let column, let value, _): "`\(value)` is none of the words for \(column)"
    case .longNote(let words, let limit):
      "the note has \(words) words; more than \(limit) are seldom read"
    case .unclearWish: "the note asks for nothing that its reader could say yes to"
    case .prospectUnclear(let request, let candidates):
      candidates == 1
        ? "\(request): somebody of a similar name may be meant"
        : "\(request): \(candidates) people may be meant"
    case .prospectIsRequester(let request): "\(request): the Prospect is the Requester"
    case .unknownReference(let text): "no letter or request has the reference \(text)"
    case .changedDraft(let reference):
      "\(reference): the decision was made on another text than the letter has now"
    case .refusedAnswer(let reference, let reason): "\(reference): \(reason)"
    case .requestChanged(let request): "\(request) was filed with other words before; those stand"
    case .bookOfNobody: "this belongs to no member"
    case .noAddressBooks: "there is no address book"
    case .noRequests: "there is no folder of requests"
    case .notReadHere(let expected): "this was not read; only \(expected) is read here"
    case .placeholder(let text): "the manager's address is still \(text)"
    case .memberWithoutEmail(let id): "\(id) has no e-mail address, and can't be asked anything"
    case .editedOutput: "somebody edited this file, so it was left as it is"
    case .notToBeSent:
      "this letter must not be sent any more; somebody edited it, so it still lies there"
    case .forbiddenCharacter(let column):
      "\(column) holds a control character, or one that turns the direction of text"
    case .unwritableLetter(let request, let reason):
      "\(request): a letter can't be written: \(reason)"
    case .leak(let request, let rule, let excerpt):
      "\(request): a letter was stopped by the rule \(rule): its reader may not learn “\(excerpt)”"
    case .staleDraft(let reference, let change):
      "\(reference): the ground of this draft has changed: \(change)"
    }
  }

  var remedy: String {
    switch self {
    case .emptyFile, .noRecords: "Export the address book again"
    case .unknownKind: "Export the contacts as CSV, vCard or XML"
    case .headerNotFound:
      "Say in mutual.yaml what the columns hold, such as `headings: {Wie heißt du: name}`"
    case .binaryFile: "Unpack it first, or export the contacts instead"
    case .notARegularFile: "Put a copy of the file itself here"
    case .unreadableFile(let reason):
      reason.hasPrefix("there is no") ? "Mend the name" : "It is tried again on the next run"
    case .changedWhileRead: "It is read on the next run"
    case .sparseFile: "Export the address book again"
    case .encryptedEntry: "Unpack the archive with its password, and put the files here"
    case .entriesPassedOver: ""
    case .tooManyEntries: "Unpack it, and put the address books alone here"
    case .furtherFindings: "Look whether the file was exported as it should be"
    case .tooLarge: "Split it into smaller files"
    case .undecodableText: "Export as UTF-8"
    case .overlongEntry: "Look for a quote or a card that is never closed; all others were read"
    case .raggedRow: "Look for a missing or doubled separator; the rest of the row was kept"
    case .unclosedQuote: "Close or double it; it was read as a letter"
    case .unterminatedCard, .strayCardEnd, .malformedCardLine, .brokenQuotedPrintable,
      .unreadableEmbeddedCard:
      "Export the card again, or mend the line; everything else was read"
    case .emptyRecord: ""
    case .invalidEmail, .invalidPhone: "Mend it there; the rest was kept"
    case .invalidDay:
      "Write days as 2026-11-02; with slashes, day and month can't be told apart"
    case .malformedXML: "Export it again; what stands before the error was kept"
    case .doctypeRefused: "Remove the DOCTYPE, or export again from the program it came from"
    case .missingColumn:
      "Add it to the heading; for requests, mutual.yaml may map your own (request_headings)"
    case .missingValue: "Fill it in; the row was set aside"
    case .duplicateMember, .duplicateRequest: "Remove one of the two; the first was taken"
    case .unknownMember: "Add them to members.csv, or mend the spelling; the row was set aside"
    case .invalidValue(_, _, let allowed): "Write \(allowed)"
    case .longNote: "Ask the Requester for a shorter one; it is forwarded as it is meanwhile"
    case .unclearWish: "Ask the Requester to say what they hope for"
    case .prospectUnclear: "Write the full name, or add the organisation or an e-mail address"
    case .prospectIsRequester: "Withdraw the request, or mend the name"
    case .unknownReference: "Copy it from the review page"
    case .changedDraft: "Decide again on the text of today's review page"
    case .refusedAnswer: "Nothing was recorded for this row"
    case .requestChanged: "File a new request for new words"
    case .bookOfNobody: "Put address books into a folder named after a member's id"
    case .noAddressBooks: "Put them into books/MEMBER/, or mount the disk that they are on"
    case .noRequests: "Make requests/ and put the form's export there as CSV"
    case .notReadHere(let expected): "Save it as \(expected)"
    case .placeholder:
      "Write the manager's name and address into mutual.yaml; letters are signed so"
    case .memberWithoutEmail: "Add one to members.csv"
    case .editedOutput: "Remove it to have it written anew"
    case .notToBeSent: "Remove it"
    case .forbiddenCharacter: "Type the text again; the row was set aside"
    case .unwritableLetter: "Mend the name, note or address; it is tried again on the next run"
    case .leak: "Mend the note or the template; it is tried again on the next run"
    case .staleDraft:
      "Send it as it is or mend it there; an ask or an introduction is written anew after: mutual decide REF redraft"
    }
  }
}
