// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// What one exported file says: its records, and what a person should know about the rest.
package struct AddressBook: Equatable, Sendable {
  /// The file as the caller names it; every place in the records and findings carries it.
  package let source: String
  package let kind: AddressBookKind

  /// In the order of the file.
  package let records: PackedRecords

  /// In the order of the file; those about the file as a whole come first.
  package let findings: [Finding]

  package init(
    source: String, kind: AddressBookKind, records: PackedRecords, findings: [Finding]
  ) {
    self.source = source
    self.kind = kind
    self.records = records
    self.findings = findings
  }
}

/// The formats that are told apart.
///
/// The raw value is the name for people to read.
package enum AddressBookKind: String, CaseIterable, Hashable, Sendable {
  case googleCSV = "Google CSV"
  case googleOldCSV = "Google CSV (before 2024)"
  case googleOutlookCSV = "Google CSV (for Outlook)"
  case linkedInConnections = "LinkedIn connections"
  case outlookCSV = "Outlook CSV"
  case outlookGermanCSV = "Outlook CSV (German)"
  case outlookFrenchCSV = "Outlook CSV (French)"
  case outlookSpanishCSV = "Outlook CSV (Spanish)"
  case outlookItalianCSV = "Outlook CSV (Italian)"
  case outlookPortugueseCSV = "Outlook CSV (Portuguese)"
  case outlookDutchCSV = "Outlook CSV (Dutch)"
  case outlookPolishCSV = "Outlook CSV (Polish)"
  case outlookComCSV = "outlook.com CSV"
  case yahooCSV = "Yahoo CSV"
  case thunderbirdCSV = "Thunderbird CSV"
  case evolutionCSV = "Evolution CSV"
  case hubSpotCSV = "HubSpot CSV"
  case salesforceCSV = "Salesforce CSV"
  case mailchimpCSV = "Mailchimp CSV"
  case otherCSV = "CSV"
  case vCard = "vCard"
  case jCard = "jCard"
  case ldif = "LDIF"
  case archive = "archive"
  case xCard = "xCard"
  case cardDAVMultistatus = "CardDAV multistatus"
  case googleAtom = "Google Atom"
  case windowsContact = "Windows contact"
  case fritzBox = "Fritz!Box phone book"
  case phoneDirectory = "IP phone directory"
  case yealink = "Yealink phone book"
  case grandstream = "Grandstream phone book"
  case snom = "Snom phone book"
  case polycom = "Polycom directory"
  case auerswald = "Auerswald contact list"
  case dsml = "DSML"
  case portableContacts = "Portable Contacts"
  case unknown = "unknown"
}
