import { GEMEENSCHAPPELIJK, HOOFDAMBITIE } from "../../pipeline/domain/indicator.ts";
import type { Ontwikkeling, Positie } from "../../pipeline/domain/judgement.ts";
import type {
  Overzicht,
  OverzichtCel,
  OverzichtRij,
  OverzichtSoort,
} from "../../pipeline/domain/overzicht.ts";
import { ontwikkelingText, positieText, redenText } from "../../pipeline/wording/terms.ts";
import { Matrix, type MatrixCell, type MatrixGroup } from "../charts/matrix.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { findIndicator } from "../select/meting.ts";
import { samenText } from "../text/samen.ts";
import { type Link, paths } from "./links.ts";
import { OntwikkelingSign, ontwikkelingGlyphs, PositieSign, positieGlyphs } from "./oordeel.tsx";
import { Section } from "./section.tsx";

interface Props {
  index: EditionIndex;
  overzicht: Overzicht;
  to: Link;
}

/** A matrix indicator × stadsdeel with what it shows as a whole, its legend, and how much chance alone would show. */
export function OverzichtMatrix({ index, overzicht, to }: Props) {
  const { kop, uitleg } = samenText.matrices[overzicht.soort];
  return (
    <Section
      id={`overzicht-${overzicht.soort}`}
      wide
      titel={kop}
      uitleg={
        <>
          <p>{uitleg}</p>
          <p>{overzicht.zin}</p>
          <p>{samenText.zekerheid}</p>
        </>
      }
    >
      {overzicht.rijen.length === 0 ? (
        <p>{samenText.leeg}</p>
      ) : (
        <>
          <Legend overzicht={overzicht} />
          <Matrix
            columns={index.stadsdelen.map(({ id, naam, afkorting }) => ({
              ...{ id, naam, kort: afkorting ?? naam },
              href: to(paths.stadsdeel(id)),
            }))}
            groups={groupsOf(index, overzicht, to)}
            options={{ caption: samenText.caption(kop), rowHead: "Indicator" }}
          />
        </>
      )}
      {overzicht.nietGetoetst.length > 0 && (
        <p class="small">{samenText.nietGetoetst(overzicht.nietGetoetst.length)}</p>
      )}
    </Section>
  );
}

/** The signs that occur in the matrix, in the order of the closed list. */
function Legend({ overzicht: { soort, rijen } }: { overzicht: Overzicht }) {
  const found = new Set(rijen.flatMap(({ cellen }) => cellen.map(({ antwoord }) => antwoord)));
  return (
    <>
      <h3 class="sr">{samenText.legenda}</h3>
      <ul class="sign-key">
        {soort === "positie"
          ? (Object.keys(positieText) as Positie[])
              .filter((positie) => found.has(positie))
              .map((positie) => (
                <li key={positie}>
                  <PositieSign positie={positie} reden={null} />
                </li>
              ))
          : (Object.keys(ontwikkelingText) as Ontwikkeling[])
              .filter((ontwikkeling) => found.has(ontwikkeling))
              .map((ontwikkeling) => (
                <li key={ontwikkeling}>
                  <OntwikkelingSign ontwikkeling={ontwikkeling} reden={null} />
                </li>
              ))}
      </ul>
    </>
  );
}

/** Rows under their deelambitie; an indicator measured at each deelambitie is a group of its own, with a row for each. */
function groupsOf(index: EditionIndex, { soort, rijen }: Overzicht, to: Link): MatrixGroup[] {
  const { deelambities, hoofdambitie } = index.edition.verandertheorie;
  const titleOf = (id: string) => findIndicator(index, id)?.titel ?? id;
  const isShared = ({ indicator }: OverzichtRij) =>
    findIndicator(index, indicator)?.deelambitie === GEMEENSCHAPPELIJK;
  const shared = rijen.filter(isShared);
  const own = [...deelambities, { id: HOOFDAMBITIE, titel: hoofdambitie.titel }].map(({ id, titel }) => ({
    naam: titel,
    rows: rijen
      .filter((rij) => rij.deelambitie === id && !isShared(rij))
      .map((rij) => rowOf(titleOf(rij.indicator), { rij, soort }, to)),
  }));
  const perDeelambitie = [...new Set(shared.map(({ indicator }) => indicator))].map((indicator) => ({
    naam: `${titleOf(indicator)}, ${samenText.perDeelambitie}`,
    rows: deelambities.flatMap(({ id, titel }) =>
      shared
        .filter((rij) => rij.indicator === indicator && rij.deelambitie === id)
        .map((rij) => rowOf(titel, { rij, soort }, to)),
    ),
  }));
  return [...own, ...perDeelambitie].filter(({ rows }) => rows.length > 0);
}

function rowOf(naam: string, { rij, soort }: { rij: OverzichtRij; soort: OverzichtSoort }, to: Link) {
  return {
    naam,
    sub: String(rij.jaar),
    href: to(paths.indicator(rij.indicator)),
    cells: rij.cellen.map((cel) => cellOf(cel, soort)),
  };
}

function cellOf({ antwoord, reden }: OverzichtCel, soort: OverzichtSoort): MatrixCell {
  const [words, glyph] =
    soort === "positie"
      ? [positieText[antwoord as Positie], positieGlyphs[antwoord as Positie]]
      : [ontwikkelingText[antwoord as Ontwikkeling], ontwikkelingGlyphs[antwoord as Ontwikkeling]];
  return { glyph, tone: antwoord, words: reden ? `${words}: ${redenText[reden]}` : words };
}
