import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { DataTable } from "../components/data-table.tsx";
import { colourPairs, leastContrast } from "./colour-pairs.ts";
import { contrastOf, readColourTokens } from "./contrast.ts";

/** Colours as pairs, each with what it is for and its contrast on a light and on a dark page. */
export function Colours() {
  const tokens = readColourTokens();
  const ratio = (scheme: "light" | "dark", { voor, achter }: { voor: string; achter: string }) =>
    formatNumber(contrastOf(tokens[scheme].get(voor) ?? "", tokens[scheme].get(achter) ?? ""), 1);
  return (
    <DataTable
      caption="Kleuren die op elkaar staan, met hun contrast"
      rowHead="Waar"
      shape="stacked"
      columns={[
        { key: "staal", head: "Staal", short: true },
        { key: "paar", head: "Kleuren" },
        { key: "licht", head: "Licht", number: true },
        { key: "donker", head: "Donker", number: true },
        { key: "minst", head: "Minstens", number: true },
      ]}
      groups={[
        {
          naam: null,
          rows: colourPairs.map((pair) => ({
            key: `${pair.voor} ${pair.achter} ${pair.soort}`,
            head: pair.waar,
            cells: {
              staal: <Swatch {...pair} />,
              paar: <code>{`${pair.voor} op ${pair.achter}`}</code>,
              licht: ratio("light", pair),
              donker: ratio("dark", pair),
              minst: formatNumber(leastContrast[pair.soort], 1),
            },
          })),
        },
      ]}
    />
  );
}

function Swatch({ voor, achter }: { voor: string; achter: string }) {
  return (
    <svg class="guide-swatch" viewBox="0 0 40 20" aria-hidden="true" focusable="false">
      <rect width="40" height="20" fill={`var(${achter})`} />
      <circle cx="20" cy="10" r="6" fill={`var(${voor})`} />
    </svg>
  );
}

/** The letters of the site, from large to small. */
export function Letters() {
  return (
    <div class="prose">
      <p class="citaat">Woorden van de raad staan in een letter met schreef.</p>
      <p class="lead">De inleiding van een pagina.</p>
      <p>Lopende tekst: ten hoogste 68 tekens op een regel, cijfers als 12.345 en 45,2%.</p>
      <p class="small">Kleine tekst: uitleg naast een kop.</p>
      <p class="note">Noot onder een figuur.</p>
      <p>
        <code>code en kenmerken</code>
      </p>
    </div>
  );
}
