/** A select under its heading. */
import { useContext, useId } from 'react';
import { EmbeddedContext } from '../../../context/embedded.ts';

/** `options` gives the words for each value, in order. */
export const Select = <T extends string>(props: {
  label: string;
  options: Readonly<Partial<Record<T, string>>>;
  value: T;
  onChange: (value: T) => void;
}) => {
  const id = useId();
  const values = Object.keys(props.options) as T[];
  if (useContext(EmbeddedContext))
    return (
      <>
        <h3>{props.label}</h3>
        <p className="fixed-choice">{props.options[props.value]}</p>
      </>
    );
  return (
    <>
      <h3>
        <label htmlFor={id}>{props.label}</label>
      </h3>
      <select
        id={id}
        className="select"
        value={props.value}
        onChange={(event) => {
          const chosen = values.find((value) => value === event.target.value);
          if (chosen !== undefined) props.onChange(chosen);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {props.options[value]}
          </option>
        ))}
      </select>
    </>
  );
};
