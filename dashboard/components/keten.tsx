import { stappen } from "../../pipeline/domain/indicator.ts";
import type { Deelambitie, Element } from "../../pipeline/domain/verandertheorie.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { elementenOf, metingenOfElement, verbandenFrom } from "../select/keten.ts";
import { judgementOf, latestShown, type Meting } from "../select/meting.ts";
import { formatFigure } from "../text/figures.ts";
import { bewijsLabels, stapLabels } from "../text/labels.ts";
import { oordeelText } from "../text/oordelen.ts";
import { joinNames } from "../text/titles.ts";
import { type Link, paths } from "./links.ts";
import { OntwikkelingSign } from "./oordeel.tsx";

interface KetenProps {
  index: EditionIndex;
  deelambitie: Deelambitie;
  to: Link;
}

/** The verandertheorie: elements per stap with their indicators, an empty place where one is missing. */
export function Keten({ index, deelambitie, to }: KetenProps) {
  const elementen = elementenOf(index, deelambitie);
  return (
    <>
      <ol class="keten">
        {stappen.map((stap) => (
          <li key={stap} class="stap">
            <div class="stap-head">
              <h3>{stapLabels[stap].naam}</h3>
              <p>{stapLabels[stap].uitleg}</p>
            </div>
            <ul>
              {elementen
                .filter((element) => element.stap === stap)
                .map((element) => (
                  <ElementItem key={element.id} element={element} keten={{ index, deelambitie, to }} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <Verbanden deelambitie={deelambitie} elementen={elementen} />
    </>
  );
}

function ElementItem({ element, keten }: { element: Element; keten: KetenProps }) {
  const metingen = metingenOfElement(keten.index, keten.deelambitie, element.id);
  const onward = verbandenFrom(keten.deelambitie, element.id);
  return (
    <li class={metingen.length > 0 ? "element" : "element empty"}>
      <b>{element.tekst}</b>
      {metingen.map((meting) => (
        <ElementMeting key={meting.indicator.id} meting={meting} keten={keten} />
      ))}
      {metingen.length === 0 && <p class="no-indicator">Nog geen indicator</p>}
      {onward.length > 0 && <p class="onward">Leidt verder via verband {joinNames(onward.map(String))}</p>}
    </li>
  );
}

function ElementMeting({ meting, keten }: { meting: Meting; keten: KetenProps }) {
  const { index, to } = keten;
  const latest = latestShown(index, meting, index.gemeente);
  const judgement = judgementOf(index, meting, index.gemeente);
  return (
    <div class="element-meting">
      <a href={to(paths.indicator(meting.indicator.id))}>{meting.indicator.titel}</a>{" "}
      {latest?.waarde != null ? (
        <span>
          {formatFigure(latest.waarde, meting.indicator)} ({latest.jaar})
        </span>
      ) : (
        <span class="absence">{oordeelText.geenBron}</span>
      )}
      {latest && judgement && <OntwikkelingSign ontwikkeling={judgement.ontwikkeling} reden={null} />}
    </div>
  );
}

function Verbanden({ deelambitie, elementen }: { deelambitie: Deelambitie; elementen: Element[] }) {
  if (deelambitie.verbanden.length === 0) return null;
  const naam = (id: string) =>
    (elementen.find((element) => element.id === id)?.tekst ?? id).replace(/\.$/, "");
  return (
    <div class="verbanden">
      <h3>De verbanden, en wat we erover weten</h3>
      <ol>
        {deelambitie.verbanden.map((verband) => (
          <li key={`${verband.van}-${verband.naar}`}>
            <p>
              {verband.aanname}{" "}
              <small>
                {naam(verband.van)} → {naam(verband.naar)}
              </small>
            </p>
            <p class={`bewijs bewijs-${verband.bewijs}`}>
              <BewijsLine />
              <span>
                {bewijsLabels[verband.bewijs]}
                {verband.toelichting ? `. ${verband.toelichting}` : "."}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function BewijsLine() {
  return (
    <svg width="26" height="8" aria-hidden="true" focusable="false">
      <line x1="0" x2="26" y1="4" y2="4" />
    </svg>
  );
}
