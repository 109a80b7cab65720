import type { Reject } from "./reject.ts";
import type { StatlineFault } from "./statline-rows.ts";

/** The rejects of a file of published statistics, in the order of the faults. */
export function statlineRejects(
  faults: readonly StatlineFault[],
  place: Pick<Reject, "bron" | "bestand" | "blad">,
): Reject[] {
  return faults.map((fault) => ({ ...place, ...fault, ...rejectWords(fault) }));
}

function rejectWords({ kolom, regelcode }: StatlineFault): Pick<Reject, "melding" | "hint"> {
  switch (regelcode) {
    case "verplicht":
      return {
        melding: `${kolom} is leeg of niet te lezen.`,
        hint: 'Staat het gebied of de periode in een andere kolom? Zet die bij "gebied-kolom" of "periode-kolom" in bron.yml.',
      };
    case "dubbel":
      return {
        melding: `Deze rij komt al eerder voor (${kolom}); is er een dimensie te veel?`,
        hint: 'Noem de dimensie bij "dimensies" in bron.yml, of vraag een selectie zonder die dimensie op.',
      };
    case "vorm":
      return {
        melding: `${kolom} moet zijn: een getal, een punt of leeg.`,
        hint: 'Klopt "decimaalteken" in bron.yml? Vraag het bestand anders opnieuw op bij StatLine.',
      };
  }
}
