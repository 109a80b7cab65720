import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PublishedEdition } from "../disclosure/keep-published.ts";
import type { AuditSecrets } from "../domain/audit.ts";
import { isPublished } from "../domain/edition.ts";
import { listEditions, readEdition } from "./read-edition.ts";

/** Private file with what later editions must know of this one. */
const SECRETS_FILE = "private/afscherming.json";

/** Of an edition whose private part is lost nothing can be compared: every figure in it is an unknown of its own. */
const noSecrets: AuditSecrets = {
  rijen: {},
  resten: {},
  gewichten: {},
  cumulatief: [],
  alleen: [],
  protections: [],
};

/** Published and frozen editions with what belongs to them in private, in the order of their chain. */
export function readPublished(editions: string): PublishedEdition[] {
  return listEditions(editions)
    .filter(isPublished)
    .map(({ id }) => {
      const folder = join(editions, id);
      const { meta, indicators, outcomes, judgements, gebieden } = readEdition(folder);
      const path = join(folder, SECRETS_FILE);
      const secrets = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as AuditSecrets) : noSecrets;
      return {
        open: { name: id, indicators, outcomes, judgements, gebieden, drempels: meta.drempels },
        secrets,
        peildatum: meta.peildatum,
      };
    });
}
