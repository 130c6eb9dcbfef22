/**
 * Search as you type: arrow keys and Enter choose; only the results for the latest text are shown. With `onAll`, Enter
 * without a choice, or the last line, lists everything that is found.
 */
import { type KeyboardEvent, type Ref, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { NodeKind, SearchHit } from '../../state/base/wire.ts';
import { count, kindNames } from '../../state/words/words.ts';
import { type Found, useHits } from '../parts/fields/use-hits.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Retracted } from '../parts/retracted.tsx';

const Hit = ({ hit }: { hit: SearchHit }) => (
  <ListBoxItem
    id={hit.id}
    textValue={hit.label}
    className="hit"
    aria-label={`${hit.label}, ${kindNames[hit.kind]}${hit.retracted ? ', retracted' : ''}`}
  >
    <Glyph kind={hit.kind} />
    <span className="hit-text">
      <span className="hit-label">{hit.label}</span>
      <Retracted isRetracted={hit.retracted} />
      <span className="hit-detail">
        {[kindNames[hit.kind], hit.kind === 'paper' ? undefined : count(hit.papers, 'paper'), hit.detail]
          .filter((part) => part !== undefined && part !== '')
          .join(' · ')}
      </span>
    </span>
  </ListBoxItem>
);

/** The line that lists everything. */
const allKey = 'all results';
type Line = SearchHit | { id: typeof allKey };
const isHit = (line: Line): line is SearchHit => 'kind' in line;

/** What is shown without hits. */
const emptyWords: Readonly<Record<Found['status'], (text: string) => string>> = {
  waiting: () => 'Searching…',
  ready: (text) => `No results for “${text}”.`,
  failed: () => 'The search failed. Trying again…',
};

export const SearchBox = (props: {
  label: string;
  /** Whether only screen readers get the label. */
  hideLabel?: boolean;
  placeholder: string;
  kind?: NodeKind;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onChoose: (hit: SearchHit) => void;
  onAll?: (text: string) => void;
}) => {
  const [text, setText] = useState('');
  const choose = (hit: SearchHit): void => {
    type('');
    props.onChoose(hit);
  };
  const { found, seek, takeFirst } = useHits(props.kind, choose);
  const type = (next: string): void => {
    setText(next);
    seek(next);
  };
  const { onAll } = props;
  const listAll = (): void => {
    if (text.trim() === '') return;
    onAll?.(text);
    type('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.currentTarget.hasAttribute('aria-activedescendant')) return;
    if (onAll) listAll();
    else takeFirst();
  };
  const lines: Line[] = [...found.hits, ...(onAll && found.hits.length > 0 ? [{ id: allKey } as const] : [])];
  return (
    <ComboBox
      className="search-box"
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
      items={lines}
      inputValue={text}
      onInputChange={type}
      value={null}
      onChange={(key) => {
        const hit = found.hits.find(({ id }) => id === key);
        if (hit) choose(hit);
        else if (key === allKey) listAll();
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
      shouldFocusWrap
    >
      {!props.hideLabel && <Label className="search-label">{props.label}</Label>}
      <div className="search-field">
        <svg className="search-icon" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" />
          <path d="m10.500 10.500 3.500 3.500" />
        </svg>
        <Input
          ref={props.inputRef}
          className="search-input"
          placeholder={props.placeholder}
          autoFocus={props.autoFocus ?? false}
          onKeyDown={onKeyDown}
          enterKeyHint="search"
          spellCheck={false}
        />
      </div>
      <Popover className="hits-popover" offset={6} placement="bottom start">
        <ListBox
          className="hits"
          renderEmptyState={() => <p className="no-hits">{emptyWords[found.status](text)}</p>}
        >
          {(line: Line) =>
            isHit(line) ? (
              <Hit hit={line} />
            ) : (
              <ListBoxItem id={allKey} textValue="All results" className="hit hit-all">
                All results
              </ListBoxItem>
            )
          }
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
