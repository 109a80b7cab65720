import type { Koers, Ontwikkeling, Positie } from "../domain/judgement.ts";
import type { Outcome, Reden, Status } from "../domain/outcome.ts";
import type { SamenvattingUitkomst } from "../domain/samenvatting.ts";

/** What readers see for each status; "ok" has no words. */
export const statusText: Record<Status, string> = {
  ok: "",
  indicatief: "indicatief",
  "te-weinig-antwoorden": "niet getoond: te weinig antwoorden",
  "te-onzeker": "niet getoond: te onzeker",
  "niet-getoond-privacy": "niet getoond: privacy",
  "geen-gegevens": "geen gegevens",
  "geen-bron": "geen bron",
};

/** The status of a figure in words; a reason that says more than the status takes its place. */
export function outcomeText({ status, reden }: Pick<Outcome, "status" | "reden">): string {
  const tooManyUnknown = status === "te-onzeker" && reden === "te-veel-weet-niet";
  return tooManyUnknown ? "niet getoond: te veel mensen wisten het niet" : statusText[status];
}

export const redenText: Record<Reden, string> = {
  trendbreuk: "de metingen zijn niet te vergelijken",
  "te-weinig-antwoorden": "te weinig antwoorden",
  "te-onzeker": "de marge is te groot",
  privacy: "privacy",
  "geen-nulmeting": "er is geen nulmeting",
  "een-meting": "er is nog maar één meting",
  modelschatting: "het is een modelschatting",
  "geen-toets": "dit soort cijfer toetsen we niet",
  "niet-geleverd": "het cijfer is niet geleverd",
  "te-veel-weet-niet": "te veel mensen wisten het niet of vulden niets in",
  "geen-bron": "er is geen bron",
  "geen-steekproef": "de deelnemers zijn geen steekproef",
};

export const ontwikkelingText: Record<Ontwikkeling, string> = {
  beter: "aantoonbaar beter",
  slechter: "aantoonbaar slechter",
  hoger: "aantoonbaar hoger",
  lager: "aantoonbaar lager",
  "geen-aantoonbaar-verschil": "geen aantoonbaar verschil",
  "niet-te-bepalen": "niet te bepalen",
};

export const positieText: Record<Positie, string> = {
  gunstiger: "gunstiger dan de rest van de stad",
  ongunstiger: "ongunstiger dan de rest van de stad",
  hoger: "hoger dan de rest van de stad",
  lager: "lager dan de rest van de stad",
  "geen-aantoonbaar-verschil": "geen aantoonbaar verschil",
  "niet-te-bepalen": "niet te bepalen",
};

export const koersText: Record<Koers, string> = {
  gehaald: "gehaald",
  "op-koers": "op koers",
  achter: "achter",
  "niet-te-zeggen": "niet te zeggen",
  "streefwaarde-volgt": "streefwaarde volgt",
  "te-vroeg": "te vroeg om te zeggen",
};

export const samenvattingText: Record<SamenvattingUitkomst, string> = {
  "overwegend-beter": "overwegend beter",
  "deels-beter": "deels beter",
  gemengd: "gemengd",
  "geen-aantoonbaar-verschil": "geen aantoonbaar verschil",
  "deels-slechter": "deels slechter",
  "overwegend-slechter": "overwegend slechter",
  "te-weinig-om-te-zeggen": "te weinig om te zeggen",
};
