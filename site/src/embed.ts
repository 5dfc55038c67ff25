/** The widgets as pages of their own, for a frame, and the files that a clinic's page takes from here. */
import type { APIRoute, GetStaticPaths } from "astro";
import { servedFiles } from "./embed-files.ts";
import { href } from "./href.ts";

const FOLDER = "../../packages/widgets/dist";

/** Every built file of the embeds, by its path in their folder: `course-calculator.js`, `holidays/za.js`. */
const built: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>("../../packages/widgets/dist/embed/**", {
      query: "?raw",
      import: "default",
      eager: true,
    }),
  ).map(([path, text]) => [path.slice(`${FOLDER}/embed/`.length), text]),
);

/** The files of versions that were published before: `v1.2.3/course-calculator.js`. See CONTRIBUTING. */
const kept: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>("../published/**", { query: "?raw", import: "default", eager: true }),
  ).map(([path, text]) => [path.slice("../published/".length), text]),
);

const manifests = import.meta.glob<string>("../../packages/widgets/dist/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});
const manifest = (name: string): unknown => {
  const text = manifests[`${FOLDER}/${name}`];
  if (text === undefined) throw new Error(`${name} is not built: run \`pnpm build:packages\` first.`);
  return JSON.parse(text);
};

/** The version and the hashes of the files. */
export const sri = manifest("sri.json") as {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
};

type Declaration = {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly { readonly name: string; readonly description: string }[];
};
const elements = (
  manifest("custom-elements.json") as {
    readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
  }
).modules.flatMap(({ declarations }) => declarations);

/** What an address may set: all but what would make the page read other files, or belongs to a form. */
const NOT_IN_ADDRESS = new Set(["config", "messages", "name"]);

/** A widget that has a page for frames. */
export type Framed = {
  /** `course-calculator`: the name of its script and of its page. */
  readonly widget: string;
  readonly title: string;
  /** Where the same is on this site. */
  readonly page: string;
  /** How high a frame is until it is told. */
  readonly height: number;
};

export const framed: readonly Framed[] = [
  { widget: "course-calculator", title: "Course calculator", page: "clinic/course", height: 1000 },
  { widget: "glossary", title: "Glossary", page: "glossary", height: 800 },
  { widget: "pathway", title: "How it may work", page: "mechanism/depression", height: 900 },
  { widget: "effect", title: "One infusion, and a course", page: "mechanism/six", height: 900 },
];

/** The names of the settings that the address of a widget's page may have. */
export const getFrameAttributes = (widget: string): readonly string[] =>
  (elements.find(({ tagName }) => tagName === `infusion-${widget}`)?.attributes ?? [])
    .map(({ name }) => name)
    .filter((name) => !NOT_IN_ADDRESS.has(name));

/**
 * The policy of a widget's page. It stands in the page; `frame-ancestors` and the other headers cannot, and are what a
 * server has to send: see {@link headersFor}. WebKit takes `'self'` for nobody in a sandbox: the site is named, too.
 */
export const policyFor = ({ origin }: URL): string =>
  `default-src 'none'; script-src 'self' ${origin}; style-src 'self' ${origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

/** What a server should send with the pages below `/embed/`. */
export const headersFor = (site: URL): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": `${policyFor(site)}; frame-ancestors *`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Permissions-Policy":
    "clipboard-write=(self), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
});

/** The address of a file of the embeds, pinned to its version. */
export const embedFile = (file: string): string => `${href(`embed/v${sri.version}`)}${file}`;

/** Each file under its version, where it never changes, and without it; and those of published versions. */
export const filePaths = (): { params: { file: string }; props: { text: string } }[] =>
  Object.entries(servedFiles(built, sri.version, kept)).map(([file, text]) => ({
    params: { file },
    props: { text },
  }));

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
};

export const answerFile: APIRoute = ({ props, params }) =>
  new Response(String(props["text"]), {
    headers: {
      "Content-Type": TYPES[params["file"]?.split(".").pop() ?? ""] ?? "text/plain; charset=utf-8",
    },
  });

export const widgetPaths = (() =>
  framed.map((one) => ({ params: { widget: one.widget }, props: one }))) satisfies GetStaticPaths;

/**
 * What an oEmbed consumer gets: one frame, with no attributes but these, and the widget's own defaults: a file that is
 * the same for everybody knows no query. The quotation is what makes WordPress load the script that shows the frame and
 * hears its height.
 */
export const oembed = ({ widget, title, page, height }: Framed, site: URL): unknown => ({
  version: "1.0",
  type: "rich",
  provider_name: "InfusionKit",
  provider_url: new URL(href(""), site).href,
  title,
  width: 600,
  height,
  html: `<blockquote class="wp-embedded-content"><a href="${new URL(href(page), site).href}">${title}</a></blockquote><iframe src="${new URL(href(`embed/${widget}`), site).href}" width="600" height="${height}" frameborder="0" marginwidth="0" marginheight="0" scrolling="auto" title="${title}"></iframe>`,
});
