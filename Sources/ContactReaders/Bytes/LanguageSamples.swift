// SPDX-License-Identifier: Apache-2.0

/// Names and headings of one language as they stand in address books, and the code page they had.
///
/// They are what `LanguageModel` learns its letters from: only words with letters beyond ASCII.
struct LanguageSample: Sendable {
  let encoding: TextEncoding
  let words: String

  /// In the order in which ties are decided.
  static let all = western + central + others + scripts + eastAsian

  /// The languages of this page.
  private static func page(_ encoding: TextEncoding, _ languages: String...) -> [LanguageSample] {
    languages.map { LanguageSample(encoding: encoding, words: $0) }
  }

  private static let western = page(
    .windows1252,
    // German
    """
    Müller Schäfer Köhler Krüger Schröder Böhm Jäger Günther Großmann Weiß Voß Strauß Jörg Jürgen \
    Günter Björn Käthe Bärbel Sören Götz Rüdiger Lütz Höfer Kühn Bähr Preuß Schütz Förster Möller \
    Börner Bäcker Büttner Würz Öztürk Überall Österreich München Köln Düsseldorf Straße Büro \
    geschäftlich Rückmeldung Größe Präsident Geschäftsführer für Händler Gäste Özil André Zoë \
    MÜLLER SCHRÖDER JÄGER Wörner Löffler Süß Fuß Häußler Hänsel Fröhlich Nüßlein Döring Kröger
    """,
    // French
    """
    François Françoise René Renée André Andrée Hélène Cécile Zoé Chloé Éric Élodie Émile Étienne \
    Benoît Jérôme Gaël Noël Loïc Anaïs Joël Michèle Irène Geneviève Thérèse Frédéric Sébastien \
    Stéphane Valérie Léa Théo Lefèvre Lévêque Besançon Gérard Bérénice Désirée Maïté Raphaël Naïma \
    Prénom Société Téléphone Numéro Fête Hôtel Président Désolé Côté Château Grégoire Crête Bêche \
    Œuvre Œdipe Sœur Agnès Moïse Crépin Véronique Aurélie Mélanie Gilles-André Régis Amélie \
    Clément Rémy Léon Inès Barthélemy Géraud Guérin Hébert Lemaître Lacôte Périer Prévost Rivière
    """,
    // Spanish and Catalan
    """
    García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruíz \
    Hernández Díaz Muñoz Álvarez Gutiérrez Núñez Peña Ibáñez Yáñez Íñigo Ángel Ángela José María \
    Jesús Óscar Víctor Andrés Sofía Lucía Raúl Adrián Iván Rubén Joaquín Simón Belén Mónica \
    Begoña Inés Rocío Verónica Ramón Tomás Agustín Germán Julián Bermúdez Agüero Argüelles \
    Compañía Teléfono Dirección Móvil Electrónico Página Núria Mercè Gràcia Lluís Martí Roldán \
    Marín León Calderón Guzmán Cortés Ordóñez Castañeda Nuño España Briceño Román Durán Cáceres
    """,
    // Portuguese
    """
    João José Antônio António Conceição Lourenço Gonçalves Mendonça Simões Magalhães Guimarães \
    Inês Luís Sérgio Mário Cláudio Flávio Márcio Fábio Júlio Vinícius Patrícia Letícia Lúcia \
    Cecília Estêvão Sebastião Falcão Leitão Brandão Assunção Araújo Teles Hélder Mônica Verônica \
    Júnior Galvão Paixão Camões Bulhões Antunes São Região Endereço Telemóvel Número Organização \
    Avó Vítor Ângela Ângelo Tânia Vânia Rosário Estrêla Graça França Conceição Florêncio \
    Ramalhão Gusmão Salomão Beltrão Félix Zulmirã Irmã Romão Adão Abraão Damião Frazão
    """,
    // Swedish and Finnish
    """
    Åsa Åke Åberg Öberg Öhman Björn Jörgen Göran Sjöberg Lindström Söderberg Nyström Sjögren \
    Hägg Märta Pär Håkan Håkansson Måns Mårtensson Bengtström Östlund Ångström Blomkvist \
    Sjölander Åkesson Strömberg Bergström Lundström Hellström Ekström Sandström Malmström Löfgren \
    Löfven Nordström Sköld Jönsson Björk Väinö Hämäläinen Mäkinen Mäkelä Järvinen Lehtimäki Päivi \
    Jääskeläinen Mäki Hänninen Kärkkäinen Seppälä Väisänen Törnqvist Sähköposti Företag Anställd \
    ÅSTRÖM Räsänen Heikkilä Hyvönen Rönkkö Pyykkö Työ Äiti Möttönen Räikkönen Kähkönen
    """,
    // Danish and Norwegian
    """
    Søren Sørensen Jørgen Jørgensen Kjær Nørgaard Østergaard Bjørn Møller Håkon Åse Ørsted Lærke \
    Høj Højgaard Dahlgård Kirkegård Søgaard Bjørk Mørk Brønd Thorbjørn Lærke Frederikshøj Næss \
    Bråten Sjølie Bøe Røed Sæther Sørlie Øyvind Pål Ståle Kåre Tråne Grøn Birkehøj Skårup Kjærgaard \
    København Ålborg Århus Fødselsdag Stillingsbetegnelse Tønnesen Bækgaard Præst Færøerne Ægir \
    Kåhrs Bjørnstad Ødegård Bjørndalen Strøm Bjerkås Dæhlie Håland Søndergaard Ågård Ære
    """,
    // Icelandic and Faroese
    """
    Sigurður Sigurðsson Guðmundur Guðmundsdóttir Þór Þórður Þorsteinn Jón Jónsdóttir Jónsson \
    Ólafur Ólafsson Björk Guðrún Sigríður Ragnheiður Kristín Margrét Þóra Þórunn Ásgeir Árni Ásdís \
    Ingibjörg Hjörtur Sæmundur Ævar Örn Össur Úlfur Hlynur Bryndís Ýmir Sveinbjörn Gísli Sólveig \
    Guðjón Hörður Eyþór Davíð Stefán Þuríður Heiðrún Auður Viðar Böðvar Friðrik Bárður Jóannes \
    Óðinn Hrafnkell Sýrusson Hróðmar Unnsteinn Þorgerður Steinþór Garðar Baldvinsdóttir
    """,
    // Italian
    """
    Niccolò Nicolò Forlì Cantù Salò Mosè Noè Giosuè Esaù Corrù Muscarà Patanè Scirè Bettà Scalà \
    Alì Macrì Calì Foti Tafà Società Città Qualità Attività Perché Località Libertà Università \
    Cefalù Canicattì Pantò Currò Naccarì Cutrì Crisà Cusà Trimboli Ganci Martinè
    """,
    // Dutch, and names of English
    """
    Daniël Joël Michaël Raphaël Noël Chloë Zoë Anaïs Loïs Danaë Curaçao Ruÿs Oïhana Reünie Coöperatie \
    Brontë Renée Siân Seán Róisín Niamh Sinéad Pádraig Máire Ciarán Órla Éamon Beyoncé Björk Tómas \
    Ó Áine Caoimhín Seánan Ó'Brien Pól Gráinne Aoibhín Dónal
    """)

