/** A choice of a few under its heading. */
import { Choice } from './choice.tsx';

export const ChoiceField = <T extends string>(props: {
  label: string;
  options: Readonly<Partial<Record<T, string>>>;
  value: T;
  onChange: (value: T) => void;
  /** Whether the options may take several lines. */
  wrapped?: boolean;
}) => {
  const { wrapped, ...choice } = props;
  return (
    <fieldset className="filter-field">
      <legend>{props.label}</legend>
      <Choice {...choice} className={wrapped ? 'choice-small choice-wrapped' : 'choice-small'} />
    </fieldset>
  );
};
