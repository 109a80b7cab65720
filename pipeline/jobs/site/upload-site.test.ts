import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { problemsOf, temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { uploadSite } from "./upload-site.ts";

/** A program that notes its argument and fails the first `failures` times. */
function noting(failures: number) {
  const folder = temporaryFolder({
    "note.sh": `printf '%s\\n' "$1" >> "$0.seen"\n[ $(wc -l < "$0.seen") -gt ${failures} ] || exit 3\n`,
  });
  const script = join(folder, "note.sh");
  const calls = () => readFileSync(`${script}.seen`, "utf8").trimEnd().split("\n");
  return { opdracht: ["sh", script], calls };
}

const settings = { pogingen: 2, "uiterlijk-seconden": 30 };

test("the upload is tried again, and its arguments reach the program as they are, whatever stands in them", async () => {
  const { opdracht, calls } = noting(1);
  const odd = "$(touch x); rm -rf 'y' && {map}/";
  await uploadSite({ ...settings, opdracht: [...opdracht, odd] }, "/srv/site 1", 1);
  expect(calls()).toEqual([
    "$(touch x); rm -rf 'y' && /srv/site 1/",
    "$(touch x); rm -rf 'y' && /srv/site 1/",
  ]);
});

test("an upload that keeps failing is an error that says how it ended, after a bounded number of attempts", async () => {
  const { opdracht, calls } = noting(9);
  const [problem] = await problemsOf(() =>
    uploadSite({ ...settings, opdracht: [...opdracht, "{map}"] }, "/srv", 1),
  );
  expect(problem).toMatchObject({ code: "upload-mislukt" });
  expect(problem?.melding).toContain("na 2 keer niet gelukt: het programma sloot af met 3.");
  expect(calls()).toHaveLength(2);
});

test("a program that does not exist is said to be missing", async () => {
  const config = { ...settings, pogingen: 1, opdracht: ["dit-programma-bestaat-niet"] };
  const [problem] = await problemsOf(() => uploadSite(config, "/srv", 1));
  expect(problem?.melding).toContain("het programma bestaat niet");
});
