/** A button that asks once before it does what it says. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';

export const Confirm = (props: {
  label: string;
  /** For the ear: what the button is about, where its label alone does not tell. */
  ariaLabel?: string;
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}) => {
  const [step, setStep] = useState<'idle' | 'asking' | 'kept'>('idle');
  if (step !== 'asking')
    return (
      <Button
        className="button"
        aria-label={props.ariaLabel ?? props.label}
        autoFocus={step === 'kept'}
        onPress={() => setStep('asking')}
      >
        {props.label}
      </Button>
    );
  return (
    <fieldset
      className="confirm"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        setStep('kept');
      }}
    >
      <legend className="visually-hidden">{props.question}</legend>
      <span aria-hidden="true">{props.question}</span>
      <Button className="button button-warn" autoFocus onPress={props.onYes}>
        {props.yes}
      </Button>
      <Button className="button" onPress={() => setStep('kept')}>
        {props.no}
      </Button>
    </fieldset>
  );
};
