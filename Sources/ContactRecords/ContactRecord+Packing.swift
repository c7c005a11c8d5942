// SPDX-License-Identifier: Apache-2.0

extension ContactRecord {
  /// The fields by which people are compared, as `PackedFields` reads them.
  ///
  /// Telephone numbers stand in their international form, others are left out.
  package var packedForComparison: [UInt8] {
    var bytes: [UInt8] = []
    for (field, text) in [
      (PackedField.writtenName, name.written), (.namePrefix, name.prefix), (.givenName, name.given),
      (.middleName, name.middle), (.familyName, name.family), (.nameSuffix, name.suffix),
      (.nickname, name.nickname), (.maidenName, name.maiden), (.organisation, organisation),
      (.title, title),
    ] {
      append(field, text, to: &bytes)
    }
    for email in emails { append(.email, email.canonical, to: &bytes) }
    for phone in phones { append(.phone, phone.e164 ?? "", to: &bytes) }
    for link in links { append(.link, link.canonical, to: &bytes) }
    return bytes
  }

  private func append(_ field: PackedField, _ text: String, to bytes: inout [UInt8]) {
    if text.isEmpty { return }
    let length = text.utf8.count
    bytes.append(field.rawValue)
    if length < PackedFields.longLength {
      bytes.append(UInt8(length))
    } else {
      bytes.append(UInt8(PackedFields.longLength))
      for index in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: length >> (8 * index))) }
    }
    bytes += text.utf8
  }
}
