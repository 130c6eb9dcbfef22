/** A number field with buttons for one less and one more. */
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';

export const MinimumField = (props: { label: string; value: number; onChange: (least: number) => void }) => (
  <NumberField
    className="filter-field least"
    value={props.value}
    minValue={0}
    maxValue={100_000}
    onChange={(least) => {
      if (Number.isFinite(least)) props.onChange(least);
    }}
  >
    <Label>{props.label}</Label>
    <Group className="least-group">
      <Button slot="decrement">−</Button>
      <Input />
      <Button slot="increment">+</Button>
    </Group>
  </NumberField>
);
