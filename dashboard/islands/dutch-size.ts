const months = "jan feb maa apr mei jun jul aug sep okt nov dec".split(" ");

const factors: Record<string, number> = { mln: 1e6, mld: 1e9 };

/** The number or day with which a cell of a table begins, for sorting; null when it begins with a word. */
export function sizeOf(text: string): number | null {
  return dayOf(text) ?? numberOf(text);
}

/** `10 juni 2022` → 20220610. */
function dayOf(text: string): number | null {
  const [, day, month = "", year] = /^(\d{1,2}) ([a-z]{3,9}) (\d{4})/.exec(text) ?? [];
  const index = months.indexOf(month.slice(0, 3));
  return index === -1 ? null : Number(year) * 10_000 + (index + 1) * 100 + Number(day);
}

/** `€ 9,8 mln` → 9800000; `+0,6` → 0.6; `-1.234 dagen` → -1234. */
function numberOf(text: string): number | null {
  const [, sign, digits, unit = ""] =
    /^(?:€\s?)?([-−+]?)(?:€\s?)?(\d[\d.]*(?:,\d+)?)(?:\s(mln|mld)\b)?/.exec(text) ?? [];
  if (digits === undefined) return null;
  const size = Number(digits.replaceAll(".", "").replace(",", ".")) * (factors[unit] ?? 1);
  return sign === "-" || sign === "−" ? -size : size;
}
