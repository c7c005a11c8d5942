// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What a template is filled with: words, and nothing else of what they are about.
///
/// A request or a person never goes in, so that no template, not even a community's own, can reach
/// what its letter may not say. An absent field and an empty one are the same to a template.
struct LetterFields {
  var words: [String: String]

  /// The words of each gathered ask.
  var asks: [[String: String]] = []

  var values: [String: Any] {
    var values: [String: Any] = words.filter { !$0.value.isEmpty }
    if !asks.isEmpty { values["asks"] = asks.map { $0.filter { !$0.value.isEmpty } } }
    return values
  }
}

extension [String: String] {
  func adding(_ field: String, _ value: String) -> [String: String] {
    adding([field: value])
  }

  func adding(_ fields: [String: String]) -> [String: String] {
    merging(fields, uniquingKeysWith: { $1 })
  }
}

/// What every template about a request is given.
func requestFields(_ request: Request, _ requester: Correspondent) -> [String: String] {
  [
    "requester": requester.name, "requesterGiven": requester.given,
    "prospect": oneLine(request.prospect.name),
  ]
}

extension ConnectorAsk {
  /// What an ask says of its own request, alone or among others.
  func fields(note: String) -> [String: String] {
    requestFields(request, requester).adding([
      "organisation": oneLine(request.prospect.organisation), "purpose": phrase(request.purpose),
      "note": note, "why": oneLine(why), "unnamed": request.mayName ? "" : "yes",
    ])
  }
}

extension ProspectAsk {
  /// `someone` stands for a Requester who is not to be named.
  func fields(note: String, someone: String) -> [String: String] {
    [
      "connector": connector.name, "connectorGiven": connector.given, "prospect": prospect.name,
      "prospectGiven": prospect.given, "requester": request.mayName ? requester.name : someone,
      "purpose": phrase(request.purpose), "note": note, "unnamed": request.mayName ? "" : "yes",
    ]
  }
}

extension RequesterUpdate {
  var template: TemplateName {
    switch stage {
    case .received: .updateReceived
    case .willing: .updateWilling
    case .alreadyAcquainted: .updateAcquainted
    }
  }

  var fields: [String: String] {
    let fields = requestFields(request, requester)
    switch stage {
    case .received(let hearBy), .willing(let hearBy):
      return fields.adding("hearBy", hearBy.words(in: requester.language))
    case .alreadyAcquainted: return fields
    }
  }
}

extension FollowUp {
  var fields: [String: String] {
    let other =
      switch party {
      case .requester(_, let prospectName): prospectName
      case .prospect(_, let requesterName): requesterName
      }
    return [
      "given": party.receiver.given, "other": oneLine(other),
      "introducedOn": introducedOn.dateWords(in: party.receiver.language),
    ]
  }
}

extension FollowUp.Party {
  var receiver: Correspondent {
    switch self {
    case .requester(let receiver, _), .prospect(let receiver, _): receiver
    }
  }
}

extension ConnectorThanks {
  var fields: [String: String] {
    [
      "connector": connector.name, "connectorGiven": connector.given,
      "requester": oneLine(requesterName), "prospect": oneLine(prospectName),
    ]
  }
}

extension IntroductionContent {
  var fields: [String: String] {
    [
      "connector": connector.name, "requester": requester.name, "requesterGiven": requester.given,
      "requesterEmail": requester.email?.written ?? "", "prospect": prospect.name,
      "prospectGiven": prospect.given, "prospectEmail": prospect.email?.written ?? "",
      "organisation": oneLine(request.prospect.organisation), "purpose": phrase(request.purpose),
      "knowsBoth": knowsBoth ? "yes" : "",
    ]
  }
}
