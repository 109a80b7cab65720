/** Seconds of a day. */
export const DAY_SECONDS = 86_400;

/** Whole seconds as hours, minutes and seconds; a duration may be longer than a day: 25:10:00. */
export function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** The day that comes `days` after 1 January 1970, as 2024-01-31. */
export function dayText(days: number): string {
  return new Date(days * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}
