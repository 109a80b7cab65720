import type { Drempels } from "./edition.ts";

/**
 * Default thresholds of the gate, changed per workspace in `gemeente.yml`.
 * - zaken, organisaties: counts below are hidden; 0 hides none: projects and subsidised organisations are public
 * - personeel: counts of staff below are hidden (domain §2: staff data)
 * - groep: a share of 0% or 100% of persons in a register is hidden: it tells about everybody (methods §10)
 * - bevolking: fewer residents of a buurt hide figures published elsewhere too (domain §5)
 * - bedragen: p%-rule with p = 15, at least three contributors, and (n,k) dominance of 80% and 90% (methods §10)
 */
export const defaultAfscherming = {
  zaken: 0,
  organisaties: 0,
  personeel: 10,
  groep: true,
  bevolking: 50,
  bedragen: { bijdragers: 3, procent: 15, grootste: 0.8, tweeGrootste: 0.9 },
} as const;

/**
 * Default publication thresholds, changed per workspace in `gemeente.yml`.
 * - privacy: fewer valid answers hide the figure and its n (methods §9, domain §6)
 * - tonen: fewer valid answers, or a smaller effective n, hide the figure (NCHS proportion standard)
 * - indicatief: fewer valid answers mark the figure "indicatief" (Dutch practice)
 * - register: counts of persons from 1 up to but not including this number are hidden (domain §6)
 * - breedte: widest interval of a proportion that is still shown, as a fraction (NCHS: 0.30)
 * - relatief: an interval wider than `vanaf` and than `factor` times the proportion marks it "indicatief" (NCHS: 130%)
 * - cijfer: half interval of a mean on a short scale above which it is "indicatief" (methods §9)
 * - variatie: standard error over estimate of a total or ratio, above which it is "indicatief" or hidden (methods §9)
 * - onbekend: share of those asked without a valid answer, above which a figure is "indicatief" or hidden (methods §8)
 */
export const defaultDrempels: Drempels = {
  privacy: 10,
  tonen: 30,
  indicatief: 50,
  register: 10,
  breedte: 0.3,
  relatief: { vanaf: 0.05, factor: 1.3 },
  cijfer: 0.5,
  variatie: { indicatief: 0.166, tonen: 0.333 },
  onbekend: { indicatief: 0.1, tonen: 0.2 },
  ...defaultAfscherming,
};
