// SPDX-License-Identifier: Apache-2.0

/// The skeleton of the page, as a Mustache template.
///
/// Braces in threes hold markup that the charts and tables escaped.
let pageText = """
  <!DOCTYPE html>
  <html lang="en">
  <head>
  <meta charset="utf-8" />
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <meta name="color-scheme" content="light dark" />
  <meta name="referrer" content="no-referrer" />
  <title>Introductions in {{month}} – {{community}}</title>
  <style>
  {{{style}}}
  </style>
  </head>
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
  <div><dt>{{label}}</dt><dd class="figure">{{value}}</dd><dd>{{detail}}</dd></div>
  {{/headlines}}
  </dl>
  </section>
  <section aria-labelledby="requests">
  <h2 id="requests">The year’s requests</h2>
  {{#funnel}}{{> figure}}{{/funnel}}
  </section>
  <section aria-labelledby="work">
  <h2 id="work">Work done, month by month</h2>
  <div class="pair">
  {{#counts}}{{> figure}}{{/counts}}
  </div>
  </section>
  <section aria-labelledby="outcomes">
  <h2 id="outcomes">What became of it</h2>
  <p class="guide">A dot is a final rate in percent, and the thin line its 95% interval. An open bar marked p is provisional: the rate will end somewhere within it. A c stands for too few to show.</p>
  <div class="pair">
  {{#rates}}{{> figure}}{{/rates}}
  </div>
  </section>
  <section aria-labelledby="reasons">
  <h2 id="reasons">Reasons</h2>
  <div class="pair">
  {{#reasons}}{{> figure}}{{/reasons}}
  </div>
  </section>
  <section class="notes" aria-labelledby="notes">
  <h2 id="notes">How to read this</h2>
  <dl>
  {{#notes}}
  <div><dt>{{term}}</dt><dd>{{meaning}}</dd></div>
  {{/notes}}
  </dl>
  </section>
  <footer>
  <p>The same figures as tables, in this folder: <a href="measures.csv">measures.csv</a>, <a href="trend.csv">trend.csv</a>, <a href="funnel.csv">funnel.csv</a> and <a href="reasons.csv">reasons.csv</a>, described by <a href="datapackage.json">datapackage.json</a>.</p>
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
  {{#hasTable}}
  <details><summary>As a table<span class="aside">: {{heading}}</span></summary>
  {{{table}}}
  </details>
  {{/hasTable}}
  </figure>

  """
