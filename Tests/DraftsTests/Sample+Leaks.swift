// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions

/// People who are none of a letter's reader's business, and letters that might tell of them.
extension Sample {
  /// Everybody whom the night knows, those of the request among them.
  static let leakCheck = LeakCheck(
    communityNames: [
      requester.name, connector.name, prospect.name, manager.name, "Ana Kim", "Zoë van den Berg",
      "Prof. Dr. Karl-Heinz Vogt", "Duarte, Inês", "王小明", "Иван Йорданов", "Jürgen Großmann",
      "Will",
    ])

  /// What the Connector of an ask may read.
  static func clearance(_ request: Request = request()) -> Clearance {
    Clearance(
      allowedDetails: [manager, connector].compactMap { $0.email?.written },
      allowedNames: [requester, connector, prospect, manager].flatMap { [$0.name, $0.given] },
      secretNames: ["Mira Hoffmann", "Clara"], ownWords: [request.note, request.purpose],
      secretTexts: ["Met him at the fair; he would rather be asked in spring than now."])
  }

  /// What the Requester may read before an introduction.
  static func requesterClearance(_ request: Request = request()) -> Clearance {
    var clearance = clearance(request)
    clearance.allowedDetails = [manager, requester].compactMap { $0.email?.written }
    clearance.allowedNames = [requester, prospect, manager].flatMap { [$0.name, $0.given] }
    clearance.secretNames = [connector.name, connector.given]
    clearance.hidesReasons = true
    return clearance
  }

  /// A letter from the manager to the Connector, as our own writer makes it.
  static func mail(_ body: String, subject: String = "Hello") throws -> [UInt8] {
    let message = Message(
      reference: reference(17), kind: .connectorAsk, from: manager, to: [connector],
      subject: subject, body: body)
    return try eml(message, dated: askedOn)
  }

  static func leaks(_ body: String, _ clearance: Clearance = clearance()) throws -> [Leak] {
    leakCheck.leaks(in: try mail(body), clearance)
  }
}
