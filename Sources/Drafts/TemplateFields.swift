// SPDX-License-Identifier: Apache-2.0

extension TemplateName {
  /// The fields that the template may use, with `community` and `manager` besides.
  ///
  /// A field with nothing in it is absent, so that `{{#purpose}}...{{/purpose}}` leaves its
  /// sentence out. `asks` is the section that stands once for each gathered ask.
  package var fields: [String] {
    switch self {
    case .connectorAsk: connectorAskFields
    case .connectorReminder: connectorAskFields + ["askedOn"]
    case .connectorAsks, .connectorReminders: gatheringFields
    case .prospectAsk, .prospectAskByManager: prospectAskFields
    case .prospectReminder, .prospectReminderByManager: prospectAskFields + ["askedOn"]
    case .introduction, .introductionByManager: introductionFields
    case .handOverAsk: handOverFields + handOverAskFields
    case .handOverReminder: handOverFields + handOverAskFields + ["askedOn"]
    case .handOverIntroduction: handOverFields + ["requester", "requesterGiven"]
    case .updateReceived, .updateWilling: updateFields + ["hearBy"]
    case .updateAcquainted, .closingNote: updateFields
    case .followUp: ["given", "other", "introducedOn"]
    case .connectorThanks: ["connector", "connectorGiven", "requester", "prospect"]
    }
  }

  /// The further fields within `{{#asks}}...{{/asks}}`; none where nothing is gathered.
  package var askFields: [String] {
    if self == .connectorAsks { return gatheredAskFields }
    return self == .connectorReminders ? gatheredAskFields + ["askedOn"] : []
  }

  /// What the body may not be without, wherever a section can't leave it out: in asks the note, the
  /// answers and the time to answer, in reminders too the word that ends all asking.
  var required: [String] {
    switch self {
    case .connectorAsk, .prospectAsk, .prospectAskByManager:
      ["note", "answers", "answerWithin", "noMore"]
    case .connectorAsks: ["note", "tickBoxes", "reference", "answerWithin", "noMore"]
    case .connectorReminders: ["tickBoxes", "reference", "noMore"]
    case .connectorReminder, .prospectReminder, .prospectReminderByManager: ["noMore"]
    case .handOverAsk, .handOverReminder, .handOverIntroduction: ["text"]
    case .introduction, .introductionByManager, .updateReceived, .updateWilling, .updateAcquainted,
      .closingNote, .followUp, .connectorThanks:
      []
    }
  }

  /// The fields of other letters that no reader of this one may see.
  var forbidden: Set<String> {
    switch self {
    case .connectorAsk, .connectorReminder, .connectorAsks, .connectorReminders, .connectorThanks:
      addresses
    case .prospectAsk, .prospectReminder, .prospectAskByManager, .prospectReminderByManager:
      addresses.union(evidence).union(["requesterGiven"])
    case .handOverAsk, .handOverReminder:
      // Forwarded whole to somebody from whom the Requester's name may be kept.
      addresses.union(evidence).union(["requester", "requesterGiven"])
    case .introduction, .introductionByManager, .handOverIntroduction, .followUp: evidence
    case .updateReceived, .updateWilling, .updateAcquainted, .closingNote:
      // A Requester learns neither who was asked nor when.
      addresses.union(evidence).union(connectors).union(["askedOn", "answerWithin", "answers"])
    }
  }
}

private let connectorAskFields = [
  "connector", "connectorGiven", "requester", "requesterGiven", "prospect", "organisation",
  "purpose", "note", "why", "answers", "answerWithin", "noMore", "byConnector", "unnamed",
]

private let gatheringFields = [
  "connector", "connectorGiven", "requesters", "people", "asks", "answerWithin", "noMore",
  "byConnector",
]

private let gatheredAskFields = [
  "number", "requester", "requesterGiven", "prospect", "organisation", "purpose", "note", "why",
  "tickBoxes", "reference", "unnamed",
]

private let prospectAskFields = [
  "connector", "connectorGiven", "prospect", "prospectGiven", "requester", "purpose", "note",
  "answers", "answerWithin", "noMore", "unnamed", "knowsBoth",
]

private let introductionFields = [
  "connector", "requester", "requesterGiven", "requesterEmail", "prospect", "prospectGiven",
  "prospectEmail", "organisation", "purpose", "knowsBoth",
]

private let handOverFields = [
  "connector", "connectorGiven", "prospect", "prospectGiven", "to", "subject", "text",
]

private let handOverAskFields = ["answers", "noMore", "unnamed"]

private let updateFields = ["requester", "requesterGiven", "prospect"]

private let addresses: Set = ["requesterEmail", "prospectEmail"]
private let evidence: Set = ["why"]
private let connectors: Set = ["connector", "connectorGiven"]
