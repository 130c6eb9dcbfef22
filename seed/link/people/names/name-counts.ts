/**
 * How many of 61821 people in the ACL Anthology (https://aclanthology.org, metadata of 2022, CC BY 4.0) have a family
 * name, and how many a first given name; folded, the counts rounded, names of fewer than 3 left out. In groups of
 * names that go together, as found by origins.ts. Written by train/main.ts; not to be edited.
 */
export const people = 61821;

export const nameGroups = [
  {
    people: 1581,
    families: `
46 cohen
32 schneider
15 arnold hahn pal sakai schwartz takahashi
12 abe david feldman ivanova levy oliver richter schroder wolf
10 cooper friedman harrison kohler moller sorensen uda vincent yamaguchi
8 amini ang braun fong ivanov jager krause miyazaki nishida ohara ong rey shirai walter
7 cortes haddad harada joseph karimi natarajan ogawa ritchie schuster tucker zadeh
6 blanco brun george kessler komatsu kuznetsov leong matsuoka michal petrova rizzo sokolova stark uchida vidal
5 arai bailly balakrishnan christensen christiansen corbett cote daniel diao eck fournier gaillard griffiths haase hagen kawaguchi kawahara kawai kenny kohl manning nishino oliva paz quinn reich russo sager tur wendt yilmaz
4 akiba amir arens banga barbu bohm bouchard bradley brendel burges cahill cappelli caruso cramer ellouze ferrero fukuda gardner greene group guillaume hein hicks higuchi holz hovy ismail juan kaji khemakhem kodama kraus kunze leonard magnusdottir mcguinness mekki mititelu montcheuil morton moser muhammad nirenburg nishikawa nouri nowak ogata oprea oz pakhomov pennington popov reed roche romanov roxas sanchis schreiber sharifi simko small sorokin suh uchiyama vilain vincze visser vogt vries wellner
3 akama albert aluisio andrew angelova arevalo ash bader barahona baum bengio beyer bien bigham blin bogart bor bott bouraoui bowden budzikowska camacho carr caselli castaneda cech challa chollet clout collet cornell crane cremers damani downs dragoni dubois dubou dykema ebert eckmann edmonds endo epure fabbrizio falco fano faria felice fidalgo fink florencio foret fujiwara gal gawron gerard ghorbel giorgi gitau goldwater gorin grossman gunther haake haldar hamadou hermann holt honig hubner humphreys itou just kabadjov kern kikui kikuta kirschner klinger knight koike kotze kozlova kubler kubon kuznetsova lazic lebedeva leone levitan litvinova loo luc lux lytle machacek mahadevan maia marchal marciniak markov martens martinet mateo mauri meena mellish mielke mons morel morin muhr mullick naim nicolas nikolova oleary otsuki patterson payne philip pollak powell prost quintana rahimi reimann rindflesch rock roder ru sagi saldarriaga salmela saur schlesinger schwab senellart seraj sherman simov stoyanova strong stuker sundaram sweeney tanner tikhonov tokunaga tree trnka valentin vanni vayrynen verhagen vogler voigt widmer wilhelm winter witte wolfel
`,
    givens: `
22 chris thomas
18 jean kevin
15 christian christopher sebastian
12 sarah
10 anne christophe marc matthias sandra
8 anna eduardo elena florian philip pierre rachel sharon tom
7 albert daniel naomi
6 andrew carol giuseppe irene mathieu michael pablo peter yasuhiro yukiko
5 allen david erica hiroyuki ivan jeffrey judith matt nathan richard satoshi stephan takashi
4 alexandre alexey brian emmanuel gary gregoire gregory henrik hitoshi john julian karl lee maria marian maximilian mike nathalie oliver paul petr roman roy ryo sergey william
3 abdelmajid alex alexander amir ariel bart behrang ben brett caroline chee denis dianne eduard eli elizaveta enrique eyal greville hiroshi hisashi jason joachim josh juan kenneth kosuke lena lina marcel mijail noriko olga pascal phil raphael robert sabrina scott sebastien sergei simon stefan tatsuya tetsuya the valentina verginica xavier yusuke
`,
  },
  {
    people: 2744,
    families: `
383 lee
316 kim
178 nguyen
147 park
83 choi
56 kang tran
46 cho le lim
38 pham
32 jang jung shin yoon
26 ho hwang vu
22 hoang klein moon
18 ahmad do kwon oh phan seo
15 ahn dang ha jeon jeong leung ryu son
12 ngo
10 bui cha huynh jo kaiser koch peters truong yoo
8 ba bak dinh doan jun koh kwak luong mai marcus minh mohammed moreira nielsen shim thanh vo xuan
7 can nam quang sohn
6 chau dao duong hashemi heo luu ngoc noh ravi shimada tien van werner
5 au barman dodge iqbal kazemi koo luan marti mas pirinen ro shou stankovic steiner thai trinh
4 abbas aji amer basile bechet blodgett choo ciobanu crego cristea cuong derr finn fulop giannakopoulos hoppe hudson hut johansen joo kweon linh maurya na olsson papageorgiou schofield see sherif shwartz steen stepanov thu turk weinberger yim zamani
3 abney alami amano amar asadi bang bard bickel birch blume bowers brusilovsky caseli cassidy chinnakotla dac donato dupont emam feltrim frolov greiff gron haim hassanzadeh higgins hirsch hoi im ittycheriah jan kaczmarek kam kida kirchhoff kolya kubo lacalle lefevre lindstrom lynch maiorano man maurel merchant mirroshandel mutlu ohashi otero phung phuong ponzetto rabinovich ramaswamy reisinger rim roh rui salton selfridge sidiropoulos ta tham thomason toledano tromble uddin vella vuong wahab wee wiese yap yaseen
`,
    givens: `
26 minh
22 jong young
18 dong thanh thi
15 hoang huy nguyen yong
12 anh hieu jae jun jung ngoc sang trung tuan
10 duc hee hyun jeong quang quoc steven tu viet xuan
8 bao byung chang chi chia eun ha hong hung ji jin richard seung soo vu yoon
7 alexandra an daniel duy hai ho son sung tae thai thang won
6 andrew anup chun chung dang dat david kim long matthew min mohamed sun woo
5 gerard hae hoa huong hyo jason john josep khanh kyung linh mai nam ngan quan seong steve su tan thien thuy tien tran trang tung vinh yi yoo
4 alina chen ching dae donghyun edward ellen ethan eunjeong evgeny gil gyu han hoai hsin hyung in jee jessica jiho joon kwang lian luan manoj maria minji myung nghia phu phuong roy se seok seunghyun simone soyoung steffen tam yejin yeon yu
3 adam alex alham alice anthony arthur binh byeong chau cheng chih chin chris cong cuong dan doroteo dung fabrice finn flammie gary giancarlo giang helena hien homa hyeong hyunji james jieun jihyun jinho jooyoung joseph ju jyh kang kathy khoa ki kiet lauren marion mi mitchell patrick peter phong seyed shin shu sin sophia sunghwan sungjin tai the thomas tommi truong valeria warren ye youngbin youngjun
`,
  },
  {
    people: 2270,
    families: `
56 chan muller
46 jones
38 thomas
32 anderson clark ng white
26 king
22 evans hansen min weber
18 adams harris lam meyer wagner
15 andersen bell frank lang mitchell ross schulz
12 becker fisher goodman huber jensen lange ryan ward
10 chin hofmann morales newman stevens
8 andersson andrews beck cook fernandes glass gross jansen kuhn lucas matthews murthy nilsson palmer reynolds rocha roux stern warren
7 bach bishop conrad cox friedrich gil hogan jordan luk macdonald marchand nelson schubert sullivan
6 baldwin baumann betz davidson day ernst fernando haider hartley kaufmann kramer lambert levi naumann odonnell oneill persson riley rosenfeld schmitz sim sutton vale
5 austin bobrow brady bryant burns cohn cowan durand fabbri fabre falk fine forster guthrie hancock hay hunt john larsen luca mathews mendoza mohammadi moldovan ozturk pelletier petersen picard porter raymond read robert schuler schultz sheikh snyder svoboda szabo thomson tsou walsh yates
4 alexander alt ansari bailey bar barnett bean bernstein bos bradford bras bruno cabezudo constant costello danielsson dean dick erdmann farrell francois franz fuchs fujimoto galley gangi geiger gotze grabowski graff grasser gregory grimm guvara hamon hastings hauptmann healey hoover jacob jacqus johannessen kasper kiefer kraft krug kruger lemaire lindberg little loiseau losnegaard lutz mandel mcenery mercer meulen mirzaei nemeth norton osullivan pak papadopoulos pietra popat radford rousseau schluter schone schulze shum sloan smit stumberger trost umura vasquz wade wheeler whitelock yih yung
3 adali alexopoulou appling archer arslan aslan axelrod bane barbier barezi barner bayer beek benoit berwick bikel billami bilmes blackburn blanchard bodnar bond bonfante boston boyer brooks burkhardt cafarella cardillo cardinal champollion chew chisholm clifford colas cowie cristia crystal cummins curran dagan daniels despres dickinson dietz donahu doyon drager dumitrescu dupuy durme ecker eklund escarcega falcone farre fell fleming flickinger foo fowler franklin freedman gaizauskas garland gemmeke germann gershman gertner gibbon gibert gigley gill gispert giuliano grave grimes grosjean gurin ham hardy hastie heid helle helmreich hendler herold herzog hirschberg hirst hon hromada hummel indurthi iv jahr johnston jose kancheva kapustin kass kayser keim knowles kohonen kopp kroch kurtz kwan kwiatkowski laine lamar lefeuvre littman loser maguire mahesh mahoney mancini marie martelli mathias mattei mayfield mccready mcfarland mcgrath meister menke mohler moniz nagel nikolov och okeefe ooi palma papadopoulou paradis paun piao pine piotrowski ponce prange pulman reeder reina richard rieser ritter robin roland roller rubinstein rudnicky rust rutherford sawyer scerri schiller sikdar smyth steele stefanov steinberger stricker talbot tardif tepper thomsen timmermans toth tyers vasserman verspoor wagacha waller wallis walther wennerberg winkler wisniewski yoshioka yujie
`,
    givens: `
68 michael
56 david
46 peter robert
38 daniel
32 benjamin james
26 alexander thomas
22 alex patrick stefan
15 anthony christopher jennifer john scott stephen
12 christian markus samuel simon
10 andrew francois jeff joseph karen marco timothy vincent william
8 dan douglas elizabeth francis guillaume helen jonathan julia justin karin mark martin melanie paul sam tim
7 anne dave frank ian jessica jim martha max michel michelle steve
6 arthur joel klaus lars nicholas noah pinar
5 andreas claire eric franz hans jacob janne jens josh julien kevin laura lucas marc ralf richard
4 aaron abigail andy anna axel ben bernard brian bruce chris christoph craig damien edwin elham erik gary gregor gyri jacques jared jean kenneth lewis lukas matthew nicolas pete roger todd tom tony victor
3 adria aidan alexis alice amelia amy angel ann barbara bevan claude dorte doug edmund emma florence fred gareth gilbert hanne ingrid jakob jason jeffrey joachim johannes jort joshua kristina linda lorenzo lucy maria mattia mike mokhtar monica murielle nigel nils olivia olivier pamela paulo per philip philippe raymond roland rosa ruth steven susanne sylvain trevor ulrich volker wayne wen zachary zhang
`,
  },
  {
    people: 3355,
    families: `
121 gupta kumar singh
83 sharma
68 jain
46 agarwal das shah
38 agrawal ghosh joshi khan patel
32 ahmed goyal kulkarni mishra rao roy srivastava
26 aggarwal arora mehta reddy sinha
22 ali bhat mittal mukherjee paul saha verma yadav
18 banerjee bansal bhattacharya chowdhury garg hasan islam patil ray sarkar srinivasan
15 basu bhatia chakraborty chatterjee dey dutta hassan jha krishnan nair nayak prasad
12 alam chaudhary datta gol hosseini krishna mitra mohamed pandey rahman saxena shrivastava shukla
10 bhatt chauhan choudhary desai hossain iyer kaushik khandelwal krishnamurthy navarro parikh pathak ramakrishnan sengupta shrestha subramanian
8 acharya ahuja anand balasubramanian bhardwaj biswas chawla dash gautam hegde hussain jindal kannan kashyap kundu mahajan majumder malik misra mohanty mondal naik narayanan rajan ramesh saleh sen singhal soni
7 amin anwar bhatnagar chandra choudhury dubey ganesan kamath mathur menon narayan prabhu raghavan ram raman sachdeva sahu shaikh suresh thakur upadhyay varshney
6 batra behera bharadwaj bhargava bose chaturvedi chaudhari chopra dhar dixit gandhi jorgensen khanna khurana malhotra mohan naskar pawar pour rai raj saeed saini sridhar srikanth tiwari trivedi
5 alharbi bhandari bhavsar dan deshmukh deshpande goodwin gopalan grover guha hildebrand hoqu hussein kalyan khalifa kumari maheshwari mani mathew modi mohapatra ramachandran rani sahoo sanyal sharaf shekhar tripathi tsang varma venugopal vijay viswanathan vyas zaidi zhen
4 adhikari akhtar alex attia bajaj balaji bouzid dhillon dima fares gliozzo gogoi gowda habibi haqu kar khare kothari krishnaswamy kshirsagar maarouf madaan madan maity manchanda mehrotra more muralidharan nandi narang narasimhan nieminen pandit parekh patra ponnusamy ponti ragheb rajasekaran raju rathod rizvi rutten sabo saleem sawant shetty tayal thakkar tyagi voss wadhwa yahya
3 afzal ahmadi alon aly ashok aslam asthana astudillo awadallah aziz baba babu bhagat bhalla boni chakravarthy chaurasia costantini dalmia dalvi decker fahmi garimella gopinath grewal gulati habib holmlund hoyt imran jadhav jafari jaiswal jauhiainen jhunjhunwala jundi kale kambhatla karmakar kedia khatri kholy khullar kondadadi koolen kucera kulshreshtha laddha lagus lakew leino madhavan maharjan mahmoudi maldonado nagi naidu namboodiri nandy nigam osman ozdemir padmakumar padmanabhan panchal pandian papanikolaou paranjape pareek parthasarathy patro pillai pradhan provost radhakrishnan raghunathan rajendran rajkumar rajput ramamurthy ramanathan ramnath rane ranjan rastogi rathi ravishankar rawal rawat ronen rosenschein salama sankaranarayanan sayeed sehgal shenoy sheth sil sood strand sultan sundararajan sundaresan szymanski taneja tawfik tendulkar tiwary tomar varile veen vijayakumar wani weintraub younes yuksel zafar
`,
    givens: `
26 md rahul
22 abhishek ahmed
18 mohammad nikhil
15 aditya ankit gaurav rishabh rohit vivek
12 abhinav akshay amit ashish ayush deepak himanshu muhammad ravi shubham soumya vinay
10 aman harsh rajat saurabh vaibhav vishal
8 aishwarya ajay anil anupam arjun arun ashwin karthik mohit neha piyush pranav prateek rohan sameer siddharth sumit syed vijay yash
7 anirudh anuj arpit ashutosh avishek dipti karan kartik manish mohamed mohammed nishant pooja prashant raj
6 abdul ankush harshit jyoti kushal mayank naman nidhi pratik priyanka rajiv rakesh sachin sanjay shweta suraj varun vikas vikram
5 abhay alok anand ankita ankur anmol anurag arindam arnab arvind dhruv emily ishan kaushik krishna kshitij megha nilesh nitish pankaj puneet rajesh ritwik sahil sakshi sarthak shashank soham sudip sunil vipul vishnu
4 aakash adarsh aditi akash alfio amir arijit arnav arpita atif dr edoardo gautam girish ishaan jai kamal kanishk kapil kritika kumar kunal mahesh manan mihir mohd mukund nitin parth pawan prakhar prasenjit preeti raghav ramon rishi sagnik samarth sanchit saurav sayantan shikhar shobhit shreya shyam siddhartha sneha somnath souvik suman sunny swati vibhu vineet
3 aayush abdullah abhijit adithya ajit akshat alaa amr amulya animesh anish anoop anupama aparna apoorv apurva aravind asad ashwani badri balaji bhavana chandan charu chirag darsh devansh dinesh dipankar divya gauri gayatri giovanni ibrahim ismail ivor jatin jaya jayant kabir kanika kazi kiran kushagra lokesh mandar maryam meghana michael milind mithun naveen neel nishtha omar onkar parag paras pattabhi prachi pradeep pradip prakash pranjal prashanth pratyush priya priyank pushkar rajdeep raksha rakshit ramesh ritesh riza roshan sadid samir sandeep sanket saumitra shachi shantanu shilpa shivam shrey shruti sid sidharth siva smriti soma sonal sourav srinivas sriram sudipta sumeet surabhi surafel swapnil tafseer tanmay tanmoy tejas tommi tulika uma vandana vibhor vikrant vipin waleed
`,
  },
  {
    people: 2562,
    families: `
56 silva
46 garcia martinez
38 gonzalez lopez perez rodriguz
32 oliveira santos
26 fernandez pereira sanchez
22 costa diaz ferreira fischer hernandez ruiz schmidt
18 alonso carvalho cruz gomez lopes martins moreno rodrigus souza
15 almeida freitas goncalves mendes nunes ribeiro rose vazquz
12 alvarez araujo baur berg cardoso castro jimenez leon olsen pinto ramirez ramos rojas torres
10 bosch campos dias kaur neumann rivera
8 alves amaral andrade calvo cunha duran filho fonseca funtes gomes henry leal lima matos mccarthy michel nagy neto ortega ortiz pardo popescu reyes rosa rosner rubin serrano shapiro soares teixeira vargas vega
7 barone dominguz franco gonzales horn konig maier marco marin molina moreau pastor salazar soto vaz vieira
6 aguilar avila barros bianchi cano colho cordeiro correia domingo duarte flores ford gutierrez guzman jong junior luna machado marino mayer mendez miura montero nogueira paiva petrov rios romero sahin sripada suarez torre ziegler
5 beltagy cabral cardenas castano castillo dimitrov gallardo hidalgo iglesias jorge langer maas masson melo migul moura munoz nunez oconnor pacheco pineda pinheiro reis romano santamaria saric schmitt sierra simos soler stoll ventura vera villegas webber zimmerman zu
4 abreu acosta aguirre alcantara alvarado amancio baz bernhard bhattacharjee bondarenko branco brugman calabrese camara carrillo castelli chevalier correa courtin cumbreras diez eckert eide esteban farina ferrari ferrer field figuroa finatto freire galvan garrido glaser greco guimaras gusev jussa keenan koller krieger lerner marcos miranda monteiro montes mora moradi moras nascimento nasir pedro pena rieger rio rodrigo romeo salgado serra shahid szekely tanabe varga veiga viegas wiebe
3 abad adam agirre aguiar aires alabau alekseev allauzen bashir batista bautista bello beltran bonet brock burgos burnham butt camargo carbonell carmona carrasco casteleiro castellanos catala chakrabarti chandrasekaran chavez cid concepcion couto duma eder escartin fabro farinha fauceglia figueira flemming fonollosa garnier gates geva gimenez giuliani govindarajan graca grand grinberg guillou gurra hadi hajj hanson hassel herrera heylen hoge hois hristov karanasou karger kepler khapra kirkedal kirsch koirala konrad laur lestari llorens lorenzo louis lui luis magalhas majumdar mana marek marinho marquz mehay menezes mestre meza milde montoya moral mortensen moshagen neri neves nir niraula ordonez orzas packard papadimitriou parisi parra peris pimentel plank pol pouli pramanick putra puzyrev rama ramisch rashid raz rei rico rincon rino rubio salmon samson santiago sanz scarton scheffer scholz schumacher seara sevilla sulea symeonidis todorova torrent trujillo uban valencia valle valli vilar vilares wachsmuth yanai yepes zaragoza zini
`,
    givens: `
83 jose
46 maria
38 antonio daniel david joao luis
32 ana miguel pedro
26 francisco juan
22 carlos fernando
18 javier manuel
15 hector jorge nicolas rafael
12 alejandro alexander gabriel jesus martin tiago victor
10 alberto andre claudia diego fabio felipe ivan raul ricardo silvia thiago
8 alexandre andrea cristina diana hugo jaime jan laura leonardo marcos marta oscar rui sergio vitor
7 andreas beatriz carla cesar daniela isabel julio lucas lucia marco thomas
6 alex alvaro eva gabriela leandro mariana pablo patricia rita roberto vicente victoria
5 aitor andrew angela arturo carolyn dennis elisabeth eric fabian gema harald henrique ignacio ines joan john jon margarita matthew paul paula rodrigo ruben
4 adrian alfonso alison asuncion barbara carolina catarina christoph claudio dirk eugenio evandro frank gerardo guillermo irene istvan joana joaquim johannes jonathan julia karen luciana mari mario mark mauricio mercedes michael miriam noa raquel santiago sara sonia stefan sven tobias vanessa vera william
3 adria ahmad alejandra alfredo alicia allan anderson andres ariadne arlindo belen benjamin bonnie bruno carmen celia chantal christine cicero danilo dario denis dietmar diogo douglas eddie edgar eduardo elise elizabeth enrique erick esther fatima federico fernanda filipe francesca gonzalo guilherme helena ida jamal jean joe josep kepa liliana lis liza louis magali marcelo marcia marcio maribel marie matias mitesh nobal nuno olga pascual patrick paulo peter pilar renata richard sandrine sebastian sidney sjur somayajulu sonja stephanie stephen susana tamara teresa vivian vladimir widad
`,
  },
  {
    people: 3031,
    families: `
68 smith
56 martin
46 johnson
38 miller
32 brown davis jr taylor
26 baker lewis williams wilson
22 hall moore phillips thompson
18 black campbell cheung gordon green morgan walker watson young
15 allen carroll clarke collins foster hayes hill price rossi roth schafer stewart turner weiss wright
12 bennett haas hunter kaplan katz kelly mcdonald moran morris roberts robinson russell scott shaw
10 berger fox gerber goldberg jonsson lehmann levine marshall maxwell may mills murray novak peterson richardson robertson rogers sanders webster wood
8 ball barbosa barry carlson chapman chong cole dixon dolan dyer edwards ellis ferguson frey fung henderson hughes iii jacobs johansson kane keller kennedy lowe mccoy parker roman vogel zimmermann
7 armstrong burger carter dahl dunn fraser gilbert lane mann murphy osborne rosen schmid
6 barker baumgartner bender boyd byrne collier davies elliott gibson gillick goldstein harper kay kun larson linden mason mon myers perry rosenberg simmons simpson talukdar wallace warner wolff
5 atkinson atwell baird barnes barrett bernard brandt butler carpenter castilho coster daly dillon epstein finch fletcher forbes gale goldman grant gray hewitt hopkins howard hull inan jackson kahn kamal kantor keane kearns ker kokkinakis korner kovacs kunz lehman lester lombardo lyons magnusson mak meunier meyers milne moss obrien paik potter reid rowe sales sang schwarz sheehan sinclair swanson teo weld west wolfe
4 adler bachman bateman beaulieu behnke bejan berry booth brennan chandler clements coleman comeau conroy crawford cross curtis dahlgren daoud doherty dwyer egan elder elliot fiscus fitzgerald flynn gerlach go godfrey gorman gustafson hale haller hammond hinrichs hobbs holland hurst ide kelleher khalid khoury kirk kiss kowalski lawrence madsen mathieu mccallum mccra mcdermott mcinnes mckenzie meehan merten montgomery moro morrison neff nichols oberlander oreilly pao patrick paulus pierce power powers prince rice rich sadler saldanha san sharp short sims swift tellez thornton tsay washington weir wells whang whitney williamson youssef
3 ackermann albrecht aman anthony antunes bacciu baron barr bates baumer baxter bear beaumont bechara bekavac benjamin benz birnbaum bjorklund block bloom bock bogurav boland boyce bremer bruce brunner bullock burnett burstein byrd caldwell cameron carey carman chambers cochran compton conway cordova croft crook crouch cunningham delgado desarkar deutsch dickerson dowling downey dufour duncan dunne duqu eckart eisenberg eisner elia emerson fergadiotis ferraro fillmore finkel finlayson fitzpatrick flanagan foley francis funk garside ginsberg glover goot greenbacker greiner hamilton hamza hannan heinrich hemphill herring hildebrandt holm howell hur hutchinson ignat ii iomdin ionescu isral jaffe jie karlsson kaufman kaye khalil kogan kohli kohn koopman kos krizhanovsky lafferty lamb langlois law leach leavitt liberman lieberman lund macleod mansfield marchetti marcotte mariani martindale marx mays mccann mccracken mcintyre mckeown mcmahon meteer munteanu naderi nedoma nicholson nyberg nygaard nzali obeid ogden ogino olney omri oren petasis phelan pool poppek pradeep prudhommeaux pyne rasmussen re reeves reiss resnik rodier roussel rubino schon schouten serban shore shudo siegel skiba snow sonntag spragu stabler stephan stevenson stone strobel summers tait tambouratzis tenney todd toni tse underwood vaughan villa wallach wanzare waters wayne whittaker wilkinson winder wing wise woods zajic zorn zweig
`,
    givens: `
100 john
68 david william
46 andrew
38 james jonathan mark richard
32 brian eric matthew michael robert
26 charles daniel paul
22 george jason
18 adam edward ryan stephen susan
15 ben christopher ian jane jeremy jon joshua kathleen mary mike peter rebecca simon steven
12 alan alex bill chris emily henry martin
10 aaron alexander barbara benjamin christine erik johanna katherine keith lawrence nancy nathan roger
8 andrea carl catherine colin dan geoffrey jennifer jordan kate kyle marie neil nicholas patricia patrick philip rob ronald sean will
7 bob christian donald erin francesco hans jean jenny kathryn kevin lisa phillip ross thomas timothy tyler
6 amanda anne derek elizabeth graham gregory guy jeff jerry jill kathy kenneth larry maria nick phil robin ron russell sandra scott steve ted
5 alvin anthony bruce craig dale douglas dylan hanna hannah heidi janet jeffrey joseph julie kelly kristen nathaniel nigel philipp rachel sarah stefan sue suzanne valerie
4 alistair allan angus ashley brandon bryan caroline cory cosmin dave don elaine fred gabriel gordon heather jack jacob jens jim laura marilyn martha melissa norman partha randy rene stuart tim tom wendy yoav zachary
3 alastair allen amber amir ann anna arne barry bridget carol carolin corey cynthia daniela deborah dimitrios doug eileen evan frederic frederick gabriela gavin geoff gianluca glenn greg gregor hakan helen iain ira jackie jesse joel julia juliano ken kerry kerstin lance laurence lilian marcus maunendra max melanie noah norton pascale quentin randall raphael rod roy sabine sam samuel sophie stephanie todd tony travis wesley yvette
`,
  },
  {
    people: 1984,
    families: `
56 wong
32 sato tanaka
26 kobayashi nakamura suzuki yamamoto
22 ito watanabe yamada
18 kato yoshida
15 fujita hoffmann ishikawa kimura mori ono pedersen saito
12 chow lau sarma yamashita
10 ando hara hartmann hashimoto ikeda inou itoh levin perera prakash sasaki simon sousa takeuchi ying
8 doi hasegawa hayashi ibrahim koyama makino mandal matsumoto morita murakami murata nakano nakayama okada okamoto sakamoto salam shimizu stein sugiyama takeda tam uhara
7 alm bhattacharyya bhowmick chaudhuri dinu fujii goto iida ishii mada masuda matsuda sano so tamura yoshikawa
6 chua dasgupta dimitrova graham gros hoffman kaneko kitamura kojima matsui nagai nishimura ohta otani ozaki patzold schutz segal singer yildiz
5 aoki araki asano burke ebrahimi ferro fukui hart honda horiguchi hoshino inui ishida ishihara jelinek kano kikuchi kinoshita kondo kubota maruyama matsubara matsuo mooney nagata nakagawa nakajima noguchi oda ogura ojha oka okumura pollard rau reiter sa salvador satoh seki shimazu syed taguchi takagi tsutsumi yamauchi yamazaki yasuda
4 adachi aizawa akiyama asai asakura bergmann blanc camilleri church eriksson ferrara fiedler finley fodor fukushima ganesh haug hori imai izumi kawasaki kishimoto laurent manzoor matsumura mendonca michalis miyazawa molloy morimoto nagao nakanishi nakatani noda nomura okuno orr otsuka ott paris ponomareva popa salehi salem sawada schuller shinohara sugawara sugimoto sumita tokuhisa toledo tsuji tsujii uno vicente weinstein wilcox yamasaki yip yoshimura zribi
3 abdalla abraham adolphs amorim appelt arita belguith bhaskar brekke chase chiba coppola corley damerau dehghani eguchi engelmann enomoto esmaili flournoy fukuoka georgescu gers graf grasso gur haber hakim harder hayakawa hennig hidano hirano hiraoka hirata hockey homma huai ikeya imamura irie ishimoto jabbari kamei kawabata kawada kita kitagawa koga koster kumano kurosawa kwok lager lobo luqu lynn mahata mahmoud markus matsushima maynard mckee megyesi messina michaud miyamoto morishita mott nagano nakao nakashima nakata narita nasr nemoto nishihara nishimoto nitta norouzi nubel oard ohno ohtake ohtani okabe okazaki okuma opitz oshaughnessy oya palm perkins pfister poddar rajani rallapalli reichel ruiter sagawa sakaguchi sakaki samul saunders sawai schutte shalev silveira silverman somers spruit stahl steffen sugiura tachibana takada takano takei taniguchi tateishi templeton terra tiedemann toda tokuda tomita tomokiyo torii tsuchiya tsunoda vasilescu veloso wada walde whitehead yagi yamane yamaoka yano yasuhara yokoi yokota yoshimoto zafra zeller
`,
    givens: `
22 akira hiroshi
18 kenji
15 hiroaki takeshi yuki
12 atsushi hiroki
10 jun masahiro takahiro yusuke
8 hiroyuki ken kenneth koichi lisa makoto masayuki naoki raymond ryo satoshi takuya tomohiro yuji yuya
7 douglas gustavo kohei masashi takashi takayuki yu
6 ali cecilia felix greg hajime hitoshi jorg kazuki keisuke masaki masanori masatoshi paul shinichi yohei
5 akiko daisuke diana hideki hideo hiroko ka keiko kentaro koji laura liviu manabu masaru minoru shin sho shota shun takaaki tomoki tomoko toru yasuo yoshihiro yuichi yutaka
4 akihiko akihiro anca beth bolette carl david hideaki ian junichi junya kai kazuhiro kazunari kei kengo laurel maria masahiko michael naoyuki noriyuki peter richard robin ryota sabine sara shannon shingo shinichiro tak takumi toshio tsuyoshi yoshiaki yoshiyuki yuka yuta
3 adi ai alexander assaf beata billy bjorn cecile christopher daniel derek doug etsuko franco fred hayato ichiro issei jerneja kam kazuhide kazuya keiichi kenta koichiro kosuke kotaro kumiko lamia masami masato megumi mika motoki natalia niels norman plaban prathusha reem renato rita robert seiichi shikhar shinji shogo shohei shuhei susumu tadashi takehiro takuma tatsunori tatsuya tetsuya tomas tomoyuki wai walter yasuhiro yasumasa yoichi yoshihide yoshihiko yoshimi yui
`,
  },
  {
    people: 13342,
    families: `
825 wang
681 chen li zhang
562 liu
383 wu yang
316 huang lin xu
261 zhou
215 yu zhao zhu
178 lu sun
147 chang hu jiang ma
121 gao guo han he zheng
100 cheng liang luo shen shi song tang
83 cao ding feng jin su tan wei xie yan
68 cai dai dong du fan hsu lai pan xiao ye yuan zeng
56 fang fu hong liao peng tian tsai yin
46 bai chung cui deng gu ji mao qin ren yao zhong
38 chu gong hou hsieh jia qiu qu wen xia xiong yeh
32 bao duan hao kuo meng qi qian shao you
26 an chao chi chiu chou guan hung kong lei lo long lv lyu niu tao tong tseng tu wan xiang xing yi zou
22 ge kao lan miao ni nie shih zhan zhuang
18 chai chiang chuang gan hua ko sheng sung zhai
15 chien geng hsiao ke ling mo ouyang pang qiao ruan si teng weng xin yen
12 dou jiao jing ju ou shan shang
10 bi fei hui ku lian lou mu pei shu tai yun zuo
8 bian huo jian lien mei ming ning pu quan ting zong
7 khoo pai rong shiu yeo
6 ai chia gui juang leng mou sha tung xi yeung zha
5 abdullah ao bu che cheong chun cong goh kuang low ping zang zhuo
4 bo cen chaves chiou hsuh kan kuan kung lehal liou oo she tuan yong zhi
3 bouchekif choubey hsien khatib kou mi nan ran ring schutze sin soh tay tsao tsui woo zan
`,
    givens: `
178 yu
147 wei
121 yi
68 li ming wen
56 bo chao cheng hao jian jun xin ying yuan
46 chen chun hui jia jing kai yang
38 chia chih jie lei liang min peng qi sheng shu tao ting xiang xiao yan yong yun
32 chi ching feng han jin ke lin lu meng rui yao yue zheng
26 chang chien chung fei hong kevin kun pei po shih tzu zhen zhi
22 fan fang hsin nan ning ping qian tong xu yen
18 bing chin cong dong hang hua ji ling mei qiang qing ran tian xing xinyu yin yuchen zhao zhe
15 chuan dan gang heng huan hung jiawei kuan long michael rong shi shuang shuo su tsung wan xiaojun xiaoyu ya yifan zhiwei
12 bowen chong david guan haoran james jen jianfeng jiang jiaxin pengfei shuai song xi xia xiangyu xiaodong xiaofeng xue ye you zeyu zhiqiang
10 alex chu daniel dawei eric ge hai he hongyu hsiao jason jennifer jiaqi jingjing junjie minghui pengcheng pin qin quan richard shan shao siyu tianyu tingting weiwei wenjie william xuan yiwei yung yuxuan zhiyuan zhong zi
8 alexander an christopher edward guang haitao hsiang hsuan jhih jiacheng jiajun jianwei jingyi jiun juan junyi kuo lili liu liwei miao na pan qiao ren sen shang shen sung tai tianyi wang weidong wentao wu xian xiaofei xiaohui xiaoming xiaopeng xinyi xudong yifei yiming yixuan yujia yuwei zhenhua zhicheng zhipeng zixuan
7 andrew ao ben chan emily haotian haoyu helen hsien hsiu jinfeng john jui kang kuang lan man patrick paul peter qingqing shun xiaoyan xingyu xuefeng yanyan yining yixin yufei yujie yuqing zhenyu zhihao ziheng zijian ziwei
6 bei biao brian can che chenxi chieh fu grace haifeng hongbin hongfei hongjie hongliang hongyuan jiahao jiaming jinghui jingwen jyun kexin liping mao minghao mingming nancy qinghua ruoyu shanshan si siqi steven thomas tom tony tung vincent xiaotian xinwei yanan yichen yih yilin yimin yingying yuhang yuqi yuting yutong yuxiang yuxin ze zhichao zhiyong zhiyu zhou zhu zhuoran zihan ziming ziqi ziyu
5 aaron albert anthony bang bao benjamin charles chenghao chengyu chenyang chiao chiung duo guo guohua haibin haiyang hongbo hongzhi hou jenny jessica jiahui jialu jianfei jianmin jiarui jiayuan jimin jimmy jingyuan jinpeng joy junfeng junlin licheng lifeng linlin lixin liyan michelle mingyu mu pengyu qingyu ru sam shijie shiqi shiyu shuguang shuhan sijia siyuan stanley sun weijie weimin weipeng wenbo wenhao wenhui wenjun xiaobing xiaohan xiaoli xiaoling xiaolong xiaoqing xiaowen xiaoyi xiaoying xun yafei yajuan yangyang yibin yichao yimeng yiqi yiran yiyang young yuanhang yubo yudong yufan yufang yuhao yukun yulin zhang zhaohui zhendong zhigang zhihong zhihua zhilin zhiyi zhuang zhuo zihao
4 alan anne baohua bill boya catherine chengwei chenwei chongyang chuang cui dandan danqing dongxu edmund feifan frank gen hainan haoyang ho honglei hongtao hongwei hongyan huang huei jerry jiale jianbo jiangtao jianguo jianhua jianping jianqiang jianyu jiapeng jiaxing jiayu jidong jien jieyu jihong jinan jingbo jingwei jonathan joyce ju jung junru lee lian liangliang libin lijuan lijun lily limin liming liqun liwen luyang mian mingyang mo nguyen pu qianqian raymond roger ruibin ruifang ruining ruochen sai sean shaohua shasha shawn shudong shuyang simon siyang stephen ta tan tang tien victor vivian weiguo weihua weijia weilin weiming weiran weiyi wenhan wenjing wenlin wenqi wenting wenxuan wenyu wenyuan winnie xiangnan xiangyang xiaobo xiaodan xiaohua xiaolin xiaoqi xiaoqiang xiaowei xiaoxi xiaoyin xiaoyong xiaoyue ximing xinghua xingwei xingwu xingyi xingyuan xuemin yanjun yibo yicheng yihong yinan yingjie yiping yiqing yonggang yuang yuanxin yuanyuan yucheng yuhui yuming yutao yuxiao zehao zhan zhengyan zhibin zhihui zhili zhiming zhiyang zhongyi zijie ziyi
3 allen andy anqi bingbing bingyang bingyu bohan borui bowei boyang boyuan bryan cen chaofan chenchen chengcheng chenguang chengxiang chenhao chenhui chenyi chenyu chiu christine chunhong chunping chunyang cindy clement danyang deli dennis derek dian ding dongfang eugene fangfang fangyuan fengyu francine george guangtao guangwei guangyi guanhua guodong guoping gurpreet haibo haijun haiyan hangyu hannah hanqi hanyang haochen haodong haolan haolin haozhe heming henry hongyin hongzhan hongzhao hsu hsueh hu huajie huajun huibin huijun huimin ian jeff jeffrey jeng jheng jiabao jiachen jiajie jiali jialin jiancheng jiangang jiangping jianhao jianing jianjun jianlin jianling jianming jiannan jianxin jiao jiaqing jiasheng jiatong jiawen jiaxuan jiayi jiaying jinghua jingjie jingyu jinhua jinhui jinlong jinwen jipeng jiwei jiyuan joey julia junbo junhao junhui junjun junqi juntao junwei junwen junyu junzhe justin justine kan katherine kelly kelvin ken kewei kuei lawrence lichao lihong lingyu lixing liying liyuan lizhen longlong longxiang lucy luke lun luyao martin meichun meizhi mengdi mengjie mengnan mengyu mi mia miaomiao mingfei minghan mingjie mingjun mingliang mingyuan mingyue nai nian peiyao qianlong qibin qiming qingyun qiong qixin qun rebecca ruei runxin runzhe sha shaobo shaojun shaolei shengli shengyu shilei shiliang shiyan shou shukai shumin shuying sicheng sida siming sin siwei siyan ssu stephanie szu teng tianchi tianqi tiantian tianyuan tuan tzong wai weifeng weihao weijian weiping weisi weixin weizhe wenbin wenkai wenli wenliang wenpeng wenqiang wenyi wenying winston xiaochen xiaocheng xiaojin xiaojing xiaokang xiaomin xiaoping xiaoqian xiaorui xiaoxuan xiaoyang xie xingjian xingjun xinhui xintong xinxin xinying xinyuan xinze xiong xiwen xuanyu xuewen yadong yanfei yanhui yanqing yaqi yaru yau yawen yihao yihuan yijiang yijun yikang yike yilong yilun yinghui yingqi yipeng yitao yiwen yixiao yizhou yongfeng yonghao yongjie yongqiang yuefeng yuen yufeng yuguang yuh yuhong yulan yuling yulong yunfeng yuning yuntian yunxiao yunyi yuqiang yushi yuxi yuxing zan zehui zekun zeming zeqi zequn zhengping zhengyi zhengyu zhengyuan zhifeng zhiguo zhihan zhiheng zhiliang zhimin zhitao zhixian zhixin zhixing zhiying zhonghua zhongyang zichao zichen zihang zijun zili ziyang ziyao ziyue
`,
  },
  {
    people: 30952,
    families: `
5 bandyopadhyay erdem mansour raza
4 baruah herath radev sarmah sui tandon venkatesh yildirim
3 ahsan alotaibi angelov ayan chanda chennuru choudhari cottrell diallo dijkstra fatyanosa gafos ghosal inaba kaljahi kazi kunnath lun mallick manna matsushita mirza nakov pontes pretorius prys raina rehman saeedi sarwar shibata wijaya yee
`,
    givens: `
316 david
261 michael
178 daniel
147 john maria peter robert thomas
121 anna christian jan jean martin
100 alexander mark paul richard
83 andrew eric james
68 adam andrea andreas anne benjamin christopher elena ivan jonathan laura marc marco marie matthew mohamed patrick pierre stefan william
56 alex ali brian chris george julia kevin mohammad nicolas sebastian simon victor
46 ahmed carlos dan eva francois jose matthias michal olga sarah scott stephen tim tom
38 aaron alan alessandro alexandre antonio barbara elizabeth florian frank jennifer joseph julien olivier pavel philip roberto samuel sara steven
32 adrian alexandra amir ana andre antoine anton christoph christophe claudia daniela denis edward ekaterina erik gabriel gregory ian irina jason johannes juan julian laurent lisa luca luis markus max natalia nicholas philippe susan tobias vincent
26 alberto andrei ben boris bruno caroline christine cristina diana diego dmitry fabian felix francesco frederic guillaume hans igor ioannis jacob javier jeremy joel jonas joshua julie kenneth manuel michele mike mohammed muhammad oliver paolo philipp rachel rebecca ryan sean stefano stephan stephanie tatiana timothy tomas tomasz
22 ahmad alejandro anthony catherine charles daniele dennis dirk dominique emily emmanuel fabio federico gerhard giovanni giuseppe guy hiroshi ilya jacques jens jon jorge justin klaus lars lucas lukas marina mario marta mary mathieu matt maximilian michel monica nikolaos nikos nina pedro piotr remi sabine sam sandra sergey silvia steve thierry valentin vladimir xavier
18 aditya alain albert alexey amanda ann benoit bernard brigitte bryan christina claire clement colin dimitris elisabeth eugene fernando filip gabor georgios greg hannah hugo irene jack jeff jeffrey jesse joan jordi karen karin katharina kristina linda lorenzo lucie makoto marcin marcus marek matteo miguel mikhail nathalie nathan nick nikhil panagiotis pascal patricia paula petr rafael sai sergio simone sophie stephane susanne svetlana sylvain takashi victoria wolfgang yves
15 agnes alessandra alexis amit amy anastasia anders andrey andy artem arthur beatrice bjorn carl charlotte christos dana daria dario davide donald douglas ehsan enrico francesca francis francisco gabriele gary georg giulia gregor hanna harry hendrik hossein ibrahim isabel isabelle jakob jakub jana jay jessica joanna joe johan jordan jorg judith karl kate katerina keith leonardo li louis luke magdalena mahmoud marion maryam mathias maxim maxime mehdi mihai miriam neil nicola nicole nikolay nora ondrej pablo pawel petra rahul raphael rene robin roger roman ronald ruben sebastien serge sharon sofia stefanie sven teresa vanessa walter yusuke zachary
12 aleksandra anita anja arnaud arun aurelie bart bruce camille carlo chiara damien dimitrios eduardo elisa enrique etienne franck frederik gerard gilles hassan helen jerome jim kai katarzyna khaled konstantin laurence leila lena leo louise lukasz maarten maciej marcel marianne marius martha massimo mathilde matthieu md melanie milan milos mohsen monika nadia niels nikita nils oana omar oscar ramon ricardo romain satoshi steffen takeshi timo vera wojciech yuki
10 adriana adrien agata agnieszka akshay aleksandr alexandros alice alicia alina alon andras andrej angela antti ari artur atsushi axel barry bernd bernhard bill bob bogdan carla cecile chen claudio cristian daniil dave deepak dominic dominik ellen estelle fabrice fabrizio gael genevieve geoffrey giorgio gordon guillermo hannes helena helene herve hideki hiroaki hiroyuki howard ines iris isaac ivana janet jiri joachim joao joris josef katherine kim konstantinos krzysztof kurt lee leon leonid loic lucia magnus manuela martine masaki masato mateusz mats matti melissa mostafa nancy naoki natalie nico niklas nikola noah nuria oren paola per phil pradeep quentin ralf ralph riccardo rosa sabrina sandeep sonia suzanne sylvie takahiro tamara terry toshiyuki tyler ulrike uwe veronique viktor vivek vladislav wang yannick yannis youssef yu yulia
8 abdul abdullah abhishek akira alessio alexandru alison allan amal amelie amin amine anais andres anil ankur annette annika ariel arjun ashish ashwin asma aurelien bianca bradley brandon brendan carmen cedric celine chloe claude craig cyril daisuke danielle diane don edith edoardo eduard elaine eleni eli elias elizaveta elsa esther evan fatemeh flavio florence fred gabriela geert gregoire guido hadi hakan hamid harald heike henry holger ilia ioana jacqueline jamie janos jenny jesus jochen johanna josep jun jurgen karim karthik kathrin katrin kenji kirill klara koen krishna kyle larry laszlo lauren laurie lawrence lea liu luc luigi luisa maha manfred manon marko martijn masahiro michelle mihaela mikel miroslav moritz moshe mustafa nada nguyen nigel niko norman nuno olivia omer omid patrice pauline pieter prashant rainer raj ravi raymond rob rodrigo rolf ronan ross ryo ryosuke santiago saurabh shubham sonja stanley stella stuart taichi takuya tanja thibault tina tomer tony ulrich vadim valentina valerie venkatesh veronika vishal volker werner yael yang yann yassine yuri yuval yvonne
7 ahmet akihiro alireza anas andrzej angelo ankit antonella arne audrey avi bettina birgit carsten cecilia christiane clara cynthia danilo danny dawn delphine dimitar dimitra edwin elham emanuele emil emmanouil evangelos evgeny fabien farah federica felipe frederique gabriella gerald gleb goran graham hamed hanne heather ionut jared jorn karina karine kathleen katja ken koichi koji kristin laure leonard lidia mahdi maja margot marian masashi matej maurizio maya mehmet mikael montserrat morteza murat myriam nadine noam norbert ole oleg onur pegah petter pilar polina radu rafal raquel razvan rita roland rose samira satoru seth seyed siddharth sina solomon sophia stavros stefania sunil tal theo thorsten toni valerio veronica vijay vincenzo willem yasuhiro yutaka zhang
6 abeer alena ales alfred aline allison amar anastasiia anastasios anca angel angelika annie arman arturs atanas ayman beata bert beth birte bram brett casey chaitanya clint cornelia dean dina dinesh doris dustin ed eirini elif elisabetta emilia emma emre erika erin ewa farhad fatma feng filippo florent florin francoise franziska ganesh gaurav georges german gianluca giorgos gloria gustavo hajime han hani hector helmut henrik herbert hiroki hiromi hussein ignacio inga ingrid irena ismail istvan jaime jane jelena johann juraj karel karolina karsten kathryn kay kazuya kelly kerstin kira kohei kris lise lluis mahsa malte marcelo marcia marcos margaret mariana marieke martina marzieh maurice mauro mikko mina minh nabil nikolai nishant oleksandr olena parth paulo pavlina pranav raja ram ray rico rim roberta rohan rohit ron ruslan ruth salvador sami sandrine seiji sergei shin shinya slim soren spencer spyros srinivas stan sumit suresh surya susana susumu svitlana tarek tatsuya tatyana ted theresa todor tommaso tomoya toru tristan umut vaibhav valeria varun vassilis verena virginia vlad walid wen xabier yuliya zahra zdenek zhao zied zoltan
5 abdulaziz abdulrahman akash aldo aleksandar aleksander alistair alla allen amr andi andreea anke antje antonia aparna arantza armin arto asaf athanasios attila ayush baptiste benny bernardo bhanu bhargav bojan caitlin carole catalina cesar ciprian claus clemens daan dagmar danish denise derek didier dietmar dmitrii dora driss duane dylan elad elina elise emilie emmanuelle erfan erwin eyal faisal faiza farid fatih fredrik gaelle gal galina gareth georgi georgia gerrit giannis gijs gilbert glenn greta grzegorz gunter hamidreza hamza hayato hazem heidi heiko henk herman hirotaka houda hristo huang iker ingo israa jackson jake janez janne jaume jeremiah jeremie jeroen josh joyce juliette jussi justyna kadri kamil kara karan kari kartik katarina kentaro khalid khalil kilian kishore kristian kristiina kushal larisa larissa leah lennart liam lina lionel logan ludovic lydia mai majid manolis marcello margarita marin marine marisa mariya marjan marwa masaru masayuki masoud matan mayank meredith michaela mickael mireia mirko mohamad mona morgan mourad nadezhda naomi naveen noa nobuyuki noemi noureddine ola or oskar osman oussama owen paloma pamela patrizia phillip pietro praveen radhika ramesh reda reem rishi russell saeed sagar sahil salim samantha samir sander sandro sanja sascha sasha shruti shunsuke silke somayeh soumya srikanth stefanos sylvia szymon tadashi tamas tania tatjana taylor theodore tolga tommi tomoki torsten ulla ursula vaclav vasileios vikram vitaly vojtech wael warren wendy will witold yash yasser yoann yohei yoichi yonatan yoshihiko yotam
4 abhijit abhinav abu achille achim adel adi adithya adria aggeliki ai aida aikaterini aitor ajay akio akshat alaa alec alessia alfonso amber ammar amparo anand anat ander angelina anika anirudh ankita arda ariane arianna aris armando aron arturo arvind asa ashley ashraf astrid austin ayodele bartlomiej bas beate begona behnam behrouz behzad bela benedikt bengt berta bertrand bilal binyam blaz bo brad brahim can candace carina carol carola carolin carolyn cesare christel christelle christof cindy clinton conor constantine corinne costanza csaba daiki dale damir darius darya deborah deniz dhruv dieter dietrich dilek dimitri divyanshu dmitriy doina domenico dominika dorothea doug egon eleanor elie elin elliott eloi eman emiel emilio eoin erick ernest estela ethan evelyn evgeniy fabienne fabricio fadi fahad fanny fatima fedor francesc franco franz freddy friedrich gavin gert gholamreza gina giorgia giovanna girish giulio glen gordana grace guilherme gunnar guo gyorgy hana harold harri harsh harshit hasan haytham heiner heinrich heinz hemant henri hermann hillary hirokazu hitoshi hrishikesh huda ichiro idan ieva ilana ilaria imad ina inigo ismael ivo jaap jacek jacopo janine janna jasper jill jimmy jo joakim joost jos josephine josette josu josue jouni jozef judit juergen julio junichi kalina kamel kasper kathy katia katrina katsiaryna katsutoshi kazuaki kazuki keita kiran ksenia kumar kyoko lama lara leif leticia lin lois lorena lori lorna lorraine lou lubos lucian luciana luise lynette maayan madeleine maite maksim malgorzata malin manabu manoj manos marianna mariano marija marten marti masakazu mattia matus mauricio megan meghan meghana mert micah mika milena milica minoru miquel mirjam miruna moin mojtaba molly monique montse morgane muhammed mukesh muriel naoto narges narjes natasa natasha nathaniel nava necati neha nelson nestor niloofar nima nitin noriko nur ofer oksana olha ornella ozan ozge ozlem pascale pasquale patrik pavan peggy pere peyman pia pim prakash prasanna prateek pratik raffaella rafik raghavendra rajesh rami ramona ran randy rasmus raul reinhard remo reza rich rik robyn rocio ronny rory roser rui ryota said salima sameer sandor sanjay sarthak serena shachar shane shannon shi shigeki shima shirley shiv shiva shlomo shun simona sisay siva soroush sotiris souhir sridhar sriram stanislas stanislaw stavroula sudarshan sushant sylviane taha tan tejas therese thiago tiago tibor tin todd tomohiro tore toshiaki travis tsuyoshi tugba tushar ulf uri ute valentino vasiliki vassiliki venkata vidya vit wafa wei wilfried wim wouter wu yoav yoshikazu yumi yuta zhou zohar
3 abby abdallah abdel abhyuday abigail abir achraf adeline adil adnan afra afsaneh agustin ahsan aicha aidan ailbhe aisha akifumi akiko akinori alek alexandr alexei aliakbar alicja alok alona alvaro alvin amalia aman amaury amelia amina ananth ananya anastasiya anastassia andrejs andriy angelica angeliki angus aniket aniruddha anis anish anjali anjana annalisa anoop anshul anya apostolos april arash areej arie arild arjan armand arno artemis arvid asim asli avinash aya azadeh balakrishnan balazs barbora bartosz bashar basma bayu begum benedicte berkay bhuvana bilel blanca bojana bonnie bor borja boyan brant brennan britt britta bushra caio camiel cara carolina catarina cathy chad chantal chara cheryl chi chun chung claudiu clayton connor constantin corina cosmin curtis damian damon danuta daphna daphne davy dawid debela deepthi dejan denny denys devendra devin dhivya dilara diman djamel dmytro donna dorota dumitru duncan eberhard edgar efstathios egidio egor eileen elahe eleftheria eleonora eliana elinor ella elliot elodie elvis elzbieta emanuel emanuela emile emiliano emna erdem ergin ernesto ernst erwan esteban eugenie evelin evelina evgeniia farhan farida fausto ferran fethi fiona firas frederick fumihiko gemma georgiana gerasimos ghazi giacomo gian giancarlo gideon giuliano gokhan gorka gozde graeme grant guillem gunther gustav hadar hadrien hagen hai hala halima haris harish haritz harm harsha harshavardhan hartmut heath heba helge heli hemanth hennie henriette henrique hesham hideo hideto hideya hideyuki hiroko hiroya hisashi hoda horia horst hu hugues huseyin ida ido ihab ilias ilknur iman imane inaki inger insa ioanna ion ira iryna isabella islam itziar iuliana iuliia iva ivar izabela jad jade jairo jamal janis jeanne jekaterina jenna jerrold jerry jerzy jesper jia jiang jin jindrich joanne jocelyn joke jolanta jorgen jost joy jude judy jules juliana juliano juliet julius juri justine kaarel kais kaja kamal karima karishma kasia katie katri katrien katsuhiko katya kaustubh kazi kazuhiro kazuma kazuo kees keiichi keisuke kenan kengo kenichi kiyoshi klemens knut koichiro koki konrad konstantina kornel kostas kosuke krista kristine krystyna kseniia kseniya kumari laetitia laila lamia lance lasse laurel lavinia lazaros leen leonie lev lewis lily livia loredana luana lucja lucy ludivine ludmila ludovica luiz lutz madalina mads maelle magda maik maike malik mandy manel maren margherita margit mari mariama mariem marijn mariko mariona marita marketa maryna masahito masamichi masao masaya masoumeh massimiliano matias matthijs mattias maud maxwell mayumi meet megumi mehrdad melinda meysam micha michail michalis mieke miki mikolaj minako mircea miroslaw mitchell mitra mitsuhiro moez mohammadreza mohan moses mouna mounia moustafa murray mustapha mykola naama nadja nagesh najmeh naoya nate nathanael nattapong nelly nemanja nerea neslihan nesrine ni nicolai nikolaus noe noha nouha noushin oisin olaf olatz oleksii olli olof omri onno ori osamu oystein parag parsa pat pau payam pekka penny petros pierluigi pinar pooja pouya prasad prashanth prathyusha preethi prerna przemyslaw qurat radoslaw raghuram rahma rajendra rajkumar rakesh ramakrishna rana rani rania rasha regina rei reinald remko remus renata renaud reuben ritesh robbie rodger rodolfo rohini rolando romina rosemary rossana rowan roxana roxane roy rudolf ryoji ryuichi saber sabri sachin saeid sahand sahar sajad saket salah salih salvatore sana sandy sanjeev sanne sari sasi satish seamus sepideh seppo severin severine shadi shai shantanu sharath shari shashank shikhar shimon shingo shinichi sho shoichi shuntaro siamak sian siddhartha sidney siegfried silvio slobodan sneha solange soufian soumia sourabh spela spiros stacy stanislav stig stina sudheer suman sumanth suryakanth susanna sushil sushma swapna swapnil syeda takao taku takuma talha tamer tanveer tanvi tanya tapio tara teemu tenzin tereza tero tessa thales theodora tiffany tiina tillmann timm timur tiziano tomaz tomoko toon torbjorn toshiko tran trevor tsutomu tucker tuomo uli umit un vahid vaishnavi vamsi vanja vasile vered verna vesna vignesh vikas ville vinay vinicius violetta virginie vivien volkan wesley wessel whitney wiebke win xu yacine yair yana yasaman yaser yasunori yasuo yevgen yevgeniy yogesh yoko yoshiaki yoshifumi yoshiki yoshinori yoshio yota youcef younes yukiko yury yuya zeinab zeljko zsolt zvi
`,
  },
] as const;
