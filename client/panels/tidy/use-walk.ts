/** A walk through questions: asks the server for them, decides what is answered, and takes it back. */
import { useEffect, useRef, useState } from 'react';
import { decide, setUndone } from '../../actions/decide.ts';
import { useCoterie } from '../../context/context.ts';
import type { Decision, FindingState } from '../../state/base/wire.ts';
import {
  type Answer,
  answerWith,
  decisionsFor,
  nextRound,
  type Question,
  skippedIn,
  stepBack,
  type Walk,
} from '../../state/correct/tidy.ts';

/** As many as a reader answers in one go. */
export const atOnce = 20;
/** Milliseconds until an incomplete answer is asked for again. */
const pace = 1500;

/** The questions that are asked first, and how many there are. */
export interface Asked<Q extends Question> {
  items: readonly Q[];
  total: number;
  state: FindingState;
  /** How many authors are nearly certain to be others. */
  sure: number;
}

export interface WalkInHand<Q extends Question> {
  /** Undefined until the first answer of the server. */
  walk: Walk<Q> | undefined;
  asked: Omit<Asked<Q>, 'items'> | undefined;
  /** How many were answered before this round. */
  before: number;
  problem: string;
  busy: boolean;
  answer(given: Answer, out?: ReadonlySet<string>): Promise<void>;
  back(): Promise<void>;
  /** Asks the server for the next questions. */
  more(): void;
}

/** `load` asks the server for so many questions. */
export const useWalk = <Q extends Question>(
  kind: 'author' | 'technique',
  load: (limit: number, signal: AbortSignal) => Promise<Asked<Q>>,
): WalkInHand<Q> => {
  const coterie = useCoterie();
  const [walk, setWalk] = useState<Walk<Q>>();
  const [asked, setAsked] = useState<Omit<Asked<Q>, 'items'>>();
  /** How many were answered before this round. */
  const [round, setRound] = useState({ before: 0 });
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const now = useRef({ load, walk });
  now.current = { load, walk };

  useEffect(() => {
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const skipped = skippedIn(now.current.walk);
      const { items, ...rest } = await now.current.load(atOnce + skipped.size, control.signal);
      setAsked({ ...rest, total: Math.max(0, rest.total - skipped.size) });
      // What is being answered stays.
      setWalk((known) =>
        known && known.answered.length > round.before ? known : nextRound(known, items, atOnce),
      );
      if (rest.state === 'finding') timer = setTimeout(run, pace);
    };
    const run = (): void => {
      ask().catch((error: unknown) => {
        if (!control.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
      });
    };
    run();
    return () => {
      control.abort();
      clearTimeout(timer);
    };
  }, [round]);

  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await work();
    setBusy(false);
  };
  return {
    walk,
    asked,
    before: round.before,
    problem,
    busy,
    answer: (given, out) =>
      alone(async () => {
        const question = walk?.open[0];
        if (!walk || !question) return;
        const made: Decision[] = [];
        for (const request of decisionsFor(kind, question, given, out)) {
          const decision = await decide(coterie, request);
          if (!decision) return;
          made.push(decision);
        }
        setWalk(answerWith(walk, given, made));
      }),
    back: () =>
      alone(async () => {
        const last = walk?.answered.at(-1);
        if (!walk || !last) return;
        for (const decision of last.decisions.toReversed()) await setUndone(coterie, decision, true);
        setWalk(stepBack(walk));
      }),
    more: () => setRound({ before: walk?.answered.length ?? 0 }),
  };
};
