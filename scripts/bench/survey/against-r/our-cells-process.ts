import type { Measure } from "../../../../pipeline/statistics/survey/measure.ts";
import { ourCells } from "./our-cells.ts";
import { withPeerSurvey } from "./peer-survey.ts";

/** Reads a survey and tells all its cells, one line of JSON each: from nothing to figures, as R does it. */
const [survey = "", measures = "[]"] = process.argv.slice(2);
const wanted: Measure[] = JSON.parse(measures);
const cells = await withPeerSurvey(survey, (database) => ourCells(database, wanted));
for (const cell of cells) console.log(JSON.stringify(cell));
