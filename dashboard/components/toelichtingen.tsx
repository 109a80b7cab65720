import type { Toelichting } from "../../pipeline/domain/toelichting.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { samenText } from "../text/samen.ts";

const { toelichting: text } = samenText;

/** The analyst's own words about an indicator, the newest first; earlier ones behind a click. Nothing without any. */
export function Toelichtingen({ index, indicator }: { index: EditionIndex; indicator: string }) {
  const [newest, ...earlier] = index.edition.toelichtingen.filter((row) => row.indicator === indicator);
  if (!newest) return null;
  return (
    <aside class="toelichting" aria-labelledby="toelichting-kop">
      <h2 id="toelichting-kop">{text.kop}</h2>
      <Words toelichting={newest} />
      {earlier.length > 0 && (
        <details>
          <summary>{text.eerder}</summary>
          {earlier.map((toelichting) => (
            <Words key={toelichting.datum} toelichting={toelichting} />
          ))}
        </details>
      )}
    </aside>
  );
}

function Words({ toelichting: { document, jaar, datum, eigenaar, alineas } }: { toelichting: Toelichting }) {
  return (
    <>
      {alineas.map((alinea) => (
        <p key={alinea}>{alinea}</p>
      ))}
      <p class="small">
        {text.documenten[document]} {jaar}, {formatDate(datum)}, {eigenaar}
      </p>
    </>
  );
}
