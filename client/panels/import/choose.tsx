/** Choose files, or paste a text. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Heading } from 'react-aria-components/Heading';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { useCoterie } from '../../context/context.ts';
import { enqueue } from '../../state/import/queue.ts';
import { linesToFind } from '../../state/online/lines.ts';

export const Choose = () => {
  const { importQueue, online } = useCoterie();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const read = (): void => {
    if (text.trim() !== '')
      importQueue.set((now) => enqueue(now, [{ name: name.trim() || 'Pasted references', body: text }]));
  };
  const lines = linesToFind(text);
  const lookUp = (): void => {
    const keep = (): void => {
      online.set(undefined);
      read();
    };
    importQueue.set(undefined);
    online.set({ type: 'find', lines: lines ?? [], keep });
  };
  return (
    <>
      <Heading slot="title" className="page-title">
        Add references
      </Heading>
      <p className="quiet">
        Papers as PDF, with the works that they cite. BibTeX, RIS, EndNote, PubMed, Zotero, CSL-JSON,
        Crossref, OpenAlex, JATS, CSV, Word documents, or a plain-text reference list in any style. You review
        the entries before anything is stored.
      </p>
      <div className="choose-file">
        <FileTrigger
          allowsMultiple
          onSelect={(files) =>
            importQueue.set((now) =>
              enqueue(
                now,
                [...(files ?? [])].map((body) => ({ name: body.name, body })),
              ),
            )
          }
        >
          <Button className="button button-main" autoFocus>
            Choose files…
          </Button>
        </FileTrigger>
        <span className="quiet">or drop them, or a folder, anywhere on the page</span>
      </div>
      <TextField className="text-field" value={text} onChange={setText}>
        <Label>Or paste references</Label>
        <TextArea className="text-input choose-text" rows={7} spellCheck={false} />
      </TextField>
      <TextField className="text-field" value={name} onChange={setName} maxLength={300}>
        <Label>Name of this list</Label>
        <Input className="text-input" placeholder="Pasted references" />
      </TextField>
      <div className="actions">
        {lines && (
          <Button className="button button-main" onPress={lookUp}>
            Look up online…
          </Button>
        )}
        <Button
          className={lines ? 'button' : 'button button-main'}
          isDisabled={text.trim() === ''}
          onPress={read}
        >
          {lines ? 'Keep as they are' : 'Review'}
        </Button>
        <Button className="button" onPress={() => importQueue.set(undefined)}>
          Cancel
        </Button>
      </div>
    </>
  );
};
