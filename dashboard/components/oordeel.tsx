import type { Koers, Ontwikkeling, Positie } from "../../pipeline/domain/judgement.ts";
import type { Outcome, Reden, Status } from "../../pipeline/domain/outcome.ts";
import {
  koersText,
  ontwikkelingText,
  outcomeText,
  positieText,
  redenText,
} from "../../pipeline/wording/terms.ts";
import { Glyph, type GlyphName } from "../charts/glyph.tsx";
import { oordeelText } from "../text/oordelen.ts";

/** Signs of ontwikkeling, also used in the matrix. */
export const ontwikkelingGlyphs: Record<Ontwikkeling, GlyphName> = {
  beter: "beter",
  slechter: "slechter",
  hoger: "stijging",
  lager: "daling",
  "geen-aantoonbaar-verschil": "geen-verschil",
  "niet-te-bepalen": "niet-te-bepalen",
};

/** Signs of positie, also used on the map. */
export const positieGlyphs: Record<Positie, GlyphName> = {
  gunstiger: "gunstiger",
  ongunstiger: "ongunstiger",
  hoger: "boven-rest",
  lager: "onder-rest",
  "geen-aantoonbaar-verschil": "gelijk-aan-rest",
  "niet-te-bepalen": "positie-onbekend",
};

const koersGlyphs: Record<Koers, GlyphName> = {
  gehaald: "gehaald",
  "op-koers": "op-koers",
  achter: "achter",
  "niet-te-zeggen": "niet-te-zeggen",
  "streefwaarde-volgt": "streefwaarde-volgt",
  "te-vroeg": "te-vroeg",
};

/** A sign with its word; `tone` picks the colour, the word carries the meaning. */
function Sign({ glyph, tone, words }: { glyph: GlyphName; tone: string; words: string }) {
  return (
    <span class={`sign sign-${tone}`}>
      <Glyph name={glyph} />
      <span>{words}</span>
    </span>
  );
}

/**
 * What happened since the nulmeting, with the reason when it cannot be said. `sinds` names its year, where the sign stands beside
 * another one.
 */
export function OntwikkelingSign({
  ontwikkeling,
  reden,
  sinds = null,
}: {
  ontwikkeling: Ontwikkeling;
  reden: Reden | null;
  sinds?: number | null;
}) {
  const words = withReason(
    ontwikkelingWords(ontwikkeling, sinds),
    ontwikkeling === "niet-te-bepalen" ? reden : null,
  );
  return (
    <Sign glyph={ontwikkelingGlyphs[ontwikkeling]} tone={`ontwikkeling-${ontwikkeling}`} words={words} />
  );
}

/** `aantoonbaar beter dan in 2022`, `geen aantoonbaar verschil met 2022`. */
function ontwikkelingWords(ontwikkeling: Ontwikkeling, sinds: number | null): string {
  const words = ontwikkelingText[ontwikkeling];
  if (sinds === null) return words;
  if (ontwikkeling === "niet-te-bepalen") return oordeelText.sinds(words, sinds);
  return ontwikkeling === "geen-aantoonbaar-verschil" ? `${words} met ${sinds}` : `${words} dan in ${sinds}`;
}

/** How a stadsdeel stands to the rest of the city. `short` leaves out "dan de rest van de stad". */
export function PositieSign({
  positie,
  reden,
  short = false,
}: {
  positie: Positie;
  reden: Reden | null;
  short?: boolean;
}) {
  const words = short ? positieText[positie].replace(oordeelText.danDeRest, "") : positieWords(positie);
  return (
    <Sign
      glyph={positieGlyphs[positie]}
      tone={`positie-${positie}`}
      words={withReason(words, positie === "niet-te-bepalen" ? reden : null)}
    />
  );
}

/** Every positie names what it is compared with, so that it cannot be read as ontwikkeling. */
function positieWords(positie: Positie): string {
  const words = positieText[positie];
  if (positie === "niet-te-bepalen") return oordeelText.tegenDeRest(words);
  return words.endsWith(oordeelText.danDeRest) ? words : `${words} ${oordeelText.metDeRest}`;
}

/** Whether the streefwaarde comes nearer. */
export function KoersSign({ koers }: { koers: Koers }) {
  return <Sign glyph={koersGlyphs[koers]} tone="koers" words={koersWords(koers)} />;
}

/** `streefwaarde: op koers`; the word streefwaarde only once. */
function koersWords(koers: Koers): string {
  const words = koersText[koers];
  return words.startsWith(oordeelText.koers) ? words : `${oordeelText.koers}: ${words}`;
}

/** Why a figure is not printed. */
export function AbsenceSign({ outcome }: { outcome: Pick<Outcome, "status" | "reden"> | undefined }) {
  const words = outcomeText(outcome ?? { status: "geen-gegevens", reden: null });
  if (!outcome || !isHidden(outcome.status))
    return <span class="absence">{words || oordeelText.geenWaarde}</span>;
  return <Sign glyph="verborgen" tone="verborgen" words={words} />;
}

/** Whether a figure exists but is kept back: drawn hatched. Otherwise it is missing: drawn empty. */
export function isHidden(status: Status): boolean {
  return status === "te-weinig-antwoorden" || status === "te-onzeker" || status === "niet-getoond-privacy";
}

function withReason(words: string, reden: Reden | null): string {
  return reden ? `${words}: ${redenText[reden]}` : words;
}
