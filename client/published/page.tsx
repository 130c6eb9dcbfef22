/** The page of a published file: the network with its title, search, legend, table, details and years. */
import { useKeys } from '../actions/use-keys.ts';
import { useCoterie, useStore } from '../context/context.ts';
import { EmbeddedContext } from '../context/embedded.ts';
import { useTimesCitedName } from '../context/use-times-cited.ts';
import { Player } from '../panels/player/player.tsx';
import { Rail } from '../panels/rail/rail.tsx';
import { Notices } from '../panels/shell/notices.tsx';
import { ThemeButton } from '../panels/shell/theme-button.tsx';
import { Stage } from '../panels/stage/stage.tsx';
import type { Published } from '../state/base/wire.ts';
import { count } from '../state/words/words.ts';
import { Details } from './details.tsx';
import { Find } from './find.tsx';

const noKeys = {};
const noChords: readonly string[] = [];

const Frame = ({ published }: { published: Published }) => {
  const { scene } = useCoterie();
  const drawn = useStore(scene);
  const counted = useTimesCitedName(published.network);
  useKeys(noKeys, noChords);
  const { title, limits, day } = published;
  return (
    <div className="embedded published">
      <header className="embedded-head">
        <div>
          <h1>{title}</h1>
          <p className="quiet">
            {[
              ...limits,
              `${count(drawn?.nodes.length ?? 0, 'node')}, ${count(drawn?.links.length ?? 0, 'link')}`,
              day,
            ].join(' · ')}
          </p>
        </div>
        <Find />
        <ThemeButton />
      </header>
      <Stage />
      <div className="published-side">
        <Details counted={counted} papers={published.papers} />
        <Rail />
      </div>
      <footer className="published-years">
        <Player isFixed />
      </footer>
      <Notices />
    </div>
  );
};

export const PublishedPage = ({ published }: { published: Published }) => (
  <EmbeddedContext value="file">
    <Frame published={published} />
  </EmbeddedContext>
);
