// SPDX-License-Identifier: Apache-2.0

/// The only style of the review page.
///
/// Its hash is part of the page's security policy; a test compares the two.
let reviewStyle = """

  :root { color-scheme: light dark; --ink: #1c1d21; --soft: #5b5f69; --line: #d9dbe1; --page: #f6f6f4; --card: #ffffff; --paper: #fbfaf7; --accent: #1f5c8b; --warn: #8a4b00; --warnback: #fff3df; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e9e9ea; --soft: #a5a8b1; --line: #3a3d45; --page: #16171a; --card: #1e2024; --paper: #24262b; --accent: #8cc1ec; --warn: #ffc273; --warnback: #3a2a12; } }
  * { box-sizing: border-box; }
  html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; background: var(--page); color: var(--ink); }
  body { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1rem 4rem; overflow-wrap: anywhere; }
  a { color: var(--accent); text-underline-offset: .15em; }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  h1 { font-size: 1.9rem; line-height: 1.2; margin: .1rem 0 .3rem; letter-spacing: -.01em; }
  h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem; }
  h3 { font-size: 1.25rem; line-height: 1.3; margin: 0 0 .6rem; }
  h3 .kind { display: block; font-size: .85rem; font-weight: 600; color: var(--soft); }
  .over, .when, .foot, .age, .purpose { color: var(--soft); }
  .over, .when { margin: 0; }
  .how { margin: 1.5rem 0; }
  .count { color: var(--soft); font-weight: 400; }
  nav { border-block: 1px solid var(--line); padding: .5rem 0; }
  nav h2 { font-size: .95rem; margin: .75rem 0 .25rem; }
  nav ol { list-style: none; margin: 0 0 .75rem; padding: 0; }
  nav li { display: flex; align-items: baseline; gap: .75rem; padding: .15rem 0; }
  nav li a { flex: 1; min-width: 0; display: grid; grid-template-columns: 12.5rem 1fr; gap: .75rem; text-decoration: none; }
  nav bdi { text-decoration: underline; }
  nav .kind { color: var(--ink); }
  nav h2 a { color: inherit; text-decoration: none; }
  .mark { font-size: .8rem; color: var(--warn); border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; white-space: nowrap; }
  .age { white-space: nowrap; }
  article { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin: 0 0 1.5rem; scroll-margin-top: 1rem; }
  .flag { background: var(--warnback); color: var(--warn); border-radius: .4rem; padding: .5rem .75rem; margin: 0 0 .75rem; }
  dl { margin: 0 0 1rem; }
  dl div { display: grid; grid-template-columns: 5rem 1fr; gap: .75rem; padding: .2rem 0; }
  dt { color: var(--soft); }
  dd { margin: 0; }
  pre { font: inherit; white-space: pre-wrap; background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: 1rem 1.1rem; margin: 0 0 1rem; }
  .copy { user-select: all; -webkit-user-select: all; }
  .button { display: inline-block; border: 1px solid var(--accent); border-radius: .4rem; padding: .4rem .8rem; margin: 0 .4rem .4rem 0; text-decoration: none; }
  .open { margin: 0 0 .5rem; }
  .lines { list-style: none; margin: 0 0 .75rem; padding: 0; }
  .lines li { padding: .2rem 0; }
  code { font: .9em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
  .lines code { background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; padding: .15rem .4rem; margin-inline-end: .5rem; }
  .foot { font-size: .85rem; margin: 0; }
  @media (max-width: 30rem) { body { padding: 1.25rem .75rem 3rem; } article { padding: 1rem .85rem; } dl div, nav li a { grid-template-columns: 1fr; gap: 0; } nav .kind { font-size: .85rem; color: var(--soft); } .lines code { display: block; margin: 0 0 .15rem; } }
  @media print { html { background: none; font-size: 10pt; } body { max-width: none; padding: 0; } nav, .open, .how { display: none; } h2, h3, dl, .flag { break-after: avoid; } article { border: 0; border-top: 1px solid #999; border-radius: 0; padding: .75rem 0; } }

  """

let reviewStyleHash = "sha256-PKlhk036zudD4BSCok84KXRK13+BK75IiKOf41mKFjA="
