/** Words in titles that name no technique, in the classes that the phrase grammar needs. */
import { foldWord } from '../fold-term.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The keys of words, so that they match in any form. */
const keys = (words: string): ReadonlySet<string> => new Set([...set(words)].map(foldWord));

/** Function words, numerals and adverbs: a phrase ends before them. */
export const functionWords = set(`
a about above across after against all almost along already also although always am amid amidst among an and
another any are around as at automatically away be became because become been before behind being below
beneath beside between beyond both but by can cannot concerning could currently dans das de der des despite
did die directly do does done down du due during each easily effectively efficiently eight eighteenth eighth
either el eleventh else en enough et etc even ever every few fifteenth fifth first five for four fourteenth
fourth from fully further had has have having he hence her here highly him his how however i ie if in inside
instead into is it its itself jointly just la las le least les less like los many may me might more moreover
most mostly much must my namely near need neither nevertheless nine nineteenth ninth no nor not nothing now
of off on once one only onto or other others otherwise our out outside over own part per perhaps pour
quickly quite rapidly rather really recently regarding same second seven seventeenth seventh several shall
she should simply simultaneously since six sixteenth sixth so some something still such sur ten tenth than
that the their them themselves then there therefore these they third thirteenth this those three through
throughout thus till to together too toward towards truly twelfth twentieth two un und under une until unto
up upon us using v versa versus very via vice vs was we well were what when where whereas whether which
while who whom whose why will with within without would y yet you your zero
`);

/** Verb forms that begin titles; they are not part of the name that follows. */
export const titleVerbs = set(`
accelerating accounting achieving acquiring adapt adapting adding addressing advancing affect affecting
affects allocating analyse analysing analyze analyzing applied apply applying approximating arising assess
assessing assigning assisted associated augmenting automating avoid avoiding balancing beating become
bootstrapping breaking bridging bring bringing build building calculating can capturing caused changing
characterising characterizing choose choosing closing collecting combating combine combining compare
compared comparing compensating composing compute computing conducting connecting consider considered
considering construct constructing containing controlling converting coping correcting create creating
dealing debugging decreasing define defining delivering demonstrating depending derived deriving describing
designing detect detecting determine determines determining develop developed developing diagnosing discover
discovering discriminating distinguishing do doing driven eliminating embracing employed employing enables
enabling encouraging enforcing enhance enhancing enriching ensuring establishing estimate estimating
evaluate evaluating evolving examining expanding explain explaining exploit exploited exploiting explore
exploring expressing extending extract extracting facilitates facilitating find finding fix fixing following
formalising formalizing fostering gaining generate generating get gets getting give given giving goes going
growing handling harnessing help helping helps identify identifying implementing improve improves improving
incorporating increase increases increasing induced induces inducing infer inferring influences inspired
integrating interpret interpreting introduce introducing investigate investigating involving isolating
keeping know knowing learn let leverage leveraging limiting linking living locating looking lowering make
makes making managing matters maximizing means measuring meet meeting minimizing mitigating modifying moving
needs obtained obtaining optimising optimize optimizing organizing overcome overcoming performing porting
predict predicting predicts preparing presented presenting preserving prevent preventing processing produce
produced producing promotes promoting proposed proposing protecting prove provide provided provides
providing proving pushing putting quantifying raising reaching realizing recognizing reconciling
reconsidering recovering reduce reduces reducing refining regulates reimagining related remove removing
replacing represent representing required requires requiring resolving rethinking revealed revealing reveals
revisited revisiting running saving say scaling searching see seeing selecting serving setting sharing
shifting show showing shown shows shrinking simplifying simulating solve solving speeding staying stop
stopping strengthening study studying suggests summarizing support supporting supports tackling take taken
taking taming teaching tell tested testing toward tracing training transferring transforming translating
treating tuning turning understand understanding unifying unlocking unveiling updating use used uses
utilizing validate validating verify verifying visualizing watching working works written
`);

