// SPDX-License-Identifier: Apache-2.0

extension HeaderSample {
  static func french(_ country: String) -> String {
    """
    "Titre","Prénom","Deuxième prénom","Nom","Suffixe","Surnom","Société ","Service ","Titre",\
    "Rue (bureau)","Rue (bureau) 2","Ville (bureau)","Dép/Région (bureau)",\
    "Code postal (bureau)","\(country) (bureau)","Rue (domicile)","Ville (domicile)",\
    "\(country) (domicile)","Rue (autre)","\(country) (autre)","Téléphone de l'assistant(e)",\
    "Télécopie (bureau)","Téléphone (bureau)","Téléphone 2 (bureau)","Rappel",\
    "Téléphone (voiture)","Téléphone société","Télécopie (domicile)","Téléphone (domicile)",\
    "Téléphone 2 (domicile)","RNIS","Tél. mobile","Télécopie (autre)","Téléphone (autre)",\
    "Récepteur de radiomessagerie","Téléphone principal","Radio téléphone","Téléphone TDD/TTY",\
    "Télex","Adresse de messagerie","Type de messagerie",\
    "Nom complet de l'adresse de messagerie","Adresse de messagerie 2","Type de messagerie 2",\
    "Anniversaire","Anniversaire de mariage ou fête","Autre boîte postale",\
    "B.P. professionnelle","Bureau","Catégories","Code gouvernement","Compte","Conjoint(e)",\
    "Disponibilité Internet","Emplacement","Enfants","Initiales","Langue","Mots clés",\
    "Nom de l'assistant(e)","Notes","Page Web","Passe-temps","Priorité","Privé","Profession",\
    "Recommandé par","Responsable","Serveur d'annuaire","Sexe","Utilisateur 1"
    """
  }

  /// `Titre` twice: the honorific, then the role.
  static let frenchReads = """
    Titre: prefix
    Prénom: given
    Deuxième prénom: middle
    Nom: family
    Suffixe: suffix
    Surnom: nickname
    Société: organisation
    Titre: title
    Téléphone (bureau): phone
    Téléphone 2 (bureau): phone
    Téléphone (voiture): phone
    Téléphone (domicile): phone
    Téléphone 2 (domicile): phone
    Tél. mobile: phone
    Téléphone (autre): phone
    Téléphone principal: phone
    Adresse de messagerie: email
    Adresse de messagerie 2: email
    Catégories: category
    Conjoint(e): spouse
    Nom de l'assistant(e): assistant
    Page Web: link
    Recommandé par: referredBy
    Responsable: manager
    """

  static func italian(_ spouse: String, _ country: String) -> String {
    """
    Titolo,Nome,Secondo nome,Cognome,Titolo straniero,Società,Reparto,Posizione,Via (uff.),\
    Via (uff.) 2,Città (uff.),Provincia (uff.),CAP (uff.),\(country) (uff.),Via (ab.),Città (ab.),\
    CAP (ab.),\(country) (ab.),Altra via,Altra città,Telefono assistente,Fax (uff.),Ufficio,\
    Ufficio 2,Richiamata automatica,Telefono auto,Telefono principale società,Fax (ab.),\
    Abitazione,Abitazione 2,ISDN,Cellulare,Altro fax,Altro telefono,Cercapersone,\
    Telefono principale,Radiotelefono,Telefono TTY/TDD,Telex,Account,\
    Altro indirizzo - Casella postale,Anniversario,Categorie,Cod. Fisc./P. IVA,Compleanno,\
    Dati fatturazione,Disponibilità Internet,Figli,Hobby,Indirizzo (uff.) - Casella postale,\
    Iniziali,Lingua,Luogo,Nome assistente,\(spouse),Nome manager,Notes,Pagina Web,Parole chiave,\
    Indirizzo posta elettronica,Tipo posta elettronica,Nome visualizzato posta elettronica,\
    Indirizzo posta elettronica 2,Tipo posta elettronica 2,Presentato da,Priorità,Privato,\
    Professione,Riservatezza,Sesso,Ubicazione ufficio,Utente 1
    """
  }

  static func italianReads(_ spouse: String) -> String {
    """
    Titolo: prefix
    Nome: given
    Secondo nome: middle
    Cognome: family
    Titolo straniero: suffix
    Società: organisation
    Posizione: title
    Ufficio: phone
    Ufficio 2: phone
    Telefono auto: phone
    Abitazione: phone
    Abitazione 2: phone
    Cellulare: phone
    Altro telefono: phone
    Telefono principale: phone
    Categorie: category
    Nome assistente: assistant
    \(spouse): spouse
    Nome manager: manager
    Pagina Web: link
    Indirizzo posta elettronica: email
    Indirizzo posta elettronica 2: email
    Presentato da: referredBy
    """
  }
}
