/** Merges a thing with another, under one of the two names. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { decide } from '../../actions/decide.ts';
import { useCoterie } from '../../context/context.ts';
import type { SearchHit } from '../../state/base/wire.ts';
import { SearchBox } from '../shell/search-box.tsx';
import type { CorrectionTarget } from './target.ts';

const nouns = { paper: 'paper', author: 'author', venue: 'venue', technique: 'technique' } as const;

export const Merge = ({ kind, id, name, onEnd }: CorrectionTarget & { onEnd: () => void }) => {
  const coterie = useCoterie();
  const [other, setOther] = useState<SearchHit>();
  const [problem, setProblem] = useState('');
  const merge = (keep: string, gone: string): void => {
    void decide(coterie, { kind, act: 'merge', subject: keep, others: [gone] }).then(
      (done) => done && onEnd(),
    );
  };
  if (!other)
    return (
      <div className="correct-form">
        <SearchBox
          label={`Merge with which ${nouns[kind]}?`}
          placeholder="Type a name"
          kind={kind}
          autoFocus
          onChoose={(hit) => {
            setProblem(hit.id === id ? `This is the same ${nouns[kind]}. Choose another.` : '');
            if (hit.id !== id) setOther(hit);
          }}
        />
        {problem && <p className="quiet">{problem}</p>}
        <Button className="button" onPress={onEnd}>
          Cancel
        </Button>
      </div>
    );
  return (
    <fieldset className="correct-form">
      <legend>Which name should the merged {nouns[kind]} have?</legend>
      {[
        { keep: id, gone: other.id, label: name },
        { keep: other.id, gone: id, label: other.label },
      ].map(({ keep, gone, label }, i) => (
        <Button key={keep} className="button keep" autoFocus={i === 0} onPress={() => merge(keep, gone)}>
          {label}
        </Button>
      ))}
      <Button className="button" onPress={onEnd}>
        Cancel
      </Button>
    </fieldset>
  );
};
