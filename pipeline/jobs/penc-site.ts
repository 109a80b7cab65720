import type { PencDocument } from "../domain/penc.ts";
import { parsePencId } from "../domain/penc-file-names.ts";
import { readMeta } from "../editions/read-edition.ts";
import { InputError } from "../errors/input-error.ts";
import type { PencWish } from "../exports/penc/penc-context.ts";
import type { PencFile } from "../exports/penc-files.ts";
import { pencFilesBeside } from "../exports/penc-files-beside.ts";
import { readKalender } from "../sources/kalender.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";
import { editionForDocument, makePencDocument } from "./penc-documents.ts";

/** What a site tells of planning and control. */
export interface SitePenc {
  publications: { document: PencDocument; files: PencFile[] }[];
  upcoming: { titel: string; peildatum: string }[];
  /** Documents that could not be made, with why: a site does not fail on them. */
  refused: { titel: string; waarom: string }[];
}

/** The documents of {@link listSitePenc} with their files, which are made on another core. */
export async function readSitePenc(workspace: string, editionDir: string): Promise<SitePenc> {
  return withFiles(listSitePenc(workspace, editionDir));
}

/**
 * The documents of the calendar, without files, for the site of an edition: those of which the day of the figures has
 * come, each from the edition frozen for it, else from that of the site; and the names of the others.
 */
export function listSitePenc(workspace: string, editionDir: string): SitePenc {
  const { peildatum } = readMeta(editionDir);
  const moments = Object.entries(readKalender(workspacePaths(workspace).kalender)).flatMap(([id, moment]) => {
    const wish = parsePencId(id);
    return wish === null ? [] : [{ ...moment, wish }];
  });
  moments.sort((a, b) => (a.peildatum < b.peildatum ? -1 : 1));
  const due = moments.filter(({ peildatum: day }) => day <= peildatum);
  const upcoming = moments.filter((moment) => !due.includes(moment));
  const makings = due.map(({ titel, wish }) => ({
    titel,
    wish,
    from: () => editionForDocument(workspace, wish, editionDir),
  }));
  return {
    ...makeDocuments(makings),
    upcoming: upcoming.map(({ titel, peildatum: day }) => ({ titel, peildatum: day })),
  };
}

/**
 * The document for which an edition is being frozen, for the pages that it keeps; none at other moments. What cannot be
 * made is told there, and stops no freezing: the tables can be made later, the figures are what is frozen.
 */
export async function readOwnPenc(editionDir: string): Promise<SitePenc> {
  const { moment, titel } = readMeta(editionDir);
  const wish = moment === null ? null : parsePencId(moment);
  const makings = wish === null ? [] : [{ titel, wish, from: () => editionDir }];
  return withFiles({ ...makeDocuments(makings), upcoming: [] });
}

interface Making {
  titel: string;
  wish: PencWish;
  /** Folder of the edition it comes from. */
  from: () => string;
}

function makeDocuments(makings: readonly Making[]): Omit<SitePenc, "upcoming"> {
  const publications: SitePenc["publications"] = [];
  const refused: SitePenc["refused"] = [];
  for (const { titel, wish, from } of makings) {
    try {
      publications.push({ document: makePencDocument(from(), wish), files: [] });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused.push({ titel, waarom: error.problems.map(({ melding }) => melding).join(" ") });
    }
  }
  return { publications, refused };
}

async function withFiles(site: SitePenc): Promise<SitePenc> {
  const files = await pencFilesBeside(site.publications.map(({ document }) => document));
  const publications = site.publications.map(({ document }, place) => ({
    document,
    files: files[place] ?? [],
  }));
  return { ...site, publications };
}
