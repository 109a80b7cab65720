import { InputError } from "../../errors/input-error.ts";

/** What is wrong, as the page of who writes shows it. */
export interface ShownFault {
  titel: string;
  problemen: { plaats: string | null; melding: string; hint: string }[];
}

/** A fault in the words of the catalogue, each with file and line; anything else in its own words. */
export function shownFault(error: unknown): ShownFault {
  if (!(error instanceof InputError)) {
    const melding = error instanceof Error ? error.message : String(error);
    const hint = "Dit is een fout in het programma of de omgeving. De terminal laat meer zien.";
    return { titel: "Niet bijgewerkt", problemen: [{ plaats: null, melding, hint }] };
  }
  const { problems } = error;
  const count = problems.length === 1 ? "1 fout" : `${problems.length} fouten`;
  return {
    titel: `Niet bijgewerkt: ${count}. U ziet de laatste goede versie.`,
    problemen: problems.map(({ bestand, regel, melding, hint }) => ({
      plaats: bestand === null || regel === null ? bestand : `${bestand}:${regel}`,
      melding,
      hint,
    })),
  };
}