  private static let central = page(
    .windows1250,
    // Polish
    """
    Łukasz Paweł Michał Rafał Grażyna Małgorzata Bożena Elżbieta Władysław Stanisław Wałęsa \
    Kamińska Zieliński Wiśniewski Dąbrowski Kozłowski Wójcik Król Wróbel Pawłowski Michalczyk \
    Jabłoński Woźniak Mazurkiewicz Górski Błaszczyk Głowacki Sikorą Zając Gołąb Sokołowski \
    Kołodziej Świątek Święcicki Śliwa Żak Żuk Źródło Ćwik Łoś Bąk Gąsior Wąsik Stępień Grześ \
    Jóźwiak Imię Służbowy Łódź Kraków Gdańsk Poznań Wrocław Toruń Spółka Dział Józef Jędrzej \
    Kędzierski Łucja Zdzisław Mirosław Wojciechowską Krysińska Urbański Malinowską Szymański
    """,
    // Czech and Slovak
    """
    Jiří Tomáš Lukáš Ondřej Matěj Zdeněk Václav Luboš Miloš Přemysl Růžena Božena Markéta Lucie \
    Novák Nováková Dvořák Dvořáková Černý Procházka Kučera Veselý Horák Němec Pokorný Pospíšil \
    Hájek Jelínek Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Krejčí Navrátil Čermák Vaněk \
    Urbánek Blažek Kříž Kovář Říha Šťastný Šimek Ševčík Žák Příjmení Jméno Společnost Telefonní \
    Ľubomír Ľudmila Kováč Horváth Hudák Tóth Štefan Štúr Ďurica Ťapák Mečiar Dzurinda Želiezovce \
    Gašpar Kĺč Vŕba Ľuboš Bračo Ňaršík Malý Dlouhý Ryšavý Zlatý Kubíček Bartoň Vondráček Měšťan
    """,
    // Hungarian
    """
    László István János Sándor József Zoltán Ferenc Attila Gábor Péter Tamás András György Ádám \
    Ágnes Éva Erzsébet Kovács Szabó Tóth Horváth Nagyné Kiss Németh Farkas Molnár Juhász Mészáros \
    Oláh Szűcs Szőke Erdős Győri Kőszegi Kőrösi Szőllősi Fülöp Török Szántó Pintér Székely Gál \
    Bíró Lőrinc Jenő Ernő Dezső Győző Gergő Csűrös Fűzfa Hegedűs Bűdi Vezetéknév Cím Névnapja \
    Keresztnév Cég Dömötör Ödön Örs Özséb Ürményi Ildikó Csilla Nőri Bernáth Bodnár Vörös Bőle
    """,
    // Croatian, Bosnian, and Serbian in Latin letters
    """
    Kovačević Marković Petrović Jovanović Nikolić Babić Marić Jurić Novaković Vuković Knežević \
    Perišić Modrić Lukić Đorđević Đurđa Đuro Anđela Željko Žarko Božidar Siniša Saša Dražen Snežana \
    Stanković Ilić Pavlović Popović Šarić Šimić Čolić Ćosić Čedomir Matić Grgić Vidović Novoselić
    """,
    // Slovenian
    """
    Tomaž Matjaž Žiga Špela Zupančič Kovač Potočnik Božič Korošec Jerič Ušaj Šuštar Češnovar \
    Hočevar Žagar Rozmančič Poštni Kučan Čuk Vidmarič Kavčič Rupnikovič Bogomirč Cvetkovič Štrukelj \
    Žnidaršič Oblakovič Blažič Boštjan Uroš Aleš Nuša Maruša Mojčka Breščak Prešeren Medvešček
    """,
    // Romanian
    """
    Ştefan Ştefănescu Mihăilescu Ionuţ Tănase Răzvan Cătălin Mădălina Mihăiţă Brâncuşi Pârvu \
    Câmpeanu Bărbulescu Păunescu Văcărescu Niţă Ţurcanu Ţiriac Rădulescu Brătianu Ceauşescu \
    Iliuţă Lăcătuş Stănescu Vlăduţ Luminiţa Aniţa Costică Viorică Dumitraşcu Ghiţă Năstase Sălăgean \
    Bucureşti Timişoara Iaşi Braşov Constanţa Galaţi Numele Telefonică Societăţi Funcţia Sârbu
    """)

