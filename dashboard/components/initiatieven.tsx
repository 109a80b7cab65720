import type { EditionIndex } from "../select/edition-index.ts";
import { byDate, rowsOf, textOf } from "../select/registers.ts";
import { initiatievenText } from "../text/participatie.ts";
import { dateText } from "../text/registers.ts";
import { areaName, CaseTable } from "./case-table.tsx";
import { DeelambitieLink } from "./deelambitie-link.tsx";
import type { Link } from "./links.ts";
import { Section } from "./section.tsx";

const { lijst: words } = initiatievenText;

/** Residents' initiatives that may be named, the newest first; nothing when there are none. */
export function Initiatieven({
  index,
  stadsdeel,
  to,
}: {
  index: EditionIndex;
  stadsdeel?: string;
  to: Link;
}) {
  const rows = byDate(rowsOf(index, "initiatieven"), "startdatum")
    .toReversed()
    .filter((row) => stadsdeel === undefined || row.buurt === stadsdeel);
  if (rows.length === 0) return null;
  return (
    <Section id="initiatieven" titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
      <CaseTable
        caption={words.alle(rows)}
        rowHead="Initiatief"
        columns={[
          { key: "deelambitie", head: "Deelambitie" },
          ...(stadsdeel === undefined ? [{ key: "gebied", head: "Gebied", short: true }] : []),
          { key: "begin", head: "Begonnen", short: true },
          { key: "actief", head: "Bestond na een jaar", short: true },
        ]}
        rows={rows.map((row) => ({
          row,
          cells: {
            deelambitie: <DeelambitieLink index={index} row={row} to={to} />,
            gebied: areaName(index, row, "buurt"),
            begin: dateText(row, "startdatum"),
            actief: textOf(row, "actief_na_jaar") ?? words.nogNietBekend,
          },
        }))}
      />
    </Section>
  );
}
