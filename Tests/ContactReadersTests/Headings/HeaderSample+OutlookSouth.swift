// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension HeaderSample {
  /// Outlook in French, Spanish, Italian and Portuguese.
  static let outlookSouth = [
    HeaderSample(
      "Outlook in French, with the whole name in front", .outlookFrenchCSV,
      header: "\"Nom\"," + french("Pays"), reads: "Nom: fullName\n" + frenchReads),
    HeaderSample(
      "Outlook in French", .outlookFrenchCSV, header: french("Pays/Région"), reads: frenchReads),
    HeaderSample(
      "Outlook in Spanish", .outlookSpanishCSV,
      header: """
        "Title","Nombre","Segundo nombre","Apellidos","Suffix","Organización","Department",\
        "Puesto","Calle del trabajo","Calle del trabajo 2","Ciudad de trabajo",\
        "Provincia o estado de trabajo","Código postal del trabajo","País o región del trabajo",\
        "Home Street","Home City","País o región del domicilio","Otra calle","Otra ciudad",\
        "Otro país o región","Assistant's Phone","Business Fax","Teléfono del trabajo",\
        "Business Phone 2","Devolución de llamada","Car Phone",\
        "Número de centralita de la organización","Home Fax","Particular","Home Phone 2","ISDN",\
        "Mobile Phone","Otro fax","Otro teléfono","Pager","Teléfono principal","Radioteléfono",\
        "Número de teletipo","Télex","Account","Anniversary","Assistant's Name","Facturación",\
        "Birthday","Categorías","Hijos","E-mail Address","E-mail Type",\
        "Nombre de pantalla de correo electrónico","Dirección de correo electrónico 2",\
        "Tipo de correo electrónico 2","Dirección del correo electrónico 3","Género",\
        "Government ID Number","Aficiones","Initials","Nombre del director","Kilometraje","Notes",\
        "Office Location","Prioridad","Profesión","Confidencialidad","Spouse","Usuario 1",\
        "Página web"
        """,
      reads: """
        Title: prefix
        Nombre: given
        Segundo nombre: middle
        Apellidos: family
        Suffix: suffix
        Organización: organisation
        Puesto: title
        Teléfono del trabajo: phone
        Business Phone 2: phone
        Car Phone: phone
        Particular: phone
        Home Phone 2: phone
        Mobile Phone: phone
        Otro teléfono: phone
        Teléfono principal: phone
        Assistant's Name: assistant
        Categorías: category
        E-mail Address: email
        Dirección de correo electrónico 2: email
        Dirección del correo electrónico 3: email
        Nombre del director: manager
        Spouse: spouse
        Página web: link
        """),
    HeaderSample(
      "Outlook in Italian", .outlookItalianCSV, header: italian("Nome coniuge", "Paese"),
      reads: italianReads("Nome coniuge")),
    HeaderSample(
      "Outlook in Italian, newer words", .outlookItalianCSV,
      header: italian("Nome coniuge/partner", "Paese/area geografica"),
      reads: italianReads("Nome coniuge/partner")),
    HeaderSample(
      "Outlook in Brazil's Portuguese", .outlookPortugueseCSV,
      header: """
        Tratamento,Primeiro nome,Segundo nome,Sobrenome,Sufixo,Empresa,Departamento,Cargo,\
        Business Street,Rua do endereço comercial 2,Business City,Business State,\
        País/Região da Empresa,Endereço residencial,Endereço residencial 2,\
        Cidade do endereço residencial,Estado,País/Região de Residência,Outro endereço,Cidade,\
        Telefone do assistente,Fax comercial,Telefone comercial,Telefone comercial 2,\
        Retorno de chamada,Telefone do carro,Telefone principal da empresa,Fax residencial,\
        Telefone residencial,Telefone residencial 2,ISDN,Telefone celular,Outro fax,\
        Outro telefone,Pager,Telefone principal,Radiofone,Telefone TTY/TDD,Telex,Conta,\
        Datas especiais,Nome do assistente,Informações para cobrança,Birthday,Categorias,Filhos,\
        E-mail Address,Tipo de email,Nome para exibição do email,Endereço de email 2,\
        Tipo de email 2,Endereço de email 3,Sexo,Código do governo,Hobby,Iniciais,Local,\
        Nome do gerenciador,Quilometragem,Anotações,Sala,Prioridade,Profissão,Indicado por,\
        Sensibilidade,Spouse,Personalizado 1,Página da Web
        """,
      reads: """
        Tratamento: prefix
        Primeiro nome: given
        Segundo nome: middle
        Sobrenome: family
        Sufixo: suffix
        Empresa: organisation
        Cargo: title
        Telefone comercial: phone
        Telefone comercial 2: phone
        Telefone do carro: phone
        Telefone residencial: phone
        Telefone residencial 2: phone
        Telefone celular: phone
        Outro telefone: phone
        Telefone principal: phone
        Nome do assistente: assistant
        Categorias: category
        E-mail Address: email
        Endereço de email 2: email
        Endereço de email 3: email
        Nome do gerenciador: manager
        Indicado por: referredBy
        Spouse: spouse
        Página da Web: link
        """),
    HeaderSample(
      "Outlook in Portugal's Portuguese", .outlookPortugueseCSV,
      header: """
        Título,Primeiro nome,Outros nomes/apelidos,Apelido,Sufixo,Empresa,Departamento,Cargo,\
        Rua da empresa,Localidade da empresa,Distrito da empresa,Código postal da empresa,\
        País/Região da Empresa,Rua da residência,Localidade da residência,Rua do outro endereço,\
        Telefone do assistente,Fax da empresa,Telefone da empresa,2º telefone da empresa,\
        Tel. de resposta,Telefone do carro,Telefone principal da empresa,Fax da residência,\
        Telefone da residência,2º telefone da residência,RDIS,Telemóvel,Outro fax,Outro telefone,\
        Pager,Telefone principal,Radiotelefone,Telefone TTY/TDD,Telex,Conta,Aniversário,\
        Nome do assistente,Data de nascimento,Apartado da empresa,Categorias,Filhos,\
        Endereço de correio electrónico,Tipo de correio electrónico,\
        Nome a apresentar para o correio electrónico,Endereço do correio electrónico 2,Sexo,\
        Número do BI,Passatempo,Iniciais,Localização,Nome do gestor,Quilometragem,Notas,Gabinete,\
        Prioridade,Profissão,Confidencialidade,Cônjuge,Utilizador 1,Página na Web
        """,
      reads: """
        Título: prefix
        Primeiro nome: given
        Outros nomes/apelidos: middle
        Apelido: family
        Sufixo: suffix
        Empresa: organisation
        Cargo: title
        Telefone da empresa: phone
        2º telefone da empresa: phone
        Telefone do carro: phone
        Telefone da residência: phone
        2º telefone da residência: phone
        Telemóvel: phone
        Outro telefone: phone
        Telefone principal: phone
        Nome do assistente: assistant
        Categorias: category
        Endereço de correio electrónico: email
        Endereço do correio electrónico 2: email
        Nome do gestor: manager
        Cônjuge: spouse
        Página na Web: link
        """),
  ]
}
