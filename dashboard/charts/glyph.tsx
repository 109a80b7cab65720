import type { JSX } from "preact";

const line = (d: string, width = 2) => (
  <path d={d} fill="none" stroke="currentColor" stroke-width={width} stroke-linecap="square" />
);
const solid = (d: string) => <path d={d} fill="currentColor" />;
const outline = (d: string) => <path d={d} fill="none" stroke="currentColor" stroke-width="1.8" />;

/**
 * The drawn signs, 14 × 14. Three families that never share a shape: triangles, arrows and dots for ontwikkeling,
 * diamonds, chevrons and a square for positie, marks for koers. Always beside a word.
 */
const shapes = {
  beter: solid("M7 1.2 13.4 12.4H.6Z"),
  slechter: solid("M7 12.8.6 1.6h12.8Z"),
  stijging: line("M7 12V2.5M2.8 6.5 7 2.3l4.2 4.2"),
  daling: line("M7 2v9.5M2.8 7.5 7 11.7l4.2-4.2"),
  "geen-verschil": <circle cx="7" cy="7" r="4.6" fill="currentColor" />,
  "niet-te-bepalen": (
    <>
      <path
        d="M3.6 4.4C3.7 2.3 5.1 1 7.1 1c2 0 3.4 1.2 3.4 3 0 2.4-3.4 2.6-3.4 5.2"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      />
      <circle cx="7.1" cy="12.3" r="1.35" fill="currentColor" />
    </>
  ),
  gunstiger: solid("M7 .4 13.6 7 7 13.6.4 7Z"),
  ongunstiger: outline("M7 1.6 12.4 7 7 12.4 1.6 7Z"),
  "boven-rest": line("M2 9.5 7 4.5l5 5"),
  "onder-rest": line("M2 4.5l5 5 5-5"),
  "gelijk-aan-rest": <rect x="2.6" y="2.6" width="8.8" height="8.8" fill="currentColor" />,
  "positie-onbekend": (
    <path
      d="M7 1.6 12.4 7 7 12.4 1.6 7Z"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-dasharray="2 1.8"
    />
  ),
  gehaald: line("M1.8 7.6 5.4 11 12.2 3.2", 2.2),
  "op-koers": line("M1.5 7h10M8 3.4 11.7 7 8 10.6"),
  achter: line("M12.5 7h-7M9 3.4 5.3 7 9 10.6M1.6 2.6v8.8"),
  "niet-te-zeggen": line("M2 5h10M2 9h10"),
  "streefwaarde-volgt": (
    <rect x="2" y="2" width="10" height="10" fill="none" stroke="currentColor" stroke-width="1.8" />
  ),
  "te-vroeg": (
    <circle
      cx="7"
      cy="7"
      r="5.4"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-dasharray="2.6 2.25"
    />
  ),
  verborgen: (
    <>
      <path
        d="M1 5 5 1M1 9.5 9.5 1M1.5 13 13 1.5M5 13l8-8M9.5 13 13 9.5"
        stroke="currentColor"
        stroke-width="1.3"
      />
      <rect x="1" y="1" width="12" height="12" fill="none" stroke="currentColor" stroke-width="1.2" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

/** Names of the drawn signs. */
export type GlyphName = keyof typeof shapes;

/** A sign in running text; decorative, the word stands beside it. */
export function Glyph({ name }: { name: GlyphName }) {
  return (
    <svg class="glyph" width="13" height="13" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}

/** A sign inside another drawing, with its top left corner at (x, y). */
export function GlyphAt({ name, x, y }: { name: GlyphName; x: number; y: number }) {
  return (
    <svg x={x} y={y} width="11" height="11" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
