/** Reads documents in a thread of its own, which can be ended at any time and has a limit of memory. */
import { type DocumentOutcome, type DocumentTask, readDocument } from './read.ts';

/** Reads one document. */
export const read = ({ bytes, name }: DocumentTask): Promise<DocumentOutcome> =>
  // A copy of its own: small files share their memory with others.
  readDocument({ bytes: bytes.slice(), name });
