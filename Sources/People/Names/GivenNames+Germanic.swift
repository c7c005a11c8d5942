// SPDX-License-Identifier: Apache-2.0

/// English, German, Dutch and Scandinavian given names, and forms that these languages share.
///
/// A line is one name: its spellings, then after the colon its short and pet forms.
let germanicGivenNames = """
  abigail: abby abbie gail
  adam: addy
  agatha agathe: aggie
  agnes: aggie nessie
  alan allan allen: al
  albert: al bert bertie berti
  alexander alexandre aleksander: alex alec sandy xander sascha lex sander alexis
  alexandra: alex alexa sandra sandy lexi sasha sacha xandra
  alfred: fred alf alfie freddie al fredi
  alice: ali allie
  alison allison: ali allie
  alicia: ali licia
  alistair alasdair: al ali
  amanda: mandy manda
  amelia: amy millie mia
  andrea: andi drea andie
  andrew: andy drew
  andreas: andi andy dreas
  angela angelika: angie geli angel
  ann anne: annie nan nancy anni annette
  anna: annie anni anja anika anouk anneke anya anka
  anthony: tony ant
  antonia: toni tonia
  anton: toni
  archibald: archie
  arnold: arnie arno
  arthur: art artie
  ashley: ash
  augustus augustin: gus august augie
  barbara: barb babs barbie babsi bobbie
  bartholomew: bart
  beatrice beatrix: bea trixie bee trix
  benjamin: ben benny benji benno
  benedict benedikt: ben bene benny
  bernard bernhard: bernie bernd berni
  bernadette: bernie detta
  bradley: brad
  brandon: bran
  brenda: bren
  brigitte birgit bridget: gitti gitte biggi bridie biggy
  caroline carolyn karoline: carrie caro karo lina carol
  cassandra: cass cassie sandra
  catherine katherine kathryn katharine catharine katharina catharina cathryn kathrin katrin
  catherine katherine kathryn katharine katharina katarina: kate katie kathy cathy kat kit kitty kati
  catherine katharina katrin: kathi kaethe kathe trina rina tina
  cecilia cecile: cis cissy ceci
  charles: charlie chuck chas chaz chip
  charlotte: charlie lottie lotte lotta char
  christina christine kristina kristine: chris tina chrissie chrissy christa kris tine stina krissy
  christian kristian: chris chrissi
  christopher kristopher christoph kristof: chris kit topher stoffel kris christo
  clarence: clary
  claudia: claudi
  clifford: cliff
  clinton: clint
  constance: connie
  cornelius cornelis: con neil kees cor nelis corne
  cornelia: conny connie nele nelly corry
  cynthia: cindy
  daniel: dan danny dani
  daniela daniella: dani ela danni
  david: dave davey davy
  deborah debora: deb debbie debby debra
  dennis denis: den denny
  derek derrick: del
  dietrich: dieter dietz
  dominic dominik dominique: dom nick domi
  donald: don donnie donny
  donna: don
  dorothy dorothea dorothee: dot dottie dolly doro thea dora
  douglas: doug dougie
  duncan: dunc
  edmund edmond: ed eddie ted ned
  edward eduard: ed eddie ted teddy ned edi
  edwin: ed eddie win
  eleanor eleonore elinor: ellie nell nora ella ellen lena
  elizabeth elisabeth: liz lizzie beth betty eliza lisa libby betsy elsie bess liza lisbeth lies
  elizabeth elisabeth: elli else ilse sissi lisl elke lise lizzy bette
  emanuel emmanuel: manny manu
  emily emilie: em emmy millie
  emma: em emmy
  eric erik erich: rick ricky
  ernest ernst: ernie erni
  eugene: gene
  evelyn: eve evie lyn
  ferdinand: ferdi ferdy nando
  florian: flo flori
  florence: flo flossie
  frances francesca: fran franny frankie fanny
  francis: frank fran frankie
  franklin frank: frankie
  franz: franzl
  franziska: franzi ziska sissi
  frederick frederic friedrich frederik: fred freddie fritz rick fredi freddy frits freek rik friedel
  gabriel: gabe gab
  gabriele gabriella gabrielle: gabi gaby gabby ella elle
  geoffrey jeffrey jeffery: geoff jeff
  george georg: georgie schorsch
  gerald: gerry jerry ger
  gerard gerhard gerrit: gerry gerd gert geert hardy ger
  gertrude gertrud: trudy gerti trude trudi
  gilbert: gil bert
  gordon: gord
  gottfried: friedel
  graham graeme
  gregory: greg gregg
  gretchen: gretel
  guenther guenter gunther: guni
  gustav: gus gustl guus
  gwendolyn: gwen wendy
  hannah hanna: hanni
  harold: harry hal
  heinrich: heinz heini heiner hein henner
  helen helene helena: nell ellen lena leni nellie heleen
  henrietta henriette: hetty etta jette henni hattie
  henry hendrik henrik: harry hank hal henk rik hein henny
  herbert hubert: herb bert herbie hubi
  howard: howie
  isaac: ike zac
  isabel isabelle isabella: izzy bella isa bel belle isi
  ian iain
  jacob jakob: jake jakey jay jaap koos jacco kobus kuba
  jacqueline: jackie jacky jacqui
  james: jim jimmy jamie jimmie jay
  janet janette: jan jannie
  jane janice: jan jenny janey
  jasmine: jas jazz
  jason: jay jase
  jennifer: jen jenny jenn jenni
  jeremy jeremiah: jerry jez jem
  jerome: jerry
  jessica: jess jessie
  joachim: jo achim jochen joki
  joan joanna joanne johanna: jo hanna joanie jojo hanni annie jopie
  johannes: hans hannes jo johann jan joop johan hansi hanno joris
  john: johnny jack jon jackie johnnie
  jonathan: jon johnny jonny nathan jonty
  joseph josef jozef: joe joey jo sepp jos pep seppi jupp jef sjef
  josephine: jo josie fina josi
  joshua: josh
  joyce: joy
  judith: judy jude jutta
  julia: jule julie jules lia
  julian julien: jules juli
  julius: jules
  juergen jurgen: juergi
  justin: jus
  karl carl: kalle charly
  karin karen caren: kari
  kenneth: ken kenny
  kevin: kev
  kimberly kimberley: kim kimmy
  klaus claus nikolaus nicholas nicolas niklas nicolaas: nick nicky klaas nico niko nik nic niki klaas
  lambert: bert
  laura: laurie lori lola
  lawrence laurence laurent lorenz: larry laurie lars loren laurens lenz
  leonard leonhard: leo len lenny leon hardy
  leopold: leo poldi
  leslie: les
  lewis louis ludwig: lou louie lew lutz wiggerl lodewijk
  lillian lilian: lily lil lilly
  linda: lin lindy
  lucas lukas: luke luc luki
  lucy lucia lucie: lu luce
  louise luise louisa: lou lulu isa
  lydia: lyd
  madeleine madeline magdalena: maddie lena leni magda maddy
  malcolm: mal
  manfred: manni fred fredi
  marcus markus marc mark: marky
  margaret margarete margarethe margarita: maggie meg peggy greta grete gretel marge margie rita madge
  margaret margareta margriet margit: gretchen daisy margo margot griet marga gitta
  maria mary marie: mia mimi molly polly mitzi ria maja marieke mieke maaike
  marianne marion: mari
  marilyn: mari lyn
  martha: marty mattie
  martin: marty mart maarten tino
  martina: tina
  matthew matthias mathias mattias matthieu mathieu: matt matty hias matze mats mat matti thijs
  maurice moritz: mo morrie
  maxine: max
  maximilian: max maxi maxl
  melanie: mel melli
  melissa: mel missy lissa
  melvin: mel
  mercedes: merche
  michael: mike mick mickey mikey mitch michi michel micha misha
  michelle michele: shelly shell chelle mich
  mildred: millie
  miriam: miri mimi
  mitchell: mitch
  monica monika monique: moni nika mona
  nancy: nan
  natalie nathalie: nat nattie nati
  nathan nathaniel: nate nat
  nicola nicole: nicky nikki nico nic coco
  norbert: norb bert
  norman: norm
  oliver olivier: ollie olli oli
  olivia: liv livia ollie livvy
  oscar oskar: ossi ozzie
  oswald: ossi oz
  pamela: pam pammy
  patricia: pat patty trish tricia patsy patti trisha
  patrick: pat paddy rick pad
  paul: pauly paulie paule
  paula pauline: polly lina
  penelope: penny
  peter: pete piet petey peer
  petra: peti
  philip phillip philipp philippe: phil pip flip flipp
  phyllis: phyl
  priscilla: cilla prissy
  rachel: rach ray shelley
  ralph ralf: ralphie raffi
  randall randolph: randy
  raymond raimund: ray raimi
  rebecca rebekah: becky becca beck bex
  reginald: reg reggie
  reinhard reinhold: hardy reini
  renate: rena nate
  richard: rick dick rich richie ricky ritchie riki
  robert rupert: rob bob bobby robbie bert robin bobbie
  roderick: rod roddy
  rodney: rod
  roland: rolly rolli
  ronald: ron ronnie ronny
  rosemary rosemarie: rose rosie romy
  rudolf rudolph: rudi rudy dolf rolf
  russell: russ rusty
  sabine: bine sabi bina
  samantha: sam sammy
  samuel: sam sammy
  sandra: sandy
  sara sarah: sally sadie sari
  sebastian: seb basti bastian bas baz
  sharon: shaz
  sidney sydney: sid syd
  siegfried: sigi siggi
  sigrid: siri sigi
  simon: si simi
  solomon: sol
  sophie sophia sofie: soph sophy fiete fieke
  stanley: stan
  stefan stephan: stef steff steffen fanny
  stefanie stephanie: steph steffi stef fanny stevie
  stephen steven: steve stevie ste
  stuart stewart: stu stew
  susan susanna susanne suzanne: sue susie suzy suzie sanne susi suse sanna suus
  sylvia silvia: syl silvi
  tabitha: tabby
  terence terrance: terry tel
  theodore theodor: theo ted teddy dorus
  theresa teresa therese: terry tess tessa resi tracy thea resl
  thomas: tom tommy thom tomi tommi
  timothy: tim timmy
  tobias: tobi toby tobe tobbe
  ulrich: uli ulli ulf ueli
  ulrike: uli ulli rike ulla
  ursula: uschi ulla ursel urs uschl
  valentin valentine: val vali
  valerie: val valli
  veronica veronika: ronnie vroni vera roni
  victor viktor: vic vik
  victoria viktoria: vicky tori vicki vic vikki toria
  vincent: vince vinnie vin vinz
  virginia: ginny ginger
  vivian vivien: viv
  wallace walter: wally walt walti wout
  wilhelm willem: willi willy wim pim wil helmi bill jelle
  wilhelmina wilhelmine: mina minna willa minnie
  william: bill will billy willie willy liam wills
  winifred: winnie freda
  wolfgang: wolf wolfi wolle
  yvonne: von
  zachary zacharias: zach zack zak
  anders: andy
  bjoern bjorn
  elsa: elsie
  erika erica: ricky
  ingeborg: inge inga bibbi
  ingrid: inga
  karl: kalle
  lars: lasse lars
  magnus: mange
  mikael: micke
  nils niels: nisse
  olav olaf ole: ola
  per: pelle
  soeren soren
  jan: janne jani jannis
  """
