// SPDX-License-Identifier: Apache-2.0

/// What gathers the records of the vocabulary that begins with this element; nil for one of none.
///
/// Asked about each element from the outermost on, because programs wrap their books; so only names
/// that nobody else uses are enough.
func xmlRecords(for tag: XMLStartTag, country: String?) -> XMLRecords? {
  let element = tag.element
  switch (element.namespace, element.name) {
  case (.none, .vcards), (.none, .vcard), (.vCard, .vcards), (.vCard, .vcard):
    return XMLRecords(.xCard, XCard(), country: country)
  case (.none, .multistatus), (.dav, .multistatus):
    return XMLRecords(.cardDAVMultistatus, CardDAVMultistatus(), country: country)
  case (.atom, .feed), (.atom, .entry):
    return XMLRecords(.googleAtom, GoogleAtom(), country: country)
  case (.windowsContact, .contact):
    return XMLRecords(.windowsContact, WindowsContact(), country: country)
  case (.portableContacts, _):
    return XMLRecords(.portableContacts, PortableContacts(), country: country)
  case (.none, .entry) where element.parent == .response:
    return XMLRecords(.portableContacts, PortableContacts(), country: country)
  case (.none, .dsml), (.dsml1, _), (.dsml2, _):
    return XMLRecords(.dsml, DSML(), country: country)
  case (.none, _):
    return telephoneRecords(for: tag, country: country)
  case (.vCard, _), (.dav, _), (.cardDAV, _), (.atom, _), (.googleData, _), (.googleContact, _),
    (.windowsContact, _), (.foreign, _):
    return nil
  }
}

/// The books of telephones have no namespaces.
private func telephoneRecords(for tag: XMLStartTag, country: String?) -> XMLRecords? {
  switch tag.element.name {
  case .phonebooks, .phonebook:
    XMLRecords(.fritzBox, FritzBox(), country: country)
  case .directoryEntry:
    XMLRecords(.phoneDirectory, PhoneDirectory(), country: country)
  case .yealinkPhoneBook, .upperDirectory, .rootContact:
    XMLRecords(.yealink, PhoneDirectory(), country: country)
  case .unit where tag[.phone1] != nil:
    XMLRecords(.yealink, PhoneDirectory(), country: country)
  case .addressBook, .pbgroup:
    XMLRecords(.grandstream, Grandstream(), country: country)
  case .tbook, .phoneBook:
    XMLRecords(.snom, Snom(), country: country)
  case .itemList where tag.element.parent == .directory:
    XMLRecords(.polycom, Polycom(), country: country)
  case .contactList:
    XMLRecords(.auerswald, Auerswald(), country: country)
  case .unknown where tag.localName.hasSuffix("IPPhoneDirectory"):
    XMLRecords(.phoneDirectory, PhoneDirectory(), country: country)
  default: nil
  }
}
