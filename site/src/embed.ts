/** The widgets as pages of their own, for frames, and the files that a clinic's page loads from this site. */
import { serviceWidgets, widgets } from "@infusionkit/widgets/registry";
import type { APIRoute } from "astro";
import { audience } from "./audience.ts";
import { collectServedFiles, isServiceFile, type EmbedTexts } from "./embed-files.ts";
import { href } from "./href.ts";

const DIST = "../../packages/widgets/dist";
const PUBLISHED = "../published/";

const withoutFolder = (texts: EmbedTexts, folder: string): EmbedTexts =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.slice(folder.length), text]));

/** Every file of this build by its path: `course-calculator.js`, `holidays/za.js`. */
const built = withoutFolder(
  import.meta.glob<string>("../../packages/widgets/dist/embed/**", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
  `${DIST}/embed/`,
);

/** The files of published versions: `v1.2.3/course-calculator.js`. See CONTRIBUTING. */
const published = withoutFolder(
  import.meta.glob<string>("../published/**", { query: "?raw", import: "default", eager: true }),
  PUBLISHED,
);

const manifests = import.meta.glob<string>("../../packages/widgets/dist/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

const readManifest = (name: string): unknown => {
  const text = manifests[`${DIST}/${name}`];
  if (text === undefined) throw new Error(`${name} is not built: run \`pnpm build:packages\` first.`);
  return JSON.parse(text);
};

const { version } = readManifest("sri.json") as { readonly version: string };

type ElementDeclaration = {
  readonly tagName: string;
  readonly attributes: readonly { readonly name: string }[];
};

const elements = (
  readManifest("custom-elements.json") as {
    readonly modules: readonly { readonly declarations: readonly ElementDeclaration[] }[];
  }
).modules.flatMap(({ declarations }) => declarations);

/** A widget that has a page for frames. */
export type FrameWidget = {
  /** `course-calculator`: the name of its element. */
  readonly widget: string;
  /** Its page below `/embed/`: `glossary`, and `service/effect` where even a hint at a medicine counts. */
  readonly path: string;
  /** The name of its script. */
  readonly script: string;
  readonly title: string;
  /** The page of this site that shows the same. */
  readonly page: string;
  /** Whether the page is for where even a hint at a medicine counts: it names no source and leads nowhere else. */
  readonly isService: boolean;
  /** The height of the frame until the widget reports its own, in CSS pixels. */
  readonly height: number;
};

/** The widgets that have a page for frames: all but those that stand in a sentence. */
const frameWidgets: readonly FrameWidget[] = widgets.flatMap((widget) =>
  "frameHeight" in widget
    ? [
        {
          widget: widget.name,
          path: widget.name,
          script: widget.name,
          title: widget.label,
          page: widget.page,
          isService: false,
          height: widget.frameHeight,
        },
      ]
    : [],
);

/** The same where even a hint at a medicine counts: those that may stand there, each on a page of its own. */
const serviceFrameWidgets: readonly FrameWidget[] = serviceWidgets.map(({ name, frameHeight, service }) => ({
  widget: name,
  path: `service/${name}`,
  script: service.script,
  title: service.label,
  page: `embed/service/${name}`,
  isService: true,
  height: frameHeight,
}));

/** Attributes that an address cannot set: they would make the page load other files, or belong to a form. */
const EXCLUDED_ATTRIBUTES: ReadonlySet<string> = new Set(["config", "messages", "name"]);

/** Where even a hint at a medicine counts an address must not lead to pages that tell of it, nor choose another audience. */
const EXCLUDED_AT_SERVICE: ReadonlySet<string> = new Set(["audience", "evidence-url", "glossary-url"]);

/** The names of the settings that the address of a widget's page may have. */
export const getFrameAttributes = ({ widget, isService }: FrameWidget): readonly string[] =>
  (elements.find(({ tagName }) => tagName === `infusion-${widget}`)?.attributes ?? [])
    .map(({ name }) => name)
    .filter((name) => !EXCLUDED_ATTRIBUTES.has(name) && !(isService && EXCLUDED_AT_SERVICE.has(name)));

/** The address of a file of the embeds, pinned to this build's version. */
export const getEmbedUrl = (file: string): string => `${href(`embed/v${version}`)}${file}`;

/** Whether pages of other sites may take widgets from this one: they are for patients, and professionals have none. */
const servesWidgets = audience !== "clinical";

/** The paths below `/embed/` of all files that are served, for Astro. */
export const getFilePaths = (): { params: { file: string }; props: { text: string } }[] =>
  Object.entries(collectServedFiles(built, version, published))
    .filter(([file]) => servesWidgets && (audience !== "service" || isServiceFile(file)))
    .map(([file, text]) => ({ params: { file }, props: { text } }));

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** Answers with one of {@link getFilePaths}. */
export const serveFile: APIRoute = ({ props, params }) => {
  const extension = params["file"]?.split(".").pop() ?? "";
  return new Response(String(props["text"]), {
    headers: { "Content-Type": CONTENT_TYPES[extension] ?? "text/plain; charset=utf-8" },
  });
};

const toPaths = (frames: readonly FrameWidget[]): { params: { widget: string }; props: FrameWidget }[] =>
  frames.map((props) => ({ params: { widget: props.widget }, props }));

/** The pages below `/embed/` that show a widget, for Astro: on a public site only. */
export const getWidgetPaths = () => toPaths(audience === "public" ? frameWidgets : []);

/** The pages below `/embed/service/` that show a widget, for Astro. */
export const getServicePaths = () => toPaths(servesWidgets ? serviceFrameWidgets : []);

/** The same for what oEmbed consumers ask for: none where the site's address, which it names, is not known. */
export const getOembedPaths = () => (import.meta.env.SITE ? getWidgetPaths() : []);
export const getServiceOembedPaths = () => (import.meta.env.SITE ? getServicePaths() : []);

const OEMBED_WIDTH = 600;

/**
 * What an oEmbed consumer gets: a frame with only the attributes that WordPress keeps, and the widget's default
 * settings, because a static file cannot read the query of the address. WordPress loads the script that shows the frame
 * and adjusts its height only if it finds the `blockquote`.
 */
export const toOembed = ({ path, title, page, height }: FrameWidget, site: URL): unknown => {
  const link = new URL(href(page), site).href;
  const frame = new URL(href(`embed/${path}`), site).href;
  return {
    version: "1.0",
    type: "rich",
    provider_name: "InfusionKit",
    provider_url: new URL(href(""), site).href,
    title,
    width: OEMBED_WIDTH,
    height,
    html: `<blockquote class="wp-embedded-content"><a href="${link}">${title}</a></blockquote><iframe src="${frame}" width="${OEMBED_WIDTH}" height="${height}" frameborder="0" marginwidth="0" marginheight="0" scrolling="auto" title="${title}"></iframe>`,
  };
};
