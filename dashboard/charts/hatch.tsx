import { renderToString } from "preact-render-to-string";

/** Hatching for what is not shown; `id` must be unique on the page. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--bg)" />
        <line x1="0" y1="0" x2="0" y2="6" stroke="var(--lijn-2)" stroke-width="2" />
      </pattern>
    </defs>
  );
}

/** The same as markup, for charts made by Plot. */
export function hatchMarkup(id: string): string {
  return renderToString(<Hatch id={id} />);
}
