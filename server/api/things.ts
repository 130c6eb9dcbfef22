/** The parts that the HTTP contract is built from. */
import { z } from 'zod';
import { NodeKind } from '../model.ts';

export const count = z.int().nonnegative();
export const id = z.string().min(1).max(200);

/** A number in a query string, bounded. */
export const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
/** Maximum number of items; `standard` is the default. */
export const limit = (standard: number, max: number) => whole(1, max).default(standard);

/** Where a page starts: the number of items before it. */
export const offset = z.coerce.number().int().min(0).max(100_000).default(0);

/** Lists are `{items, total, next}`; `next` is the address of the next page, or null. */
export const list = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: count, next: z.string().nullable() });

/** `yes`: only papers that the library holds; `no`: only those that nothing but the reference lists of other papers names. */
export const Held = z.enum(['yes', 'no']);

export const NodeRef = z.object({ id, kind: NodeKind, label: z.string() }).meta({ id: 'NodeRef' });
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
  })
  .meta({ id: 'PaperRef' });
export type PaperRef = z.infer<typeof PaperRef>;

export const YearCount = z.object({ year: z.int(), papers: count });
export type YearCount = z.infer<typeof YearCount>;

/** A name with its papers by year; papers without a year are left out. */
export const TimedRef = CountedRef.extend({ years: z.array(YearCount) });
export type TimedRef = z.infer<typeof TimedRef>;
