// What compiled JSX calls. Preact's own also serves its dev tools and string templates, which no built file needs.
import { Fragment, h } from "preact";

/**
 * @param {import("preact").ComponentType | string} type
 * @param {object} props
 * @param {string | number} [key]
 */
export const jsx = (type, props, key) =>
  h(/** @type {string} */ (type), key === undefined ? props : { ...props, key });
export { Fragment, jsx as jsxs };
