/** The paper that the reference list belongs to: one in the library, or one typed in here. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import type { CslItem } from '../../state/base/wire.ts';
import { parseNames } from '../../state/import/people.ts';
import { ofPaper, type Review } from '../../state/import/review.ts';
import { SearchBox } from '../shell/search-box.tsx';

const parts = [
  { key: 'title', label: 'Title' },
  { key: 'authors', label: 'Authors (Family, Given; Family, Given)' },
  { key: 'year', label: 'Year' },
  { key: 'doi', label: 'DOI' },
] as const;
type Described = Record<(typeof parts)[number]['key'], string>;

const itemOf = ({ title, authors, year, doi }: Described): CslItem => {
  const author = parseNames(authors);
  return {
    id: 'own-paper',
    type: 'article-journal',
    title: title.trim(),
    ...(author.length > 0 ? { author } : {}),
    ...(/^[12]\d{3}$/.test(year.trim()) ? { issued: { 'date-parts': [[Number(year)]] } } : {}),
    ...(doi.trim() ? { DOI: doi.trim() } : {}),
  };
};

type Decide = (next: (now: Review) => Review) => void;

const Describe = ({ decide, onEnd }: { decide: Decide; onEnd: () => void }) => {
  const [described, setDescribed] = useState<Described>({ title: '', authors: '', year: '', doi: '' });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    decide((now) => ofPaper(now, { item: itemOf(described) }, described.title.trim()));
    onEnd();
  };
  return (
    <form className="own-described" onSubmit={submit}>
      {parts.map(({ key, label }, i) => (
        <TextField
          key={key}
          className="text-field"
          value={described[key]}
          autoFocus={i === 0}
          onChange={(text) => setDescribed((now) => ({ ...now, [key]: text }))}
        >
          <Label>{label}</Label>
          <Input className="text-input" />
        </TextField>
      ))}
      <div className="actions">
        <Button type="submit" className="button button-main" isDisabled={described.title.trim() === ''}>
          Use this paper
        </Button>
        <Button className="button" onPress={onEnd}>
          Cancel
        </Button>
      </div>
    </form>
  );
};

export const OwnPaper = ({ review, decide }: { review: Review; decide: Decide }) => {
  const [way, setWay] = useState<'closed' | 'search' | 'describe'>('closed');
  const close = (): void => setWay('closed');
  if (review.of)
    return (
      <p className="own-paper">
        <span>
          This is the reference list of <strong>{review.ofLabel}</strong>.
        </span>
        <Button className="button" onPress={() => decide((now) => ofPaper(now))}>
          Undo
        </Button>
      </p>
    );
  if (way === 'closed')
    return (
      <p className="own-paper">
        <Button className="button" onPress={() => setWay('search')}>
          This is the reference list of a paper…
        </Button>
      </p>
    );
  return (
    <fieldset className="own-paper-form">
      <legend>Which paper has this reference list? It will cite every entry.</legend>
      {way === 'search' ? (
        <>
          <SearchBox
            label="A paper in the library"
            placeholder="Type its title"
            kind="paper"
            autoFocus
            onChoose={({ id, label }) => {
              decide((now) => ofPaper(now, { paper: id }, label));
              close();
            }}
          />
          <div className="actions">
            <Button className="button" onPress={() => setWay('describe')}>
              The paper is not in the library…
            </Button>
            <Button className="button" onPress={close}>
              Cancel
            </Button>
          </div>
        </>
      ) : (
        <Describe decide={decide} onEnd={close} />
      )}
    </fieldset>
  );
};
