// SPDX-License-Identifier: Apache-2.0

/// The attributes of directory entries that tell the reader anything.
enum LDIFAttribute: Hashable {
  case distinguishedName
  case changeType
  case objectClass
  case commonName
  case givenName
  case familyName
  case prefix
  case suffix
  case nickname
  case email
  case telephone
  case organisation
  case title
  case link
  case manager
  case assistant
  case spouse
  case category
  case member
  case changed

  /// The attribute of a name in either case, without options such as `;lang-de`.
  init?(_ name: ArraySlice<UInt8>) {
    let plain = name.prefix { $0 != semicolon }.drop(while: isBlank)
    guard let attribute = plain.withUnsafeBufferPointer({ Self.named[identifierHash($0)] }) else {
      return nil
    }
    self = attribute
  }

  /// By the hashes of their names: RFC 4519, Thunderbird old and new, Evolution, Active Directory.
  private static let named: [UInt64: LDIFAttribute] = {
    let words: [(LDIFAttribute, String)] = [
      (.distinguishedName, "dn"), (.changeType, "changetype"), (.objectClass, "objectclass"),
      (.commonName, "cn commonname displayname"), (.givenName, "givenname gn"),
      (.familyName, "sn surname"), (.prefix, "personaltitle"), (.suffix, "generationqualifier"),
      (.nickname, "mozillanickname xmozillanickname nickname"),
      (
        .email,
        """
        mail email emailaddress rfc822mailbox mozillasecondemail xmozillasecondemail \
        mailalternateaddress othermailbox proxyaddresses
        """
      ),
      (
        .telephone,
        """
        telephonenumber mobile mobiletelephonenumber cellphone homephone hometelephonenumber \
        othertelephone othermobile otherhomephone otherphone primaryphone companyphone
        """
      ),
      (.organisation, "o organizationname company"), (.title, "title"),
      (
        .link,
        "mozillaworkurl mozillahomeurl workurl homeurl labeleduri labeledurl wwwhomepage url"
      ),
      (.manager, "manager managername"), (.assistant, "secretary assistant assistantname"),
      (.spouse, "spousename"), (.category, "category categories"),
      (.member, "member uniquemember"), (.changed, "modifytimestamp whenchanged"),
    ]
    let pairs = words.flatMap { attribute, words in
      words.split { $0 == " " || $0 == "\n" }.map { (identifierHash(String($0)), attribute) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
