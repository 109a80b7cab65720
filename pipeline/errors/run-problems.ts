import type { Wording } from "./input-error.ts";

/** What can stand in the way of a run that nobody watches; part of the catalogue. */
export const runProblems = {
  "run-bezig": (p: { wie: string }): Wording => ({
    melding: `Er is al een verversing bezig in deze werkomgeving${p.wie}.`,
    hint: "Wacht tot die klaar is. Stopte die andere machine halverwege, dan komt de werkomgeving na vijf minuten vanzelf vrij.",
  }),
  "schijf-vol": (_: Record<string, never>): Wording => ({
    melding: "De schijf is vol. Wat er al stond, is niet veranderd.",
    hint: "Maak ruimte op de schijf van de werkomgeving en probeer het opnieuw. De map build mag weg: alles daarin wordt opnieuw gemaakt.",
  }),
  "niet-te-schrijven": (p: { pad: string }): Wording => ({
    melding: `Hier mag niet geschreven worden: ${p.pad}.`,
    hint: "Geef het account dat dit programma draait schrijfrechten op de werkomgeving, en kijk of de schijf niet op alleen-lezen staat.",
  }),
  "te-veel-bestanden": (_: Record<string, never>): Wording => ({
    melding: "Het systeem staat dit programma niet meer open bestanden toe.",
    hint: "Verhoog de grens (LimitNOFILE in systemd, ulimit -n in een terminal) en probeer het opnieuw.",
  }),
};
