import { parse } from "lossless-json";
import { problem } from "../../errors/catalogue.ts";
import { InputError, type Problem } from "../../errors/input-error.ts";
import type { JsonOptions } from "./table-layout.ts";

/** One item of a delivered list: the line it stands on, when items have lines, and its value or what is wrong with it. */
export type JsonItem = { regel: number | null } & ({ waarde: unknown } | { probleem: Problem });

/** Items of a JSON text, in order; numbers keep the digits they were written with. Throws an {@link InputError} when there is no list. */
export function jsonItems(text: string, options: JsonOptions, bestand: string): JsonItem[] {
  if (options["per-regel"]) return itemsPerLine(text, bestand);
  const root = parsed(text, { bestand, regel: 1 });
  if ("probleem" in root) throw new InputError([root.probleem]);
  const list = options.pad === undefined ? root.waarde : valueAt(root.waarde, options.pad);
  if (!Array.isArray(list)) throw new InputError([noList(root.waarde, options.pad, bestand)]);
  return list.map((waarde) => ({ regel: null, waarde }));
}

/** Every line that is not blank is an item; one that is no JSON spoils only itself. */
function itemsPerLine(text: string, bestand: string): JsonItem[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const regel = index + 1;
    return line.trim() === "" ? [] : [{ regel, ...parsed(line, { bestand, regel }) }];
  });
}

function parsed(
  text: string,
  place: { bestand: string; regel: number },
): { waarde: unknown } | { probleem: Problem } {
  try {
    return { waarde: parse(text) };
  } catch (error) {
    return { probleem: unreadable(error, text, place) };
  }
}

function unreadable(
  error: unknown,
  text: string,
  { bestand, regel }: { bestand: string; regel: number },
): Problem {
  if (error instanceof RangeError) {
    return problem("json-onleesbaar", { uitleg: "de gegevens zijn te diep genest." }, { bestand, regel });
  }
  if (!(error instanceof SyntaxError)) throw error;
  const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);
  const line = regel + text.slice(0, position).split("\n").length - 1;
  return problem("json-onleesbaar", { uitleg: explanation(error.message, text) }, { bestand, regel: line });
}

/** What the parser's message comes down to. */
function explanation(message: string, text: string): string {
  const [, key] = /^Duplicate key '(.*)' encountered/s.exec(message) ?? [];
  if (key !== undefined) return `de naam "${key}" komt twee keer voor in één object.`;
  if (message.includes("end of input")) return "het bestand houdt halverwege op.";
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  return `er staat iets onverwachts bij "${text.slice(position, position + 20).split(/[\r\n]/)[0]}".`;
}

function valueAt(root: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), root);
}

/** Whether a value is an object with names, not a list and not a number that kept its digits. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;
}

function noList(root: unknown, pad: string | undefined, bestand: string): Problem {
  const lists = isObject(root) ? Object.keys(root).filter((key) => Array.isArray(root[key])) : [];
  const suggestie =
    lists.length === 0
      ? "Bovenaan staat ook geen andere lijst."
      : `Lijsten in dit bestand: ${lists.slice(0, 12).join(", ")}.`;
  const waar = pad === undefined ? "Bovenaan in het bestand" : `Op "${pad}"`;
  return problem("json-geen-lijst", { waar, suggestie }, { bestand, regel: 1 });
}
