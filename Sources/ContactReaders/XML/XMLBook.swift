// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// Reads an address book in XML, in whichever vocabulary it is written.
enum XMLBook {
  static func read(
    _ source: any ByteSource, _ context: BookContext
  ) throws(ReadingProblem) -> AddressBook {
    let head = try source.beginning(textHeadLength)
    let beginning = TextBeginning(head)
    if let utf16 = beginning.utf16 {
      return try read(source, as: utf16, markLength: beginning.markLength, context)
    }
    let margin = leadingMargin(head)
    let document = XMLDocument(
      source: source, start: margin.length, linesBefore: margin.lines, isUTF8: false,
      country: context.country, partLength: context.partLength)
    let parts = try document.read()
    guard case .undecodable = parts.last?.failure?.reason else {
      return try book(parts, [], context)
    }
    return try readAgain(source, declaredEncoding(head), line: line(of: parts), context)
  }

  /// Reads a document whose bytes are not what it says they are, as what they seem to be.
  private static func readAgain(
    _ source: any ByteSource, _ declared: String, line: Int, _ context: BookContext
  ) throws(ReadingProblem) -> AddressBook {
    let beginning = TextBeginning(try source.beginning(textHeadLength))
    let encoding = likelyEncoding(of: try legacySample(of: source), beginning)
    return try read(
      source, as: encoding, markLength: beginning.markLength, context,
      [(line, .undecodableText(encoding: declared))])
  }

  private static func read(
    _ source: any ByteSource, as encoding: TextEncoding, markLength: Int, _ context: BookContext,
    _ further: [(line: Int, problem: Finding.Problem)] = []
  ) throws(ReadingProblem) -> AddressBook {
    let damage = Damage()
    let text = TranscodedBytes(
      source: source, markLength: markLength, encoding: encoding, damage: damage)
    let margin = leadingMargin(try text.beginning(textHeadLength))
    let document = XMLDocument(
      source: text, start: margin.length, linesBefore: margin.lines, isUTF8: true,
      country: context.country, partLength: .max)
    let parts = try document.read()
    let broken = damage.line.map {
      (line: $0, problem: Finding.Problem.undecodableText(encoding: encoding.rawValue))
    }
    return try book(parts, further + [broken].compactMap(\.self), context)
  }

  // MARK: The book

  private static func book(
    _ read: [XMLDocument.Part], _ further: [(line: Int, problem: Finding.Problem)],
    _ context: BookContext
  ) throws(ReadingProblem) -> AddressBook {
    var joined = JoinedParts()
    for part in read {
      if case .unreadable(let problem) = part.failure?.reason { throw .source(problem) }
      let linesBefore = joined.lineCount
      joined.append(part.records, part.findings, part.groups, lineCount: part.lineCount)
      if let failure = part.failure, let problem = failure.problem {
        joined.findings.report(problem, line: linesBefore + failure.line)
      }
    }
    let kind = read.first?.kind
    if kind == nil, read.first?.failure == nil {
      let root = excerpt(read.first?.root ?? "")
      joined.findings.report(.unknownKind(seen: "XML <\(root)>"), line: 0)
    }
    for finding in further { joined.findings.report(finding.problem, line: finding.line) }
    return joined.book(kind ?? .unknown, context)
  }

  /// The line on which the reading ended.
  private static func line(of parts: [XMLDocument.Part]) -> Int {
    parts.reduce(parts.last?.failure?.line ?? 0) { $0 + $1.lineCount }
  }
}

/// White space before the declaration, which XML forbids and people leave.
private func leadingMargin(_ head: [UInt8]) -> (length: Int, lines: Int) {
  let mark = head.starts(with: utf8ByteOrderMark) ? 3 : 0
  let margin = head[mark...].prefix { isBlank($0) || $0 == newline || $0 == carriageReturn }
  guard !margin.isEmpty else { return (0, 0) }
  return (margin.endIndex, margin.count { $0 == newline })
}

/// The encoding that the declaration names; without one it is UTF-8.
private func declaredEncoding(_ head: [UInt8]) -> String {
  let declaration = head.prefix(200).prefix { $0 != UInt8(ascii: ">") }
  let text = String(decoding: declaration, as: UTF8.self)
  guard let name = text.firstMatch(of: /encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/)?.1 else {
    return TextEncoding.utf8.rawValue
  }
  return excerpt(name)
}
