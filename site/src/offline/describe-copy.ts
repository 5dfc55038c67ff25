/** What the worker says of its copy: how many files and pages, and to how many of these the host had added something. */
export type OfflineCopy = { readonly files: number; readonly pages: number; readonly added: number };

/**
 * The state of the copy in a sentence or two.
 *
 * @param copy what is kept; `undefined` where there is no copy
 * @param failed the file for which no copy could be made, with the reason
 * @example describeOfflineCopy({ files: 270, pages: 80, added: 0 });
 * // "This device has a copy: you can read all 80 pages without a network."
 */
export function describeOfflineCopy(copy: OfflineCopy | undefined, failed?: string): string {
  if (copy === undefined) {
    return failed === undefined
      ? "This device has no copy yet."
      : `This device has no copy: a file came from the host otherwise than it was published: ${failed}. The next visit tries again.`;
  }
  const base = `This device has a copy: you can read all ${copy.pages} pages without a network.`;
  return copy.added === 0
    ? base
    : `${base} The host of this site adds something of its own to ${copy.added} of them, and they are kept as they came.`;
}
