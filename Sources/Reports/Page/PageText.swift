// SPDX-License-Identifier: Apache-2.0

/// The skeleton of the page, as a Mustache template.
///
/// Braces in threes hold markup that the charts and tables escaped.
let pageText = """
  {{> head}}
  <body>
  <main>
  <header>
  <p class="community">{{community}}</p>
  <h1>Introductions in {{month}}</h1>
  <p class="as-of">As known on {{asOf}}{{#isRunning}}; the month isn’t over{{/isRunning}}</p>
  </header>
  <section class="summary" aria-labelledby="summary">
  <h2 id="summary" class="aside">In short</h2>
  <p>{{#commentary}}{{.}} {{/commentary}}</p>
  <dl class="headlines">
  {{#headlines}}
  <div><dt>{{label}}</dt><dd class="figure">{{value}}</dd><dd>{{detail}}</dd><dd class="verdict{{#isUnusual}} unusual{{/isUnusual}}">{{verdict}}</dd></div>
  {{/headlines}}
  </dl>
  </section>
  <section aria-labelledby="requests">
  <h2 id="requests">The year’s requests</h2>
  {{#funnel}}{{> figure}}{{/funnel}}
  </section>
  <section aria-labelledby="trends">
  <h2 id="trends">Is anything changing?</h2>
  <p class="guide">{{key}}</p>
  <div class="pair">
  {{#trends}}{{> figure}}{{/trends}}
  </div>
  </section>
  <section aria-labelledby="outcomes">
  <h2 id="outcomes">What people answered</h2>
  <p class="guide">{{answers}}</p>
  <div class="pair">
  {{#outcomes}}{{> figure}}{{/outcomes}}
  </div>
  {{#tooFew}}<p class="guide too-few">{{.}}</p>{{/tooFew}}
  </section>
  <section aria-labelledby="people">
  <h2 id="people">How the asks are shared, and what would help</h2>
  <div class="pair">
  {{#people}}{{> figure}}{{/people}}
  </div>
  </section>
  <section aria-labelledby="revisions">
  <h2 id="revisions">What was revised</h2>
  <p class="guide">{{revised}}</p>
  <ul>
  {{#revisions}}
  <li>{{.}}</li>
  {{/revisions}}
  </ul>
  </section>
  <section class="notes" aria-labelledby="notes">
  <h2 id="notes">How to read this</h2>
  <dl>
  {{#notes}}
  <div><dt>{{term}}</dt><dd>{{meaning}}</dd></div>
  {{/notes}}
  </dl>
  <h3>How the figures are worked out</h3>
  <dl>
  {{#methods}}
  <div><dt>{{term}}</dt><dd>{{meaning}}</dd></div>
  {{/methods}}
  </dl>
  </section>
  <footer>
  <p>The same figures as tables, in this folder: {{#tables}}<a href="{{name}}">{{name}}</a>{{separator}}{{/tables}}, described by <a href="datapackage.json">datapackage.json</a>. <a href="../index.html">All months</a></p>
  </footer>
  </main>
  </body>
  </html>

  """

/// A drawing with its heading, and its table folded beneath it.
let figureText = """
  <figure{{#isWide}} class="wide"{{/isWide}}>
  <figcaption><h3>{{heading}}</h3><p>{{subtitle}}</p></figcaption>
  {{{drawing}}}
  {{#isFolded}}
  <details><summary>As a table<span class="aside">: {{heading}}</span></summary>
  {{{table}}}
  </details>
  {{/isFolded}}
  </figure>

  """

/// What every page begins with: no script, nothing from outside, and no trace of where a link was
/// followed from.
let headText = """
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8" />
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <meta name="color-scheme" content="light dark" />
  <meta name="referrer" content="no-referrer" />
  <title>{{title}}</title>
  <style>
  {{{style}}}
  </style>
  </head>

  """

/// The months of a year, each with what its report says first.
let monthsText = """
  <dl class="months">
  {{#months}}
  <div><dt><a href="{{folder}}/report.html">{{name}}</a></dt><dd>{{summary}} <span class="quiet">As known on {{asOf}}.</span></dd></div>
  {{/months}}
  </dl>

  """
