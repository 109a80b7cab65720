import type { Link } from "./links.ts";
import { paths } from "./links.ts";

/** Links to files in `/gegevens/`. */
export function Downloads({
  files,
  to,
}: {
  files: { file: string; naam: string; note: string }[];
  to: Link;
}) {
  return (
    <ul class="downloads">
      {files.map((file) => (
        <li key={file.file}>
          <a href={to(paths.gegeven(file.file))}>{file.naam}</a> <small>{file.note}</small>
        </li>
      ))}
    </ul>
  );
}
