// SPDX-License-Identifier: Apache-2.0

extension SampleBook {
  /// Outlook in French, Spanish, Italian and Portuguese.
  static let outlookSouth = [
    SampleBook(
      under: "Outlook in French, with the whole name in front", tells: .outlookTies,
      """
      Nom = Zoë Göß
      Titre = Dr.
      Prénom = Zoë
      Deuxième prénom = Ada
      Nom = Göß
      Suffixe = PhD
      Société = Acme, Ltd
      Service = secret
      Titre = Owner
      Rue (domicile) = Secret Street 1
      Téléphone de l'assistant(e) = 030 777777
      Télécopie (bureau) = 030 999999
      Tél. mobile = 0171-1234567
      Adresse de messagerie = zoe@example.org
      Type de messagerie = SMTP
      Adresse de messagerie 2 = z.goess@example.net
      Anniversaire = 20/05/1980
      Catégories = Choir;Navy
      Conjoint(e) = Tom Göß
      Enfants = Secret Child
      Nom de l'assistant(e) = Max Kern
      Notes = secret
      Page Web = https://www.linkedin.com/in/zoe-goess
      Priorité = Normale
      Recommandé par = Jan Lis
      Responsable = Mira Hoffmann

      Nom = Bob Łoś
      Prénom = Bob
      Nom = Łoś
      Adresse de messagerie = bob@example.org
      Type de messagerie = SMTP
      Priorité = Normale
      """),
    SampleBook(
      under: "Outlook in French", tells: .outlookTies, delimiter: ";",
      """
      Titre = Dr.
      Prénom = Zoë
      Deuxième prénom = Ada
      Nom = Göß
      Suffixe = PhD
      Société = Acme, Ltd
      Service = secret
      Titre = Owner
      Rue (domicile) = Secret Street 1
      Téléphone de l'assistant(e) = 030 777777
      Télécopie (bureau) = 030 999999
      Tél. mobile = 0171-1234567
      Adresse de messagerie = zoe@example.org
      Type de messagerie = SMTP
      Adresse de messagerie 2 = z.goess@example.net
      Anniversaire = 20/05/1980
      Catégories = Choir;Navy
      Conjoint(e) = Tom Göß
      Enfants = Secret Child
      Nom de l'assistant(e) = Max Kern
      Notes = secret
      Page Web = https://www.linkedin.com/in/zoe-goess
      Priorité = Normale
      Recommandé par = Jan Lis
      Responsable = Mira Hoffmann

      Prénom = Bob
      Nom = Łoś
      Adresse de messagerie = bob@example.org
      Type de messagerie = SMTP
      Priorité = Normale
      """),
    SampleBook(
      under: "Outlook in Spanish", tells: [.categories, .manager, .assistant, .spouse],
      """
      Title = Dr.
      Nombre = Zoë
      Segundo nombre = Ada
      Apellidos = Göß
      Suffix = PhD
      Organización = Acme, Ltd
      Puesto = Owner
      Home Street = Secret Street 1
      Business Fax = 030 999999
      Número de centralita de la organización = 030 888888
      Mobile Phone = 0171 1234567
      Assistant's Name = Max Kern
      Birthday = 20/05/1980
      Categorías = Choir;Navy
      Hijos = Secret Child
      E-mail Address = zoe@example.org
      E-mail Type = SMTP
      Nombre de pantalla de correo electrónico = Zoë (zoe@example.org)
      Dirección de correo electrónico 2 = z.goess@example.net
      Nombre del director = Mira Hoffmann
      Notes = secret
      Prioridad = Normal
      Spouse = Tom Göß
      Página web = https://www.linkedin.com/in/zoe-goess

      Nombre = Bob
      Apellidos = Łoś
      E-mail Address = bob@example.org
      E-mail Type = SMTP
      Prioridad = Normal
      """),
    SampleBook(
      under: "Outlook in Italian", tells: .outlookTies,
      """
      Titolo = Dr.
      Nome = Zoë
      Secondo nome = Ada
      Cognome = Göß
      Titolo straniero = PhD
      Società = Acme, Ltd
      Posizione = Owner
      Via (ab.) = Secret Street 1
      Telefono assistente = 030 777777
      Fax (uff.) = 030 999999
      Cellulare = 0171 1234567
      Categorie = Choir;Navy
      Compleanno = 20/05/1980
      Figli = Secret Child
      Nome assistente = Max Kern
      Nome coniuge = Tom Göß
      Nome manager = Mira Hoffmann
      Notes = secret
      Pagina Web = https://www.linkedin.com/in/zoe-goess
      Indirizzo posta elettronica = zoe@example.org
      Tipo posta elettronica = SMTP
      Indirizzo posta elettronica 2 = z.goess@example.net
      Presentato da = Jan Lis
      Priorità = Normale

      Nome = Bob
      Cognome = Łoś
      Indirizzo posta elettronica = bob@example.org
      Tipo posta elettronica = SMTP
      Priorità = Normale
      """),
    SampleBook(
      under: "Outlook in Italian, newer words", tells: .outlookTies, delimiter: ";",
      """
      Titolo = Dr.
      Nome = Zoë
      Secondo nome = Ada
      Cognome = Göß
      Titolo straniero = PhD
      Società = Acme, Ltd
      Posizione = Owner
      Via (ab.) = Secret Street 1
      Telefono assistente = 030 777777
      Fax (uff.) = 030 999999
      Cellulare = 0171 1234567
      Categorie = Choir;Navy
      Compleanno = 20/05/1980
      Figli = Secret Child
      Nome assistente = Max Kern
      Nome coniuge/partner = Tom Göß
      Nome manager = Mira Hoffmann
      Notes = secret
      Pagina Web = https://www.linkedin.com/in/zoe-goess
      Indirizzo posta elettronica = zoe@example.org
      Tipo posta elettronica = SMTP
      Indirizzo posta elettronica 2 = z.goess@example.net
      Presentato da = Jan Lis
      Priorità = Normale

      Nome = Bob
      Cognome = Łoś
      Indirizzo posta elettronica = bob@example.org
      Tipo posta elettronica = SMTP
      Priorità = Normale
      """),
    SampleBook(
      under: "Outlook in Brazil's Portuguese", tells: .outlookTies,
      """
      Tratamento = Dr.
      Primeiro nome = Zoë
      Segundo nome = Ada
      Sobrenome = Göß
      Sufixo = PhD
      Empresa = Acme, Ltd
      Cargo = Owner
      Endereço residencial = Secret Street 1
      Fax comercial = 030 999999
      Telefone celular = 0171 1234567
      Nome do assistente = Max Kern
      Categorias = Choir;Navy
      Filhos = Secret Child
      E-mail Address = zoe@example.org
      Tipo de email = SMTP
      Endereço de email 2 = z.goess@example.net
      Nome do gerenciador = Mira Hoffmann
      Anotações = secret
      Indicado por = Jan Lis
      Spouse = Tom Göß
      Página da Web = https://www.linkedin.com/in/zoe-goess

      Primeiro nome = Bob
      Sobrenome = Łoś
      E-mail Address = bob@example.org
      Tipo de email = SMTP
      """),
    SampleBook(
      under: "Outlook in Portugal's Portuguese",
      tells: [.categories, .manager, .assistant, .spouse], delimiter: ";",
      """
      Título = Dr.
      Primeiro nome = Zoë
      Outros nomes/apelidos = Ada
      Apelido = Göß
      Sufixo = PhD
      Empresa = Acme, Ltd
      Cargo = Owner
      Rua da residência = Secret Street 1
      Fax da empresa = 030 999999
      Telefone principal da empresa = 030 888888
      Telemóvel = 0171 1234567
      Nome do assistente = Max Kern
      Categorias = Choir;Navy
      Filhos = Secret Child
      Endereço de correio electrónico = zoe@example.org
      Endereço do correio electrónico 2 = z.goess@example.net
      Nome do gestor = Mira Hoffmann
      Notas = secret
      Cônjuge = Tom Göß
      Página na Web = https://www.linkedin.com/in/zoe-goess

      Primeiro nome = Bob
      Apelido = Łoś
      Endereço de correio electrónico = bob@example.org
      """),
  ]
}
