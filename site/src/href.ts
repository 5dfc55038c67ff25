/** The address of a page of this site, `clinic/course` or `evidence#s7`, wherever the site is published. */
export function href(page: string): string {
  const [path = "", fragment] = page.split("#");
  const base = import.meta.env.BASE_URL.replace(/\/$/, "");
  return `${base}/${path}${path ? "/" : ""}${fragment === undefined ? "" : `#${fragment}`}`;
}