  private static let others =
    page(
      .windows1257,
      // Lithuanian
      """
      Jonaitė Kazlauskienė Petrauskaitė Žukauskas Šimkus Čepaitis Ąžuolas Ūdrienė Jurgaitytė Mindaugė \
      Gintarė Eglė Austėja Ugnė Rūta Jūratė Živilė Kęstutis Vytautė Gražina Ramunė Šarūnas Žygimantas \
      Andrius Žilvinas Birutė Dalė Aušra Saulė Daiva Pranė Įmonė Pavardė Pareigos Butkienė Urbonienė \
      Sabonienė Grybauskaitė Kubilienė Stankevičius Jankauskaitė Rimkutė Balčiūnas Kavaliūnaitė
      """,
      // Latvian
      """
      Bērziņš Kalniņš Ozoliņa Jānis Pēteris Kārlis Mārtiņš Andrejs Krišjānis Ēriks Zane Līga Ilzē \
      Kristīne Dzintars Ināra Mārīte Vīķe Freiberga Šķēle Godmanis Liepiņa Krūmiņš Zariņš Eglītis \
      Jansons Balodis Pētersons Āboliņš Vītoliņš Ģirts Guntīte Ņikita Ļubova Ķēniņš Uzņēmums Uzvārds \
      Vārds Tālrunis Rīga Jūrmala Daugavpils Ozols Gunārs Valdīs Zigfrīds Rudzītis Sproģis Dārziņš
      """,
      // Estonian
      """
      Jüri Tõnu Tõnis Pärt Mägi Põld Sepp Kõiv Õunapuu Ülle Jõgi Võsu Kütt Pärn Šeremetjev Kask Rüütel \
      Määr Söödor Järv Tšernov Saar Põder Külli Õnne Öpik Žukov Ämarik Väli Lõhmus Püvi Kõrv Müür Lõuk
      """)
    + page(
      .windows1254,
      // Turkish
      """
      Yılmaz Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan \
      Şimşek Polat Özcan Korkmaz Çakır Erdoğan Gül Şahin Acar Güneş Bayrak Taş Aktaş Çelik Işık Ünal \
      İbrahim İsmail İlknur Işıl Ayşe Ayşegül Gökhan Gülşen Oğuz Oğuzhan Uğur Çağla Çağrı Barış Savaş \
      Şule Şeyma Müge Ömer Özlem Ünsal Tuğba Yağmur Buğra Ertuğrul Soyadı Adı Şirket İş Telefonu \
      Bağcı Kaya Aydınlı Dağ Balcı Çiçek Avcı Tekın Sarı Bulut Yalçın Güler Karadağ Sezgin Akın
      """)

