// SPDX-License-Identifier: Apache-2.0

/// The look of the page.
///
/// Every colour is a variable, so that dark screens and paper change them in one place.
/// Text reaches 4.5:1 and marks 3:1 against their ground in both sets of colours.
let pageStyle = """
  :root {
    color-scheme: light dark;
    --ground: #fbfaf7; --ink: #1c2023; --quiet: #595f64; --rule: #d9d6cd;
    --mark: #1d5f6e; --track: #ebe8e0;
    --serif: "Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Georgia, serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #14181a; --ink: #e9e6df; --quiet: #a6acb0; --rule: #353b3f;
      --mark: #7cc3d0; --track: #22282b;
    }
  }
  * { box-sizing: border-box; }
  body {
    margin: 0; background: var(--ground); color: var(--ink);
    font: 1rem/1.55 var(--sans); font-variant-numeric: lining-nums tabular-nums;
    -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
  }
  main { max-width: 62rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2.5rem); }
  h1, h2, h3, p, dl, dd, figure { margin: 0; }
  h1 { font: 400 clamp(1.9rem, 5.5vw, 3rem)/1.12 var(--serif); letter-spacing: -0.012em; text-wrap: balance; }
  h2 { font: 400 1.5rem/1.25 var(--serif); }
  h3 { font: 600 1rem/1.4 var(--sans); }
  section { margin-top: 3.5rem; }
  section > h2 { padding-bottom: 0.6rem; margin-bottom: 1.5rem; border-bottom: 1px solid var(--rule); }
  .community { font-weight: 600; color: var(--mark); margin-bottom: 0.35rem; }
  .as-of { color: var(--quiet); margin-top: 0.5rem; }
  .summary { margin-top: 2rem; }
  .summary > p { font: 1.25rem/1.55 var(--serif); max-width: 44rem; text-wrap: pretty; }
  .headlines { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0 2.5rem; margin-top: 2rem; }
  .headlines > div { display: grid; grid-template-rows: subgrid; grid-row: span 4; grid-column: span 2; border-top: 1px solid var(--rule); padding: 0.9rem 0 1.4rem; }
  .headlines > div:nth-child(-n + 2) { grid-column: span 3; }
  .headlines dt { font-weight: 600; }
  .headlines dd { color: var(--quiet); font-size: 0.875rem; line-height: 1.45; text-wrap: pretty; }
  .headlines .figure { font: 400 2.4rem/1.25 var(--serif); font-variant-numeric: lining-nums; color: var(--ink); }
  .headlines .verdict { margin-top: 0.3rem; }
  .headlines .unusual { color: var(--ink); font-weight: 600; }
  .months > div { margin-bottom: 1.1rem; max-width: 44rem; }
  .months dt { font-weight: 600; }
  .quiet { color: var(--quiet); }
  ul { margin: 0; padding-left: 1.2rem; }
  li { margin-top: 0.35rem; }
  .pair > .wide { grid-column: 1 / -1; }
  .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2.5rem; }
  figcaption { margin-bottom: 0.9rem; }
  figcaption p, .guide, .withheld, .notes dd, footer { color: var(--quiet); }
  figcaption p { font-size: 0.875rem; line-height: 1.45; }
  .too-few { margin: 2rem 0 0; }
  .guide { max-width: 44rem; margin-bottom: 1.75rem; }
  svg { display: block; overflow: visible; }
  svg text { fill: var(--ink); font: 14px var(--sans); font-variant-numeric: lining-nums tabular-nums; }
  svg .axis { fill: var(--quiet); font-size: 11px; }
  svg .value { font-weight: 600; font-size: 12px; }
  svg .label + .value { font-size: 14px; }
  svg .mark { fill: var(--mark); }
  svg .track { fill: var(--track); }
  svg .band { fill: var(--track); }
  svg .centre { stroke: var(--quiet); stroke-dasharray: 6 4; }
  svg .ring { fill: none; stroke: var(--ink); stroke-width: 2; }
  svg .span { stroke: var(--mark); stroke-width: 3; }
  svg .curve { fill: none; stroke: var(--mark); stroke-width: 2.5; }
  svg .curve-1 { stroke: var(--ink); stroke-dasharray: 7 4; }
  svg .curve-2 { stroke: var(--quiet); stroke-dasharray: 2 4; }
  svg .curve-3 { stroke: var(--quiet); stroke-width: 1.5; }
  svg .outline { fill: var(--ground); stroke: var(--mark); stroke-width: 1.5; }
  svg .interval { stroke: var(--mark); stroke-width: 1.5; }
  svg .path { stroke: var(--mark); stroke-width: 1; stroke-dasharray: 2 3; }
  svg .grid { stroke: var(--rule); }
  svg .floor { stroke: var(--quiet); }
  details { margin-top: 0.75rem; font-size: 0.875rem; }
  summary { width: fit-content; color: var(--mark); cursor: pointer; padding: 0.2rem 0; }
  summary:focus-visible, a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--mark); outline-offset: 3px; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; margin-top: 0.5rem; font-size: 0.875rem; line-height: 1.4; }
  caption { text-align: left; color: var(--quiet); padding-bottom: 0.4rem; }
  th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: baseline; font-weight: 400; }
  th:last-child, td:last-child { padding-right: 0; }
  .number { text-align: right; }
  .number, .date { white-space: nowrap; }
  thead th { font-weight: 600; vertical-align: bottom; }
  thead .number { white-space: normal; }
  .notes dl { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.1rem 2.5rem; font-size: 0.9375rem; }
  .notes dt { font-weight: 600; }
  .notes h3 { margin: 2rem 0 1rem; }
  footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: 0.875rem; }
  a { color: var(--mark); }
  .aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (max-width: 46rem) {
    .headlines { gap: 0 1.25rem; }
    .headlines > div { grid-column: span 3; }
    .headlines > div:last-child:nth-child(odd) { grid-column: span 6; }
    .headlines .figure { font-size: 2rem; }
    .pair, .notes dl { grid-template-columns: minmax(0, 1fr); }
    .summary > p { font-size: 1.125rem; }
    section { margin-top: 2.75rem; }
    svg .axis { font-size: 10px; }
    table { font-size: 0.8125rem; }
    th, td { padding-right: 0.35rem; }
  }
  @media print {
    @page { margin: 15mm; }
    :root {
      color-scheme: light;
      --ground: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --mark: #1d5f6e; --track: #eee;
    }
    body { font-size: 10pt; line-height: 1.45; }
    main { max-width: none; padding: 0; }
    h1 { font-size: 20pt; }
    h2 { font-size: 14pt; }
    h3 { font-size: 10pt; }
    section, footer { margin-top: 14pt; }
    section > h2 { margin-bottom: 9pt; }
    .summary { margin-top: 8pt; }
    .summary > p { font-size: 12pt; max-width: none; }
    .headlines { grid-template-columns: repeat(5, 1fr); gap: 0 12pt; margin-top: 12pt; }
    .headlines > div, .headlines > div:nth-child(-n + 2) { grid-column: span 1; }
    .headlines > div { padding: 5pt 0 7pt; }
    .headlines .figure { font-size: 18pt; }
    .headlines dd, figcaption p, .guide, footer { font-size: 8.5pt; }
    .guide { max-width: none; margin-bottom: 9pt; }
    .pair, .notes dl { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 18pt; }
    .notes dl { row-gap: 7pt; font-size: 8.5pt; }
    svg text, svg .label + .value { font-size: 9pt; }
    svg .value { font-size: 8pt; }
    svg .axis { font-size: 7pt; }
    details { margin-top: 3pt; }
    table { font-size: 8pt; margin-top: 0; }
    th, td { padding: 2pt 5pt 2pt 0; }
    h2, h3, figcaption, .guide { break-after: avoid; }
    figure, svg, table, tr, .guide, .headlines > div, .notes dl > div, footer { break-inside: avoid; }
    thead { display: table-header-group; }
    .scroll { overflow: visible; }
    details::details-content { content-visibility: visible; display: block; }
    summary { display: none; }
    svg rect, svg circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    a { color: inherit; text-decoration: none; }
  }
  """
