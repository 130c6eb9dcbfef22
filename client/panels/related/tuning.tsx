/** Sliders for the weight of each reason. */
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  defaultSettings,
  leftOutKeys,
  leftOutNames,
  type RelatedSettings,
  sliderKeys,
  sliders,
  toggleLeftOut,
  weigh,
} from '../../state/place/related-settings.ts';

/** Switches for what is left out of the results. */
export const LeavingOut = ({
  settings,
  onChange,
}: {
  settings: RelatedSettings;
  onChange: (settings: RelatedSettings) => void;
}) => (
  <fieldset className="leaving-out">
    <legend className="visually-hidden">What is left out</legend>
    {leftOutKeys.map((key) => (
      <label key={key}>
        <input
          type="checkbox"
          checked={settings.leaveOut.includes(key)}
          onChange={() => onChange(toggleLeftOut(settings, key))}
        />
        {leftOutNames[key]}
      </label>
    ))}
  </fieldset>
);

const Slider = (props: {
  label: string;
  value: number;
  min: number;
  max: number;
  ends: [string, string];
  onChange: (value: number) => void;
}) => {
  const id = useId();
  const { label, value, min, max, ends, onChange } = props;
  return (
    <div className="tuning-slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={(max - min) / 20}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <span className="tuning-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </span>
    </div>
  );
};

export const Tuning = ({
  settings,
  onChange,
}: {
  settings: RelatedSettings;
  onChange: (settings: RelatedSettings) => void;
}) => (
  <details className="tuning">
    <summary>Weight of the reasons</summary>
    {sliderKeys.map((key) => (
      <Slider
        key={key}
        label={sliders[key].label}
        value={settings.weights[key] ?? 1}
        min={0}
        max={2}
        ends={['off', 'double']}
        onChange={(factor) => onChange(weigh(settings, key, factor))}
      />
    ))}
    <Slider
      label="Prefer"
      value={settings.recency}
      min={-1}
      max={1}
      ends={['older', 'newer']}
      onChange={(recency) => onChange({ ...settings, recency })}
    />
    <Slider
      label="Diversity"
      value={settings.diversity}
      min={0}
      max={1}
      ends={['most similar', 'most diverse']}
      onChange={(diversity) => onChange({ ...settings, diversity })}
    />
    <Button
      className="button"
      onPress={() =>
        onChange({
          ...defaultSettings,
          like: settings.like,
          unlike: settings.unlike,
          leaveOut: settings.leaveOut,
        })
      }
    >
      Reset weights
    </Button>
  </details>
);
