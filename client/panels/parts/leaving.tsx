/** Asks before what a reader did is discarded. */
import { Button } from 'react-aria-components/Button';

export const Leaving = (props: {
  /** What would be discarded: `corrections`. */
  what: string;
  /** The button that goes on: `Keep editing`. */
  stay: string;
  onDrop: () => void;
  onStay: () => void;
}) => (
  <fieldset className="confirm">
    <legend className="visually-hidden">{`Discard your ${props.what}?`}</legend>
    <span aria-hidden="true">{`Discard your ${props.what}?`}</span>
    <Button className="button button-warn" autoFocus onPress={props.onDrop}>
      Discard
    </Button>
    <Button className="button" onPress={props.onStay}>
      {props.stay}
    </Button>
  </fieldset>
);
