/** Draws the network on the page and follows its props. Loaded as a chunk of its own. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Emphasis } from '../state/scene/emphasis.ts';
import type { Scene } from '../state/scene/scene.ts';
import type { Colouring } from './classes.ts';
import { expose } from './expose.ts';
import type { Gestures } from './gestures.ts';
import { createPicture, type Picture } from './picture.ts';

export interface CanvasProps {
  /** A new name means a new layout, which is shown whole. */
  name: string;
  scene: Scene;
  colouring: Colouring;
  opened: ReadonlySet<string>;
  emphasis: Emphasis | undefined;
  picked: ReadonlySet<string>;
  theme: string;
  gestures: Gestures;
  onPicture: (picture: Picture | undefined) => void;
}

const Canvas = (props: CanvasProps) => {
  const { name, scene, colouring, opened, emphasis, picked, theme, onPicture } = props;
  const container = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture>(undefined);
  const gestures = useRef(props.gestures);
  useLayoutEffect(() => {
    gestures.current = props.gestures;
  });

  useLayoutEffect(() => {
    if (!container.current) return;
    // The picture lives as long as the page; its events go to the present handlers.
    const made = createPicture(container.current, {
      tapNode: (id) => gestures.current.tapNode(id),
      pickNode: (id) => gestures.current.pickNode(id),
      boxed: (ids) => gestures.current.boxed(ids),
      tapLink: (source, target) => gestures.current.tapLink(source, target),
      tapGround: () => gestures.current.tapGround(),
      openNode: (id) => gestures.current.openNode(id),
      hover: (what) => gestures.current.hover(what),
      near: (groups) => gestures.current.near(groups),
      moved: (id, point) => gestures.current.moved(id, point),
    });
    picture.current = made;
    expose(made);
    onPicture(made);
    return () => {
      onPicture(undefined);
      made.destroy();
    };
  }, [onPicture]);

  useLayoutEffect(
    () => picture.current?.show(name, scene, colouring, opened),
    [name, scene, colouring, opened],
  );
  // Also after a new scene: its new nodes must be highlighted or faded too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => picture.current?.emphasise(emphasis), [emphasis, scene]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => picture.current?.pick(picked), [picked, scene]);
  const painted = useRef(theme);
  useEffect(() => {
    if (painted.current !== theme) picture.current?.repaint();
    painted.current = theme;
  }, [theme]);

  return <div ref={container} className="canvas __________cytoscape_container" aria-hidden="true" />;
};

export default Canvas;
