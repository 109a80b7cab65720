/** What was looked at, how it is, and what to do about it in Dutch; null when there is nothing to do. */
export interface Finding {
  onderwerp: string;
  uitkomst: "goed" | "let-op" | "fout";
  melding: string;
  doe: string | null;
}

/** A finding that needs nothing. */
export const good = (onderwerp: string, melding: string): Finding => ({
  onderwerp,
  uitkomst: "goed",
  melding,
  doe: null,
});

/** A finding with something to do: `let-op` when the work goes on without it, `fout` when it does not. */
export const finding = (
  onderwerp: string,
  uitkomst: "let-op" | "fout",
  { melding, doe }: { melding: string; doe: string },
): Finding => ({ onderwerp, uitkomst, melding, doe });
