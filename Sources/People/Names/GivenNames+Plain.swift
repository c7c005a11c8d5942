// SPDX-License-Identifier: Apache-2.0

/// Given names without forms of their own; that a word is a given name tells it from a family name.
let plainGivenNames = """
  aaron ahmet aisling ajay akshay alain ali amelie amir amit anand andre anil anita anja
  antje april ariane arjun arun ashok astrid audrey aurelie austin axel ayumi beate bilal
  bjarne boris britta bruce bruno bryce camille carla carmen carol celine chantal chao chloe
  cole colin craig crystal dagmar dale dawn dean deepa denise detlef diana diane diego dina
  dinesh dirk divya doris dylan elena elodie emile emine enrico erwin esther ethan etienne
  eva fabian fabien fang felix fiona ganesh gareth gary gaston gaurav gavin giulia gloria
  grace gunnar hana hanne haoran hasan heather heidi heike helga helmut hilde holger horst
  hugo huong ines inge ingo irene iris ivan ivy jaime jean jens jiaqi jing jiyoung jonas
  jordan judy jun kai katja keith kelly kemal kerstin kirsten kyle lance lea lei lena leo
  ling linh lloyd logan lorraine luca luke lutz lynn mahesh manish manoj manon marcel marcia
  marco marcos marina mario marlene marta mathis megan mia ming minjun mona morgan mukesh
  nadia nadine neha nguyet nina noah nora olga otto owen pablo paolo pascal phoebe phuong
  pierre ping pradeep prakash qiang rahul rainer ralf rania raul ravi regina rekha rene rita
  robin roger romain ross ruben ruth ryan sachin salma sandrine satish scott seojun shane
  sheila shreya silke sneha solveig sonja sunil sunita sven svenja swati tanja tara thierry
  thuy tina todd travis trevor troy tyler ute uwe vijay vinod volker wanda wayne wei weijie
  wendy werner wilma xiaoming xiaoyan xin yan yann yifan yoko yuki yuting yves zihan zoe
  """
