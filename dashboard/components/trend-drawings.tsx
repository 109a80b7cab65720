/**
 * One trend in several widths; the width of the column decides which one shows. The markup comes from our own
 * chart, where the DOM has escaped every text.
 */
export function TrendDrawings({ drawings }: { drawings: readonly { name: string; svg: string }[] }) {
  return (
    <div class="trend">
      {drawings.map((drawing) => (
        <div
          key={drawing.name}
          class={`trend-${drawing.name}`}
          dangerouslySetInnerHTML={{ __html: drawing.svg }}
        />
      ))}
    </div>
  );
}
