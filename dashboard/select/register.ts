import { programmaTags } from "../../pipeline/domain/indicator.ts";
import { paths } from "../components/links.ts";
import { begrippen } from "../text/begrippen.ts";
import { programmaNamen } from "../text/programmas.ts";
import { type RegisterSoort, vastePaginas } from "../text/zoeken.ts";
import type { EditionIndex } from "./edition-index.ts";
import { tagSlug } from "./programmas.ts";
import { organisatiesOf } from "./subsidies.ts";

/** Something a visitor may look for, with the page that answers. */
export interface RegisterEntry {
  /** Site path. */
  path: string;
  titel: string;
  soort: RegisterSoort;
  /** Other words by which people look for it: an outcome, a definition, a question. */
  woorden: string;
}

/** Everything on the site that has a name, in alphabetical order. */
export function registerOf(index: EditionIndex): RegisterEntry[] {
  return [
    ...pages(index),
    ...areas(index),
    ...programmas(),
    ...organisaties(index),
    ...indicators(index),
    ...words(),
  ].toSorted((a, b) => compare(a.titel, b.titel) || compare(a.path, b.path));
}

function pages({ edition }: EditionIndex): RegisterEntry[] {
  const deelambities = edition.verandertheorie.deelambities.map(
    ({ id, titel, uitkomst }): RegisterEntry => ({
      path: paths.deelambitie(id),
      titel,
      soort: "deelambitie",
      woorden: uitkomst,
    }),
  );
  return [...vastePaginas.map((page): RegisterEntry => ({ ...page, soort: "pagina" })), ...deelambities];
}

/** Stadsdelen, and buurten with the page of the stadsdeel they belong to. */
function areas({ stadsdelen, buurten }: EditionIndex): RegisterEntry[] {
  const names = new Map(stadsdelen.map(({ id, naam }) => [id, naam]));
  return [
    ...stadsdelen.map(
      ({ id, naam }): RegisterEntry => ({
        path: paths.stadsdeel(id),
        titel: naam,
        soort: "stadsdeel",
        woorden: "",
      }),
    ),
    ...buurten.flatMap(({ naam, stadsdeel }): RegisterEntry[] => {
      const owner = stadsdeel && names.get(stadsdeel);
      return owner
        ? [{ path: paths.stadsdeel(stadsdeel), titel: naam, soort: "buurt", woorden: `stadsdeel ${owner}` }]
        : [];
    }),
  ];
}

function indicators({ edition }: EditionIndex): RegisterEntry[] {
  return edition.indicators.map(({ id, titel, definitie, vraag }) => ({
    path: paths.indicator(id),
    titel,
    soort: "indicator",
    woorden: [definitie, ...(typeof vraag === "string" ? [vraag] : Object.values(vraag ?? {}))].join(" "),
  }));
}

/** National programmes and laws, by tag and by full name. */
function programmas(): RegisterEntry[] {
  return programmaTags.map((tag) => ({
    path: paths.programma(tagSlug(tag)),
    titel: tag,
    soort: "programma",
    woorden: programmaNamen[tag] ?? "",
  }));
}

/** Organisations with a grant; they have no page of their own. */
function organisaties(index: EditionIndex): RegisterEntry[] {
  const names = new Set(organisatiesOf(index).map(({ naam }) => naam));
  return [...names].map((titel) => ({
    path: `${paths.subsidies}#organisaties`,
    titel,
    soort: "organisatie",
    woorden: "",
  }));
}

function words(): RegisterEntry[] {
  return begrippen.map(({ term, uitleg }) => ({
    path: `${paths.verantwoording}#begrippen`,
    titel: term,
    soort: "begrip",
    woorden: uitleg,
  }));
}

/** Alphabetical without capitals and accents, the same on every machine. */
function compare(a: string, b: string): number {
  const [x, y] = [plain(a), plain(b)];
  return x < y ? -1 : Number(x > y);
}

/** Text without capitals and accents. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
