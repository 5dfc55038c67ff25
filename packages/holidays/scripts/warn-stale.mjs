/**
 * Part of the build: says which regions were last checked more than 90 days ago. It warns and never fails: an old check is
 * for people to renew, and the dates are as good as they were.
 */
import { isCheckStale, regions } from "../src/index.ts";

const today = /** @type {`${number}-${number}-${number}`} */ (new Date().toISOString().slice(0, 10));
const stale = regions.filter((region) => isCheckStale(region, today));
if (stale.length > 0) {
  const oldest = stale.map(({ checkedOn }) => checkedOn).toSorted()[0];
  console.warn(
    `Warning: the holidays of ${stale.length} of ${regions.length} regions were last checked more than 90 days ago, ` +
      `the oldest on ${oldest}: ${stale.map(({ id }) => id).join(", ")}. Check them against their lists and laws, and ` +
      "change checkedOn in packages/holidays/src/regions.ts.",
  );
}
