import type { Verhaal } from "../../pipeline/domain/verhaal.ts";

const lessen: Record<NonNullable<Verhaal["les"]>, string> = {
  voortzetten: "Hiermee gaan we door",
  "anders doen": "Dit doen we anders",
  stoppen: "Hiermee stoppen we",
};

/** Words of experiences and lessons. */
export const verhalenText = {
  kop: "Wat mensen vertellen",
  uitleg:
    "Ervaringen van inwoners en lessen van wie het werk doet. Ze zijn gekozen en nagekeken en zeggen niet hoe vaak iets voorkomt.",
  verhalen: "Ervaringen",
  leerpunten: "Lessen",
  heleStad: "hele stad",
  lessen,
} as const;
