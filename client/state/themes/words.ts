/** Themes in words: what place in the field each has, and as rows of a table. */
import type { Theme, ThemePeriods, Themes } from '../base/wire.ts';
import { figure } from '../words/words.ts';

interface ThemePlace {
  /** Of several themes, and of one. */
  title: string;
  one: string;
  /** What it means. */
  says: string;
  /** Index of its colour among those of clusters. */
  hue: number;
}

export const themePlaces: Readonly<Record<Theme['place'], ThemePlace>> = {
  motor: {
    title: 'Motor themes',
    one: 'motor theme',
    says: 'Well developed, and tied to many others',
    hue: 0,
  },
  basic: {
    title: 'Basic themes',
    one: 'basic theme',
    says: 'Tied to many others, loose in themselves',
    hue: 2,
  },
  niche: { title: 'Niche themes', one: 'niche theme', says: 'Well developed, but apart from others', hue: 5 },
  marginal: {
    title: 'Emerging or declining themes',
    one: 'emerging or declining theme',
    says: 'Loose in themselves, and apart from others',
    hue: 6,
  },
};

/** The columns of a table of themes, and its rows. */
export interface ThemeRows {
  columns: readonly string[];
  /** Each with the theme that it is about, and its period. */
  rows: readonly { theme: Theme; period?: number; cells: readonly string[] }[];
}

const cellsOf = (theme: Theme): string[] => [
  String(theme.papers),
  String(theme.size),
  figure(theme.centrality),
  figure(theme.density),
  themePlaces[theme.place].one,
];

const columns = ['Papers', 'Techniques', 'Centrality', 'Density', 'Place'] as const;

export const rowsOfMap = ({ themes }: Themes): ThemeRows => ({
  columns: ['Theme', ...columns],
  rows: themes.map((theme) => ({ theme, cells: [theme.label, ...cellsOf(theme)] })),
});

/** With what each theme leads to in the next period, by the share that they have in common. */
export const rowsOfPeriods = ({ periods, flows }: ThemePeriods): ThemeRows => ({
  columns: ['Theme', 'Period', ...columns, 'Leads to'],
  rows: periods.flatMap(({ from, to, themes }, period) =>
    themes.map((theme) => ({
      theme,
      period,
      cells: [
        theme.label,
        yearsInWords({ from, to }),
        ...cellsOf(theme),
        flows
          .filter((flow) => flow.period === period && flow.source === theme.group)
          .map(({ target, inclusion }) => {
            const next = periods[period + 1]?.themes.find(({ group }) => group === target);
            return `${next?.label} (${figure(inclusion)})`;
          })
          .join('; '),
      ],
    })),
  ),
});

export const yearsInWords = ({ from, to }: { from: number; to: number }): string =>
  from === to ? String(from) : `${from}–${to}`;

/** A cell of a CSV file; one that a program would take for a formula is set off by an apostrophe. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The rows as CSV, each with the names of its techniques. */
export const csvOf = ({ columns: names, rows }: ThemeRows): string =>
  [
    [...names, 'Names of techniques'],
    ...rows.map(({ cells, theme }) => [...cells, theme.techniques.map(({ label }) => label).join('; ')]),
  ]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
