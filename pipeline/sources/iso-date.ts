import { z } from "zod";

/** A date as text, `2026-10-01`. */
export const isoDate = z.iso.date("schrijf een bestaande datum als 2026-10-01");
