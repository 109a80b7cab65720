import { readFileSync } from "node:fs";
import { replayTrend } from "../inhoud/replay-trend.mjs";

const read = (name) => JSON.parse(readFileSync(new URL(`../inhoud/${name}.json`, import.meta.url), "utf8"));

export default function configure(config) {
  const grafieken = read("grafieken");
  config.addGlobalData("paginas", read("paginas"));
  config.addShortcode("grafiek", (nummer) => replayTrend(grafieken[nummer]));
}
