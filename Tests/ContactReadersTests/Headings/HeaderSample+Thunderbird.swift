// SPDX-License-Identifier: Apache-2.0

import ContactReaders

extension HeaderSample {
  /// Thunderbird's table, whose headings are those of the program's language.
  static let thunderbird = [
    HeaderSample(
      "Thunderbird in German", .thunderbirdCSV,
      header: """
        Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,\
        Tel. dienstlich,Tel. privat,Fax-Nummer,Pager-Nummer,Mobil-Tel.-Nr.,Privat: Adresse,\
        Privat: Adresse 2,Privat: Ort,Privat: Bundesland,Privat: PLZ,Privat: Land,\
        Dienstlich: Adresse,Dienstlich: Adresse 2,Dienstlich: Ort,Dienstlich: Bundesland,\
        Dienstlich: PLZ,Dienstlich: Land,Arbeitstitel,Abteilung,Organisation,Webseite 1,\
        Webseite 2,Geburtsjahr,Geburtsmonat,Geburtstag,Benutzerdef. 1,Benutzerdef. 2,\
        Benutzerdef. 3,Benutzerdef. 4,Notizen,Messenger-Name
        """,
      reads: """
        Vorname: given
        Nachname: family
        Anzeigename: fullName
        Spitzname: nickname
        Primäre E-Mail-Adresse: email
        Sekundäre E-Mail-Adresse: email
        Tel. dienstlich: phone
        Tel. privat: phone
        Mobil-Tel.-Nr.: phone
        Arbeitstitel: title
        Organisation: organisation
        Webseite 1: link
        Webseite 2: link
        """),
    HeaderSample(
      "Thunderbird in French", .thunderbirdCSV,
      header: """
        Prénom,Nom de famille,Nom à afficher,Surnom,Adresse e-mail principale,\
        Adresse e-mail secondaire,Tél. professionnel ,Tél. personnel,Fax,Pager,Portable,\
        Adresse privée,Adresse privée 2,Ville,Pays/État,Code postal,Pays/Région (domicile),\
        Adresse professionnelle,Adresse professionnelle 2,Ville,Pays/État,Code postal,\
        Pays/Région (bureau),Profession,Service,Société,Site web 1,Site web 2,\
        Année de naissance,Mois,Jour,Divers 1,Divers 2,Divers 3,Divers 4,Notes,Nom de l’écran
        """,
      reads: """
        Prénom: given
        Nom de famille: family
        Nom à afficher: fullName
        Surnom: nickname
        Adresse e-mail principale: email
        Adresse e-mail secondaire: email
        Tél. professionnel: phone
        Tél. personnel: phone
        Portable: phone
        Profession: title
        Société: organisation
        Site web 1: link
        Site web 2: link
        """),
    HeaderSample(
      "Thunderbird in Spanish", .thunderbirdCSV,
      header: """
        Nombre,Apellidos,Nombre mostrado,Apodo,Dirección de correo electrónico principal,\
        Dirección de correo electrónico secundaria,Teléfono (Trabajo),Teléfono particular,Fax,\
        Buscapersonas,Teléfono móvil,Dirección personal,Dirección personal 2,Ciudad donde vive,\
        Provincia,Código postal,País de residencia,Dirección de trabajo,Dirección de trabajo 2,\
        Ciudad (Trabajo),Provincia (Trabajo),Código postal (Trabajo),País (Trabajo),Puesto,\
        Departamento,Organización,Página web 1,Página web 2,Año de nacimiento,Mes de nacimiento,\
        Día de nacimiento,Personalizado 1,Personalizado 2,Personalizado 3,Personalizado 4,Notas,\
        Nombre en pantalla
        """,
      reads: """
        Nombre: given
        Apellidos: family
        Nombre mostrado: fullName
        Apodo: nickname
        Dirección de correo electrónico principal: email
        Dirección de correo electrónico secundaria: email
        Teléfono (Trabajo): phone
        Teléfono particular: phone
        Teléfono móvil: phone
        Puesto: title
        Organización: organisation
        Página web 1: link
        Página web 2: link
        """),
    HeaderSample(
      "Thunderbird in Italian", .thunderbirdCSV,
      header: """
        Nome,Cognome,Nome visualizzato,Soprannome,Email primaria,Email secondaria,\
        Telefono lavoro,Telefono casa,Numero fax,Numero cercapersone,Numero cellulare,\
        Indirizzo di casa,Indirizzo di casa 2,Città di residenza,Provincia di residenza,\
        CAP di residenza,Nazione di residenza,Indirizzo di lavoro,Indirizzo di lavoro 2,\
        Città di lavoro,Provincia di lavoro,CAP di lavoro,Nazione di lavoro,Qualifica,Reparto,\
        Organizzazione,Pagina web 1,Pagina web 2,Anno di nascita,Mese di nascita,\
        Giorno di nascita,Personalizzato 1,Personalizzato 2,Personalizzato 3,Personalizzato 4,\
        Note,Nome Instant Messenger
        """,
      reads: """
        Nome: given
        Cognome: family
        Nome visualizzato: fullName
        Soprannome: nickname
        Email primaria: email
        Email secondaria: email
        Telefono lavoro: phone
        Telefono casa: phone
        Numero cellulare: phone
        Qualifica: title
        Organizzazione: organisation
        Pagina web 1: link
        Pagina web 2: link
        """),
    HeaderSample(
      "Thunderbird in Portugal's Portuguese", .thunderbirdCSV,
      header: """
        Nome,Apelido,Nome exibido,Nickname,Email primário,E-mail secundário,\
        Telefone profissional,Telefone de casa,Número de fax,Número de pager,\
        Número de telemóvel,Endereço pessoal,Endereço pessoal 2,Naturalidade,Distrito,\
        Código postal,Nacionalidade,Endereço profissional,Endereço profissional 2,\
        Local de trabalho,Distrito do local de trabalho,Código postal do local de trabalho,\
        País do local de trabalho,Profissão,Departamento,Organização,Página web 1,Página web 2,\
        Ano de nascimento,Mês de nascimento,Dia de nascimento,Personalizado 1,Personalizado 2,\
        Personalizado 3,Personalizado 4,Notas,Nome a mostrar
        """,
      reads: """
        Nome: given
        Apelido: family
        Nome exibido: fullName
        Nickname: nickname
        Email primário: email
        E-mail secundário: email
        Telefone profissional: phone
        Telefone de casa: phone
        Número de telemóvel: phone
        Profissão: title
        Organização: organisation
        Página web 1: link
        Página web 2: link
        """),
    HeaderSample(
      "Thunderbird in Brazil's Portuguese", .thunderbirdCSV,
      header: """
        Primeiro nome,Sobrenome,Nome de exibição,Apelido,Email principal,Email secundário,\
        Telefone comercial,Telefone residencial,Número do fax,Número do pager,Número do celular,\
        Endereço,Endereço 2,Cidade,Estado,CEP,País,Endereço comercial,Endereço comercial 2,\
        Cidade de trabalho,Estado de trabalho,CEP comercial,País de trabalho,Cargo,Setor,\
        Organização,Página web 1,Página web 2,Ano de nascimento,Mês de nascimento,\
        Data de nascimento,Personalizado 1,Personalizado 2,Personalizado 3,Personalizado 4,\
        Notas,Nome de tela
        """,
      reads: """
        Primeiro nome: given
        Sobrenome: family
        Nome de exibição: fullName
        Apelido: nickname
        Email principal: email
        Email secundário: email
        Telefone comercial: phone
        Telefone residencial: phone
        Número do celular: phone
        Cargo: title
        Organização: organisation
        Página web 1: link
        Página web 2: link
        """),
    HeaderSample(
      "Thunderbird in Dutch", .thunderbirdCSV,
      header: """
        Voornaam,Achternaam,Weergavenaam,Bijnaam,Primair e-mailadres,Secundair e-mailadres,\
        Telefoon werk,Telefoon thuis,Faxnummer,Piepernummer,Mobiel nummer,Adres,Adres 2,\
        Woonplaats,Provincie,Postcode,Land,Werkadres,Werkadres 2,Werklocatie,Werkprovincie,\
        Werkpostcode,Werkland,Werkfunctie,Afdeling,Organisatie,Webpagina 1,Webpagina 2,\
        Geboortejaar,Geboortemaand,Geboortedag,Overig 1,Overig 2,Overig 3,Overig 4,\
        Aantekeningen,Schermnaam
        """,
      reads: """
        Voornaam: given
        Achternaam: family
        Weergavenaam: fullName
        Bijnaam: nickname
        Primair e-mailadres: email
        Secundair e-mailadres: email
        Telefoon werk: phone
        Telefoon thuis: phone
        Mobiel nummer: phone
        Werkfunctie: title
        Organisatie: organisation
        Webpagina 1: link
        Webpagina 2: link
        """),
    HeaderSample(
      "Thunderbird in Polish", .thunderbirdCSV,
      header: """
        Imię,Nazwisko,Wyświetlana nazwa,Pseudonim,Podstawowy e-mail,Dodatkowy e-mail,\
        Telefonu służbowy,Telefon domowy,Numer faksu,Pager,Numer telefonu komórkowego,\
        Adres domowy,Adres domowy 2,Miasto (dom),Województwo (dom),Kod pocztowy (dom),\
        Państwo (dom),Adres służbowy,Adres służbowy 2,Miasto (praca),Województwo (praca),\
        Kod pocztowy (praca),Państwo (praca),Stanowisko,Dział,Firma/Organizacja,Strona WWW 1,\
        Strona WWW 2,Urodziny – Rok,Urodziny – Miesiąc,Urodziny – Dzień,Informacja 1,\
        Informacja 2,Informacja 3,Informacja 4,Notatki,Komunikator AIM
        """,
      reads: """
        Imię: given
        Nazwisko: family
        Wyświetlana nazwa: fullName
        Pseudonim: nickname
        Podstawowy e-mail: email
        Dodatkowy e-mail: email
        Telefonu służbowy: phone
        Telefon domowy: phone
        Numer telefonu komórkowego: phone
        Stanowisko: title
        Firma/Organizacja: organisation
        Strona WWW 1: link
        Strona WWW 2: link
        """),
    HeaderSample(
      "Thunderbird in Russian", .thunderbirdCSV,
      header: """
        Имя,Фамилия,Отображаемое имя,Псевдоним,Адрес электронной почты,\
        Альтернативный адрес электронной почты,Рабочий телефон,Домашний телефон,Номер факса,\
        Номер пейджера,Номер мобильного телефона,Адрес,Адрес 2,Город,Регион,Почтовый индекс,\
        Страна,Адрес (раб.),Адрес 2 (раб.),Город (раб.),Регион (раб.),Почтовый индекс (раб.),\
        Страна (раб.),Должность,Отдел,Организация,Веб-страница 1,Веб-страница 2,Год рождения,\
        Месяц рождения,День рождения,Прочее 1,Прочее 2,Прочее 3,Прочее 4,Заметки,\
        Интернет-пейджер
        """,
      reads: """
        Имя: given
        Фамилия: family
        Отображаемое имя: fullName
        Псевдоним: nickname
        Адрес электронной почты: email
        Альтернативный адрес электронной почты: email
        Рабочий телефон: phone
        Домашний телефон: phone
        Номер мобильного телефона: phone
        Должность: title
        Организация: organisation
        Веб-страница 1: link
        Веб-страница 2: link
        """),
  ]
}
