/** Where one is: the whole network in small with the part that is seen, and the clusters that this lies in. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';
import type { Picture } from '../../graph/picture.ts';
import type { Scene } from '../../state/scene/scene.ts';
import { type Sight, whereabouts } from '../../state/scene/whereabouts.ts';
import { views } from '../../views/index.ts';

/** Pixels of the small map, and around what it shows. */
const small = { width: 148, height: 104, margin: 6 };

/** From the network to the small map. */
interface Fit {
  scale: number;
  left: number;
  top: number;
}

const fitOf = (picture: Picture): Fit => {
  const { grounds, marks } = picture.shown.look();
  const all = [...grounds, ...marks];
  const least = (of: (mark: (typeof all)[number]) => number) =>
    all.reduce((min, mark) => Math.min(min, of(mark) - mark.size / 2), Infinity);
  const most = (of: (mark: (typeof all)[number]) => number) =>
    all.reduce((max, mark) => Math.max(max, of(mark) + mark.size / 2), -Infinity);
  const [x1, y1, x2, y2] = [least(({ x }) => x), least(({ y }) => y), most(({ x }) => x), most(({ y }) => y)];
  const { width, height, margin } = small;
  const scale = Math.min((width - 2 * margin) / (x2 - x1 || 1), (height - 2 * margin) / (y2 - y1 || 1));
  return { scale, left: width / 2 - ((x1 + x2) / 2) * scale, top: height / 2 - ((y1 + y2) / 2) * scale };
};

/** Draws every node as a dot of its colour. */
const drawAll = (canvas: HTMLCanvasElement, picture: Picture, { scale, left, top }: Fit): void => {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = small.width * ratio;
  canvas.height = small.height * ratio;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  const { grounds, faded, marks } = picture.shown.look();
  for (const { x, y, size, fill } of [...grounds, ...faded, ...marks]) {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(x * scale + left, y * scale + top, Math.max(0.8, (size / 2) * scale), 0, 2 * Math.PI);
    context.fill();
  }
};

/** The part that is seen, in the coordinates of the network. */
const seenIn = ({ cy }: Picture): { x: number; y: number; width: number; height: number } => {
  const { x, y } = cy.pan();
  const zoom = cy.zoom();
  return { x: -x / zoom, y: -y / zoom, width: cy.width() / zoom, height: cy.height() / zoom };
};

const sightOf = (picture: Picture): Sight => {
  const { x, y, width, height } = seenIn(picture);
  return { x: x + width / 2, y: y + height / 2, side: Math.min(width, height) };
};

/** A new value after every frame in which the view moved; nothing while the whole network is in view. */
const useSight = (picture: Picture): Sight | undefined => {
  const [sight, setSight] = useState<Sight>();
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      setSight(picture.isAllInView() ? undefined : sightOf(picture));
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    soon();
    const end = picture.onSight(soon);
    return () => {
      cancelAnimationFrame(frame);
      end();
    };
  }, [picture]);
  return sight;
};

const Small = ({ picture, scene }: { picture: Picture; scene: Scene }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [fit, setFit] = useState<Fit>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again for another scene
  useEffect(() => {
    const now = fitOf(picture);
    if (canvas.current) drawAll(canvas.current, picture, now);
    setFit(now);
  }, [picture, scene]);
  const goTo = (event: PointerEvent<HTMLElement>): void => {
    if (!fit || event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { cy } = picture;
    const [x, y] = [
      (event.clientX - left - fit.left) / fit.scale,
      (event.clientY - top - fit.top) / fit.scale,
    ];
    cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() });
  };
  const seen = seenIn(picture);
  return (
    <div className="mini-map" aria-hidden="true" onPointerDown={goTo} onPointerMove={goTo}>
      <canvas ref={canvas} style={{ width: small.width, height: small.height }} />
      {fit && (
        <span
          className="mini-map-seen"
          style={{
            left: seen.x * fit.scale + fit.left,
            top: seen.y * fit.scale + fit.top,
            width: seen.width * fit.scale,
            height: seen.height * fit.scale,
          }}
        />
      )}
    </div>
  );
};

/** The way from the whole network to where one is; each step leads back to it. */
const Way = ({ picture, sight }: { picture: Picture; sight: Sight }) => {
  const { view } = useStore(useCoterie().place);
  const steps = whereabouts(picture.regions(), sight);
  return (
    <nav className="map-way" aria-label="Where you are on the map">
      <Button className="more" onPress={() => picture.showAll()}>
        {views[view].title}
      </Button>
      {steps.map((step) => (
        <span key={`${step.cluster} ${step.label}`} className="map-step">
          <span aria-hidden="true">›</span>
          <Button className="more" onPress={() => picture.frame(step)}>
            {step.label}
          </Button>
        </span>
      ))}
    </nav>
  );
};

/** Shown from near alone. */
export const MiniMap = ({ picture, scene }: { picture: Picture; scene: Scene }) => {
  const sight = useSight(picture);
  return (
    sight && (
      <div className="map-place">
        <Small picture={picture} scene={scene} />
        <Way picture={picture} sight={sight} />
      </div>
    )
  );
};
