import { Glyph, type GlyphName } from "../charts/glyph.tsx";
import type { TileTone } from "../charts/kaart.tsx";
import { figureText } from "../text/grafieken.ts";
import { type Link, paths } from "./links.ts";

interface LegendEntry {
  tone: TileTone;
  glyph: GlyphName | null;
  words: string;
}

const entries: LegendEntry[] = [
  { tone: "gunstiger", glyph: "gunstiger", words: "gunstiger dan de rest van de stad, aantoonbaar" },
  { tone: "ongunstiger", glyph: "ongunstiger", words: "ongunstiger dan de rest van de stad, aantoonbaar" },
  { tone: "hoger", glyph: "boven-rest", words: "hoger dan de rest van de stad, aantoonbaar" },
  { tone: "lager", glyph: "onder-rest", words: "lager dan de rest van de stad, aantoonbaar" },
  { tone: "neutraal", glyph: null, words: "geen aantoonbaar verschil, of niet te bepalen" },
  { tone: "verborgen", glyph: null, words: "cijfer niet getoond" },
  { tone: "leeg", glyph: null, words: "geen cijfer" },
];

/** What the colours of the map say: only those in use, and where to read about the areas. */
export function KaartLegend({ tones, to }: { tones: TileTone[]; to: Link }) {
  return (
    <div class="map-legend">
      <ul>
        {entries
          .filter((entry) => tones.includes(entry.tone))
          .map((entry) => (
            <li key={entry.tone}>
              <Swatch tone={entry.tone} />
              {entry.glyph && <Glyph name={entry.glyph} />}
              <span>{entry.words}</span>
            </li>
          ))}
      </ul>
      <p class="note">
        <a href={`${to(paths.verantwoording)}#gebieden`}>{figureText.overGebieden}</a>
      </p>
    </div>
  );
}

/** A small sample of a fill. */
export function Swatch({ tone }: { tone: TileTone }) {
  return (
    <svg class="swatch" width="26" height="16" aria-hidden="true" focusable="false">
      <g class={`tile tone-${tone}`}>
        {tone === "verborgen" ? <HatchLines /> : <rect width="26" height="16" />}
      </g>
    </svg>
  );
}

function HatchLines() {
  return <path class="hatch-lines" d="M-2 10 8 0M-2 18 16 0M6 18 24 0M14 18 28 4M22 18 28 12" />;
}
