/** A button that asks for confirmation. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';

export const Confirm = (props: {
  label: string;
  /** Full label for screen readers, if `label` alone is not enough. */
  ariaLabel?: string;
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}) => {
  const [step, setStep] = useState<'idle' | 'asking' | 'cancelled'>('idle');
  if (step !== 'asking')
    return (
      <Button
        className="button"
        aria-label={props.ariaLabel ?? props.label}
        autoFocus={step === 'cancelled'}
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
        setStep('cancelled');
      }}
    >
      <legend className="visually-hidden">{props.question}</legend>
      <span aria-hidden="true">{props.question}</span>
      <Button className="button button-warn" autoFocus onPress={props.onYes}>
        {props.yes}
      </Button>
      <Button className="button" onPress={() => setStep('cancelled')}>
        {props.no}
      </Button>
    </fieldset>
  );
};
