// SPDX-License-Identifier: Apache-2.0

/// Headings of organisations and roles.
let workHeadings: [HeadingList] = [
  (
    .column(.organisation),
    """
    Organization Name|Organisation Name|Organization|Organisation|Company|Company Name|Employer
    Companies|Account Name|Company / Account|Associated Company|Associated Company (Primary)|Work Company
    Current Company
    Firma|Firmenname|Unternehmen|Arbeitgeber|Société|Entreprise|Employeur
    Empresa|Organización|Compañía|Azienda|Società|Organizzazione|Ditta|Società di lavoro
    Organização|Bedrijf|Bedrijfsnaam|Organisatie|Werkgever|Organizacja|Firma/Organizacja
    Pracodawca
    """
  ),
  (
    .column(.title),
    """
    Job Title|Organization Title|Position|Role|Job Role|Work Title|Current Position
    Berufsbezeichnung|Stellenbezeichnung|Jobtitel|Jobbezeichnung|Funktion|Stelle|Arbeitstitel
    Poste|Fonction|Intitulé du poste|Puesto|Puesto de trabajo|Cargo
    Posizione|Qualifica|Ruolo|Mansione|Incarico|Titolo di lavoro|Função
    Functie|Functietitel|Werkfunctie|Stanowisko
    """
  ),
  (
    .profession,
    "Profession|Occupation|Beruf|Profesión|Ocupación|Professione|Profissão|Beroep|Zawód"
  ),
]