/** Evaluation, size, order, place and time: modifiers that are not part of a name. A phrase starts after them. */
export const evaluativeWords = set(`
automatic automated able academic accurate actual additional advanced alternative ambitious annual appropriate arbitrary
attractive available average bad basic beautiful best better big brief broad careful certain cheap chief
clear close closer common comparative complete complex comprehensive conceptual concise considerable
contemporary convenient conventional correct crucial curious current daily de-facto deep deeper desirable
detailed different difficult diverse early easy economical effective efficient elegant emerging enhanced
entire essential excellent existing expensive experimental extended extensive extra facto famous fast faster
fine fresh full fundamental future general generic global good great greater hard harder heavy helpful high
higher highest historical ideal important improved inexpensive informal initial innovative interesting
intermediate key large larger largest last late latest leading limited little local long longer low lower
lowest main major maximum mere minimal minimum minor missing modern modest national necessary new newer next
nice notable novel numerous old older open optimal optimized optimum original outstanding overall partial
particular perfect poor popular positive possible potential powerful practical precise preliminary premature
present previous primary principal principled prior problematic promising proper provable pure quick rapid
rare real realistic reasonable recent relative relevant reliable remarkable revised rich right rigorous
robust rough scalable selected serious severe short shorter shot significant similar simple simplified
single slow small smaller smart solid sound special specific stable standard strong stronger successful
sufficient suitable superior sure surprising systematic technical thorough tight tiny top total traditional
true ultimate unified unique universal unknown unlimited unrestricted unusual upcoming updated useful usual vague valid valuable
various vast versatile wide wider widespread worst wrong young
`);

/** Head nouns without content; they are dropped from the end of a phrase: `paravirtual I/O system`. */
export const emptyHeads = keys(`
ability account achievement addition advance advancement advantage aftermath agenda aim alternative amount
answer appendix application approach area argument article aspect assessment attempt attitude author
availability background barrier basis beginner benefit bibliography book bottleneck call case category cause
century challenge chance chapter character characteristic characterization choice collection comment
community company comparison competition complexity component concept conclusion condition consequence
consideration context contrast contribution core cost country course criterion critique day deal debate
degree demonstration description design detail developer development difference difficulty dilemma dimension
direction discussion distinction document domain ecosystem edition effect effectiveness efficiency effort
element emergence engineer enhancement environment era essay evaluation evidence evolution examination
example excerpt exercise existence exit experience experiment explanation exploration extension extent fact
factor failure feasibility figure finding focus form foundation framework frontier functionality future gain
goal group guarantee guest guide guideline handbook help hint history idea impact implementation implication
importance improvement increase influence initiative insight inspiration instruction interest introduction
investigation issue item job journal journey kind kit laboratory lack lecture lesson level limit limitation
list literature look lot manager manner manual material mean meaning means measure method methodology moment
monograph motivation mystery nature need news note notion number objective observation occurrence one
opinion opportunity origin other outcome outline outlook output overhead overview page paper paradigm
parameter part participant past patient people performance period perspective phase phenomenon picture piece pitfall
place play point possibility potential practice practitioner predictor preface preliminary prerequisite
presence presentation primer principle problem procedure proceeding product programmer progress project
promise property proposal prospect purpose quality quantity question range reader reason recommendation
refinement reflection region relevance remark reply report requirement research result review revolution
right rise role scale scenario scope section sector sense series setting shape share shift showcase side
significance site situation size skill society solution stage standard start state statement status step
story strategy strength student studie study style subject subsystem success suite summary support survey
symposium system table tale target task team technique technology term theme thesis thing thought time tip
tool toolkit topic toward track trade-off tradeoff trend trial trick truth tutorial type understanding
update usage use user value variant variation variety version view viewpoint vision volume way weakness week
work workshop world year
`);

