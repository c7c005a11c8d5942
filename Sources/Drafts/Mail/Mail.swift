// SPDX-License-Identifier: Apache-2.0

package import ContactRecords
import Introductions

/// The message as an unsent draft that mail programs open for editing: RFC 5322 with CRLF, all
/// ASCII.
///
/// The same message and day give the same bytes. `X-Unsent` is what Outlook and Thunderbird look
/// for, the uniform type what Apple Mail marks its own drafts with.
package func eml(_ message: Message, dated: Day) throws(MailProblem) -> [UInt8] {
  try Array(mailText(message, dated, lineBreak: "\r\n").utf8)
}

/// The same draft with LF, as a Maildir holds it.
package func maildirEntry(_ message: Message, dated: Day) throws(MailProblem) -> [UInt8] {
  try Array(mailText(message, dated, lineBreak: "\n").utf8)
}

/// All drafts in one mailbox file (RFC 4155), as `git imap-send` accepts them: From, Date and
/// Subject in that order.
package func mbox(_ messages: [Message], dated: Day) throws(MailProblem) -> [UInt8] {
  var text = ""
  for message in messages {
    let sender = message.from.email?.written ?? ""
    text += "From \(sender) \(dated.mailboxDate)\n"
    text += try mailText(message, dated, lineBreak: "\n")
    text += message.body.utf8.last == 10 ? "\n" : "\n\n"
  }
  return Array(text.utf8)
}

private func mailText(
  _ message: Message, _ day: Day, lineBreak: String
) throws(MailProblem) -> String {
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
  return head.joined() + lineBreak + quotedPrintable(message.body, lineBreak: lineBreak)
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
