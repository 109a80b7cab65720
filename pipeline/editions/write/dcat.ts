import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { type Edition, publicFiles } from "../../domain/edition.ts";

const EU = "http://publications.europa.eu/resource/authority";

/** Licences that a workspace may name, by how the name begins. */
const licences: Readonly<Record<string, string>> = {
  CC0: "http://creativecommons.org/publicdomain/zero/1.0/",
  "CC BY 4.0": "http://creativecommons.org/licenses/by/4.0/",
  "CC BY-SA 4.0": "http://creativecommons.org/licenses/by-sa/4.0/",
};

/** Media types as IANA registered them. */
const mediaTypes: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".json": "application/json",
  ".jsonld": "application/ld+json",
  ".arrow": "application/vnd.apache.arrow.file",
  ".parquet": "application/vnd.apache.parquet",
  ".sql": "application/sql",
  ".topojson": "application/json",
};

/**
 * The edition as a dataset for open data portals, after DCAT-AP-NL 3.0: one distribution per public file, with its
 * size and hash. No clock: the edition is as new as its peildatum.
 * @param folder the public part as written so far
 */
export function dcatMetadata({ meta, indicators, verandertheorie }: Edition, folder: string): unknown {
  const { gemeente } = meta;
  const publisher = { "@type": "foaf:Organization", "foaf:name": nl(`Gemeente ${gemeente.naam}`) };
  const base = meta.site.adres === null ? "" : `${meta.site.adres}gegevens/`;
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      vcard: "http://www.w3.org/2006/vcard/ns#",
      spdx: "http://spdx.org/rdf/terms#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@type": "dcat:Dataset",
    "dct:identifier": `${gemeente.code}-sociale-basis-${meta.id}`,
    "dct:title": nl(`Dashboard sociale basis ${gemeente.naam}: ${meta.titel}`),
    "dct:description": nl(
      `${indicators.length} indicatoren over ${verandertheorie.deelambities.length} deelambities van de sociale basis, per stadsdeel en voor de gemeente.${gemeente.fictief ? " De cijfers zijn verzonnen." : ""}`,
    ),
    "dct:publisher": publisher,
    "dct:creator": publisher,
    "dcat:contactPoint": { "@type": "vcard:Organization", "vcard:fn": gemeente.contact },
    "dcat:theme": { "@id": `${EU}/data-theme/SOCI` },
    "dct:accessRights": { "@id": `${EU}/access-right/PUBLIC` },
    "dct:language": { "@id": `${EU}/language/NLD` },
    "dct:license": licenceOf(gemeente.licentie),
    "dct:modified": { "@type": "xsd:date", "@value": meta.peildatum },
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": { "@type": "xsd:gYear", "@value": String(meta.boekjaren.van) },
      "dcat:endDate": { "@type": "xsd:gYear", "@value": String(meta.boekjaren.tot) },
    },
    "dcat:version": meta.contentHash,
    "dcat:keyword": verandertheorie.deelambities.map(({ titel }) => nl(titel)),
    "dcat:distribution": distributedFiles(folder).map((name) =>
      distributionOf(name, { folder, base, licence: licenceOf(gemeente.licentie) }),
    ),
  };
}

function nl(text: string): unknown {
  return { "@language": "nl", "@value": text };
}

function licenceOf(licentie: string): unknown {
  const known = Object.entries(licences).find(([name]) => licentie.startsWith(name));
  return known ? { "@id": known[1] } : { "@type": "dct:LicenseDocument", "dct:title": nl(licentie) };
}

function distributedFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== publicFiles.dcat)
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

function distributionOf(
  name: string,
  { folder, base, licence }: { folder: string; base: string; licence: unknown },
): unknown {
  const bytes = readFileSync(join(folder, name));
  return {
    "@type": "dcat:Distribution",
    "dct:title": nl(name),
    "dcat:accessURL": { "@id": `${base}${name}` },
    "dcat:downloadURL": { "@id": `${base}${name}` },
    "dcat:mediaType": {
      "@id": `https://www.iana.org/assignments/media-types/${mediaTypes[extname(name)] ?? "application/octet-stream"}`,
    },
    "dct:license": licence,
    "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": String(bytes.length) },
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
      "spdx:checksumValue": createHash("sha256").update(bytes).digest("hex"),
    },
  };
}
