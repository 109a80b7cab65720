import { readFileSync } from "node:fs";

/** Colours of the light and of the dark page by token, `--ink` → `#1d1d1b`; dark has every token of light. */
export interface ColourTokens {
  light: ReadonlyMap<string, string>;
  dark: ReadonlyMap<string, string>;
}

/** The colours of `style/tokens.css`, read from the file that the site ships. */
export function readColourTokens(): ColourTokens {
  const css = readFileSync(new URL("../style/tokens.css", import.meta.url), "utf8");
  const [light = "", dark = ""] = css.split("prefers-color-scheme: dark");
  return { light: new Map(coloursIn(light)), dark: new Map([...coloursIn(light), ...coloursIn(dark)]) };
}

function coloursIn(css: string): [string, string][] {
  return [...css.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, token = "", hex = ""]) => [
    token,
    hex,
  ]);
}

/** Contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance (WCAG 2.2): channels made linear, weighted by what the eye sees of them. */
function luminanceOf(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
