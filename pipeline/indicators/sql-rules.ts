import type { Indicator, Maat } from "../domain/indicator.ts";
import { isSurvey } from "./header.ts";

/** Scalar functions and operators an indicator may use: no clock, no chance, no files. */
export const allowedFunctions: ReadonlySet<string> = new Set([
  "+",
  "-",
  "*",
  "/",
  "//",
  "%",
  "||",
  "~~",
  "!~~",
  "~~*",
  "!~~*",
  "^",
  "**",
  "abs",
  "ceil",
  "ceiling",
  "floor",
  "round",
  "greatest",
  "least",
  "sign",
  "trunc",
  "coalesce",
  "ifnull",
  "nullif",
  "if",
  "isfinite",
  "concat",
  "concat_ws",
  "contains",
  "ends_with",
  "left",
  "length",
  "lower",
  "ltrim",
  "prefix",
  "replace",
  "right",
  "rtrim",
  "split_part",
  "starts_with",
  "strip_accents",
  "substr",
  "substring",
  "suffix",
  "trim",
  "upper",
  "regexp_extract",
  "regexp_full_match",
  "regexp_matches",
  "regexp_replace",
  "date_diff",
  "datediff",
  "date_part",
  "datepart",
  "date_trunc",
  "day",
  "month",
  "year",
  "quarter",
  "make_date",
  "list_contains",
  "list_value",
]);

/** Functions that add up: an indicator returns observations, never groups. */
export const aggregateFunctions: ReadonlySet<string> = new Set([
  "any_value",
  "arg_max",
  "arg_min",
  "avg",
  "count",
  "count_star",
  "first",
  "last",
  "max",
  "mean",
  "median",
  "min",
  "mode",
  "quantile",
  "quantile_cont",
  "stddev",
  "string_agg",
  "sum",
  "row_number",
  "rank",
]);

/** Names that DuckDB reads as a clock when no column is called so. */
export const clockNames: ReadonlySet<string> = new Set([
  "current_date",
  "current_time",
  "current_timestamp",
  "localtime",
  "localtimestamp",
  "today",
  "now",
]);

/** Columns a body must and may return. */
export interface ColumnContract {
  verplicht: readonly string[];
  toegestaan: readonly string[];
}

const surveyColumns = ["gebied", "jaar", "stratum", "weging", "antwoord", "waarde"];

const registerColumns: Record<Exclude<Maat, "overgenomen">, ColumnContract> = {
  aandeel: { verplicht: ["gebied", "jaar", "eenheid_id", "waarde"], toegestaan: [] },
  gemiddelde: { verplicht: ["gebied", "jaar", "eenheid_id", "waarde"], toegestaan: [] },
  mediaan: { verplicht: ["gebied", "jaar", "eenheid_id", "waarde"], toegestaan: [] },
  aantal: { verplicht: ["gebied", "jaar", "eenheid_id"], toegestaan: ["aandeel"] },
  som: { verplicht: ["gebied", "jaar", "eenheid_id", "waarde"], toegestaan: [] },
  "per-inwoners": { verplicht: ["gebied", "jaar", "eenheid_id"], toegestaan: ["waarde", "aandeel"] },
  verhouding: { verplicht: ["gebied", "jaar", "eenheid_id", "teller", "noemer"], toegestaan: [] },
};

/** The columns of design §5 for this indicator; `deelambitie` only in gemeenschappelijk/. */
export function columnContract(
  indicator: Pick<Indicator, "maat" | "bronSoort" | "uitsplitsing">,
  shared: boolean,
): ColumnContract {
  const extra = shared ? ["deelambitie"] : [];
  if (indicator.maat === "overgenomen") {
    return { verplicht: ["gebied", "jaar", "waarde", "onder", "boven", "reden", ...extra], toegestaan: [] };
  }
  if (isSurvey(indicator)) {
    return {
      verplicht: [...surveyColumns, ...indicator.uitsplitsing, ...extra],
      toegestaan: ["leeftijd", "geslacht", "huishouden"],
    };
  }
  const contract = registerColumns[indicator.maat];
  return { verplicht: [...contract.verplicht, ...extra], toegestaan: contract.toegestaan };
}
