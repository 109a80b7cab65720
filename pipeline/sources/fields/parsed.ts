import { z } from "zod";
import type { Scalar } from "../../db/database.ts";

/** Schema of a text that `parse` turns into a value, or into null when it is none. */
export function parsedText<T extends Scalar>(parse: (text: string) => T | null): z.ZodType<T, string> {
  return z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== null) return value;
    context.issues.push({ code: "custom", message: "vorm", input: text });
    return z.NEVER;
  });
}
