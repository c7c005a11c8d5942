// SPDX-License-Identifier: Apache-2.0

/// The names of elements and attributes that any vocabulary knows; the raw value is their spelling.
///
/// The parser hands over their positions, so that none is compared by its letters.
enum XMLName: String, CaseIterable {
  /// All others.
  case unknown = ""

  // vCard in XML, and CardDAV.
  case vcards, vcard, group, parameters, text, uri, fn, n, surname, given, additional, prefix
  case suffix, nickname, org, title, email, tel, url, socialprofile, kind, uid, member, related
  case categories, rev
  case xSocialProfile = "x-socialprofile"
  case multistatus, response, propstat, prop, status
  case addressData = "address-data"

  // Google's Atom and Portable Contacts.
  case feed, entry, updated, name, fullName, givenName, additionalName, familyName, namePrefix
  case nameSuffix, maidenName, organization, orgName, orgTitle, phoneNumber, website, relation
  case deleted, displayName, formatted, middleName, honorificPrefix, honorificSuffix, emails, urls
  case phoneNumbers, organizations, tags, value, type, rel, label, address, href

  // Windows.
  case contact
  case emailAddressCollection = "EmailAddressCollection"
  case emailAddress = "EmailAddress"
  case upperAddress = "Address"
  case nameCollection = "NameCollection"
  case upperName = "Name"
  case formattedName = "FormattedName"
  case upperGivenName = "GivenName"
  case upperMiddleName = "MiddleName"
  case upperFamilyName = "FamilyName"
  case upperNickName = "NickName"
  case upperTitle = "Title"
  case upperSuffix = "Suffix"
  case phoneNumberCollection = "PhoneNumberCollection"
  case upperPhoneNumber = "PhoneNumber"
  case upperNumber = "Number"
  case labelCollection = "LabelCollection"
  case upperLabel = "Label"
  case positionCollection = "PositionCollection"
  case upperPosition = "Position"
  case company = "Company"
  case upperOrganization = "Organization"
  case jobTitle = "JobTitle"
  case urlCollection = "UrlCollection"
  case upperURL = "Url"
  case upperValue = "Value"
  case personCollection = "PersonCollection"
  case person = "Person"

  // Fritz!Box.
  case phonebooks, phonebook, lowerPerson = "person", realName, telephony, number, services
  case modTime = "mod_time"

  // Other telephones.
  case directoryEntry = "DirectoryEntry"
  case telephone = "Telephone"
  case upperGroup = "Group"
  case yealinkPhoneBook = "YealinkIPPhoneBook"
  case menu = "Menu"
  case unit = "Unit"
  case phone1 = "Phone1"
  case phone2 = "Phone2"
  case phone3 = "Phone3"
  case upperDirectory = "Directory"
  case rootContact = "root_contact"
  case displayNameAttribute = "display_name"
  case officeNumber = "office_number"
  case mobileNumber = "mobile_number"
  case otherNumber = "other_number"
  case groupName = "group_id_name"
  case addressBook = "AddressBook"
  case pbgroup, id, groupid, phonenumber
  case upperContact = "Contact"
  case firstName = "FirstName"
  case lastName = "LastName"
  case phone = "Phone"
  case mail = "Mail"
  case groups = "Groups"
  case job = "Job"
  case tbook, numbers, no, item
  case phoneBook = "phone-book"
  case firstNameElement = "first_name"
  case lastNameElement = "last_name"
  case directory, ln, ct, em, jt
  case itemList = "item_list"
  case contactList

  // DSML.
  case dsml, attr, oid = "oc-value", objectclass, encoding
  case directoryEntries = "directory-entries"
  case batchResponse, batchRequest, searchResponse, searchResultEntry, addRequest
}

/// The namespaces that tell vocabularies apart; prefixes differ from program to program.
enum XMLNamespace: CaseIterable {
  /// None, or that of a prefix that is nowhere declared.
  case none
  case vCard
  case dav
  case cardDAV
  case atom
  case googleData
  case googleContact
  case windowsContact
  case portableContacts
  case dsml1
  case dsml2

  /// All others.
  case foreign

  var uri: String {
    switch self {
    case .none, .foreign: ""
    case .vCard: "urn:ietf:params:xml:ns:vcard-4.0"
    case .dav: "DAV:"
    case .cardDAV: "urn:ietf:params:xml:ns:carddav"
    case .atom: "http://www.w3.org/2005/Atom"
    case .googleData: "http://schemas.google.com/g/2005"
    case .googleContact: "http://schemas.google.com/contact/2008"
    case .windowsContact: "http://schemas.microsoft.com/Contact"
    case .portableContacts: "http://portablecontacts.net/spec/1.0"
    case .dsml1: "http://www.dsml.org/DSML"
    case .dsml2: "urn:oasis:names:tc:DSML:2:0:core"
    }
  }
}

extension XMLName {
  /// The parser hands over the positions of `spellings` alone, from 1 on, and 0.
  @inline(__always)
  init(position: UInt8) {
    // The raw value of a String is no position; the case's memory is.
    self = unsafeBitCast(position, to: XMLName.self)
  }

  /// As the parser counts names; 0 for those that it doesn't know.
  @inline(__always)
  var position: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  /// The spellings for the parser, the first being that of position 1.
  static let spellings = CStrings(allCases.dropFirst().map(\.rawValue))
}

extension XMLNamespace {
  /// The parser hands over the positions of `uris`, from 1 on, 0, and the one behind the last.
  @inline(__always)
  init(position: UInt8) {
    self = unsafeBitCast(position, to: XMLNamespace.self)
  }

  static let uris = CStrings(allCases.dropFirst().dropLast().map(\.uri))
}

/// Texts for C that live as long as the program.
struct CStrings: @unchecked Sendable {
  let pointers: UnsafePointer<UnsafePointer<CChar>?>
  let count: Int

  init(_ texts: [String]) {
    let list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: texts.count)
    for (index, text) in texts.enumerated() {
      let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
      for (offset, byte) in text.utf8.enumerated() { bytes[offset] = CChar(bitPattern: byte) }
      bytes[text.utf8.count] = 0
      (list + index).initialize(to: UnsafePointer(bytes))
    }
    pointers = UnsafePointer(list)
    count = texts.count
  }
}
