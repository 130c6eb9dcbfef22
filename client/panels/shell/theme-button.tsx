/** Changes between the light and the dark theme. */
import { Button } from 'react-aria-components/Button';
import { useCoterie, useStore } from '../../context/context.ts';

export const ThemeButton = () => {
  const { theme } = useCoterie();
  const now = useStore(theme);
  const other = now === 'dark' ? 'light' : 'dark';
  return (
    <Button className="icon-button" aria-label={`Use the ${other} theme`} onPress={() => theme.set(other)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" />
        <path className="solid" d="M8 2.500a5.500 5.500 0 0 1 0 11Z" />
      </svg>
    </Button>
  );
};
