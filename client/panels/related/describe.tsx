/** A field for a text to find related work for. */
import '../../styles/pages/related.css';
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useCoterie } from '../../context/context.ts';
import { longestText } from '../../state/place/place.ts';
import { describe } from '../../state/place/transitions.ts';

export const Describe = ({ text = '', label }: { text?: string; label: string }) => {
  const { place } = useCoterie();
  const [written, setWritten] = useState(text);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (written.trim() !== '') place.set((now) => describe(now, written));
  };
  return (
    <form className="describe" onSubmit={send}>
      <TextField value={written} onChange={setWritten} maxLength={longestText}>
        <Label className="describe-label">{label}</Label>
        <TextArea
          className="text-input describe-text"
          rows={3}
          placeholder="A sentence, a title, or a whole abstract"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) send(event);
          }}
        />
      </TextField>
      <Button className="button" type="submit" isDisabled={written.trim() === ''}>
        Find related work
      </Button>
    </form>
  );
};
