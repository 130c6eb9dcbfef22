/** Finds the pairs of people whose names may belong to one person, among all people of a library. */
import { similarityKeys } from './names/similar-names.ts';
import { coauthorsOf, type Person } from './suggested.ts';

/** If more people than this share a name key, only those with a shared co-author are compared. */
const widest = 40;

/** More people than any library has: a hash and a place fit into one exact number, which sorts fast and takes eight bytes. */
const room = 2 ** 21;

/** 32 bits. Two keys with one hash cost a comparison, no more: names are compared afterwards. */
const hashOf = (key: string): number => {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  return hash >>> 0;
};

/** Calls back with the places of each key that several people have, ascending. */
const eachShared = (codes: readonly number[], call: (places: number[], hash: number) => void): void => {
  const sorted = Float64Array.from(codes).sort();
  for (let at = 0; at < sorted.length; ) {
    const hash = Math.floor((sorted[at] ?? 0) / room);
    const places: number[] = [];
    for (; at < sorted.length && Math.floor((sorted[at] ?? 0) / room) === hash; at += 1) {
      const place = (sorted[at] ?? 0) % room;
      if (places.at(-1) !== place) places.push(place);
    }
    if (places.length > 1) call(places, hash);
  }
};

/** Pairs of people, by index, whose names may belong to one person. If many share a name, only pairs with a shared co-author. */
export const similarPairs = (people: readonly Person[]): [number, number][] => {
  const found: number[] = [];
  const add = (places: readonly number[]): void => {
    for (let i = 1; i < places.length; i += 1)
      for (let j = 0; j < i; j += 1) found.push((places[i] ?? 0) * room + (places[j] ?? 0));
  };
  const codes = people.flatMap(({ names }, at) =>
    names.flatMap((name) => similarityKeys(name).map((key) => hashOf(key) * room + at)),
  );
  const wide: number[] = [];
  eachShared(codes, (places, hash) => {
    if (places.length <= widest) add(places);
    else
      for (const at of places) {
        const person = people[at];
        if (!person) continue;
        for (const block of coauthorsOf(person)) wide.push(hashOf(`${hash} ${block}`) * room + at);
      }
  });
  eachShared(wide, (places) => {
    if (places.length <= widest) add(places);
  });
  const pairs: [number, number][] = [];
  let last = -1;
  for (const code of Float64Array.from(found).sort()) {
    if (code !== last) pairs.push([Math.floor(code / room), code % room]);
    last = code;
  }
  return pairs;
};
