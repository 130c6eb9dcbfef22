/**
 * Trains the tagger and writes its weights. Run by hand, after `npx tsc -b`:
 *   node dist/seed/train/tagger/main.js DATA [OUT] [BASE]
 * DATA holds refstrings/refs.jsonl (labelled strings), bib/ and rawlists-rendered/ (.bib), graph-acl-aan/ (papers)
 * and vocab/ (names of journals). Of the labelled data only the part `train` is learned from (see split.ts), and
 * after every round the part `dev` is measured. The same data and seed give the same weights. With BASE, weights
 * that another training wrote, the models go on from them in small steps, which takes half the time.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dataFile } from '../../normalize/data-file.ts';
import type { CslItem } from '../../normalize/record.ts';
import { takeAsides } from '../../read/references/parse/asides.ts';
import { likeliest, marginals, scoreTokens, size, stepsAt } from '../../read/references/tagger/crf.ts';
import { type Features, featuresOf } from '../../read/references/tagger/features.ts';
import { plainSums } from '../../read/references/tagger/sums.ts';
import { tags } from '../../read/references/tagger/tags.ts';
import { cutTokens } from '../../read/references/tagger/tokens.ts';
import { classesOf, pack, unpack } from '../../read/references/tagger/weights.ts';
import { align, type Labelled } from './align.ts';
import { learn, meanOf, type Trainable } from './gradient.ts';
import type { Example } from './labelled.ts';
import { printInLanguage } from './languages/print.ts';
import { mendedText } from './mended.ts';
import { exampleOf } from './noise.ts';
import { type Chance, chance } from './random.ts';
import { labelledStrings, ofPart, records } from './records.ts';
import { keyOf } from './split.ts';
import { render } from './styles/render.ts';
import { vary } from './vary.ts';

/** One model is fitted for each, on entries rendered anew; their mean errs less than any of them. */
const seeds = [20_260_101, 20_260_102, 20_260_103];
/** In how many of the last rounds the weights are averaged, and after how many examples each time. */
const averaged = 2;
const moment = 1000;
/** How many entries are rendered, of them how many in languages, and how often a labelled string counts in a round. */
const rendered = 18_000;
const inLanguages = 0.12;
const repeats = 2;
/** How often a feature must be seen to be learned, and how many gaps are told apart. */
const leastSeen = 10;
const toldApart = 63;

const [
  ,
  ,
  data = '../shared/data',
  out = fileURLToPath(dataFile('../../read/references/tagger/weights.bin', import.meta.url)),
  base,
] = process.argv;
const before = base === undefined ? undefined : unpack(readFileSync(base));
const rounds = before === undefined ? 6 : 4;
/** How large steps are, and how many squares weights that go on from others begin with, which keeps them near. */
const stride = before === undefined ? 1 : 0.5;
const anchored = 8;

const examples = (labelled: readonly Labelled[]): Example[] =>
  labelled.flatMap((one) => {
    const text = mendedText(one.raw);
    return (text === undefined ? undefined : align(takeAsides(text).rest, one)) ?? [];
  });

const all = labelledStrings(data);
const train = ofPart(all, 'train', keyOf);
const dev = examples(ofPart(all, 'dev', keyOf).filter(({ noisySpacing }) => !noisySpacing));
const real = examples(train);
console.error(`labelled: ${real.length} of ${train.length} aligned; dev ${dev.length}`);
const { pools, journals } = records(data, train, chance(seeds[0] ?? 0));
/** The last pool, East Asian records, is small, and so is the share of lists that hold such. */
const drawn = (dice: Chance): CslItem =>
  dice.pick(dice.happens(0.02) ? (pools.at(-1) ?? []) : dice.pick(pools.slice(0, -1)));
