import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** CSV files that belong together: deliveries of one table, year by year. */
export interface DeliveredGroup {
  name: string;
  paths: string[];
  bytes: number;
}

/** The delivered files of a workspace, grouped as anybody would who sees their names: by what stands before the year. */
export function deliveredGroups(raw: string): DeliveredGroup[] {
  const groups = new Map<string, DeliveredGroup>();
  const names = readdirSync(raw, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((path) => path.endsWith(".csv")).sort()) {
    const key = groupName(name);
    const group = groups.get(key) ?? { name: key, paths: [], bytes: 0 };
    const path = join(raw, name);
    group.paths.push(path);
    group.bytes += statSync(path).size;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** `subsidies/verdeling_2024.csv` → `subsidies/verdeling`. */
export function groupName(path: string): string {
  return path.replace(/\.csv$/, "").replace(/_\d{4}(_.*)?$/, "");
}
