// SPDX-License-Identifier: Apache-2.0

/// Slavic, Hungarian, Balkan, Greek, Turkish, Arabic, Persian, Hebrew and Indian given names in
/// Latin letters: spellings, then after the colon short and pet forms.
let easternGivenNames = """
  agnieszka: aga agusia
  aleksandra: ola olka sasha
  aleksander aleksandr oleksandr: alex olek sasha sania shura sanya
  aleksey alexey alexei oleksiy: alyosha lyosha alex lesha
  anastasia anastasiya: nastya stasia asya nastia
  andrzej: jedrek
  andrei andrey andriy: andrusha
  anna: ania anka hania anya nyura
  antonina: tosia tonya
  barbara: basia baska
  bartosz bartlomiej: bartek
  bogdan bohdan: bodya
  boleslaw: bolek
  bozena: bozenka
  boris: borya
  czeslaw: czesiek
  daria darya: dasha darka
  dariusz: darek
  dmitry dmitri dmitriy dmytro dimitri: dima mitya
  dorota: dorotka
  edyta: edi
  ekaterina yekaterina kateryna: katya kate katia
  elena yelena olena: lena lenochka
  elzbieta: ela elka
  ewa: ewka
  evgeny evgeniy yevgeny yevhen: zhenya eugene
  evgenia yevgenia: zhenya
  franciszek: franek
  fyodor fedor: fedya
  galina halyna: galya
  genowefa: gienia
  gennady: gena
  grigory hryhoriy: grisha
  grzegorz: grzesiek grzes
  henryk: heniek
  ilya illya: ilyusha
  irina iryna: ira irka irinka
  ireneusz: irek
  ivan: vanya
  jadwiga: jadzia
  jakub: kuba kubus
  jan: janek jas
  jaroslaw: jarek
  jerzy: jurek
  joanna: asia aska
  jozef: jozek
  julia yulia yuliya: julka yulya
  justyna: justynka
  karolina: karolka
  katarzyna: kasia kaska
  kazimierz: kazik
  konstantin kostiantyn: kostya
  konrad: kondzio
  krystyna: krysia
  krzysztof: krzysiek krzys kris
  ksenia: ksyusha
  larisa: lara
  leonid: lenya
  leszek lech
  lev: lyova
  lyudmila ludmila liudmyla: luda mila lyuda
  lyubov: lyuba
  lukasz: luki
  maciej: maciek
  magdalena: magda
  malgorzata: gosia malgosia goska
  maksim maxim maksym: max maks
  marcin: marcinek
  marek: mareczek
  margarita: rita
  maria mariya: marysia masha maryska manya
  mariusz: mario
  mateusz: mati
  mieczyslaw: mietek
  michal: michalek
  mikhail mykhailo mihail: misha
  miroslaw: mirek
  miroslav: mirek miro
  nadezhda nadia: nadya nadja
  natalia nataliya natalya: natasha nata natalka
  nikolai nikolay mykola: kolya
  oksana: ksana
  olga olha: olya
  pavel pavlo: pasha pavlik
  pawel: pawelek
  piotr: piotrek
  polina: polya
  przemyslaw: przemek
  radoslaw: radek
  rafal: rafalek
  roman: roma
  ryszard: rysiek
  sergei sergey sergiy serhiy: seryozha serge
  slawomir: slawek
  stanislaw stanislav: staszek stas stasiek
  stefan: stefek
  svetlana svitlana: sveta lana
  szymon: szymek
  tadeusz: tadek
  tamara: toma
  tatiana tatyana tetiana: tanya tania
  tomasz: tomek
  valentina: valya
  vasily vasyl: vasya
  vera: verochka
  viktor: vitya
  vitaly vitaliy: vitya vitalik
  vladimir volodymyr wlodzimierz: vova volodya wlodek vlad
  vladislav vladyslav: vlad slava vladik
  vyacheslav viacheslav: slava
  waldemar: waldek
  wieslaw: wiesiek
  wladyslaw: wladek
  wojciech: wojtek
  yaroslav: slava yarik
  yuri yury yuriy iurii: yura
  zbigniew: zbyszek
  zdzislaw: zdzisiek
  zofia: zosia zoska
  zuzanna: zuza zuzia
  zygmunt: zygi
  frantisek: franta
  jan: honza jenda
  jaroslav: jarda
  jiri: jirka
  josef: pepa pepik
  karel: kaja
  katerina: katka kacka
  ladislav: lada laco
  petr: peta petya
  tomas: tom tomasek
  vaclav: vasek
  zdenek: zdena
  jozef: jozo
  andras: bandi andris
  ferenc: feri
  gabor: gabi
  gyorgy: gyuri
  istvan: pista isti
  janos: jani jancsi
  jozsef: jozsi
  katalin: kati kata
  laszlo: laci
  lajos: lali
  erzsebet: erzsi zsoka bozsi
  sandor: sanyi
  zoltan: zoli
  zsuzsanna: zsuzsa zsuzsi
  aleksandar: sasa aca
  dragan: gagi
  jelena: jeca
  milan: mica
  nemanja: neman
  slobodan: boban sloba
  gheorghe: ghita
  alexandru: alex alecu
  ioan ion: ionel nelu
  mihai: misu
  constantin: costel costi
  stefan: fane
  dimitrios dimitris: mitsos jimmy takis
  georgios giorgos: yorgos george
  ioannis yannis giannis: yiannis john
  konstantinos costas kostas: kostis dinos
  nikolaos nikos: nick
  panagiotis: panos takis
  eleni: lena nitsa
  abdullah: abdul apo
  ayse: aysecik ayshe
  fatma: fatos
  huseyin: huso
  ibrahim: ibo ibrahim
  ismail: iso
  mehmet: memo mehmed memed
  mustafa: mustik musti
  suleyman: sulo
  yusuf: yusi
  zeynep: zeyno
  ahmed ahmad
  mohammed muhammad mohamed mohammad muhammed: mo moe hamada
  abdelrahman abdulrahman: abdul abdo
  abdulaziz: aziz
  amina aminah
  aisha aysha ayesha: aish
  fatima fatimah: fati toufa
  hussein husain hussain: hus
  hassan: has
  ibrahim ebrahim: ibra
  jamal gamal: jimmy
  khaled khalid
  khadija: dija
  leila layla laila leyla
  mahmoud mahmud: moody
  maryam mariam: mimi
  mustafa mostafa: moustafa
  noor nour: nora
  omar umar
  osama usama
  saeed said: sid
  samir: sam sami
  tariq tarek tarik
  yasmin yasmine jasmin: yas mina
  youssef yousef yusuf joseph: joe jo youcef
  zainab zeinab: zeina
  karim kareem
  alireza: ali reza
  mohammadreza: reza
  fereshteh: feri
  avraham abraham: avi abe bram
  binyamin: beni
  david: dudi dudu
  moshe moses: moishe moe
  shlomo: solly
  shmuel: shmulik
  yaakov: yaki koby kobi
  yitzhak: itzik
  yosef: yossi
  aditya: adi
  aishwarya: aish
  ananya: anu
  anjali: anju
  deepak: deepu
  harish: hari
  karthik kartik
  kavita kavitha
  krishna: kris krish
  lakshmi laxmi
  meera mira
  narayan: nari
  nikhil: nik
  pooja puja
  priya: pri
  rajesh: raj raju
  rajendra: raj
  ramesh: ram
  rohit: ro
  sandeep: sandy
  sanjay: sanj
  siddharth: sid
  srinivas: srini vasu
  subramanian: subbu mani
  suresh: suri
  venkatesh venkat: venky
  vikram: vik vicky
  vivek: vik
  hiroshi: hiro
  kenji: ken
  takeshi: take
  """