/** Entries rendered anew. */
const renderAll = (dice: Chance): Example[] => {
  const made: Example[] = [];
  while (made.length < rendered) {
    const [own, other] = [drawn(dice), drawn(dice)];
    const pieces = dice.happens(inLanguages)
      ? printInLanguage(dice)
      : render(vary(own, other, journals, dice), dice);
    const example = pieces === undefined ? undefined : exampleOf(pieces, dice);
    if (example && example.allowed.length > 3 && example.allowed.length < 250) made.push(example);
  }
  return made;
};
interface Seen {
  features: Features;
  allowed: Uint32Array;
}
const look = ({ text, allowed }: Example): Seen => ({ features: featuresOf(text, cutTokens(text)), allowed });
const learned = [...real, ...renderAll(chance(seeds[0] ?? 0))];
const counts = new Map<number, number>();
const gapCounts = new Map<string, number>();
for (const example of learned) {
  const { features } = look(example);
  for (const hash of features.hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  for (const gap of features.gaps) gapCounts.set(gap, (gapCounts.get(gap) ?? 0) + 1);
}
const seenOften = [...counts].filter(([, n]) => n >= leastSeen).map(([key]) => key);
const keys = [...new Set([...seenOften, ...(before?.keys ?? [])])].sort((a, b) => a - b);
const commonGaps = [...gapCounts]
  .sort((a, b) => b[1] - a[1])
  .slice(0, toldApart)
  .map(([gap]) => gap);
const gaps = [...new Set([...(before?.gaps ?? []), ...commonGaps])];
const rows = new Map(keys.map((key, i) => [key, i]));
counts.clear();
console.error(`features: ${keys.length}; gaps: ${gaps.length}`);

/** A model to train: all zero, or what the weights before come to. */
const fresh = (): Trainable => {
  const weights = new Float32Array(keys.length * size);
  const weightSquares = new Float32Array(keys.length * size);
  const block = size * size;
  const steps = new Float32Array((gaps.length + 1) * block);
  const stepSquares = new Float32Array((gaps.length + 1) * block);
  if (before !== undefined) {
    before.keys.forEach((key, i) => {
      const to = (rows.get(key) ?? 0) * size;
      for (let k = 0; k < size; k++) weights[to + k] = (before.rows[i * size + k] ?? 0) * before.scale;
      weightSquares.fill(anchored, to, to + size);
    });
    // A gap that was not told apart before begins with the steps of class 0.
    const classOf = classesOf(before.gaps);
    for (const [i, from] of [0, ...gaps.map(classOf)].entries())
      steps.set(before.steps.subarray(from * block, (from + 1) * block), i * block);
    stepSquares.fill(anchored);
  }
  return {
    row: (feature) => rows.get(feature) ?? -1,
    sums: plainSums(weights, size),
    weights,
    weightSquares,
    gapClass: classesOf(gaps),
    steps,
    stepSquares,
    expSteps: steps.map(Math.exp),
  };
};

const measure = (model: Trainable, set: readonly Example[]): string => {
  let [right, all] = [0, 0];
  const wrong = new Map<string, number>();
  let whole = 0;
  for (const example of set) {
    const { features, allowed } = look(example);
    const path = likeliest(marginals(scoreTokens(features, model), stepsAt(features, model), model.expSteps));
    let good = true;
    path.forEach((tag, i) => {
      all++;
      if (((allowed[i] ?? 0) >>> tag) & 1) right++;
      else {
        good = false;
        const key = `${tags[31 - Math.clz32(allowed[i] ?? 0)]}>${tags[tag]}`;
        wrong.set(key, (wrong.get(key) ?? 0) + 1);
      }
    });
    if (good) whole++;
  }
  const worst = [...wrong]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([key, n]) => `${key} ${n}`)
    .join(', ');
  return `tokens ${(right / all).toFixed(4)} whole ${(whole / set.length).toFixed(3)} (${worst})`;
};

const shuffled = (set: readonly Example[], dice: Chance): Example[] => {
  const order = [...set];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(dice.next() * (i + 1));
    const [a, b] = [order[i], order[j]];
    if (a && b) [order[i], order[j]] = [b, a];
  }
  return order;
};

const mean = meanOf();
/** Fits one model; what it comes to in the last rounds goes into the mean. */
const trainOne = (seed: number): void => {
  const dice = chance(seed);
  const own = fresh();
  for (let round = 1; round <= rounds; round++) {
    let [loss, read] = [0, 0];
    const set = [...Array.from({ length: repeats }, () => real).flat(), ...renderAll(dice)];
    const pace = stride * (round <= rounds / 2 ? 1 : 2 * (1 - (round - 0.7) / rounds));
    for (const example of shuffled(set, dice)) {
      const { features, allowed } = look(example);
      loss += learn(own, features, allowed, pace, dice);
      read++;
      if (round > rounds - averaged && read % moment === 0) mean.add(own);
    }
    console.error(
      `seed ${seed}, round ${round}: loss ${(loss / learned.length).toFixed(3)}; dev ${measure(own, dev)}`,
    );
  }
};
for (const seed of seeds) trainOne(seed);

const model = fresh();
mean.apply(model);
console.error(`mean: dev ${measure(model, dev)}`);

/** Rows whose weights are all small tell nothing. */
const least = 0.3;
const kept = keys.flatMap((key, row) => {
  const own = model.weights.subarray(row * size, (row + 1) * size);
  return own.some((weight) => Math.abs(weight) >= least) ? [{ key, own }] : [];
});
const most = kept.reduce((top, { own }) => own.reduce((a, b) => Math.max(a, Math.abs(b)), top), 0);
const scale = Math.min(most, 4) / 127;
const quantised = new Int8Array(kept.length * size);
for (const [row, { own }] of kept.entries()) {
  const small = Array.from(own, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  quantised.set(small, row * size);
}
const file = pack({
  gaps,
  keys: Int32Array.from(kept, ({ key }) => key),
  rows: quantised,
  scale,
  steps: model.steps,
});
writeFileSync(out, file);
console.error(`written: ${kept.length} rows, ${file.length} bytes, scale ${scale}, largest ${most}`);
