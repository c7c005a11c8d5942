// SPDX-License-Identifier: Apache-2.0

/// What Python's HTML parser finds in a page.
struct ReadPage: Decodable {
  let tags: [String]
  let attributes: [String]
  let ids: [String]
  let links: [String]
  let letters: [String]
  let lines: [String]
  let problems: [String]
  let policy: String
  let styleHash: String

  static func read(_ page: String) throws -> ReadPage {
    try Python.run(script, page, as: ReadPage.self)
  }

  private static let script = """
    import base64, hashlib, json, sys
    from html.parser import HTMLParser
    VOID = {'meta', 'br', 'hr', 'img', 'link', 'input'}

    class Reader(HTMLParser):
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.open, self.problems, self.tags, self.attributes = [], [], [], []
            self.ids, self.links, self.letters, self.lines = [], [], [], []
            self.policy, self.style = '', ''
        def handle_starttag(self, tag, attrs):
            self.tags.append(tag)
            self.attributes += [tag + ' ' + name for name, _ in attrs]
            values = dict(attrs)
            if len(values) != len(attrs): self.problems.append('repeated attribute in ' + tag)
            if 'id' in values: self.ids.append(values['id'])
            if 'href' in values: self.links.append(values['href'])
            if values.get('http-equiv') == 'Content-Security-Policy': self.policy = values['content']
            if tag not in VOID: self.open.append(tag)
            if tag == 'pre': self.letters.append('')
            if tag == 'code' and values.get('class') == 'copy': self.lines.append('')
        def handle_endtag(self, tag):
            if not self.open or self.open.pop() != tag: self.problems.append('stray end of ' + tag)
        def handle_data(self, data):
            inside = self.open[-1] if self.open else ''
            if inside == 'pre': self.letters[-1] += data
            if inside == 'code' and self.lines: self.lines[-1] += data
            if inside == 'style': self.style += data

    text = json.load(open(sys.argv[1]))
    reader = Reader()
    reader.feed(text)
    reader.close()
    hash = base64.b64encode(hashlib.sha256(reader.style.encode()).digest()).decode()
    json.dump(dict(tags=reader.tags, attributes=reader.attributes, ids=reader.ids, links=reader.links,
                   letters=reader.letters, lines=reader.lines, policy=reader.policy, styleHash=hash,
                   problems=reader.problems + ['open ' + tag for tag in reader.open]),
              open(sys.argv[2], 'w'))
    """
}
