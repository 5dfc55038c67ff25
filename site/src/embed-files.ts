/** Which files of the embeds the site serves, and where: those of this build, and those of versions that were published. */

/** Files by their paths: `course-calculator.js`; of published versions `v1.2.3/course-calculator.js`. */
export type Files = Readonly<Record<string, string>>;

/**
 * Each file of this build without a version and under it, and the files of earlier versions, so that a snippet which
 * names one goes on to work. A version that was published is finished: other content under its number would make every
 * browser refuse it, so the build refuses it first.
 */
export function servedFiles(built: Files, version: string, kept: Files): Files {
  const own = Object.fromEntries(
    Object.entries(built).flatMap(([file, text]) => [
      [file, text],
      [`v${version}/${file}`, text],
    ]),
  );
  for (const [path, text] of Object.entries(kept)) {
    if (!/^v\d+\.\d+\.\d+[^/]*\/./.test(path)) {
      throw new Error(`${path} is kept, and is in no folder of a version such as v1.2.3.`);
    }
    if (path.startsWith(`v${version}/`) && own[path] !== text) {
      throw new Error(`${path} was published with other content: give this build a new version.`);
    }
  }
  return { ...own, ...kept };
}
