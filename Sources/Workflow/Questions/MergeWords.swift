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
    case .describedAsOne: "same name, and a request gives the e-mail of one with the other's work"
    case .sameParticulars(let particulars):
      "same \(particulars.map(\.words).joined(separator: ", "))"
    }
  }
}

extension Reason.Particular {
  /// What is the same, and never which it is.
  fileprivate var words: String {
    switch self {
    case .birthday: "birthday"
    case .identifier: "identifier"
    case .address: "address"
    }
  }

  fileprivate var others: String {
    switch self {
    case .birthday: "other birthdays"
    case .identifier: "other identifiers"
    case .address: "other addresses"
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
    case .sameBirthday: "same birthday"
    case .sameIdentifier: "same identifier"
    case .sameAddress: "same address"
    case .differentBirthdays: "but other birthdays"
    case .differentIdentifiers: "but other identifiers"
    case .differentAddresses: "but other addresses"
    case .decisionsContradict: "you said both that they are one person and that they are not"
    case .bothAreMembers: "both are members, and a member is one person"
    }
  }
}

extension Clue.Kind {
  /// What speaks for or against one person, for people to read.
  var words: String {
    switch self {
    case .sameName(let isCommon): isCommon ? "same name, but a common one" : "same name"
    case .similarName: "nearly the same name"
    case .thinName: "names that say little"
    case .otherFamilyName: "another family name"
    case .otherName: "another name"
    case .profile(let agrees): agrees ? "same profile" : "other profiles"
    case .email(let agrees): agrees ? "same e-mail address" : "other e-mail addresses"
    case .mailboxAtWork(let agrees):
      agrees ? "the address is one at work" : "two addresses at one organisation"
    case .phone(let agrees): agrees ? "same telephone" : "other telephones"
    case .country(let agrees): agrees ? "same country" : "other countries"
    case .organisation(let organisation):
      organisation.map { "both at \($0)" } ?? "other organisations"
    case .title(let agrees): agrees ? "same title" : "other titles"
    case .books: "the books in which they stand"
    case .middleName(let agrees): agrees ? "same middle name" : "other middle names"
    case .givenName(let agrees): agrees ? "written alike" : "written in another form"
    case .particular(let particular, .same): "same \(particular.words)"
    case .particular(let particular, .similar): "nearly the same \(particular.words)"
    case .particular(let particular, .other): particular.others
    }
  }
}
