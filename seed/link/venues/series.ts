/**
 * Well-known series in computer science, one per line: acronym, name, then other names or acronyms, separated by bars.
 * `known.ts` finds a series by any abbreviation of its names.
 */
export const seriesNames = `
AAAI|AAAI Conference on Artificial Intelligence|National Conference on Artificial Intelligence
AAMAS|International Conference on Autonomous Agents and Multiagent Systems
ACL|Annual Meeting of the Association for Computational Linguistics
AISTATS|International Conference on Artificial Intelligence and Statistics
APLAS|Asian Symposium on Programming Languages and Systems
APSys|Asia-Pacific Workshop on Systems
ASE|International Conference on Automated Software Engineering
ASPLOS|International Conference on Architectural Support for Programming Languages and Operating Systems|Architectural Support for Programming Languages and Operating Systems
ATC|USENIX Annual Technical Conference|USENIX ATC
CADE|International Conference on Automated Deduction|Conference on Automated Deduction
CAV|International Conference on Computer Aided Verification|Computer Aided Verification
CC|International Conference on Compiler Construction
CCGrid|International Symposium on Cluster, Cloud and Internet Computing
CCS|ACM Conference on Computer and Communications Security|Computer and Communications Security
CGO|International Symposium on Code Generation and Optimization|Code Generation and Optimization
CHI|Conference on Human Factors in Computing Systems
CIDR|Conference on Innovative Data Systems Research
CIKM|International Conference on Information and Knowledge Management
CLUSTER|IEEE International Conference on Cluster Computing|IEEE Cluster
CONCUR|International Conference on Concurrency Theory
CoNEXT|International Conference on Emerging Networking Experiments and Technologies
CoNLL|Conference on Computational Natural Language Learning
COLING|International Conference on Computational Linguistics
CRYPTO|International Cryptology Conference
CSCW|Conference on Computer-Supported Cooperative Work
CSF|IEEE Computer Security Foundations Symposium
CSFW|IEEE Computer Security Foundations Workshop
CVPR|IEEE Conference on Computer Vision and Pattern Recognition|IEEE/CVF Conference on Computer Vision and Pattern Recognition|Computer Vision and Pattern Recognition
DAC|Design Automation Conference
DATE|Design, Automation and Test in Europe
DISC|International Symposium on Distributed Computing
DSN|International Conference on Dependable Systems and Networks
EACL|Conference of the European Chapter of the Association for Computational Linguistics
ECCV|European Conference on Computer Vision
ECML|European Conference on Machine Learning
ECOOP|European Conference on Object-Oriented Programming
EMNLP|Conference on Empirical Methods in Natural Language Processing|Empirical Methods in Natural Language Processing
ESA|European Symposium on Algorithms
ESEM|International Symposium on Empirical Software Engineering and Measurement
ESOP|European Symposium on Programming
EuroSys|European Conference on Computer Systems|EuroSys Conference
FAST|USENIX Conference on File and Storage Technologies|File and Storage Technologies
FM|International Symposium on Formal Methods
FMCAD|Formal Methods in Computer-Aided Design
FOCS|Symposium on Foundations of Computer Science
FPL|International Conference on Field-Programmable Logic and Applications
FPGA|International Symposium on Field-Programmable Gate Arrays
FSE|International Symposium on Foundations of Software Engineering|International Conference on the Foundations of Software Engineering
GECCO|Genetic and Evolutionary Computation Conference
HotCloud|Workshop on Hot Topics in Cloud Computing
HotNets|Workshop on Hot Topics in Networks
HotOS|Workshop on Hot Topics in Operating Systems
HotPar|Workshop on Hot Topics in Parallelism
HotStorage|Workshop on Hot Topics in Storage and File Systems
HPCA|International Symposium on High-Performance Computer Architecture
HPDC|International Symposium on High-Performance Parallel and Distributed Computing|International Symposium on High Performance Distributed Computing
ICALP|International Colloquium on Automata, Languages and Programming
ICASSP|International Conference on Acoustics, Speech and Signal Processing
ICCAD|International Conference on Computer-Aided Design
ICCV|International Conference on Computer Vision
ICDCS|International Conference on Distributed Computing Systems
ICDE|International Conference on Data Engineering
ICDM|IEEE International Conference on Data Mining
ICFP|International Conference on Functional Programming
ICLR|International Conference on Learning Representations
ICML|International Conference on Machine Learning
ICPC|International Conference on Program Comprehension
ICPE|International Conference on Performance Engineering
ICPP|International Conference on Parallel Processing
ICRA|International Conference on Robotics and Automation
ICS|International Conference on Supercomputing
ICSE|International Conference on Software Engineering
ICSM|International Conference on Software Maintenance
ICSME|International Conference on Software Maintenance and Evolution
ICST|International Conference on Software Testing, Verification and Validation
IJCAI|International Joint Conference on Artificial Intelligence
IMC|Internet Measurement Conference
INFOCOM|IEEE Conference on Computer Communications
IPDPS|International Parallel and Distributed Processing Symposium
IROS|International Conference on Intelligent Robots and Systems
ISAAC|International Symposium on Algorithms and Computation
ISCA|International Symposium on Computer Architecture
ISCAS|International Symposium on Circuits and Systems
ISIT|International Symposium on Information Theory
ISMAR|International Symposium on Mixed and Augmented Reality
ISMM|International Symposium on Memory Management
ISSRE|International Symposium on Software Reliability Engineering
ISSTA|International Symposium on Software Testing and Analysis
ITP|International Conference on Interactive Theorem Proving|Interactive Theorem Proving
KDD|International Conference on Knowledge Discovery and Data Mining|Knowledge Discovery and Data Mining
LCTES|Conference on Languages, Compilers, and Tools for Embedded Systems
LICS|Symposium on Logic in Computer Science|Logic in Computer Science
LISA|Large Installation System Administration Conference
LREC|International Conference on Language Resources and Evaluation
MICCAI|International Conference on Medical Image Computing and Computer-Assisted Intervention|Medical Image Computing and Computer-Assisted Intervention
MICRO|International Symposium on Microarchitecture
Middleware|International Middleware Conference
MobiCom|International Conference on Mobile Computing and Networking
MobiSys|International Conference on Mobile Systems, Applications, and Services
MSR|International Conference on Mining Software Repositories|Working Conference on Mining Software Repositories
NAACL|Conference of the North American Chapter of the Association for Computational Linguistics
NDSS|Network and Distributed System Security Symposium
NeurIPS|Conference on Neural Information Processing Systems|Advances in Neural Information Processing Systems|Neural Information Processing Systems|NIPS
NSDI|USENIX Symposium on Networked Systems Design and Implementation|Networked Systems Design and Implementation
|Linux Symposium|Ottawa Linux Symposium|OLS
OOPSLA|Conference on Object-Oriented Programming, Systems, Languages, and Applications|Object-Oriented Programming Systems, Languages, and Applications
OSDI|USENIX Symposium on Operating Systems Design and Implementation|Operating Systems Design and Implementation
PACT|International Conference on Parallel Architectures and Compilation Techniques
PADL|International Symposium on Practical Aspects of Declarative Languages
PEPM|Workshop on Partial Evaluation and Semantics-Based Program Manipulation
PLDI|Conference on Programming Language Design and Implementation|Programming Language Design and Implementation
PLOS|Workshop on Programming Languages and Operating Systems
PODC|Symposium on Principles of Distributed Computing
PODS|Symposium on Principles of Database Systems
POPL|Symposium on Principles of Programming Languages|Principles of Programming Languages
PPoPP|Symposium on Principles and Practice of Parallel Programming|Principles and Practice of Parallel Programming
RTA|International Conference on Rewriting Techniques and Applications
RTAS|Real-Time and Embedded Technology and Applications Symposium
RTSS|Real-Time Systems Symposium
S&P|IEEE Symposium on Security and Privacy
SAC|ACM Symposium on Applied Computing
SAS|Static Analysis Symposium|International Static Analysis Symposium
SC|International Conference for High Performance Computing, Networking, Storage and Analysis|ACM/IEEE Conference on Supercomputing|IEEE/ACM Conference on Supercomputing
SCG|Symposium on Computational Geometry|SoCG
SDM|SIAM International Conference on Data Mining
Security|USENIX Security Symposium|USENIX Security
SIGCOMM|ACM SIGCOMM Conference
SIGCSE|Technical Symposium on Computer Science Education
SIGGRAPH|International Conference on Computer Graphics and Interactive Techniques
SIGIR|International Conference on Research and Development in Information Retrieval
SIGMETRICS|International Conference on Measurement and Modeling of Computer Systems
SIGMOD|International Conference on Management of Data
SoCC|ACM Symposium on Cloud Computing
SODA|ACM-SIAM Symposium on Discrete Algorithms|Symposium on Discrete Algorithms
SOSP|ACM Symposium on Operating Systems Principles|Operating Systems Principles
SPAA|Symposium on Parallelism in Algorithms and Architectures|Symposium on Parallel Algorithms and Architectures
SPLASH|Conference on Systems, Programming, Languages and Applications
STACS|Symposium on Theoretical Aspects of Computer Science
STOC|Symposium on Theory of Computing|Symposium on the Theory of Computing
SYSTOR|International Systems and Storage Conference
TACAS|International Conference on Tools and Algorithms for the Construction and Analysis of Systems|Tools and Algorithms for the Construction and Analysis of Systems
UAI|Conference on Uncertainty in Artificial Intelligence|Uncertainty in Artificial Intelligence
UIST|Symposium on User Interface Software and Technology
VEE|International Conference on Virtual Execution Environments
VLDB|International Conference on Very Large Data Bases
VMCAI|International Conference on Verification, Model Checking, and Abstract Interpretation
WACV|Winter Conference on Applications of Computer Vision
WCRE|Working Conference on Reverse Engineering
WSDM|International Conference on Web Search and Data Mining
WWW|International World Wide Web Conference|International Conference on World Wide Web|World Wide Web Conference|The Web Conference
|Communications of the ACM|CACM
|ACM Computing Surveys|Computing Surveys|CSUR
|Journal of the ACM|Journal of the Association for Computing Machinery|JACM
|Journal of Machine Learning Research|JMLR
|Proceedings of the National Academy of Sciences|Proceedings of the National Academy of Sciences of the United States of America|Proceedings of the National Academy of Sciences USA|Proceedings of the National Academy of Sciences of the USA|PNAS
|Proceedings of the VLDB Endowment|PVLDB
|ACM Transactions on Computer Systems|TOCS
|ACM Transactions on Database Systems|TODS
|ACM Transactions on Graphics|TOG
|ACM Transactions on Information Systems|TOIS
|ACM Transactions on Programming Languages and Systems|TOPLAS
|ACM Transactions on Software Engineering and Methodology|TOSEM
|IEEE Transactions on Parallel and Distributed Systems|TPDS
|IEEE Transactions on Software Engineering|TSE
|ACM SIGOPS Operating Systems Review|Operating Systems Review|SIGOPS Operating Systems Review|OSR
|ACM SIGPLAN Notices|SIGPLAN Notices
|ACM SIGSOFT Software Engineering Notes|Software Engineering Notes|SIGSOFT Software Engineering Notes
|ACM SIGCOMM Computer Communication Review|Computer Communication Review|SIGCOMM Computer Communication Review
|ACM SIGARCH Computer Architecture News|Computer Architecture News|SIGARCH Computer Architecture News
|ACM SIGMOD Record|SIGMOD Record
|Lecture Notes in Computer Science|LNCS
|Electronic Notes in Theoretical Computer Science|ENTCS
`;
