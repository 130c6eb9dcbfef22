/** A choice of a few, side by side. */
import { useContext } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { EmbeddedContext } from '../../../context/embedded.ts';

/** `options` gives the word for each value, in order. */
export const Choice = <T extends string>(props: {
  label: string;
  options: Readonly<Partial<Record<T, string>>>;
  value: T;
  onChange: (value: T) => void;
  className?: string;
}) => {
  const values = Object.keys(props.options) as T[];
  if (useContext(EmbeddedContext)) return <p className="fixed-choice">{props.options[props.value]}</p>;
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className={`choice ${props.className ?? ''}`}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = values.find((value) => keys.has(value));
        if (chosen !== undefined) props.onChange(chosen);
      }}
    >
      {values.map((value) => (
        <ToggleButton key={value} id={value} className="choice-option">
          {props.options[value]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
