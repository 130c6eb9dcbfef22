/** The parts that the HTTP contract is built from. */
import { z } from 'zod';
import { nodeKinds } from '../model.ts';

export const count = z.int().nonnegative();
export const id = z.string().min(1).max(200);

/** A number as a query writes it; what is no number stays as it is, to be refused. */
const written = (given: unknown): unknown =>
  typeof given === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(given) ? Number(given) : given;

/** Numbers in a query string, bounded. */
export const whole = (min: number, max: number) => z.preprocess(written, z.int().min(min).max(max));
export const number = (min: number, max?: number) =>
  z.preprocess(written, max === undefined ? z.number().min(min) : z.number().min(min).max(max));

const truths: Readonly<Record<string, boolean>> = { true: true, false: false };
/** `true` or `false` in a query string; false if it is absent. */
export const flag = () =>
  z
    .preprocess((given) => (typeof given === 'string' ? (truths[given] ?? given) : given), z.boolean())
    .default(false);

/** Maximum number of items, in a query string; `standard` is the default. */
export const limit = (standard: number, max: number) => whole(1, max).default(standard);
/** The same in a body. */
export const mostItems = (standard: number, max: number) => z.int().min(1).max(max).default(standard);

/** Where a page starts: the number of items before it. */
export const offset = whole(0, 100_000).default(0);

/** Lists are `{items, total, next}`; `next` is the address of the next page, or null. */
export const list = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: count, next: z.string().nullable() });

/** `yes`: only papers that the library holds; `no`: only those that nothing but the reference lists of other papers names. */
export const Held = z.enum(['yes', 'no']);

/** What a thing is: a node of the library, or an institution or country that is read from its affiliations. */
export const ThingKind = z.enum([...nodeKinds, 'institution', 'country']);
export type ThingKind = z.infer<typeof ThingKind>;

export const NodeRef = z.object({ id, kind: ThingKind, label: z.string() }).meta({ id: 'NodeRef' });
export type NodeRef = z.infer<typeof NodeRef>;

export const NamedRef = z.object({ id, label: z.string() }).meta({ id: 'NamedRef' });
export type NamedRef = z.infer<typeof NamedRef>;

/** A name with its number of papers. */
export const CountedRef = NamedRef.extend({ papers: count });
export type CountedRef = z.infer<typeof CountedRef>;

/** A paper as every list shows it. */
export const PaperRef = z
  .object({
    id,
    title: z.string(),
    year: z.int().exactOptional(),
    authors: z.array(NamedRef),
    venue: NamedRef.exactOptional(),
    /** How many papers in the library cite it; absent if none does. */
    citations: count.exactOptional(),
    /** False if only the reference lists of other papers name it; absent if the library holds it. */
    held: z.boolean().exactOptional(),
    /** True if some service says that it is retracted. */
    retracted: z.boolean().exactOptional(),
  })
  .meta({ id: 'PaperRef' });
export type PaperRef = z.infer<typeof PaperRef>;

export const YearCount = z.object({ year: z.int(), papers: count });
export type YearCount = z.infer<typeof YearCount>;

/** A name with its papers by year; papers without a year are left out. */
export const TimedRef = CountedRef.extend({ years: z.array(YearCount) });
export type TimedRef = z.infer<typeof TimedRef>;
