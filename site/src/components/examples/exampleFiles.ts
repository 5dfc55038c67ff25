/** The files of the examples: what the pages show is what the rehearsal of a release installs, builds and uses. */
const files = import.meta.glob<string>(
  "../../../../examples/frameworks/*/{package.json,index.html,vite.config.js,calculator.js,src/*.{ts,tsx,vue,svelte}}",
  { query: "?raw", import: "default", eager: true },
);

/** The text of a file, such as `src/main.tsx` of the example `react`. */
export function readExampleFile(example: string, path: string): string {
  const text = files[`../../../../examples/frameworks/${example}/${path}`];
  if (text === undefined) throw new RangeError(`There is no file examples/frameworks/${example}/${path}.`);
  return text.trimEnd();
}

type Manifest = {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

/** The commands that install what an example needs, in an empty folder. */
export function formatInstall(example: string): string {
  const { dependencies, devDependencies = {} } = JSON.parse(
    readExampleFile(example, "package.json"),
  ) as Manifest;
  const tools = Object.keys(devDependencies);
  return [
    `npm install ${Object.keys(dependencies).join(" ")}`,
    ...(tools.length > 0 ? [`npm install --save-dev ${tools.join(" ")}`] : []),
  ].join("\n");
}
