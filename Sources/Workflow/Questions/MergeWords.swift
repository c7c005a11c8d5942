// SPDX-License-Identifier: Apache-2.0

import People

extension Reason {
  /// Why two records were joined, for people to read.
  var words: String {
    switch self {
    case .decidedByManager: "you said so"
    case .sharedEmail(let email): "same e-mail \(email)"
    case .sharedPhone(let phone): "same telephone \(phone)"
    case .sharedProfile(let link): "same profile \(link)"
    case .sameNameAndOrganisation(let organisation): "same name at \(organisation)"
    case .sameRareName: "same name, and a rare one"
    }
  }
}

extension Doubt.Why {
  /// What speaks for or against one person, for people to read.
  var words: String {
    switch self {
    case .sameName: "same name"
    case .commonName: "the name is common"
    case .sameOrganisation(let organisation): "both at \(organisation)"
    case .sharedEmailOtherName(let email): "both have \(email), under other names"
    case .sharedPhoneOtherName(let phone): "both have \(phone), under other names"
    case .sharedProfileOtherName(let link): "both have \(link), under other names"
    case .differentProfiles: "but other profiles"
    case .differentOrganisations: "but other organisations"
    case .differentEmails: "but other e-mail addresses"
    case .differentPhones: "but other telephones"
    case .differentCountries: "but other countries"
    case .differentMiddleNames: "but other middle names"
    case .severalCardsInOneFile: "but two records of one address book"
    case .decisionsContradict: "you said both that they are one person and that they are not"
    case .bothAreMembers: "both are members, and a member is one person"
    }
  }
}
