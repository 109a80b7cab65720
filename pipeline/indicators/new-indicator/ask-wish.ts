import { type Maat, maten } from "../../domain/indicator.ts";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { elementsOf, foldersOf } from "../verandertheorie/elements.ts";
import { fieldsFor, matenOf, usableRegisters } from "./register-version.ts";
import { usableQuestions } from "./survey-version.ts";
import type { NewIndicator, NewIndicatorContext } from "./wish.ts";

/** One thing to choose, with what it means. */
export interface Choice {
  id: string;
  uitleg: string;
}

/** Asks for one of the choices, or for free text when there are none. */
export type Ask = (question: { optie: string; vraag: string; keuzes: readonly Choice[] }) => Promise<string>;

/** What the command line said; the rest is asked. */
export interface WishOptions {
  id?: string | undefined;
  deelambitie?: string | undefined;
  element?: string | undefined;
  bron?: string | undefined;
  maat?: string | undefined;
  vraag?: string | undefined;
  veld?: string | undefined;
  onderwerp?: string | undefined;
}

/** Fills in what the options leave open. `bronnen` are the sources of published figures. */
export async function askWish(
  options: WishOptions,
  context: NewIndicatorContext & { bronnen: readonly string[] },
  ask: Ask,
): Promise<NewIndicator> {
  const { theorie } = context;
  const choose = async (
    given: string | undefined,
    optie: string,
    vraag: string,
    keuzes: readonly Choice[],
  ) => {
    const answer = given ?? (await ask({ optie, vraag, keuzes }));
    if (keuzes.length === 0 || keuzes.some(({ id }) => id === answer)) return answer;
    throw wrongOption(`--${optie} ${answer}`, answer, keuzes);
  };
  const folders = foldersOf(theorie).map((id) => ({
    id,
    uitleg: theorie.deelambities.find((one) => one.id === id)?.titel ?? "",
  }));
  const deelambitie = await choose(options.deelambitie, "deelambitie", "Bij welke deelambitie?", folders);
  const elements = elementsOf(theorie, deelambitie).map(({ id, stap, tekst }) => ({
    id,
    uitleg: `${stap}: ${tekst}`,
  }));
  const element = await choose(options.element, "element", "Wat meet het? Kies een element.", elements);
  const given = options.bron ?? (options.vraag === undefined ? undefined : "enquete");
  const tabel = await choose(given, "bron", "Waar komen de gegevens vandaan?", tables());
  const subject = await askSubject(tabel, { options, context, choose });
  const id = await choose(options.id, "id", "Hoe heet het bestand? Kleine letters en streepjes.", []);
  return { id, deelambitie, element, tabel, ...subject };
}

function tables(): Choice[] {
  return [
    { id: "enquete", uitleg: "een vraag uit een enquete" },
    { id: "statistiek", uitleg: "een cijfer dat een ander publiceerde (CBS, RIVM)" },
    ...usableRegisters().map(({ naam, uitleg = "" }) => ({ id: naam, uitleg })),
  ];
}

interface Subject {
  options: WishOptions;
  context: NewIndicatorContext & { bronnen: readonly string[] };
  choose: (
    given: string | undefined,
    optie: string,
    vraag: string,
    keuzes: readonly Choice[],
  ) => Promise<string>;
}

async function askSubject(
  tabel: string,
  { options, context, choose }: Subject,
): Promise<Pick<NewIndicator, "maat" | "onderwerp">> {
  if (tabel === "enquete") {
    const usable = usableQuestions(context.vragen);
    const keuzes = usable.map(({ id, tekst }) => ({ id, uitleg: tekst }));
    const onderwerp = await choose(options.vraag, "vraag", "Welke vraag?", keuzes);
    const grade = usable.find(({ id }) => id === onderwerp)?.soort === "cijfer";
    return { maat: grade ? "gemiddelde" : "aandeel", onderwerp };
  }
  if (tabel === "statistiek") {
    const vraag = `Welk cijfer? Schrijf bron,onderwerp of bron,onderwerp,leeftijd. Bronnen: ${context.bronnen.join(", ")}.`;
    return { maat: "overgenomen", onderwerp: await choose(options.onderwerp, "onderwerp", vraag, []) };
  }
  const allowed = matenOf(tabel).map((id) => ({ id, uitleg: "" }));
  const maat = toMaat(await choose(options.maat, "maat", "Welke maat?", allowed));
  const fields = fieldsFor(tabel, maat).map(({ naam, uitleg = "" }) => ({ id: naam, uitleg }));
  if (
    fields.length === 0 ||
    (maat === "per-inwoners" && options.veld === undefined && options.maat !== undefined)
  )
    return { maat, onderwerp: null };
  if (maat === "verhouding") {
    const [given, over] = (options.veld ?? "").split(",");
    const teller = await choose(given || undefined, "veld", "Welk veld staat boven de streep?", fields);
    const below = fields.filter(({ id }) => id !== teller);
    return { maat, onderwerp: `${teller},${await choose(over, "veld", "En welk eronder?", below)}` };
  }
  const count: Choice[] = maat === "per-inwoners" ? [{ id: "-", uitleg: "geen veld: tel de rijen" }] : [];
  const veld = await choose(options.veld, "veld", "Welk veld?", [...count, ...fields]);
  return { maat, onderwerp: veld === "-" ? null : veld };
}

function toMaat(text: string): Maat {
  const found = maten.find((maat) => maat === text);
  if (!found) throw new Error(`unknown maat: ${text}`);
  return found;
}

function wrongOption(optie: string, answer: string, keuzes: readonly Choice[]): InputError {
  const suggestie = didYouMean(
    answer,
    keuzes.map(({ id }) => id),
  );
  return new InputError([problem("optie-ongeldig", { optie, suggestie })]);
}