  private static let scripts =
    page(
      .windows1251,
      // Russian and Bulgarian
      """
      Иванов Иванова Смирнов Кузнецов Попова Васильев Петров Соколова Михайлов Новикова Фёдоров \
      Морозов Волкова Алексеев Лебедева Семёнов Егорова Павлов Козлова Степанов Николаев Орлова \
      Андреев Макаров Никитин Захарова Александр Сергей Дмитрий Алексей Андрей Максим Евгений Ольга \
      Татьяна Елена Наталья Анна Мария Юлия Екатерина Светлана Ирина Владимир Георгий Юрий Щербаков \
      Цветков Чернышёв Шульга Эдуард Яковлев Жуков Хабаров Имя Фамилия Телефон Адрес Компания Почта \
      Георгиев Димитров Тодоров Стоянов Христов Ангелов Йорданов Пенчо Божидар Съби Ъглов Бойко \
      Должность Город Москва София Работа Мобильный Общество Директор
      """,
      // Ukrainian, Belarusian, Serbian and Macedonian
      """
      Шевченко Коваленко Бондаренко Ткаченко Кравченко Олійник Шевчук Коваль Поліщук Андрій Сергій \
      Олексій Дмитро Юрій Олександр Наталія Оксана Іван Ірина Євген Ганна Їжакевич Микола Василь \
      Григорій Прізвище Ім’я Телефон Київ Львів Україна Васіль Ўладзімір Аляксандр Мікалай Ґонта \
      Петровић Јовановић Никола Љубиша Његош Ђорђе Џајић Ћирић Стојан Зоран Ѓорѓи Ѕвездан Ќосе
      """)
    + page(
      .windows1253,
      // Greek
      """
      Παπαδόπουλος Παπαδοπούλου Νικολάου Γεωργίου Δημητρίου Ιωάννου Βασιλείου Αθανασίου Οικονόμου \
      Παναγιωτόπουλος Αντωνίου Χατζής Κωνσταντίνου Μαρία Ελένη Αικατερίνη Βασιλική Σοφία Αγγελική \
      Γεώργιος Ιωάννης Κωνσταντίνος Δημήτριος Νικόλαος Παναγιώτης Βασίλειος Χρήστος Αθανάσιος Μιχαήλ \
      Ευάγγελος Σπυρίδων Θεόδωρος Ξένια Ζωή Φώτης Ψαρρός Ραλλού Στέφανος Άννα Έλλη Ήρα Όλγα Ώρα \
      Όνομα Επώνυμο Τηλέφωνο Εταιρεία Διεύθυνση Κινητό Εργασία Αθήνα Θεσσαλονίκη Μαΐου Ύδρα
      """)
    + page(
      .windows1255,
      // Hebrew
      """
      כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן מלכה אזולאי כץ יוסף דוד עמר חדד גבאי אוחיון שפירא \
      ישראל משה יעקב שרה רבקה רחל לאה מרים דניאל נועה תמר מיכל יעל שירה אורי איתי עומר יונתן אריאל \
      גולן רוזנברג ברק צבי נתניהו טל אלון זהבה חיים שלום בן שם פרטי משפחה טלפון כתובת חברה דואר \
      נייד עבודה מנהל ירושלים חיפה גד סגל ציון קפלן הלוי וייס נחום
      """)

