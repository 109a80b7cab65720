import { problem } from "../../errors/catalogue.ts";
import { InputError, type Problem } from "../../errors/input-error.ts";
import { trimmed } from "../fields/white-space.ts";
import type {
  CodebookEntry,
  DeliveredRecord,
  DeliveredTable,
  RecordPlace,
  SkippedRecord,
  UnreadableRecord,
} from "./delivered-table.ts";
import type { LongOptions } from "./table-layout.ts";

/** Why a record of a long delivery is no row of its own. */
const JOINED = "bij de eerste rij van dezelfde respondent gevoegd";
const REPEATED = "zelfde antwoord van dezelfde respondent nog eens";

/** The rows of one respondent: the first of them, and every answer by question with the place of the first. */
interface Respondent {
  eerste: DeliveredRecord;
  antwoorden: Map<string, (string | null)[]>;
  plaatsen: Map<string, RecordPlace>;
}

/**
 * Makes one record per respondent of a delivery with one record per respondent and question: the columns of the first,
 * and a column per question. Every record stays accounted for: one per respondent is kept, those that join it are
 * skipped, and a record that contradicts an earlier one or lacks its key is unreadable. `meerkeuze` = separators of
 * the questions to which a respondent may give several answers, by question.
 */
export function pivotLong(
  table: DeliveredTable,
  { lang, meerkeuze, bestand }: { lang: LongOptions; meerkeuze: Separators; bestand: string },
): DeliveredTable {
  const pivot = new Pivot(table.kolommen, { lang, meerkeuze, bestand });
  for (const record of table.records) pivot.add(record);
  const { overgeslagen, onleesbaar } = pivot;
  const { letters: _, ...rest } = table;
  return {
    ...rest,
    ...pivot.finish(),
    overgeslagen: [...table.overgeslagen, ...overgeslagen].sort(byRecord),
    onleesbaar: [...table.onleesbaar, ...onleesbaar].sort(byRecord),
    codeboek: pivot.codebook(table.codeboek),
  };
}

const byRecord = (a: { record: number }, b: { record: number }) => a.record - b.record;

/** Question → what its answers are joined with. */
export type Separators = ReadonlyMap<string, string>;

class Pivot {
  readonly overgeslagen: SkippedRecord[] = [];
  readonly onleesbaar: UnreadableRecord[] = [];
  readonly #kolommen: readonly string[];
  readonly #options: { lang: LongOptions; meerkeuze: Separators; bestand: string };
  /** Columns that are the same in every record of a respondent. */
  readonly #fixed: readonly number[];
  readonly #people = new Map<string, Respondent>();
  readonly #vragen = new Set<string>();

  constructor(
    kolommen: readonly string[],
    options: { lang: LongOptions; meerkeuze: Separators; bestand: string },
  ) {
    this.#kolommen = kolommen;
    this.#options = options;
    const { vraag, antwoord } = options.lang;
    this.#fixed = kolommen.flatMap((kolom, index) => (kolom === vraag || kolom === antwoord ? [] : [index]));
  }

  add(record: DeliveredRecord): void {
    const { lang } = this.#options;
    const lacking = [...lang.per, lang.vraag].find((kolom) => this.#cell(record, kolom) === null);
    const key = JSON.stringify(lang.per.map((kolom) => this.#cell(record, kolom)));
    const known = this.#people.get(key);
    if (lacking !== undefined) this.#refuse(record, problem("lang-onvolledig", { kolom: lacking }));
    else if (known) this.#join(record, known);
    else this.#join(record, this.#person(key, record));
  }

  #person(key: string, eerste: DeliveredRecord): Respondent {
    const person = { eerste, antwoorden: new Map(), plaatsen: new Map() };
    this.#people.set(key, person);
    return person;
  }

  #join(record: DeliveredRecord, { eerste, antwoorden, plaatsen }: Respondent): void {
    const other = this.#fixed.find(
      (index) => trimmed(record.cellen[index] ?? null) !== trimmed(eerste.cellen[index] ?? null),
    );
    const rij = eerste.regel ?? eerste.record;
    if (other !== undefined) {
      const kolom = this.#kolommen[other] ?? "";
      this.#refuse(record, problem("lang-tegenspraak", { kolom, rij }));
      return;
    }
    const [vraag, answer] = this.#answer(record);
    const before = antwoorden.get(vraag);
    if (before?.includes(answer[0] ?? null)) this.#skip(record, REPEATED);
    else if (before && !this.#options.meerkeuze.has(vraag)) {
      this.#refuse(record, problem("lang-dubbel", { vraag, rij }));
    } else {
      antwoorden.set(vraag, [...(before ?? []), ...answer]);
      if (!before) plaatsen.set(vraag, { record: record.record, regel: record.regel });
      if (record !== eerste) this.#skip(record, JOINED);
    }
  }

  #answer(record: DeliveredRecord): [string, (string | null)[]] {
    const { vraag, antwoord } = this.#options.lang;
    const naam = this.#cell(record, vraag) ?? "";
    this.#vragen.add(naam);
    return [naam, [this.#cell(record, antwoord)]];
  }

  #cell({ cellen }: DeliveredRecord, kolom: string): string | null {
    return trimmed(cellen[this.#kolommen.indexOf(kolom)] ?? null);
  }

  #refuse({ record, regel }: DeliveredRecord, probleem: Problem): void {
    const { bestand } = this.#options;
    this.onleesbaar.push({ record, regel, probleem: { ...probleem, bestand, regel } });
  }

  #skip({ record, regel }: DeliveredRecord, reden: string): void {
    this.overgeslagen.push({ record, regel, reden });
  }

  /** Columns and records of the respondents. Throws when a question is called like a column. */
  finish(): Pick<DeliveredTable, "kolommen" | "records"> {
    const fixed = this.#fixed.map((index) => this.#kolommen[index] ?? "");
    const { bestand, lang } = this.#options;
    const double = fixed.find((kolom) => this.#vragen.has(kolom));
    if (double !== undefined) {
      const params = { kolom: double, plaatsen: `een kolom, en een vraag in "${lang.vraag}"` };
      throw new InputError([problem("kop-dubbel", params, { bestand })]);
    }
    const records = [...this.#people.values()].map(({ eerste, antwoorden, plaatsen }) => ({
      ...eerste,
      plaatsen,
      cellen: [
        ...this.#fixed.map((index) => eerste.cellen[index] ?? null),
        ...[...this.#vragen].map((vraag) => this.#joined(vraag, antwoorden.get(vraag) ?? [])),
      ],
    }));
    return { kolommen: [...fixed, ...this.#vragen], records };
  }

  #joined(vraag: string, answers: readonly (string | null)[]): string | null {
    const given = answers.filter((answer) => answer !== null);
    return given.length === 0 ? null : given.join(this.#options.meerkeuze.get(vraag) ?? "");
  }

  /** What the file says of the column with the answers, it says of every question. */
  codebook(codeboek: ReadonlyMap<string, CodebookEntry>): Map<string, CodebookEntry> {
    const { vraag, antwoord } = this.#options.lang;
    const entry = codeboek.get(antwoord);
    const fixed = [...codeboek].filter(([kolom]) => kolom !== vraag && kolom !== antwoord);
    return new Map([...fixed, ...(entry ? [...this.#vragen].map((naam) => [naam, entry] as const) : [])]);
  }
}
