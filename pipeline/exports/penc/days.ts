const DAY = 86_400_000;

/** Days from one ISO day to another; below zero when the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
