// SPDX-License-Identifier: Apache-2.0

let reviewPageTemplate = """
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(reviewStyleHash)'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="referrer" content="no-referrer">
  <meta name="robots" content="noindex">
  <meta name="color-scheme" content="light dark">
  <title>{{community}}: drafts of {{isoDay}}</title>
  <style>\(reviewStyle)</style>
  </head>
  <body>
  <header>
  <p class="over">{{community}} community</p>
  <h1>Drafts to review</h1>
  <p class="when"><time datetime="{{isoDay}}">{{day}}</time>{{#summary}}<span> · {{summary}}</span>{{/summary}}</p>
  </header>
  <main>
  {{#isEmpty}}
  <p class="empty">Nothing waits for you today.</p>
  {{/isEmpty}}
  {{^isEmpty}}
  <p class="how">Nothing here is sent until you send it. Decide in <a href="decisions.csv">decisions.csv</a>, or with the lines under a draft, in the workspace's folder. To leave a draft for another day, do nothing. A click on an address, a subject, a letter or a line selects all of it, ready to copy.</p>
  <nav aria-label="Drafts">
  {{#sections}}
  <h2><a href="#{{id}}">{{title}}</a></h2>
  <ol>
  {{#entries}}
  <li><a href="#{{id}}"><span class="kind">{{kind}}</span> <bdi>{{receivers}}</bdi></a> {{#flagged}}<span class="mark">look again</span> {{/flagged}}<span class="age">{{age}}</span></li>
  {{/entries}}
  </ol>
  {{/sections}}
  </nav>
  {{#sections}}
  <section aria-labelledby="{{id}}">
  <h2 id="{{id}}">{{title}} <span class="count">{{count}}</span></h2>
  {{#entries}}
  <article id="{{id}}" aria-labelledby="{{id}}-title">
  <h3 id="{{id}}-title"><span class="kind">{{kind}}</span> <bdi>{{receivers}}</bdi></h3>
  {{#flags}}
  <p class="flag"><strong>Look again:</strong> <span dir="auto">{{flag}}</span></p>
  {{/flags}}
  <dl>
  {{#why}}
  <div><dt>Why</dt><dd dir="auto">{{why}}</dd></div>
  {{/why}}
  {{#to}}
  <div><dt>To</dt><dd class="copy" dir="auto">{{address}}</dd></div>
  {{/to}}
  <div><dt>Subject</dt><dd class="copy" dir="auto">{{subject}}</dd></div>
  </dl>
  <pre class="copy" dir="auto" tabindex="0" aria-label="Text of the letter">{{text}}</pre>
  <p class="open">{{#file}}<a class="button" href="{{file}}">Open the draft file</a>{{/file}}{{#mailto}} <a class="button" href="{{mailto}}">Open in your mail program</a>{{/mailto}}</p>
  <ul class="lines">
  {{#commands}}
  <li><code class="copy">{{line}}</code> <span class="purpose">{{purpose}}</span></li>
  {{/commands}}
  </ul>
  <p class="foot">Request {{request}} · made on <time datetime="{{madeOn}}">{{madeOn}}</time> · check {{check}}</p>
  </article>
  {{/entries}}
  </section>
  {{/sections}}
  {{/isEmpty}}
  </main>
  </body>
  </html>

  """
