// SPDX-License-Identifier: Apache-2.0

/// The properties of vCards that tell the reader anything, whatever the version.
enum VCardProperty {
  case begin
  case end
  case version
  case formattedName
  case name
  case nickname
  case organisation
  case title
  case email
  case telephone
  case link
  case kind
  case categories
  case revision
  case identifier
  case member
  case agent

  /// RFC 6350's `RELATED`.
  case related

  /// Apple's `X-ABRELATEDNAMES` and the label of its group, which says how the two are related.
  case relatedName
  case label
  case manager
  case assistant
  case spouse

  /// `X-ANDROID-CUSTOM`, which may hold a relation.
  case androidCustom

  /// A photograph or the like, whose lines may be base64 without any indent.
  case picture
  case other
}

/// The property of a name in bytes, in either case and without its group.
@inline(__always)
func vCardProperty(_ name: UnsafeBufferPointer<UInt8>) -> VCardProperty {
  switch name.count {
  case 1: if isName(name, "N") { return .name }
  case 2: if isName(name, "FN") { return .formattedName }
  case 3:
    if isName(name, "TEL") { return .telephone }
    if isName(name, "ORG") { return .organisation }
    if isName(name, "END") { return .end }
    if isName(name, "URL") { return .link }
    if isName(name, "UID") { return .identifier }
    if isName(name, "REV") { return .revision }
    if isName(name, "KEY") { return .picture }
  case 4:
    if isName(name, "KIND") { return .kind }
    if isName(name, "LOGO") { return .picture }
  case 5:
    if isName(name, "EMAIL") { return .email }
    if isName(name, "BEGIN") { return .begin }
    if isName(name, "TITLE") { return .title }
    if isName(name, "PHOTO") || isName(name, "SOUND") { return .picture }
    if isName(name, "AGENT") { return .agent }
  case 6: if isName(name, "MEMBER") { return .member }
  case 7:
    if isName(name, "VERSION") { return .version }
    if isName(name, "RELATED") { return .related }
  case 8: return isName(name, "NICKNAME") ? .nickname : longProperty(name)
  case 9: return isName(name, "X-ABLABEL") ? .label : longProperty(name)
  default: return longProperty(name)
  }
  return .other
}

/// `upper` is upper case.
@inline(__always)
private func isName(_ name: UnsafeBufferPointer<UInt8>, _ upper: StaticString) -> Bool {
  let letters = upper.utf8Start
  for index in 0..<name.count where asciiUppercase(name[index]) != letters[index] { return false }
  return true
}

@inline(__always)
private func asciiUppercase(_ byte: UInt8) -> UInt8 {
  byte &- UInt8(ascii: "a") < 26 ? byte & 0xDF : byte
}

private func longProperty(_ name: UnsafeBufferPointer<UInt8>) -> VCardProperty {
  switch String(decoding: name, as: UTF8.self).uppercased() {
  case "CATEGORIES": .categories
  case "X-SOCIALPROFILE", "SOCIALPROFILE": .link
  case "X-ADDRESSBOOKSERVER-KIND": .kind
  case "X-ADDRESSBOOKSERVER-MEMBER": .member
  case "X-ABRELATEDNAMES": .relatedName
  case "X-ANDROID-CUSTOM": .androidCustom
  case "X-MS-CARDPICTURE": .picture
  case "X-MANAGER", "X-EVOLUTION-MANAGER", "X-MS-MANAGER", "X-KADDRESSBOOK-X-MANAGERSNAME":
    .manager
  case "X-ASSISTANT", "X-EVOLUTION-ASSISTANT", "X-MS-ASSISTANT",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME":
    .assistant
  case "X-SPOUSE", "X-EVOLUTION-SPOUSE", "X-MS-SPOUSE", "X-KADDRESSBOOK-X-SPOUSENAME": .spouse
  default: .other
  }
}
