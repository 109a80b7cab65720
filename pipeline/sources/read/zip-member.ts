import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { DeliveredBytes } from "./delivered-table.ts";
import { requireKind } from "./file-kind.ts";
import type { ZipOptions } from "./table-layout.ts";
import { openArchive, readMemberBytes } from "./zip-archive.ts";

/** What a Mac or Windows adds to an archive of itself. */
const additions = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/;

/**
 * The file in an archive that holds the delivery: the one that is declared, else the only one. Throws an
 * {@link InputError} when there is none, more than one, or it cannot be read.
 */
export async function readMember(source: DeliveredBytes, options: ZipOptions): Promise<DeliveredBytes> {
  requireKind(source, "zip");
  const archive = await openArchive(source);
  const names = [...archive.leden.keys()].filter((name) => !additions.test(name));
  const naam = chooseMember(names, options.bestand, source.getoond);
  const bytes = await readMemberBytes(archive, naam, options["maximaal-mb"]);
  return { bytes, getoond: `${source.getoond} (${naam})` };
}

function chooseMember(names: readonly string[], declared: string | undefined, bestand: string): string {
  if (declared !== undefined && names.includes(declared)) return declared;
  const [only] = names;
  if (declared === undefined && names.length === 1 && only !== undefined) return only;
  throw new InputError([
    declared === undefined
      ? problem("archief-bestand-kiezen", { aantal: names.length, bestanden: firstOf(names) }, { bestand })
      : problem(
          "archief-bestand-onbekend",
          { bestand: declared, suggestie: didYouMean(declared, names.slice(0, 12)) },
          { bestand },
        ),
  ]);
}

function firstOf(names: readonly string[]): string {
  return names.slice(0, 12).join(", ") + (names.length > 12 ? ", …" : "");
}
