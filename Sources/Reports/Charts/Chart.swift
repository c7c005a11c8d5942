// SPDX-License-Identifier: Apache-2.0

import Documents

/// A drawing with the words for those who don't see it.
///
/// Widths are percents of the page's column and heights are pixels, so that text keeps its size on
/// every screen.
struct Chart: Hashable, Sendable {
  /// Unique within the page; the identifiers of title and description are made from it.
  let id: String
  let title: String

  /// What a reader would see, in one or two sentences.
  let description: String
  let height: Int

  /// The shapes, as markup.
  let shapes: [String]

  func svg() -> String {
    element(
      "svg",
      [
        "role": "img", "aria-labelledby": "\(id)-title \(id)-desc", "width": "100%",
        "height": String(height), "focusable": "false",
      ],
      "\n" + element("title", ["id": "\(id)-title"], escapedMarkup(title)) + "\n"
        + element("desc", ["id": "\(id)-desc"], escapedMarkup(description)) + "\n"
        + shapes.joined(separator: "\n") + "\n")
  }
}

/// Shapes of the charts.
///
/// A position across is a percent of the width, one down is pixels from the top.
enum Shape {
  static func text(
    _ text: String, across: Double, down: Double, anchor: Anchor, _ style: String
  ) -> String {
    element(
      "text",
      [
        "x": percent(across), "y": pixels(down), "text-anchor": anchor.rawValue, "class": style,
      ], escapedMarkup(text))
  }

  static func bar(across: Double, width: Double, down: Double, height: Double, _ style: String)
    -> String
  {
    element(
      "rect",
      [
        "x": percent(across), "width": percent(width), "y": pixels(down),
        "height": pixels(height), "class": style,
      ])
  }

  static func line(from: (Double, Double), to: (Double, Double), _ style: String) -> String {
    element(
      "line",
      [
        "x1": percent(from.0), "y1": pixels(from.1), "x2": percent(to.0), "y2": pixels(to.1),
        "class": style,
      ])
  }

  static func dot(across: Double, down: Double, radius: Int = 4, _ style: String) -> String {
    element(
      "circle", ["cx": percent(across), "cy": pixels(down), "r": String(radius), "class": style])
  }

  /// Where a text stands, seen from its position.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  private static func percent(_ value: Double) -> String { Wording.fixed(value, decimals: 2) + "%" }
  private static func pixels(_ value: Double) -> String { Wording.fixed(value, decimals: 1) }
}
