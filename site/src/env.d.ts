/**
 * Whom this build is for. A constant that the build fills in, so that what is written for one audience alone is left out of
 * the files of the others. `audience.ts` reads the same setting where the build itself runs.
 */
declare const __AUDIENCE__: import("./audience.ts").Audience;

declare namespace astroHTML.JSX {
  /** Directives of this site's own: see islands/soon.ts. */
  interface IntrinsicAttributes {
    "client:soon"?: boolean;
  }
}
