// SPDX-License-Identifier: Apache-2.0

/// French, Spanish, Portuguese and Italian given names: spellings, then after the colon short and
/// pet forms.
let romanceGivenNames = """
  antoine: toine tony
  christophe: chris tophe
  dominique: dom domi
  francois: franck
  francoise: fanchon
  genevieve: gen ginette viva
  guillaume: gui
  jacques: jacquot jacky
  mathilde matilda: tilda tilly mattie thilde
  sebastien: seb bastien
  stephane: stef steph
  veronique: vero
  beatrice: bea
  alejandro: alex ale jandro
  alberto: berto beto tito
  alfonso alphonse: fonso poncho fons
  antonio: toni tono tonio tony antonin nono
  beatriz: bea bety
  carlos: carlitos charly
  concepcion: concha conchita conchi
  consuelo: chelo
  cristina: cris tina
  cristobal: toba tobal
  dolores: lola loli lolita
  eduardo: edu lalo
  enrique: quique kike
  ernesto: neto tito
  federico: fede rico
  felipe: pipe feli
  fernando: fer nando fernan
  francisco: paco pancho fran curro kiko cisco quico
  gabriela: gaby gabi
  gonzalo: gonza chalo
  graciela: chela
  gregorio: goyo
  guadalupe: lupe lupita
  guillermo: guille memo
  gustavo: gus tavo
  ignacio: nacho inaki iggy
  isabel: isa chabela isabelita
  javier xavier: javi xavi
  jesus: chus chuy suso
  joaquin: quino chimo
  jose: pepe chepe pepito joselito
  josefina: pepa fina
  juan: juanito juancho
  leonardo: leo nardo
  lourdes: lulu
  luis: lucho luisito
  manuel: manolo manu lolo manny
  maria: mari maruja cuca
  mercedes: meche
  miguel: migue
  montserrat: montse
  nicolas: nico
  patricio: pato
  pedro: perico
  pilar: pili
  rafael raphael: rafa rafi raf
  ramon: moncho mon
  ricardo: ricky richi
  roberto: beto tito rober
  rosario: charo chayo
  salvador: salva chava
  santiago: santi chago
  sergio: checo
  sofia: sofi
  teresa: tere teresita
  vicente: chente
  victor: vitin
  joao: joaozinho
  jorge: jorginho
  antonia: nia
  alessandra: ale sandra
  alessandro: ale sandro alex
  domenico: mimmo nico
  filippo: pippo
  francesca: franci checca
  francesco: franco ciccio cesco checco
  giacomo: jack giaco
  giovanni: gianni nino vanni gio
  giuseppe: beppe pino peppe peppino
  giuseppina: pina giusy
  lorenzo: renzo enzo lollo
  luigi: gigi gino
  matteo: teo
  michele: miki
  pietro: piero
  salvatore: toto turi
  vincenzo: enzo cenzo
  adrian: ady
  aileen eileen
  brian bryan
  clara klara
  claire clare
  glenn glen
  joerg jorg
  neil niall
  sean shaun shawn
  thorsten torsten
  """
