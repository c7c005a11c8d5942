// SPDX-License-Identifier: Apache-2.0

/// Headings of what ties a contact to the owner of the book, or to other people.
let tieHeadings: [HeadingList] = [
  (.column(.connectedOn), "Connected On"),
  (
    .column(.lastModified),
    "Last Modified Date|Last Modified|Last modified time|Last edited time|LAST_CHANGED"
  ),
  (
    .column(.category),
    """
    Categories|Category|Group Membership|Groups|Group|Labels|Tags|Lists|Distribution Lists
    Kategorien|Kategorie|Gruppen|Gruppe|Schlagwörter
    Catégories|Catégorie|Groupes|Groupe|Libellés|Étiquettes
    Categorías|Categoría|Grupos|Grupo|Etiquetas
    Categorie|Categoria|Gruppi|Gruppo|Etichette|Categorias|Marcadores
    Categorieën|Groepen|Groep|Kategoria|Grupy|Grupa|Etykiety
    """
  ),
  (
    .column(.manager),
    """
    Manager's Name|Manager|Manager Name|Reports To|Reports To: Full Name|ReportsTo.Name
    Name des/r Vorgesetzten|Name des/der Vorgesetzten|Vorgesetzter|Vorgesetzte
    Responsable|Nombre del director|Nombre del administrador
    Nome manager|Nome del Responsabile|Responsabile
    Nome do gerenciador|Nome do gestor|Nome do gerente|Naam manager|Menedżer|Menadżer|Przełożony
    """
  ),
  (
    .column(.assistant),
    """
    Assistant's Name|Assistant|Assistant Name|Name Assistent|Assistent|Assistenz
    Nom de l'assistant(e)|Nom de l'assistant|Nombre del asistente|Asistente
    Nome assistente|Nome dell'assistente|Nome do assistente|Naam assistent
    Imię i nazwisko asystenta|Asystent
    """
  ),
  (
    .column(.spouse),
    """
    Spouse|Spouse Name|Ehepartner|Ehegatte|Ehepartner/Partner|Conjoint(e)|Conjoint|Cónyuge
    Nome coniuge|Nome coniuge/partner|Coniuge|Cônjuge|Echtgenoot|Współmałżonek|Małżonek
    """
  ),
  (.partner, "Partner"),
  (
    .column(.referredBy),
    """
    Referred By|Introduced By|Empfohlen von|Recommandé par|Recomendado por|Referido por
    Presentato da|Indicado por|Referentie van|Verwezen door|Osoba polecająca
    """
  ),
]
