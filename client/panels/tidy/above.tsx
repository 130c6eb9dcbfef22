/** What stands above the questions about authors: what was accepted at once, what is nearly certain, a search that runs. */
import { Button } from 'react-aria-components/Button';
import { setUndone } from '../../actions/decide.ts';
import { useCoterie } from '../../context/context.ts';
import type { Decision } from '../../state/base/wire.ts';
import { decisionInWords } from '../../state/words/decisions.ts';

/** `sure`: how many authors are nearly certain to be others; `accepted`: the decision that merged such. */
export const Above = (props: {
  isFinding: boolean;
  sure: number;
  accepted: Decision | undefined;
  onSee: () => void;
  onTakenBack: () => void;
}) => {
  const coterie = useCoterie();
  const { isFinding, sure, accepted, onSee, onTakenBack } = props;
  return (
    <>
      {accepted && (
        <p className="accepted">
          <span>{`${decisionInWords(accepted)}.`}</span>
          <Button
            className="button"
            onPress={() => void setUndone(coterie, accepted, true).then(onTakenBack)}
          >
            Take it back
          </Button>
        </p>
      )}
      {sure > 1 && (
        <p className="sure">
          <span>{`${sure.toLocaleString('en')} authors are at least 95% likely to be others.`}</span>
          <Button className="button" onPress={onSee}>
            See them all
          </Button>
        </p>
      )}
      {/* Last, so that no button moves when it comes or goes. */}
      {isFinding && (
        <p className="finding quiet" role="status">
          Looking who may be the same person…
        </p>
      )}
    </>
  );
};
