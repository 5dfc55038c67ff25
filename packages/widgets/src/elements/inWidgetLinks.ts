/**
 * Follows the links of a widget to places in it: the page's address knows nothing of them, and its `<base>` would lead
 * astray. Links to places in the page are the page's.
 */
export const handleInWidgetLinks = (root: HTMLElement): void =>
  root.addEventListener("click", (event) => {
    const id = (event.target as Element).closest("a")?.getAttribute("href");
    const to = id?.[0] === "#" && (root.getRootNode() as ShadowRoot).getElementById(id.slice(1));
    if (!to || event.defaultPrevented) return;
    event.preventDefault();
    to.scrollIntoView();
    to.focus({ preventScroll: true });
  });
