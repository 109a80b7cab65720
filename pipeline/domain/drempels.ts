import type { Drempels } from "./edition.ts";

/**
 * Default publication thresholds, changed per workspace in `gemeente.yml`.
 * - privacy: fewer valid answers hide the figure and its n (methods §9, domain §6)
 * - tonen: fewer valid answers, or a smaller effective n, hide the figure (NCHS proportion standard)
 * - indicatief: fewer valid answers mark the figure "indicatief" (Dutch practice)
 * - register: counts of persons from 1 up to but not including this number are hidden (domain §6)
 * - breedte: widest interval of a proportion that is still shown, as a fraction (NCHS: 0.30)
 */
export const defaultDrempels: Drempels = {
  privacy: 10,
  tonen: 30,
  indicatief: 50,
  register: 10,
  breedte: 0.3,
};
