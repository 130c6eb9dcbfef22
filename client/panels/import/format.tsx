/** The format in which a file is read. */

import { useId } from 'react';
import { endpoints } from '../../api/api.ts';
import { useAnswer } from '../../context/context.ts';
import { answerOf } from '../../state/base/remote.ts';

/** `format`: id of the format; empty to detect it. */
export const FormatChoice = (props: { format: string; onChoose: (format: string) => void }) => {
  const formats = answerOf(useAnswer(endpoints.formats))?.items ?? [];
  const id = useId();
  // A document, such as a PDF, is read as what it is.
  if (formats.length === 0 || (props.format !== '' && !formats.some(({ id }) => id === props.format)))
    return null;
  return (
    <p className="format-choice">
      <label htmlFor={id}>Read as</label>
      <select
        id={id}
        className="select"
        value={props.format}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.format === '' && <option value="">automatic</option>}
        {formats.map((format) => (
          <option key={format.id} value={format.id}>
            {format.name}
          </option>
        ))}
      </select>
    </p>
  );
};
