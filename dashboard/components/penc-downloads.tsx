import { pencFileName, pencId } from "../../pipeline/domain/penc-file-names.ts";
import type { PencPublication } from "../penc-site.ts";
import { pencText } from "../text/penc.ts";
import { type Link, paths } from "./links.ts";

/** The workbook and the Word document of a document, with their weight. */
export function PencDownloads({
  publication: { document, files },
  to,
}: {
  publication: PencPublication;
  to: Link;
}) {
  const offered = (["xlsx", "docx"] as const).flatMap((soort) => {
    const name = pencFileName(document, soort);
    const file = files.find((candidate) => candidate.name === name);
    return file ? [{ name, bytes: file.content.length, ...pencText.bestanden[soort] }] : [];
  });
  if (offered.length === 0) return null;
  return (
    <ul class="downloads">
      {offered.map(({ name, bytes, naam, uitleg }) => (
        <li key={name}>
          <a href={to(paths.pencBestand(pencId(document), name))}>{naam}</a>{" "}
          <small>
            {pencText.bestanden.grootte(bytes)}, {uitleg}
          </small>
        </li>
      ))}
    </ul>
  );
}
