import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import { GEMEENSCHAPPELIJK } from "../../pipeline/domain/indicator.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { latestShown, metingenOfIndicator } from "../select/meting.ts";
import { rowsOf } from "../select/registers.ts";
import { registerText } from "../text/registers.ts";
import { Downloads } from "./downloads.tsx";
import { IndicatorList } from "./indicator-list.tsx";
import type { Link } from "./links.ts";
import { Section } from "./section.tsx";
import { SharedIndicatorList } from "./shared-indicator-list.tsx";
import { SourceList } from "./source-list.tsx";

interface Props {
  index: EditionIndex;
  /** Register tables that the page is made of. */
  tabellen: readonly string[];
  to: Link;
}

/** How sure we are, the sources of some register tables, and those tables as files. */
export function RegisterBronnen({ index, tabellen, to }: Props) {
  const sources = index.edition.sources.filter(({ leveringen }) =>
    leveringen.some(({ tabel }) => tabellen.includes(tabel)),
  );
  const present = tabellen.filter((tabel) => rowsOf(index, tabel).length > 0);
  return (
    <>
      {present.length > 0 && (
        <Section id="zeker" titel={registerText.zeker}>
          <p>{registerText.registratie}</p>
          <p>{hasInterval(index, tabellen) ? registerText.metMarge : registerText.zonderMarge}</p>
        </Section>
      )}
      <Section id="bronnen" titel={registerText.bronnen}>
        {sources.length > 0 ? <SourceList sources={sources} /> : <p>{registerText.geenBron}</p>}
        {present.length > 0 && (
          <Downloads
            to={to}
            files={present.map((tabel) => ({
              file: `registers/${tabel}.csv`,
              naam: registerText.csv(tabel),
              note: "CSV",
            }))}
          />
        )}
      </Section>
    </>
  );
}

/** Whether a newest figure from these tables has bounds: they are about chance from year to year. */
function hasInterval(index: EditionIndex, tabellen: readonly string[]): boolean {
  return readingOf(index, tabellen)
    .flatMap((indicator) => metingenOfIndicator(index, indicator))
    .some((meting) => latestShown(index, meting, index.gemeente)?.onder != null);
}

function readingOf({ edition }: EditionIndex, tabellen: readonly string[]): PublishedIndicator[] {
  return edition.indicators.filter((indicator) =>
    indicator.tabellen.some((tabel) => tabellen.includes(tabel)),
  );
}

/** The indicators that read some register tables, with what the gate lets through. Nothing when there are none. */
export function RegisterIndicatoren({
  index,
  tabellen,
  to,
  titel = registerText.indicatoren,
}: Props & { titel?: string }) {
  const reading = readingOf(index, tabellen);
  if (reading.length === 0) return null;
  const shared = reading.filter(({ deelambitie }) => deelambitie === GEMEENSCHAPPELIJK);
  const own = reading.filter(({ deelambitie }) => deelambitie !== GEMEENSCHAPPELIJK);
  return (
    <Section id={`cijfers-${tabellen[0]}`} titel={titel}>
      {own.length > 0 && (
        <IndicatorList
          index={index}
          metingen={own.map((indicator) => ({ indicator, deelambitie: indicator.deelambitie }))}
          to={to}
        />
      )}
      {shared.length > 0 && <SharedIndicatorList indicators={shared} to={to} />}
    </Section>
  );
}
