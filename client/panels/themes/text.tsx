/** Text in a drawing of themes: lines around a middle, readable over whatever lies beneath. */

const lineHeight = 1.1;

export const DrawnText = (props: {
  lines: readonly string[];
  x: number;
  y: number;
  size: number;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  quiet?: boolean;
}) => {
  const { lines, x, y, size, bold, anchor = 'middle', quiet } = props;
  const first = y - ((lines.length - 1) / 2) * size * lineHeight;
  return (
    <text
      fontSize={size}
      fontWeight={bold ? 600 : 400}
      fill={quiet ? 'var(--ink-quiet)' : 'var(--ink)'}
      stroke="var(--ground)"
      strokeWidth="3"
      strokeLinejoin="round"
      paintOrder="stroke"
      textAnchor={anchor}
      dominantBaseline="central"
    >
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={first + i * size * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
};
