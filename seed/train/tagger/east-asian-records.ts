/** Records in Chinese, Japanese and Korean, put together from words that such records are full of. */
import type { CslItem } from '../../normalize/record.ts';
import type { Chance } from './random.ts';

interface Language {
  family: string;
  given: string;
  words: string;
  /** What a title ends with. */
  ends: string;
  between: string;
  journals: string;
  publishers: string;
  places: string;
}

const languages: readonly Language[] = [
  {
    family: '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
    given: '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉建国文辉志红春梅海燕晓东',
    words:
      '基于 深度 学习 图像 识别 网络 数据 挖掘 多智能体 系统 一致性 控制 中国 农村 经济 发展 土地 城市 环境 生态 补偿 机制 水资源 管理 教育 改革 文化 历史 语言 语义 知识 图谱 算法 优化 模型 预测 复合 材料 力学 性能 遥感 气候 变化 青藏高原 冻土 临床 治疗 疾病 基因 表达 法律 制度 与 的 中 对 及其 关系 影响 因素',
    ends: '研究 分析 方法 方法研究 进展 综述 设计 应用 探讨 实现 影响因素分析 的思考 评价 导论 概论',
    between: '',
    journals:
      '计算机学报 软件学报 自动化学报 中国科学 科学通报 地理学报 生态学报 物理学报 冰川冻土 资源科学 中华医学杂志 经济研究 中国社会科学 语言科学 图书情报工作 清华大学学报(自然科学版) 北京大学学报 云南师范大学学报(哲学社会科学版) 考古 历史研究 教育研究',
    publishers:
      '科学出版社 清华大学出版社 高等教育出版社 人民出版社 商务印书馆 中华书局 机械工业出版社 清华大学 浙江大学 上海交通大学出版社',
    places: '北京 上海 南京 武汉 广州 杭州 西安 成都 天津',
  },
  {
    family: '山田 鈴木 佐藤 高橋 田中 渡辺 伊藤 中村 小林 加藤 吉田 木村 松本 井上 林 清水 山崎 森 池田 橋本',
    given: '太郎 花子 健一 裕子 直樹 真理 雄四郎 翔太 美咲 大輔 恵 誠 隆 明 浩二 智子 久美子 修',
    words:
      '深層 学習 音声 認識 日本 における 地域 社会 教育 高齢者 環境 の 情報 処理 システム 言語 構造 自然 災害 歴史 近代 文化 都市 分散 型 植物 遺伝子 画像 による 推定 と その 手法 に関する 経済 政策',
    ends: '研究 応用 一考察 検討 分析 開発 評価 提案 動向 課題 基礎 入門',
    between: '',
    journals:
      '情報処理学会論文誌 電子情報通信学会論文誌 人工知能学会誌 日本機械学会論文集 植物研究雑誌 経済学雑誌 史学雑誌 心理学研究 土木学会論文集 国語学 教育学研究',
    publishers: '岩波書店 東京大学出版会 共立出版 オーム社 朝倉書店 培風館 有斐閣 講談社',
    places: '東京 京都 大阪 名古屋',
  },
  {
    family: '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 유 홍',
    given: '철수 영희 민수 지훈 서연 현우 은영 동숙 일룡 진호 지수 성섭 미경 상훈 재현 수진 영은',
    words:
      '딥러닝 기반 영상 인식 한국 사회 정책 농촌 보호 이용자 연구 정보 교육 언론 문화 조선 시대 고고학 지역 경제 환경 오염 구조 분석을 통한 활성화 방안 대한 효과 요인 산성 개인정보',
    ends: '연구 분석 방안 고찰 검토 영향 설계 개발 사례 대하여',
    between: ' ',
    journals:
      '한국정보과학회논문지 언론과 사회 한국독립운동사연구 월간손해보험 공해대책 조선고고연구 한국경제연구 교육학연구 대한건축학회논문집 사회과학연구 법학연구',
    publishers: '서울대학교출판부 민음사 창비 박영사 한울 집문당',
    places: '서울 부산 대전 대구',
  },
];

const several = (items: readonly string[], least: number, most: number, chance: Chance): string[] =>
  Array.from({ length: least + Math.floor(chance.next() * (most - least + 1)) }, () => chance.pick(items));

const listOf = (words: string): string[] => (/ /.test(words) ? words.split(' ') : [...words]);

const number = (most: number, chance: Chance): number => 1 + Math.floor(chance.next() * most);

const nameIn = ({ family, given, between }: Language, chance: Chance): string =>
  chance.pick(listOf(family)) +
  several(listOf(given), 1, / /.test(given) ? 1 : 2, chance).join(between.trim());

const recordIn = (language: Language, i: number, chance: Chance): CslItem => {
  const { words, ends, between } = language;
  const first = number(400, chance);
  const title = [...several(listOf(words), 2, 6, chance), chance.pick(listOf(ends))].join(between);
  const common = {
    id: `east-asian-${i}`,
    title,
    author: Array.from({ length: number(4, chance) }, () => ({ family: nameIn(language, chance) })),
    issued: { 'date-parts': [[1960 + number(64, chance)]] },
  };
  return chance.happens(0.75)
    ? {
        ...common,
        type: 'article-journal',
        'container-title': chance.pick(listOf(language.journals)),
        ...(chance.happens(0.85) ? { volume: String(number(60, chance)) } : {}),
        ...(chance.happens(0.7) ? { issue: String(number(12, chance)) } : {}),
        ...(chance.happens(0.85) ? { page: `${first}-${first + number(20, chance)}` } : {}),
      }
    : {
        ...common,
        type: chance.happens(0.3) ? 'thesis' : 'book',
        genre: chance.pick(['博士论文', '硕士论文', '博士学位论文', '박사학위논문', '修士論文']),
        publisher: chance.pick(listOf(language.publishers)),
        ...(chance.happens(0.8) ? { 'publisher-place': chance.pick(listOf(language.places)) } : {}),
      };
};

/** How many records are made. */
const made = 600;

export const eastAsianRecords = (chance: Chance): CslItem[] =>
  Array.from({ length: made }, (_, i) => recordIn(chance.pick(languages), i, chance));
