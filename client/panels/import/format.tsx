/** As what a file was read, or is to be read. */

import { useId } from 'react';
import { ask } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';

/** `format` is the id of the format; empty while it is to be told by the content. */
export const FormatChoice = (props: { format: string; onChoose: (format: string) => void }) => {
  const formats = answerOf(useAnswer(ask.formats))?.items ?? [];
  const id = useId();
  if (formats.length === 0) return null;
  return (
    <p className="format-choice">
      <label htmlFor={id}>Read as</label>
      <select
        id={id}
        className="select"
        value={props.format}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.format === '' && <option value="">what it looks like</option>}
        {formats.map((format) => (
          <option key={format.id} value={format.id}>
            {format.name}
          </option>
        ))}
      </select>
    </p>
  );
};
