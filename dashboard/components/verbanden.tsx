import { bewijsSoorten, type Element, type Verband } from "../../pipeline/domain/verandertheorie.ts";
import { ketenText } from "../text/keten.ts";
import { bewijsLabels } from "../text/labels.ts";

/** What the kinds of line mean. */
export function BewijsKey() {
  return (
    <ul class="bewijs-key">
      <li>{ketenText.hoeZeker}</li>
      {bewijsSoorten.map((bewijs) => (
        <li key={bewijs} class={`bewijs bewijs-${bewijs}`}>
          <BewijsLine />
          <span>{bewijsLabels[bewijs]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every verband in words: what we assume, between which elements, and how sure we are. */
export function Verbanden({ verbanden, elementen }: { verbanden: Verband[]; elementen: Element[] }) {
  if (verbanden.length === 0) return null;
  const naam = (id: string) =>
    (elementen.find((element) => element.id === id)?.tekst ?? id).replace(/\.$/, "");
  return (
    <div class="verbanden">
      <h3>{ketenText.verbanden}</h3>
      <ol>
        {verbanden.map((verband) => (
          <li key={`${verband.van}-${verband.naar}`}>
            <p>
              {verband.aanname}{" "}
              <small>
                {naam(verband.van)} → {naam(verband.naar)}
              </small>
            </p>
            <p class={`bewijs bewijs-${verband.bewijs.soort}`}>
              <BewijsLine />
              <span>{evidenceText(verband)}</span>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** "Onderzoek, zwak bewijs. Verandert na 2 jaar of later. …" */
function evidenceText({ bewijs, vertraging, toelichting }: Verband): string {
  const soort = bewijsLabels[bewijs.soort];
  const sterkte = bewijs.sterkte ? `, ${ketenText.sterkte[bewijs.sterkte]}` : "";
  const sentences = [`${soort}${sterkte}`, ketenText.vertraging(vertraging), toelichting, bewijs.verwijzing];
  return sentences
    .filter((sentence) => sentence !== null)
    .map((sentence) => `${sentence.replace(/\.$/, "")}.`)
    .join(" ");
}

function BewijsLine() {
  return (
    <svg width="26" height="8" aria-hidden="true" focusable="false">
      <line x1="0" x2="26" y1="4" y2="4" />
    </svg>
  );
}
