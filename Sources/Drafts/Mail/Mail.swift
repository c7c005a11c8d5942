// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
package import Introductions

/// The message as an unsent draft that mail programs open for editing: RFC 5322 with CRLF, all
/// ASCII.
///
/// The same message and day give the same bytes. `X-Unsent` is what Outlook and Thunderbird look
/// for, the uniform type what Apple Mail marks its own drafts with.
package func eml(_ message: Message, dated: Day) throws(MailProblem) -> [UInt8] {
  try mailBytes(message, dated, lineBreak: "\r\n")
}

/// The same draft with LF, as a Maildir holds it.
package func maildirEntry(_ message: Message, dated: Day) throws(MailProblem) -> [UInt8] {
  try mailBytes(message, dated, lineBreak: "\n")
}

/// The name of a draft in the folder `cur` of a Maildir: its reference, and the flags D (draft)
/// and S (seen).
///
/// Neither clock nor host is in it, so that a draft that is written again takes its own place.
/// Programs that carry or open the draft rename it behind the reference (`,U=1`, other flags).
package func maildirName(_ reference: Reference) -> String {
  reference.rawValue.lowercased() + ":2,DS"
}

/// All drafts in one mailbox file (RFC 4155), as `git imap-send` accepts them: From, Date and
/// Subject in that order.
package func mbox(_ messages: [Message], dated: Day) throws(MailProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  for message in messages {
    let sender = message.from.email?.written ?? ""
    bytes += "From \(sender) \(dated.mailboxDate)\n".utf8
    bytes += try maildirEntry(message, dated: dated) + "\n".utf8
  }
  return bytes
}

private func mailBytes(
  _ message: Message, _ day: Day, lineBreak: String
) throws(MailProblem) -> [UInt8] {
  try checkRecipients(message)
  try checkHeaderValue(message.subject, .subject)
  try checkBody(message.body)
  let fields = [
    ("From", try mailboxWords([message.from], .from)),
    ("Date", [day.mailDate]),
    ("Subject", subjectWords(message.subject)),
    ("To", try mailboxWords(message.to, .to)),
    ("Message-ID", [try messageID(message)]),
    ("MIME-Version", ["1.0"]),
    ("Content-Type", ["text/plain; charset=utf-8"]),
    ("Content-Transfer-Encoding", ["quoted-printable"]),
    ("X-Unsent", ["1"]),
    ("X-Uniform-Type-Identifier", ["com.apple.mail-draft"]),
  ]
  let head = fields.map { foldedField($0.0, $0.1, lineBreak: lineBreak) + lineBreak }
  return Array((head.joined() + lineBreak).utf8)
    + quotedPrintable(message.body, lineBreak: lineBreak)
}

private func checkRecipients(_ message: Message) throws(MailProblem) {
  let most = message.kind == .introduction ? 2 : 1
  guard (1...most).contains(message.to.count) else {
    throw .wrongNumberOfRecipients(message.to.count)
  }
}

private func mailboxWords(
  _ people: [Correspondent], _ field: MailField
) throws(MailProblem) -> [String] {
  var words: [String] = []
  for (index, person) in people.enumerated() {
    guard let address = person.email?.written else {
      throw .noAddress(field: field, name: person.name)
    }
    try checkHeaderValue(person.name, field)
    try checkAddress(address, field)
    words += nameWords(person.name)
    words.append(index < people.count - 1 ? "<\(address)>," : "<\(address)>")
  }
  return words
}

/// Made from the reference alone, so that writing a draft again gives the same message.
private func messageID(_ message: Message) throws(MailProblem) -> String {
  guard let address = message.from.email?.written,
    let domain = address.utf8.split(separator: UInt8(ascii: "@")).last
  else { throw .noAddress(field: .from, name: message.from.name) }
  let identifier = "\(message.reference.rawValue.lowercased())@\(Substring(domain))"
  try checkAddress(identifier, .messageID)
  return "<\(identifier)>"
}
