// SPDX-License-Identifier: Apache-2.0

/// Why an event can't have happened to a request in its state.
package enum Refusal: Error, Hashable, Sendable {
  case notFiled
  case alreadyFiled
  case requestEnded
  case notSeeking
  case otherEndExpected
  case askIsLive
  case consentsHold
  case consentExpired
  case referenceTaken
  case alreadyAsked
  case wrongParty
  case notDue
  case noNoteDue
  case unknownReference
  case beforeFiling
  case otherRequest
  case olderThanLetter
  case letterIsDone(LetterStage)
  case introductionIsOwed
  case notApproved
  case notSent
  case answeredBeforeSent
  case askIsOver
  case asksNothing
  case meetingIsYesOrNo
}
