/** Gives a thing another name. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { decide } from '../../actions/decide.ts';
import { useCoterie } from '../../context/context.ts';
import type { CorrectionTarget } from './target.ts';

export const Rename = ({ kind, id, name, onEnd }: CorrectionTarget & { onEnd: () => void }) => {
  const coterie = useCoterie();
  const [text, setText] = useState(name);
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '' || wanted === name) onEnd();
    else
      void decide(coterie, { kind, act: 'rename', subject: id, name: wanted }).then(
        (done) => done && onEnd(),
      );
  };
  return (
    <form className="correct-form" onSubmit={rename}>
      <TextField value={text} onChange={setText} autoFocus>
        <Label>{kind === 'author' ? 'Name, given name first' : 'Name'}</Label>
        <Input className="correct-input" maxLength={300} />
      </TextField>
      <div className="actions">
        <Button type="submit" className="button button-main">
          Rename
        </Button>
        <Button className="button" onPress={onEnd}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
