// SPDX-License-Identifier: Apache-2.0

/// What Python reads in one of our mail files, by its modern parser and, for the headers, by its
/// old one as well.
struct ReadMail: Decodable {
  let subject: String
  let oldSubject: String
  let fromName: String
  let oldFromName: String
  let toNames: [String]
  let toAddresses: [String]
  let body: String
  let date: String
  let fields: [String]
  let longestLine: Int
  let longestEncodedWord: Int
  let isCleanASCII: Bool
  let defects: Int

  /// Reads many files, each given in base64.
  static func read(_ files: [String]) throws -> [ReadMail] {
    try Python.run(script, files, as: [ReadMail].self)
  }

  private static let script = """
    import base64, json, re, sys
    from email import message_from_bytes, policy
    from email.header import decode_header, make_header
    from email.utils import parseaddr

    def read(data):
        new = message_from_bytes(data, policy=policy.default)
        old = message_from_bytes(data, policy=policy.compat32)
        unfold = lambda value: re.sub(r'\\r?\\n(?=[ \\t])', '', value)
        address = parseaddr(unfold(old['From']))
        lines = data.split(b'\\r\\n')
        return dict(
            subject=str(new['Subject']),
            oldSubject=str(make_header(decode_header(unfold(old['Subject'])))),
            fromName=new['From'].addresses[0].display_name,
            oldFromName=str(make_header(decode_header(address[0]))),
            toNames=[a.display_name for a in new['To'].addresses],
            toAddresses=[a.addr_spec for a in new['To'].addresses],
            body=new.get_content().replace('\\r\\n', '\\n'),
            date=new['Date'].datetime.strftime('%A %Y-%m-%d %H:%M %z'),
            fields=new.keys(),
            longestLine=max(map(len, lines)),
            longestEncodedWord=max([len(w) for w in re.findall(rb'=\\?[^?]*\\?B\\?[^?]*\\?=', data.split(b'\\r\\n\\r\\n')[0])] + [0]),
            isCleanASCII=all(b < 128 for b in data) and not re.search(rb'\\r(?!\\n)|(?<!\\r)\\n', data),
            defects=len(new.defects) + sum(len(h.defects) for h in new.values()),
        )

    files = json.load(open(sys.argv[1]))
    json.dump([read(base64.b64decode(f)) for f in files], open(sys.argv[2], 'w'))
    """
}
