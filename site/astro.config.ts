import { terms } from "@infusionkit/core";
import preact from "@astrojs/preact";
import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import starlightLinksValidator from "starlight-links-validator";
import { audience } from "./src/audience.ts";
import { deployFiles } from "./src/deploy/deploy-files.ts";
import { markdownBase } from "./src/markdown-base.ts";
import { markdownTables } from "./src/markdown-tables.ts";
import { markdownTwins } from "./src/markdown-twins.ts";
import { offline } from "./src/offline/offline.ts";
import { pluginDownload } from "./src/plugin-download.ts";
import { reportSettings } from "./src/report-settings.ts";
import { searchCatalogue } from "./src/search/build-catalogue.ts";
import { handbookGroups } from "./src/text/handbook.ts";
import { tidyPages } from "./src/tidy-pages.ts";

const clinical = audience === "clinical";
/** What is kept from one build to the next names the pages of an audience, so each has a store of its own. */
const cacheDir = audience === "public" ? "./node_modules/.astro" : `./node_modules/.astro-${audience}`;

/** The pages in the order in which they are listed. */
const publicSidebar = [
  {
    label: "For patients",
    items: [
      { label: "Your course", slug: "clinic/course" },
      "patients/does-it-help",
      "patients/side-effects",
      "patients/your-visit",
      "patients/missed",
      "patients/questions",
      "help",
    ],
  },
  {
    label: "For clinic staff",
    items: [
      { label: "Course planner", slug: "clinic/planner" },
      "handbook",
      ...handbookGroups.flatMap(({ pages }) => [...pages]),
      "clinic/set-up",
      "clinic/designs",
    ],
  },
  {
    label: "How it may work",
    items: ["mechanism/depression", "mechanism/pain", "mechanism/alcohol", "mechanism/six"],
  },
  {
    label: "Look it up",
    items: ["glossary", "evidence", "evidence/harms", "evidence/sources", "evidence/harm-sources"],
  },
  {
    label: "On your own site",
    items: [
      { label: "For partner clinics", slug: "partners" },
      { label: "Your first widget", slug: "partners/first-widget" },
      { label: "In WordPress", slug: "partners/wordpress" },
      "partners/configurator",
      { label: "Where to paste it", slug: "partners/editors" },
      { label: "One file for all widgets", slug: "partners/clinic-file" },
      "partners/audiences",
      "partners/looks",
      "partners/languages",
      { label: "Statements to paste", slug: "partners/statements" },
      { label: "Security headers", slug: "partners/security" },
      { label: "Sizes", slug: "partners/sizes" },
      { label: "Accessibility report", slug: "partners/accessibility" },
      { label: "What this is, and is not", slug: "partners/standing" },
      { label: "Attributes and events", slug: "partners/reference" },
      { label: "Something is not right", slug: "partners/troubleshooting" },
    ],
  },
  {
    label: "For developers",
    items: [
      "developers",
      "developers/concepts",
      "developers/planning",
      "developers/reviewing",
      "developers/exports",
      "developers/many-patients",
      {
        label: "In a framework",
        collapsed: true,
        items: [
          "developers/frameworks",
          "developers/frameworks/react",
          "developers/frameworks/vue",
          "developers/frameworks/svelte",
          "developers/frameworks/solid",
          "developers/frameworks/angular",
          "developers/frameworks/preact",
          "developers/frameworks/modules",
        ],
      },
      "developers/command-line",
      "developers/server",
      "developers/issues",
      "developers/protocols",
      "developers/holidays",
      "developers/reference",
      "developers/compatibility",
      "developers/changes",
      "developers/benchmarks",
    ],
  },
  { label: "This site", items: [{ label: "About", slug: "about" }] },
];

const sidebars = {
  public: publicSidebar,
  service: [
    {
      label: "On this site",
      items: [
        { label: "Your course", slug: "clinic/course" },
        { label: "Help now", slug: "help" },
        { label: "About", slug: "about" },
      ],
    },
  ],
  clinical: [
    {
      label: "For professionals",
      items: [
        { label: "The medicine", slug: "medicine" },
        { label: "Suitability and observation", slug: "safety" },
        { label: "Harms", slug: "harms" },
        { label: "Efficacy and evidence", slug: "evidence" },
        { label: "Mechanism", slug: "mechanism" },
        { label: "Course and time course", slug: "course" },
      ],
    },
    {
      label: "This site",
      items: [
        { label: "Numbers to call", slug: "help" },
        { label: "About", slug: "about" },
      ],
    },
  ],
};