/** Nouns of every field. None is a technique alone, but a phrase may end in one: `fault detection`. */
export const genericNouns = keys(`
checking communication frequency probability condition ability abstract abuse access accuracy achievement acquisition act action activation activity addition
advance advancement advantage age agenda aid aim algorithm alternative amount analysis annotation answer
appendix application approach architecture area argument article artifact aspect assessment assumption
attempt attention attribute author availability background barrier base baseline basis beginner behavior
behaviour benchmark benefit bibliography book bottleneck bound boundary bridge case category cause central
century challenge chance change chapter character characteristic characterization choice class classifier
code collection combination comment community company comparison competition complexity component
composition computation computational computer computing concept conclusion condition conference
configuration conjecture connection consequence consideration constraint construct construction content
context contribution control core corpora corpus correction correlation cost countries country course
covariance criterion critique data dataset day deal decision definition degree demand demonstration
department dependence description design detail detection determination developer development device
difference difficulty digest dimension direction discovery discussion distance distribution document
documentation domain driver driving dynamic dynamics east eastern ecosystem edition education effect
effectiveness efficiency effort element emergence engineering enhancement entry environment era error essay
estimate estimating estimation evaluation evidence evolution examination example excerpt execution exercise
existence exit experience experiment explanation exploration expression extension extent extraction fact
factor failure fairness feasibility feature field figure finding flow form format formation foundation
framework frontier function functionality fundamental future gain gap generalization generation goal group
growth guarantee guest guide guideline handbook hardware help hint history home host human idea
identification image impact implementation implication importance improvement increase induction industry
inference influence information infrastructure initiative input insight inspiration institution instruction
instrument integration intelligence interaction interest interface interpretation introduction investigation
io issue item job journal journey judgment kind kit knowledge label labeling laboratory lack landscape
language law layer learning lecture lesson letter level library life limit limitation line linguistic
linguistics link list literature load localization look loss machine maintenance management manner manual
map mapping matching material mathematics matrix mean meaning measure measurement mechanic mechanism media
medium memory message method methodology metric mind mining mode model modeling modelling module moment
monitoring monograph motion motivation movement name nature need network news north northern note notion
number object objective observation occurrence operand operating operation operator opinion opportunity
optimization option order ordering organization origin outcome outline outlook output overhead overview page
paper paradigm parameter part participant past patch path pattern people performance period person
perspective phase phenomenon phrase picture piece place plan plane platform play point policy population
position possibility power practice prediction preface preliminary presence presentation primer principle
problem procedure proceeding process processing processor product production profile program programme
programmer programming progress project promise proof property proposal prospect protocol provider purpose
quality quantity query question range ranking rate ratio reaction reader realization reason recognition
recommendation record reduction reference refinement reflection region relation relationship relevance
reliability remark report representation request requirement research resolution resource response result
review revolution rfc right risk role rule sample scale scenario scheme school science scope search section
sector selection sense sentence sequence series server service session set setting shape share shift
showcase side sign significance similarity simulation site situation size skill society software solution
source south southern space specification speech speed stage standard start state statement statistic status
step story strategy strength structure student studie study style subject subsystem success suite summary
support surface survey symposium synthesis system table tagging tale target task team technique technology
temperature term test text theme theorem theory thesis thing thought time tip tool toolkit topic track
tracking training transfer transformation transition treatment trend trial trick truth tutorial type
understanding unit update usage use user utility validation value variable variance variant variation
variety vector version video view viewpoint vision vocabulary voice volume way weakness web week west
western word work workflow workshop world year
`);

/** Last words of known topics that add nothing to the words before: `virtualization technology`. */
export const paddingHeads = keys('application approach method methodology problem technique technology');

/** Last words of known topics that are never techniques: `empirical study`. */
export const outsideHeads = keys(
  'developer experiment literature result review science student study survey user',
);

/** Second parts of compounds, and the same words between two nouns: `event-based polling`, `SR-IOV based …`. */
export const linkingTails = set(`
aided assisted augmented aware awareness based bound centered centric constrained dependent directed driven
enabled enhanced focused free friendly guided independent induced informed inspired intensive invariant
level like mediated oriented powered preserving related sensitive specific style supported tolerant type
wide
`);

