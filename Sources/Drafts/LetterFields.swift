// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// What every template about a request is given.
///
/// Only words go in, never a request or a person, so that no template, not even a community's own,
/// can reach what its letter may not say.
func requestFields(_ request: Request, _ requester: Correspondent) -> [String: String] {
  [
    "requester": requester.name, "requesterGiven": requester.given,
    "prospect": oneLine(request.prospect.name),
  ]
}

extension [String: String] {
  func adding(_ field: String, _ value: String) -> [String: String] {
    merging([field: value], uniquingKeysWith: { $1 })
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
    case .received(let hearBy), .willing(let hearBy): return fields.adding("hearBy", hearBy.words)
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
      "introducedOn": introducedOn.dateWords,
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
    ]
  }

  var parties: Parties { Parties(requester: requester, connector: connector, prospect: prospect) }
}

extension ProspectAsk {
  var parties: Parties { Parties(requester: requester, connector: connector, prospect: prospect) }
}

/// The three people of an introduction, as a letter to the Connector may name them.
struct Parties {
  let requester: Correspondent
  let connector: Correspondent
  let prospect: Correspondent
}
