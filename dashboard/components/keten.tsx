import { stappen } from "../../pipeline/domain/indicator.ts";
import type { Deelambitie, Element } from "../../pipeline/domain/verandertheorie.ts";
import { joinWords } from "../../pipeline/wording/join-words.ts";
import { KetenGap } from "../charts/keten-gap.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { elementenOf, metingenOfElement, verbandenFrom, verbandenOf } from "../select/keten.ts";
import { ketenLinks } from "../select/keten-links.ts";
import { judgementOf, latestShown, type Meting } from "../select/meting.ts";
import { formatFigure, partsInWords, unitSuffix } from "../text/figures.ts";
import { ketenText } from "../text/keten.ts";
import { stapLabels } from "../text/labels.ts";
import { oordeelText } from "../text/oordelen.ts";
import { type Link, paths } from "./links.ts";
import { OntwikkelingSign } from "./oordeel.tsx";
import { BewijsKey, Verbanden } from "./verbanden.tsx";

interface KetenProps {
  index: EditionIndex;
  deelambitie: Deelambitie;
  to: Link;
}

/**
 * The verandertheorie: elements per stap with their indicators, an empty place where one is missing. One list for
 * everyone; on wide screens it becomes five columns with numbered arrows between them.
 */
export function Keten(props: KetenProps) {
  const { index, deelambitie } = props;
  const elementen = elementenOf(index, deelambitie);
  const verbanden = verbandenOf(index, deelambitie);
  const links = ketenLinks(elementen, verbanden);
  return (
    <>
      {verbanden.length > 0 && <BewijsKey />}
      <ol class="keten">
        {stappen.map((stap) => (
          <li key={stap} class="stap">
            <div class="stap-head">
              <h3>{stapLabels[stap].naam}</h3>
              <p>{stapLabels[stap].uitleg}</p>
            </div>
            {!elementen.some((element) => element.stap === stap) && (
              <p class="no-indicator">{ketenText.geenElement}</p>
            )}
            <ul>
              {elementen
                .filter((element) => element.stap === stap)
                .map((element) => (
                  <li key={element.id}>
                    <ElementCard
                      element={element}
                      drawn={links[stap].map((link) => link.nummer)}
                      keten={props}
                    />
                  </li>
                ))}
            </ul>
            {links[stap].length > 0 && <KetenGap lines={links[stap]} id={`${deelambitie.id}-${stap}`} />}
          </li>
        ))}
      </ol>
      <Verbanden verbanden={verbanden} elementen={elementen} />
    </>
  );
}

function ElementCard({ element, drawn, keten }: { element: Element; drawn: number[]; keten: KetenProps }) {
  const metingen = metingenOfElement(keten.index, keten.deelambitie, element.id);
  const onward = verbandenFrom(verbandenOf(keten.index, keten.deelambitie), element.id);
  return (
    <div class={metingen.length > 0 ? "element" : "element empty"}>
      <b>{element.tekst}</b>
      {metingen.map((meting) => (
        <ElementMeting key={meting.indicator.id} meting={meting} keten={keten} />
      ))}
      {metingen.length === 0 && <p class="no-indicator">{ketenText.geenIndicator}</p>}
      <Onward numbers={onward.filter((nummer) => drawn.includes(nummer))} kind="onward drawn" />
      <Onward numbers={onward.filter((nummer) => !drawn.includes(nummer))} kind="onward" />
    </div>
  );
}

/** Where the chain goes on; on wide screens only what no arrow shows. */
function Onward({ numbers, kind }: { numbers: number[]; kind: string }) {
  return numbers.length > 0 ? <p class={kind}>{ketenText.verder(joinWords(numbers.map(String)))}</p> : null;
}

function ElementMeting({ meting, keten }: { meting: Meting; keten: KetenProps }) {
  const { index, to } = keten;
  const latest = latestShown(index, meting, index.gemeente);
  const judgement = judgementOf(index, meting, index.gemeente);
  const judged = judgement !== undefined && judgement.ontwikkeling !== "niet-te-bepalen";
  return (
    <div class="element-meting">
      <a href={to(paths.indicator(meting.indicator.id))}>{meting.indicator.titel}</a>{" "}
      {latest?.waarde != null ? (
        <>
          <span class="nowrap">{formatFigure(latest.waarde, meting.indicator)}</span>{" "}
          {unitSuffix(meting.indicator)} (
          {[latest.jaar, partsInWords(latest, meting.indicator)].filter(Boolean).join(", ")})
        </>
      ) : (
        <span class="absence">{oordeelText.geenBron}</span>
      )}
      {latest && judged && <OntwikkelingSign ontwikkeling={judgement.ontwikkeling} reden={null} />}
    </div>
  );
}