const descriptions = {
  public: "Plan a course of infusions, read how it may work, and see what is known.",
  service: "Plan a course of infusions on a calendar.",
  clinical: "What is published about an infusion course, for health professionals.",
};

export default defineConfig({
  // Whoever publishes the site sets its address. Without it the site works wherever it is served, and names no host.
  ...(process.env["SITE_URL"] ? { site: process.env["SITE_URL"] } : {}),
  base: process.env["SITE_BASE"] || "/",
  trailingSlash: "always",
  cacheDir,
  // The pages are small, and after one visit they are on the reader's device: a listener for each link costs more than it
  // saves.
  prefetch: false,
  integrations: [
    // Each file named here goes through Babel, whose JSX is Vite's own. The islands are named because Astro asks whose
    // they are; everything else, with all the data, is compiled much faster without.
    preact({ include: [/\/islands\//] }),
    {
      name: "client-soon",
      hooks: {
        "astro:config:setup": ({ addClientDirective }) =>
          addClientDirective({ name: "soon", entrypoint: "./src/islands/soon.ts" }),
      },
    },
    markdownBase(),
    markdownTables(),
    starlight({
      title: "InfusionKit",
      description: descriptions[audience],
      locales: { root: { label: "English", lang: "en-GB" } },
      favicon: "/favicon.svg",
      customCss: [
        // What every page needs. The styles of a widget come with the component that shows it.
        "@infusionkit/widgets/theme.css",
        "./src/styles/site.css",
        "./src/styles/print.css",
      ],
      credits: false,
      disable404Route: true,
      // It takes a page's address from the place of its file, which those of an audience's own do not have.
      // Pages that are made of data it does not know: tests/html.test.ts follows the links to them.
      plugins:
        audience === "public"
          ? [starlightLinksValidator({ exclude: ({ link }) => link.includes("/developers/reference/") })]
          : [],
      components: {
        Banner: "./src/overrides/Banner.astro",
        Footer: `./src/overrides/${audience === "public" ? "public/" : ""}Footer.astro`,
        Head: "./src/overrides/Head.astro",
        Header: "./src/overrides/Header.astro",
        // It holds the calculator for patients, whose words would be in the scripts of a site for professionals.
        ...(!clinical && { Hero: "./src/overrides/Hero.astro" }),
        PageTitle: `./src/overrides/${audience === "public" ? "public/" : ""}PageTitle.astro`,
        Search: "./src/overrides/Search.astro",
        Sidebar: "./src/overrides/Sidebar.astro",
        SiteTitle: "./src/overrides/SiteTitle.astro",
        TwoColumnContent: "./src/overrides/TwoColumnContent.astro",
      },
      sidebar: sidebars[audience],
      head: [
        {
          tag: "meta",
          attrs: { name: "theme-color", media: "(prefers-color-scheme: light)", content: "#f4f1ea" },
        },
        {
          tag: "meta",
          attrs: { name: "theme-color", media: "(prefers-color-scheme: dark)", content: "#121a19" },
        },
        ...(clinical
          ? [{ tag: "meta" as const, attrs: { name: "robots", content: "noindex, nofollow" } }]
          : []),
      ],
      expressiveCode: {
        useStarlightUiThemeColors: true,
        // Long lines wrap. A block that scrolls would need a name as a landmark, which Expressive Code does not give it.
        defaultProps: { wrap: true, frame: "none" },
        styleOverrides: {
          borderRadius: "var(--ik-radius)",
          borderColor: "var(--ik-line)",
          codeBackground: "var(--ik-sunken)",
          frames: {
            shadowColor: "transparent",
            editorBackground: "var(--ik-sunken)",
            terminalBackground: "var(--ik-sunken)",
            terminalTitlebarBackground: "var(--ik-sunken)",
            terminalTitlebarBorderBottomColor: "var(--ik-line)",
          },
        },
      },
    }),
    // The pages for frames appear inside other sites, so search engines should not list them.
    sitemap({ filter: (page) => !new URL(page).pathname.includes("/embed/") }),
    tidyPages(),
    markdownTwins(),
    reportSettings(),
    pluginDownload(audience),
    // After Starlight, which writes the search index: the offline copy includes it.
    searchCatalogue(audience, terms),
    offline(audience),
    deployFiles(),
  ],
  vite: {
    define: { __AUDIENCE__: JSON.stringify(audience) },
    // The packages of this workspace are TypeScript source, which Vite has to compile for the server build, too.
    ssr: { noExternal: ["@infusionkit/core", "@infusionkit/holidays", "@infusionkit/widgets"] },
  },
});
