/** A number as the shortest digits that name it, times 10^shift, without exponent: 1.5e-7 is 0.00000015. */
export function decimalText(value: number, shift = 0): string {
  if (shift === 0 && Number.isSafeInteger(value)) return String(value);
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + shift;
  const left = digits.slice(0, Math.max(point, 0)).padEnd(point, "0").replace(/^0+/, "") || "0";
  const right = ("0".repeat(Math.max(-point, 0)) + digits.slice(Math.max(point, 0))).replace(/0+$/, "");
  const text = right === "" ? left : `${left}.${right}`;
  return value < 0 ? `-${text}` : text;
}