  private static let eastAsian =
    page(
      .shiftJIS,
      """
      佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 \
      森 池田 橋本 阿部 石川 前田 藤田 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 \
      久保 松尾 野口 菅原 大野 和田 横山 石田 上田 森田 高木 工藤 平野 小島 新井 武田 宮崎 安藤 島田 谷口 丸山 \
      今井 河野 藤原 酒井 宮本 増田 千葉 岩崎 内田 佐野 桜井 渡部 杉山 市川 菊地 古川 吉川 聡 学 淳 修 豊 亮介 \
      京助 拓真 七夏 里佳 涼平 春香 知実 舞 裕美子 充 稔 治 英樹 加奈 千代 洋介 零 篤司 晃 翼 桃子 康弘 \
      岡本 松田 中島 中野 原田 小川 竹内 太郎 次郎 一郎 花子 美咲 陽子 裕子 直樹 健太 大輔 拓也 翔太 恵子 由美 \
      真由美 和子 幸子 智子 久美子 浩 誠 学 隆 明 さくら ひろし けんじ あきら ゆうこ まさお たけし はなこ \
      サトウ スズキ タカハシ タナカ ワタナベ ヤマモト コバヤシ ヨシダ ササキ マツモト キムラ シミズ タロウ ハナコ \
      姓 名 氏名 電話番号 会社名 株式会社 住所 携帯 メールアドレス 役職 部署 東京都 ﾀﾅｶ ｽｽﾞｷ ﾔﾏﾀﾞ ﾀﾛｳ ｻﾄｳ ﾊﾅｺ
      """)
    + page(
      .gbk,
      """
      王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 \
      袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 \
      熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 伟 芳 娜 秀英 敏 \
      静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建国 志强 晓明 海燕 小红 文 婷 玉梅 红梅 丹 浩 \
      坤 帅 璐 洁 倩 莹 婷婷 桂兰 桂珍 桂芳 秀珍 秀荣 秀云 玉兰 玉珍 玉华 凤兰 淑珍 淑兰 淑华 红霞 利 亮 建华 \
      建军 建 想 阳 畅 晨 楠 梅 瑜 颖 冬梅 成 东 金凤 彬 岩 柳 荣 琴 瑞 慧 帆 凯 岚 佳 博 旭 健 波 林 \
      宇 欣 怡 雪 琳 鑫 鹏 飞 宁 波 辉 斌 华 兰 凤 英 萍 春 国 家 子 俊 一 姓名 电话 公司 地址 邮箱 手机 职位 部门 北京 上海
      """)
    + page(
      .eucKR,
      """
      김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남 심 노 하 곽 성 차 \
      주 우 구 민 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 맹 \
      민수 지훈 서연 민준 영희 철수 영수 영숙 정희 순자 영자 미숙 현우 준호 지영 수진 은영 예준 도윤 시우 하준 지우 \
      서준 건우 우진 선우 연우 유진 민재 현준 은지 혜진 보람 상훈 동현 재현 승현 경수 병철 광수 정훈 성민 진우 태현 \
      이름 전화번호 회사 주소 이메일 휴대폰 직책 부서 서울 부산 주식회사 미경 미영 명숙 경희 아름 슬기 나영 하늘 은정
      """)
}