/** Pairs of words that are an evaluation together, as folded keys. */
export const evaluativePairs: ReadonlySet<string> = new Set([
  'bare metal',
  'broad coverage',
  'coarse grained',
  'fine grained',
  'high accuracy',
  'high level',
  'high performance',
  'high precision',
  'high quality',
  'high speed',
  'higher order',
  'large scale',
  'long term',
  'low cost',
  'low latency',
  'low level',
  'low overhead',
  'low power',
  'low resource',
  'multi level',
  'real life',
  'real time',
  'real world',
  'short term',
  'small scale',
  'state art',
  'user friendly',
  'well known',
  'wide coverage',
]);

/** Words in capitals that are not acronyms, such as Roman numerals. */
export const isNumeral = (word: string): boolean =>
  /^(?:[IVXL]+|[\d.,:/-]+(?:st|nd|rd|th|s|-?[Dd])?)$/.test(word);

/** Nouns that end like adjectives. */
export const nounsLikeAdjectives = keys(`
academic acoustic additive adjective animal antibiotic approval archive arithmetic arrival bed breed capital
cell channel crystal dialogic drive embed epidemic fabric feed festival fiscal hospital integral interval
journal kernel label level logic magic mammal manual material metal metric mimic mineral model motive music
mutual narrative need objective panel peptide pixel potential primitive proposal public removal retrieval
rival seed signal speed statistic survival terminal topic traffic trial tunnel variable vertical vessel weed
`);

/** Adjectives without a typical ending. */
export const plainAdjectives = keys(`
abstract ambient bare binary bright broken coarse cold concave concrete concurrent convex cross dark deep dense
dependent discrete distinct dry dual empty extinct extreme fault-tolerant finite frozen fuzzy greedy hidden hollow hot
hybrid infinite inner joint latent lazy lean linear loose mid mixed mobile mutant multiple narrow nascent noisy null odd offline online outer
parallel persistent quiet random raw recurrent redundant remote rough secure self shallow silent soft sparse spoken
static steady stiff sub thick thin transient transparent turbulent twin unseen upper urban weak wet wireless written
`);

/** Proper names within names of techniques, which keep their capital: languages, peoples, eponyms. */
export const properWords = set(`
abelian african alzheimer amazon american android arabic asian australian banach basque bayes bayesian
bengali bernoulli besov bessel bluetooth boltzmann boolean bose brazilian british brownian bulgarian
canadian carlo cartesian catalan cauchy chebyshev chinese cholesky chomsky clifford coulomb croatian czech
danish dijkstra dirac dirichlet docker doppler dutch earley einstein english estonian ethernet euclidean
euler european facebook fibonacci finnish fisher fourier french frobenius galerkin galois gaussian german
gibbs google greek gröbner hadoop hamilton hamiltonian haskell hebbian hebrew hermite hermitian hessian
higgs hilbert hindi hopf huffman hungarian ibm indian indonesian intel internet irish ising italian jacobian
japanese java javascript jordan josephson kalman kepler kohn kolmogorov korean kripke kubernetes kullback
lagrange lagrangian langevin laplace laplacian latin latvian lebesgue legendre leibniz lie linux lipschitz
lisp lithuanian lorentz lyapunov mandarin markov markovian maxwell michelson microsoft milnor minkowski
monge monte nash navier newton newtonian noether norwegian nvidia padé pareto parkinson peano penrose perl
persian petri planck poincaré poisson polish portuguese prolog python raman ramsey rayleigh reynolds ricci
riemann riemannian romanian rossby russian sanskrit schrödinger serbian shannon shapley slovak slovene
sobolev spanish stokes swedish swiss sylow tamil thai tikhonov turing turkish twitter ukrainian unix urdu
vietnamese viterbi voronoi wasserstein weibull welsh weyl wiener wikipedia windows witt xen yang youtube
zariski zipf
`);
