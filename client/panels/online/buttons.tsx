/** Buttons on a page that complete or grow from what it shows. */
import { Button } from 'react-aria-components/Button';
import { useCoterie } from '../../context/context.ts';
import { quoted, shorten } from '../../state/words/words.ts';

/** Longest name in the heading of the dialog. */
const longest = 80;

/** Of a paper or an author. */
export const OnlineButtons = (props: { kind: 'paper' | 'author'; id: string; name: string }) => {
  const { online } = useCoterie();
  const { kind, id } = props;
  const label = quoted(shorten(props.name, longest));
  return (
    <div className="actions">
      {kind === 'paper' && (
        <Button className="button" onPress={() => online.set({ type: 'complete', label, papers: [id] })}>
          Complete from online sources
        </Button>
      )}
      <Button
        className="button"
        onPress={() => online.set({ type: 'grow', label, from: [id], isOfAuthors: kind === 'author' })}
      >
        Grow…
      </Button>
    </div>
  );
};
