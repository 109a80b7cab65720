const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** `2026-10-01` → `1 oktober 2026`. Throws on anything but an ISO date: that is a programmer's mistake. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = months[Number(match?.[2]) - 1];
  if (!match || !month) throw new Error(`invalid date: ${iso}`);
  return `${Number(match[3])} ${month} ${match[1]}`;
}
