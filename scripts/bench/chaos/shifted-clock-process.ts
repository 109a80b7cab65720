/**
 * Read before a command, puts the clock of its process forward by KLOK_VERZET milliseconds: what a wrong or a jumping
 * clock of the machine would be. Timers go on at their own pace.
 */
const shift = Number(process.env.KLOK_VERZET ?? 0);

class ShiftedDate extends Date {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(ShiftedDate.now());
    else super(...(given as [number]));
  }

  static override now(): number {
    return performance.timeOrigin + performance.now() + shift;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;
