/** Limits the network to the papers of one author, technique, venue, import, institution or country. */
import { useState } from 'react';
import { type Scope, scopes } from '../../../state/place/filters.ts';
import { SearchBox } from '../../shell/search-box.tsx';
import { Choice } from './choice.tsx';

const scopeNames: Readonly<Record<Scope, string>> = {
  technique: 'Technique',
  venue: 'Venue',
  author: 'Author',
  source: 'Import',
  institution: 'Institution',
  country: 'Country',
};

export const ScopeField = (props: { onChoose: (scope: Scope, id: string) => void }) => {
  const [scope, setScope] = useState<Scope>('technique');
  return (
    <fieldset className="filter-field scope-field">
      <legend>Papers of one</legend>
      <Choice
        label="Papers of one"
        className="choice-small choice-wrapped"
        options={scopeNames}
        value={scope}
        onChange={setScope}
      />
      <SearchBox
        label={`Which ${scopeNames[scope].toLowerCase()}?`}
        hideLabel
        placeholder={`Which ${scopeNames[scope].toLowerCase()}?`}
        kind={scope}
        onChoose={({ kind, id }) => {
          const chosen = scopes.find((known) => known === kind);
          if (chosen) props.onChoose(chosen, id);
        }}
      />
    </fieldset>
  );
};
