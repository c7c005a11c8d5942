// SPDX-License-Identifier: Apache-2.0

import Introductions

/// The words of a mail file as a mail program would show them: the header fields unfolded and
/// decoded (RFC 5322 section 2.2.3, RFC 2047), the body out of its transfer encoding (RFC 2045).
///
/// What is literally there stays: quoted-printable and encoded words keep every plain character,
/// and a body that only claims to be base64 is read as it is, too.
struct MailText {
  private typealias Line = ArraySlice<Unicode.Scalar>

  /// The header as one text, then the body, in one or two readings.
  let parts: [[Unicode.Scalar]]

  init(_ mail: [UInt8]) {
    let lines = lenientScalars(mail).split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex(where: \.isEmpty) ?? lines.endIndex
    let fields = Self.unfolded(lines[..<end]).map(decodedField)
    let body = Array(lines[end...].dropFirst().joined(separator: ["\n"]))
    let encoding = fields.compactMap { value(of: "content-transfer-encoding", in: $0) }.first
    let head = fields.filter { !isOwnMessageID($0, among: fields) }
    parts = [Array(head.joined(separator: ["\n"]))] + Self.decoded(body, encoding?.lowercased())
  }

  private static func unfolded(_ lines: ArraySlice<Line>) -> [[Unicode.Scalar]] {
    var fields: [[Unicode.Scalar]] = []
    for line in lines {
      if line.first == " " || line.first == "\t", !fields.isEmpty {
        fields[fields.count - 1] += line
      } else {
        fields.append(Array(line))
      }
    }
    return fields
  }

  private static func decoded(_ body: [Unicode.Scalar], _ encoding: String?) -> [[Unicode.Scalar]] {
    switch encoding {
    case "quoted-printable": [unescaped(body, [.quotedPrintable])?.text ?? body]
    case "base64":
      body.allSatisfy(isBase64Text) ? [base64Text(body)] : [base64Text(body), body]
    default: [body]
    }
  }
}

private func decodedField(_ field: [Unicode.Scalar]) -> [Unicode.Scalar] {
  unescaped(field, [.encodedWord])?.text ?? field
}

/// Our own Message-ID, `reference@domain of the sender`, has the shape of an address and is none.
private func isOwnMessageID(_ field: [Unicode.Scalar], among fields: [[Unicode.Scalar]]) -> Bool {
  guard let identifier = value(of: "message-id", in: field), identifier.first == "<",
    identifier.last == ">", let sender = fields.compactMap({ value(of: "from", in: $0) }).first
  else { return false }
  let parts = identifier.dropFirst().dropLast().split(
    separator: "@", omittingEmptySubsequences: false)
  guard parts.count == 2, Reference.parse(parts[0]) != nil else { return false }
  let domain = "@" + parts[1].lowercased()
  return addresses(in: Array(sender.unicodeScalars)).contains {
    $0.text.lowercased().hasSuffix(domain)
  }
}

/// The value of a field if it has that name, given in lower case.
private func value(of name: String, in field: [Unicode.Scalar]) -> String? {
  guard let colon = field.firstIndex(of: ":"), string(field[..<colon]).lowercased() == name else {
    return nil
  }
  return trimmed(string(field[(colon + 1)...]))
}
