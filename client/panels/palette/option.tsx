/** An option of the palette: a command or a search result. */
import type { Action } from '../../actions/action.ts';
import type { SearchHit } from '../../state/base/wire.ts';
import { count, kindNames } from '../../state/words/words.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Retracted } from '../parts/retracted.tsx';

export type Entry = { type: 'action'; action: Action } | { type: 'hit'; hit: SearchHit };

/** The id of an option, for `aria-activedescendant`. */
export const optionId = (index: number): string => `palette-option-${index}`;

const CommandLine = ({ action }: { action: Action }) => (
  <>
    <span className="palette-words">{action.words}</span>
    {action.keys?.[0] && <kbd>{action.keys[0] === 'Escape' ? 'Esc' : action.keys[0]}</kbd>}
  </>
);

const HitLine = ({ hit }: { hit: SearchHit }) => (
  <>
    <Glyph kind={hit.kind} />
    <span className="palette-words">{hit.label}</span>
    <Retracted isRetracted={hit.retracted} />
    <span className="quiet">
      {hit.kind === 'paper' ? kindNames.paper : `${kindNames[hit.kind]}, ${count(hit.papers, 'paper')}`}
    </span>
  </>
);

export const Option = (props: { entry: Entry; index: number; isChosen: boolean; onChoose: () => void }) => (
  // The keys are those of the field, which names the line in focus as its active descendant.
  // biome-ignore lint/a11y/useKeyWithClickEvents: see above
  <div
    id={optionId(props.index)}
    role="option"
    tabIndex={-1}
    aria-selected={props.isChosen}
    className="palette-option"
    onClick={props.onChoose}
  >
    {props.entry.type === 'action' ? (
      <CommandLine action={props.entry.action} />
    ) : (
      <HitLine hit={props.entry.hit} />
    )}
  </div>
);
