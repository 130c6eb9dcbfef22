/** Puts names, years and papers to the questions about people. */
import type { OpenQuestion } from '../../../seed/decide/open-questions.ts';
import type { PaperRef, PersonQuestion, Printing } from '../../api.ts';
import { paperRefs } from '../../queries/lists/paper-refs.ts';
import { type Printings, printings } from '../../queries/pages/printings.ts';
import type { Store } from '../../store/store.ts';

/** The most names of one author. */
const mostNames = 5;
/** Among how many of the newest papers of an author those to show are chosen. */
const looked = 8;

type Wrote = Printings['wrote'];

const printedIn = (wrote: Wrote): string[] => {
  const counts = new Map<string, number>();
  for (const { printed } of wrote) counts.set(printed, (counts.get(printed) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, mostNames)
    .map(([printed]) => printed);
};

const yearsOf = (wrote: Wrote): Pick<Printing, 'years'> => {
  const years = wrote.flatMap(({ year }) => year ?? []);
  return years.length > 0 ? { years: [Math.min(...years), Math.max(...years)] } : {};
};

/** The papers of a side that share most co-authors with the other sides, then the newest. */
const telling = (side: readonly PaperRef[], others: readonly PaperRef[], most: number): PaperRef[] => {
  const known = new Set(others.flatMap(({ authors }) => authors.map(({ id }) => id)));
  const shared = ({ authors }: PaperRef): number => authors.filter(({ id }) => known.has(id)).length;
  const chosen = side.toSorted((a, b) => shared(b) - shared(a)).slice(0, most);
  return side.filter((paper) => chosen.includes(paper));
};

/** One side of a question before its papers are known. */
interface Side {
  who: Printings;
  wrote: Wrote;
}

const sidesOf = (question: OpenQuestion, byId: ReadonlyMap<string, Printings>): Side[] => {
  if (question.act === 'merge')
    return [question.subject, ...question.others.map(({ id }) => id)].flatMap((id) => {
      const who = byId.get(id);
      return who ? [{ who, wrote: who.wrote }] : [];
    });
  const who = byId.get(question.person);
  const leave = new Set(question.leave);
  const isLeaving = ({ paper }: Wrote[number]): boolean => leave.has(paper);
  if (!who?.wrote.some(isLeaving)) return [];
  return [
    { who, wrote: who.wrote.filter((each) => !isLeaving(each)) },
    { who, wrote: who.wrote.filter(isLeaving) },
  ];
};

const asked = (question: OpenQuestion, sides: readonly Printing[]): PersonQuestion[] => {
  const [subject, ...rest] = sides;
  if (!subject) return [];
  if (question.act === 'split') {
    const { score, stay, leave } = question;
    const reasons = [...question.reasons];
    const others = rest.map((side) => ({ ...side, score, reasons }));
    return others.length > 0 ? [{ act: 'split', subject, others, stay: [...stay], leave: [...leave] }] : [];
  }
  const others = rest.flatMap((side) => {
    const said = question.others.find(({ id }) => id === side.id);
    return said ? [{ ...side, score: said.score, reasons: [...said.reasons] }] : [];
  });
  return subject.id === question.subject && others.length > 0 ? [{ act: 'merge', subject, others }] : [];
};

/** How many papers each side shows: fewer where there are many sides. */
const mostPapers = (sides: number): number => (sides > 5 ? 1 : sides > 3 ? 2 : 3);

/** The questions as the page shows them, with or without papers. Those about people who are gone are left out. */
export const withPrintings = async (
  store: Pick<Store, 'ask'>,
  questions: readonly OpenQuestion[],
  { papers: withPapers }: { papers: boolean },
): Promise<PersonQuestion[]> => {
  const ids = questions.flatMap((question) =>
    question.act === 'merge' ? [question.subject, ...question.others.map(({ id }) => id)] : [question.person],
  );
  const byId = new Map(
    (await store.ask(printings, { ids: [...new Set(ids)] })).map((each) => [each.id, each]),
  );
  const all = questions.map((question) => ({ question, sides: sidesOf(question, byId) }));
  const wanted = all.flatMap(({ sides }) =>
    sides.flatMap(({ wrote }) => (withPapers ? wrote.slice(0, looked).map(({ paper }) => paper) : [])),
  );
  const refs = wanted.length > 0 ? await store.ask(paperRefs, { ids: [...new Set(wanted)] }) : [];
  const papers = new Map(refs.map((paper) => [paper.id, paper]));
  return all.flatMap(({ question, sides }) => {
    const lists = sides.map(({ wrote }) =>
      wrote.slice(0, looked).flatMap(({ paper }) => papers.get(paper) ?? []),
    );
    return asked(
      question,
      sides.map(({ who: { id, label }, wrote }, at) => ({
        id,
        label,
        papers: wrote.length,
        printed: printedIn(wrote),
        ...yearsOf(wrote),
        shown: telling(
          lists[at] ?? [],
          lists.filter((_, other) => other !== at).flat(),
          mostPapers(sides.length),
        ),
      })),
    );
  });
};
