import { Begroting } from "../charts/begroting.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { type GeldRegel, type GeldSoort, geldSoorten, perDeelambitie, perTaakveld } from "../select/geld.ts";
import { afwijkingText, barWords, geldText } from "../text/geld.ts";
import { bedragText } from "../text/registers.ts";
import { DataTable } from "./data-table.tsx";
import { type Link, paths } from "./links.ts";
import { Figure } from "./section.tsx";

interface Props {
  index: EditionIndex;
  jaar: number;
  to: Link;
}

const columns = Object.entries(geldText.kolommen).map(([key, head]) => ({ key, head, number: true }));

/** Lasten and baten of a year by deelambitie. */
export function DeelambitieGeld({ index, jaar, to }: Props) {
  const groups = groupsOf((soort) => perDeelambitie(index, jaar, soort));
  if (groups.length === 0) return <p>{geldText.deelambitie.leeg}</p>;
  return (
    <GeldTable
      caption={`${geldText.deelambitie.kop}, ${jaar}`}
      rowHead="Deelambitie"
      groups={groups}
      href={(key) => to(paths.deelambitie(key))}
    />
  );
}

/** Lasten and baten of a year by taakveld. */
export function TaakveldGeld({ index, jaar }: Omit<Props, "to">) {
  const groups = groupsOf((soort) => perTaakveld(index, jaar, soort));
  return <GeldTable caption={`${geldText.taakveld.kop}, ${jaar}`} rowHead="Taakveld" groups={groups} />;
}

function groupsOf(regelsOf: (soort: GeldSoort) => GeldRegel[]) {
  return geldSoorten
    .map((soort) => ({ naam: geldText.soort[soort], regels: regelsOf(soort) }))
    .filter(({ regels }) => regels.length > 0);
}

function GeldTable({
  caption,
  rowHead,
  groups,
  href,
}: {
  caption: string;
  rowHead: string;
  groups: { naam: string; regels: GeldRegel[] }[];
  href?: (key: string) => string;
}) {
  return (
    <DataTable
      caption={caption}
      rowHead={rowHead}
      columns={columns}
      shape="stacked"
      groups={groups.map(({ naam, regels }) => ({
        naam,
        rows: regels.map((regel) => ({
          key: regel.key,
          head: href ? <a href={href(regel.key)}>{regel.naam}</a> : regel.naam,
          cells: cellsOf(regel),
        })),
      }))}
    />
  );
}

function cellsOf({ bedragen, afwijking }: GeldRegel): Record<string, string> {
  return {
    primitief: bedragText(bedragen.primitief),
    "na wijziging": bedragText(bedragen["na wijziging"]),
    realisatie: bedragText(bedragen.realisatie),
    afwijking: afwijkingText(afwijking),
  };
}

/** Spent beside budgeted by deelambitie; nothing when nothing is attributed. */
export function GeldFigure({ index, jaar }: Omit<Props, "to">) {
  const regels = perDeelambitie(index, jaar, "lasten");
  const rows = regels.map((regel) => ({
    naam: regel.naam,
    begroot: whole(regel, "na wijziging"),
    realisatie: whole(regel, "realisatie"),
    woorden: barWords(regel),
  }));
  if (rows.length === 0) return null;
  const max = Math.max(...rows.flatMap(({ begroot, realisatie }) => [begroot ?? 0, realisatie ?? 0]));
  const options = { label: geldText.figuur.label, max };
  return (
    <Figure titel={`Begroot en uitgegeven in ${jaar}`} sub={geldText.figuur.sub}>
      <Begroting rows={rows} options={{ ...options, width: 720, narrow: false }} />
      <Begroting rows={rows} options={{ ...options, width: 340, narrow: true }} />
    </Figure>
  );
}

/** Only a complete amount has a length. */
function whole({ bedragen }: GeldRegel, stand: "na wijziging" | "realisatie"): number | null {
  return bedragen[stand].ontbreekt.length > 0 ? null : bedragen[stand].som;
}
