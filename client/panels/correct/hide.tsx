/** Hides a technique. */
import { Button } from 'react-aria-components/Button';
import { decide } from '../../actions/decide.ts';
import { useCoterie } from '../../context/context.ts';
import { clearFocus } from '../../state/place/transitions.ts';
import type { CorrectionTarget } from './target.ts';

export const Hide = ({ kind, id, name, onEnd }: CorrectionTarget & { onEnd: () => void }) => {
  const coterie = useCoterie();
  const hide = (): void => {
    void decide(coterie, { kind, act: 'hide', subject: id }).then(
      (done) => done && coterie.place.set(clearFocus),
    );
  };
  return (
    <fieldset className="correct-form">
      <legend>{`Hide “${name}” everywhere? Its papers stay. You can undo this.`}</legend>
      <div className="actions">
        <Button className="button button-main" autoFocus onPress={hide}>
          Hide
        </Button>
        <Button className="button" onPress={onEnd}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
};
