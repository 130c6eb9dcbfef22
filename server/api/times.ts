/** The HTTP contract of when what a network shows took place. */
import { z } from 'zod';
import { networkNames } from './networks.ts';
import { count, id } from './things.ts';

export const TimesParams = z.object({ network: z.enum(networkNames) });

/** A year and the number of papers in it, earliest year first. */
const Years = z.array(
  z.tuple([z.int(), count]).meta({
    // The document says "two whole numbers": programs that check answers against it do not yet know `prefixItems`.
    override: ({ jsonSchema }: { jsonSchema: Record<string, unknown> }) => {
      delete jsonSchema['prefixItems'];
      jsonSchema['items'] = { type: 'integer' };
    },
  }),
);

/** When the nodes and links of a network took place, by the years of their papers; undated papers are in no year. */
export const NetworkTimes = z
  .object({
    /** A paper stands in its own year. Nodes without a dated paper are left out. */
    nodes: z.array(z.object({ id, years: Years })),
    /** By the joint papers; a link between papers stands in the year of the later one. */
    links: z.array(z.object({ source: id, target: id, years: Years })),
  })
  .meta({ id: 'NetworkTimes' });
export type NetworkTimes = z.infer<typeof NetworkTimes>;
