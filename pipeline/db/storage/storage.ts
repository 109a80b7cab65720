import { resolve } from "node:path";

/**
 * Where the staged rows of a warehouse lie when that is not its own file: as Parquet in a folder or on an address, or in
 * a catalogue that DuckDB attaches. The warehouse then has views of the same names.
 */
export type Storage = {
  /** Extension of DuckDB that must be there; null when it can do without. */
  uitbreiding: string | null;
  /** Folders that computing may still read. */
  leesbaar: readonly string[];
} & ({ soort: "parquet"; map: string } | { soort: "catalogus"; adres: string });

/** Whether a folder is an address in object storage, such as s3://emmer/map. */
export function isRemote(map: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//.test(map);
}

/** What a connection string may look like, in Dutch, for messages. */
export const storageForms = "duckdb, parquet:<map>, duckdb:<bestand> of ducklake:<bestand>";

/** Whether a text is a connection string; says nothing about what is there. */
export function isStorage(text: string): boolean {
  return text === "duckdb" || /^(parquet|duckdb|ducklake):./.test(text);
}

/**
 * The storage that a connection string names; null for the file of the warehouse itself.
 * @param folder what relative paths are relative to
 */
export function parseStorage(text: string, folder: string): Storage | null {
  if (text === "duckdb") return null;
  const [kind = "", ...rest] = text.split(":");
  const place = rest.join(":");
  const path = isRemote(place) ? place : resolve(folder, place);
  switch (kind) {
    case "parquet":
      return {
        soort: "parquet",
        map: path,
        uitbreiding: isRemote(path) ? "httpfs" : null,
        leesbaar: [`${path}/`],
      };
    case "duckdb":
      return { soort: "catalogus", adres: path, uitbreiding: null, leesbaar: [] };
    case "ducklake":
      // Where DuckLake keeps its files when the catalogue is a file and nothing else was asked (ducklake.select, Connecting).
      return {
        soort: "catalogus",
        adres: `ducklake:${path}`,
        uitbreiding: "ducklake",
        leesbaar: [`${path}.files/`],
      };
    default:
      throw new Error(`unknown opslag: ${text}`);
  }
}

let current: Storage | null = null;

/** The storage of every warehouse that is opened from now on; without an argument its own file again. */
export function storeIn(storage: Storage | null = null): void {
  current = storage;
}

/** The storage that this process was told to use. */
export function currentStorage(): Storage | null {
  return current;
}
