/** The imports, newest first, each with a button to remove it. */
import { useRef, useState } from 'react';
import { removeImport } from '../../actions/remove-import.ts';
import { endpoints } from '../../api/api.ts';
import { useAnswer, useCoterie } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';
import type { Import } from '../../state/base/wire.ts';
import { count } from '../../state/words/words.ts';
import { Confirm } from '../parts/fields/confirm.tsx';
import { Section } from '../parts/section.tsx';
import { useFirst } from '../parts/use-first.tsx';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** `12 Nov 2026 · 24 papers`, as far as known. */
const factsOf = ({ importedAt, papers }: Import): string =>
  [
    importedAt === undefined ? undefined : dateFormat.format(new Date(importedAt)),
    papers === undefined ? undefined : count(papers, 'paper'),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');

const Line = ({ what, onGone }: { what: Import; onGone: () => void }) => {
  const coterie = useCoterie();
  const [isGoing, setGoing] = useState(false);
  const { name, papers } = what;
  return (
    <li className="import">
      <p className="import-name">{name}</p>
      <p className="import-facts">{isGoing ? 'Removing…' : factsOf(what)}</p>
      {!isGoing && (
        <Confirm
          label="Remove"
          ariaLabel={`Remove ${name}`}
          question={papers === undefined ? 'Remove this import?' : `Remove its ${count(papers, 'paper')}?`}
          yes="Remove"
          no="Keep"
          onYes={() => {
            setGoing(true);
            onGone();
            void removeImport(coterie, what).then(() => setGoing(false));
          }}
        />
      )}
    </li>
  );
};

const first = 5;

export const Imports = () => {
  const imports = answerOf(useAnswer(endpoints.imports))?.items ?? [];
  const { shown, more } = useFirst(imports, first);
  const list = useRef<HTMLUListElement>(null);
  return (
    <Section title="Imports" count={imports.length}>
      {/* Takes the focus when the line that had it goes. */}
      <ul className="imports" ref={list} tabIndex={-1}>
        {shown.map((what) => (
          <Line key={what.id} what={what} onGone={() => list.current?.focus()} />
        ))}
      </ul>
      {more}
    </Section>
  );
};
