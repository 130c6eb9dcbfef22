/** The thread that finds the techniques of a large file, while the thread that started it finds out who is who. */
import type { Technique } from '../../../server/model.ts';
import { findTechniques, type PaperText } from '../../link/techniques/techniques.ts';
import { Buckets } from './buckets.ts';
import { linesOf } from './spool.ts';

export interface TopicsTask {
  /** The file of titles, abstracts and keywords; how many; and the folder that takes what each paper uses. */
  texts: string;
  size: number;
  folder: string;
}

const papersOf = function* (path: string): Generator<PaperText> {
  for (const line of linesOf(path)) yield JSON.parse(line);
};

/** Writes what each paper uses by the ids of the papers, and returns the techniques. */
export const findTopics = ({ texts, size, folder }: TopicsTask): Technique[] => {
  const uses = new Buckets(folder, 'uses');
  const techniques = findTechniques({ size, papers: () => papersOf(texts) }, (rows) => {
    const [first] = rows;
    if (first) uses.write(first.paper, JSON.stringify(rows));
  });
  uses.sync();
  uses.close();
  return techniques;
};
