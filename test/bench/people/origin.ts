/** Where a family name probably comes from: by the commonest names, or by its ending. Only to measure by. */

const lists: Readonly<Record<string, string>> = {
  Chinese: `wang li zhang liu chen yang huang wu xu lin zhou zhao zhu yu sun lu ma hu guo he gao tang luo feng deng cao peng
    xiao zheng xie song shi jiang cheng wei fu ding yuan pan cai du ren yan jin han qian zou tan wong cheung lam leung tsai
    hsu hsieh chang liang dai shen ye fan qin meng xiong bai qiu hou`,
  Korean:
    'kim lee park choi jung kang cho yoon jang lim shin kwon hwang ahn hong yoo moon bae baek nam jeong seo oh',
  Vietnamese: 'nguyen tran le pham vu vo dang bui do hoang phan huynh dinh trinh ngo',
  Indian: `gupta kumar singh sharma jain agarwal das shah agrawal ghosh joshi khan patel goyal kulkarni mishra rao roy
    srivastava aggarwal arora mehta reddy sinha bhat mittal mukherjee saha verma yadav bhattacharyya bandyopadhyay
    chakraborty banerjee sarkar dey dutta pal nair iyer krishnan`,
  'Spanish and Portuguese': `silva garcia martinez gonzalez lopez perez rodriguez rodrigus oliveira santos fernandez pereira
    sanchez costa diaz ferreira hernandez ruiz alonso carvalho cruz gomez lopes martins moreno souza almeida nunes ribeiro
    alvarez torres ramirez romero navarro castro vazquz vazquez munoz jimenez rosso saggion`,
  Japanese: `sato tanaka kobayashi nakamura suzuki yamamoto ito watanabe yamada kato yoshida fujita ishikawa kimura mori ono
    saito matsumoto inui okazaki sumita utiyama isahara nagata kurohashi sasaki hashimoto takeuchi`,
  Arabic: `ahmed ali hassan mohamed mohammed ibrahim habash diab darwish mubarak hamdi elfardy sadat hussein mahmoud salem
    haddad mansour abdelali magdy abdul rashwan farghaly zaghouani`,
};

const byName = new Map(
  Object.entries(lists).flatMap(([origin, names]) =>
    names.split(/\s+/).map((name) => [name, origin] as const),
  ),
);

/** Endings of names that were written in another alphabet, or in several ways. */
const slavic = /(?:ov|ova|ev|eva|sky|skiy|skii|ski|ska|skaya|enko|chuk|vich|vic|yn|ak|cek)$/;

/** The origin of a folded family name; `other` if nothing tells. */
export const originOf = (family: string): string =>
  byName.get(family) ?? (family.length > 4 && slavic.test(family) ? 'Slavic' : 'other');
