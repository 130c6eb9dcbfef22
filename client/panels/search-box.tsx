/** Search as you type: arrow keys and Enter choose; only the answer to the last letters is ever shown. */
import { type Ref, useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ask, fetchAnswer } from '../api.ts';
import { createLatest, type Later } from '../state/latest.ts';
import type { NodeKind, SearchHit } from '../state/wire.ts';
import { count, kindNames } from '../state/words.ts';
import { Glyph } from './parts/glyph.tsx';

const later: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

type Found = { status: 'idle' | 'ready' | 'failed'; hits: readonly SearchHit[] };
const idle: Found = { status: 'idle', hits: [] };

/** The hits for what is typed. */
const useHits = (kind: NodeKind | undefined): [Found, (text: string) => void] => {
  const [found, setFound] = useState(idle);
  const latest = useMemo(
    () =>
      createLatest({
        fetch: (text: string, signal) => fetchAnswer(ask.search(text, kind), signal),
        answered: (_, { items }) => setFound({ status: 'ready', hits: items }),
        failed: () => setFound({ status: 'failed', hits: [] }),
        later,
      }),
    [kind],
  );
  useEffect(() => latest.drop, [latest]);
  const seek = (text: string): void => {
    if (text.trim() === '') {
      latest.drop();
      setFound(idle);
    } else latest.ask(text.trim());
  };
  return [found, seek];
};

const Hit = ({ hit }: { hit: SearchHit }) => (
  <ListBoxItem
    id={hit.id}
    textValue={hit.label}
    className="hit"
    aria-label={`${hit.label}, ${kindNames[hit.kind]}`}
  >
    <Glyph kind={hit.kind} />
    <span className="hit-text">
      <span className="hit-label">{hit.label}</span>
      <span className="hit-detail">
        {[kindNames[hit.kind], hit.kind === 'paper' ? undefined : count(hit.papers, 'paper'), hit.detail]
          .filter((part) => part !== undefined && part !== '')
          .join(' · ')}
      </span>
    </span>
  </ListBoxItem>
);

export const SearchBox = (props: {
  label: string;
  /** Whether the label is seen, or only heard. */
  hideLabel?: boolean;
  placeholder: string;
  kind?: NodeKind;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onChoose: (hit: SearchHit) => void;
}) => {
  const [text, setText] = useState('');
  const [found, seek] = useHits(props.kind);
  const box = useRef<HTMLDivElement>(null);
  const type = (next: string): void => {
    setText(next);
    seek(next);
  };
  return (
    <ComboBox
      ref={box}
      className="search-box"
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
      items={found.hits}
      inputValue={text}
      onInputChange={type}
      value={null}
      onChange={(key) => {
        const hit = found.hits.find(({ id }) => id === key);
        if (!hit) return;
        type('');
        props.onChoose(hit);
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={found.status !== 'idle'}
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
          enterKeyHint="search"
          spellCheck={false}
        />
      </div>
      <Popover className="hits-popover" offset={6} placement="bottom start">
        <ListBox
          className="hits"
          renderEmptyState={() => (
            <p className="no-hits">
              {found.status === 'failed' ? 'The search does not answer.' : `Nothing is like “${text}”.`}
            </p>
          )}
        >
          {(hit: SearchHit) => <Hit hit={hit} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
