// SPDX-License-Identifier: Apache-2.0

/// The words of which headings of e-mail addresses, telephone numbers and links are made.
let reachWords: [String: ReachRole] = {
  let lists: [(ReachRole, String)] = [
    (.email, emailWords), (.phone, phoneWords), (.link, linkWords), (.which, nounWords),
    (.which, joiningWords), (.which, privateWords), (.which, workWords), (.which, orderWords),
  ]
  let roles = lists.flatMap { role, text in words(text).map { ($0, role) } }
  return Dictionary(roles, uniquingKeysWith: { $0.union($1) })
}()

/// The words that may be part of a longer one; short ones would be found in too many.
let compoundWords: Set<String> = Set(reachWords.keys.filter { $0.utf8.count > 2 } + ["nr"])
  .subtracting(words(joiningWords))

let longestReachWord = reachWords.keys.map(\.unicodeScalars.count).max() ?? 0

/// Whether a heading's key is a word that records use as well to say of which kind a value is.
func isLabel(_ key: String) -> Bool {
  guard let role = reachWords[key] else { return false }
  return !role.contains(.email) && !columnNames.contains(key)
}

private let columnNames: Set<String> = [
  "phone", "phones", "tel", "telefon", "telefone", "telefono", "telefoon", "telephone",
  "telephones", "url", "website",
]

private func words(_ text: String) -> [String] {
  text.split { $0 == " " || $0 == "\n" }.map { headingKey(String($0)) }
}

private let emailWords = """
  email emails mail mails
  courriel courriels messagerie électronique electrónico electrónica electrónicos correo correos
  eletrônico eletrônica elettronica elettronico elektroniczna elektroniczny elektronisch
  """

private let phoneWords = """
  phone phones telephone telephones tel cell cellphone mobile mobiles iphone whatsapp landline
  telefon telefonnummer rufnummer mobil mobiltelefon mobilfunk mobilnummer handy handynummer natel
  festnetz portable gsm teléfono teléfonos móvil celular telefono telefoni cellulare cellulari
  telefone telefones fone telemóvel telefoon telefoonnummer mobiel mobiele telefonu komórka
  komórkowy komórkowego
  """

private let linkWords = """
  url urls link links web website websites webpage homepage internet profile profil profilo perfil
  profiel linkedin xing github webseite webseiten webadresse internetseite site sitio sito página
  pagina page webpagina strona www witryna
  """

private let nounWords = """
  address addresses number numbers value contact contacts adresse adressen seite nummer nr kontakt
  numéro num dirección direcciones indirizzo indirizzi numero endereço adres numer poczta posta
  correio
  """

/// These stand alone: inside a longer word they would be a coincidence, as `do` is in `Domain`.
///
/// Single letters are short for home, work, mobile and the like.
private let joiningWords = """
  e n c g h m o p w your my the of on in de du des d le la l à au del di della dell il do da na
  van op het sieci auto pro uff ab dom
  """

private let privateWords = """
  home private personal
  privat private privater privates persönlich persönliche zuhause daheim
  domicile maison privé privée personnel personnelle perso fixe
  casa particular domicilio fijo
  abitazione personale privato privata fisso
  residencial residência pessoal
  thuis privé persoonlijk vast
  domowy domowe prywatny prywatna osobisty osobista stacjonarny
  """

private let workWords = """
  work office business professional car
  geschäftlich geschäft arbeit büro beruflich dienstlich dienst durchwahl
  bureau travail professionnel professionnelle voiture
  trabajo oficina laboral profesional coche carro
  lavoro ufficio aziendale
  trabalho comercial profissional escritório carro
  werk zakelijk zakelijke kantoor
  służbowy służbowa służbowe biuro praca biurowy
  """

private let orderWords = """
  primary secondary other alternate alternative additional preferred main first second third
  primäre primär sekundäre sekundär haupt weitere weiterer weiteres weiteren andere anderes sonstige
  zweite zusätzliche alternative
  principal principale secondaire autre autres deuxième
  principal secundario secundaria otro otra otros alternativo alternativa
  principale primaria primario secondaria secondario altro altra altri
  principal primário secundário outro outra
  primair secundair ander andere anders hoofd
  podstawowy główny dodatkowy inny
  """
