import { formatDate } from "../../pipeline/wording/date-format.ts";
import { Tijdlijn, type TijdlijnRow } from "../charts/tijdlijn.tsx";
import { tijdlijnText } from "../text/tijdlijn.ts";
import { Figure } from "./section.tsx";

/** A timeline in two widths, of which one shows; nothing without a date. */
export function TijdlijnFigure({
  rows,
  peildatum,
  words,
}: {
  rows: TijdlijnRow[];
  peildatum: string;
  words: { titel: string; sub: string };
}) {
  const dates = rows.flatMap(({ van, tot, punten }) => [van, tot, ...punten.map(({ datum }) => datum)]);
  const years = [...dates.filter((date) => date !== null), peildatum].map((date) => Number(date.slice(0, 4)));
  if (years.length < 2) return null;
  const options = {
    label: `${words.titel}. ${tijdlijnText.inTabel}`,
    jaren: [Math.min(...years), Math.max(...years)] as [number, number],
    peildatum,
    peildatumLabel: formatDate(peildatum),
  };
  return (
    <Figure titel={words.titel} sub={words.sub} note={<p>{tijdlijnText.tekens}</p>}>
      <Tijdlijn rows={rows} options={{ ...options, width: 880, narrow: false }} />
      <Tijdlijn rows={rows} options={{ ...options, width: 340, narrow: true }} />
    </Figure>
  );
}
