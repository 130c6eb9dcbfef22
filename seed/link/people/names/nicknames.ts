/**
 * Variants of given names: short forms, and spellings in several alphabets and languages. Each line is a name and its
 * variants; two names match if one line contains both.
 */
const lines = `
abraham abe|albert al bert|alexander alex aleksandr alexandre aleksander alejandro sasha sandy|alexandra alex sasha sandra
alfred al fred alfredo|andrew andy drew andrei andrey andre|anthony tony anton antonio|benjamin ben benny|bernard bernie
carolyn carol carrie|catherine cathy kate katherine kathryn kathy cate katie|charles chuck charlie karl carlos
christian chris|christina chris tina christine|christopher chris kit|cynthia cindy|daniel dan danny danil
david dave davy|deborah debbie deb debra|dmitry dmitri dmitrii dmitriy dima dimitri|donald don|dorothy dot dottie
douglas doug|edward ed eddie ted|edmund ed ted|eleanor ellie nell|elizabeth liz beth betsy betty lisa eliza elisabeth
eugene gene evgeny|evgeny evgenii yevgeny evgeniy|francis frank fran francisco|franklin frank|frederick fred freddy frederic
gabriel gabe|geoffrey geoff jeff jeffrey|george jorge georg georgios yorgos|gerald gerry jerry|gregory greg grigory
harold harry hal|henry harry hank henri hendrik|irina irena iryna|isaac ike|ivan john|jacob jake jakob|jacqueline jackie
james jim jimmy jamie|janet jan|jeremiah jerry|jerome jerry|jessica jess jessie|john johnny jack jon|jonathan jon jonny
joseph joe jose josef|joshua josh|judith judy|julia yulia juliya iuliia|karl carl|kenneth ken kenny|konstantin kostya constantin
lawrence larry laurence|leonard leo len lenny|leslie les|louis lou luis lewis ludwig|margaret peggy maggie meg marge greta
maria marie mary mariya|martin marty|matthew matt mathew|michael mike mick michel mikhail miguel michal|mohammad mohammed muhammad mohamed mohd
nathaniel nathan nat nate|nicholas nick nicolas nikolas|nikolai nikolay nicolai|olga olha|oleksandr alexander olexandr
pamela pam|patricia pat patty tricia|patrick pat paddy|pavel paul|peter pete pieter petr pyotr piotr|philip phil phillip filip
rachel rachael|raymond ray|rebecca becky|richard rich rick dick ricky|robert bob rob bobby bert|roberta bobbie|roger rodger
ronald ron ronnie|rudolf rudi rudolph|samuel sam sammy|samantha sam|sergey sergei serguei sergii|sofia sophia sophie sofya
stanley stan|stephen steve steven stefan stephan|susan sue suzanne susanne|svetlana lana|tatiana tanya tatyana tatjana
terence terry|theodore ted theo|thomas tom tommy tomas|timothy tim|valery valerii valeri|vasily vasilii vassili vasileios vassilis
victor vic viktor|victoria vicky tori|vincent vince|vladimir volodymyr vlad|volodymyr vladimir|walter walt walther
wilhelm william|william bill will billy willy liam|yuri yury iurii yuriy|yevgeny eugene|zachary zach zack
alexei aleksei aleksey alexey|anatoly anatolii anatoli|arkady arkadii|dirk dietrich|elena yelena helena olena|ekaterina katerina katya
filip philippe|giovanni gianni|giuseppe beppe pino|guillermo william|hans johannes johann|ilya ilia|jaap jacob|jan johannes john
johannes jo johan|karel karl|katharina kathrin katrin kathi|klaus nikolaus claus|lev leo|ludmila lyudmila liudmila|manuel manolo
matthias matt mathias|maximilian max maksim|maxim maksim max|natalia natalya nataliya natasha nathalie|oleg oleh|panagiotis panayiotis
pedro peter|sebastian bastian seb|valentin val|vyacheslav viacheslav slava|yakov jacob|yekaterina ekaterina
`;

const forms = new Map<string, Set<string>>();
for (const line of lines.split(/[\n|]/).filter(Boolean)) {
  const names = line.split(' ');
  for (const name of names) forms.set(name, new Set([...(forms.get(name) ?? []), ...names]));
}

/** Whether two folded names are variants, such as `bob` and `robert`. */
export const sameNickname = (a: string, b: string): boolean => a !== b && (forms.get(a)?.has(b) ?? false);

/** The variants of a given name, without the name itself. */
export const nicknamesOf = (name: string): readonly string[] =>
  [...(forms.get(name) ?? [])].filter((other) => other !== name);
