import { formatRegion, regions } from "@infusionkit/holidays";
import { loadRegion } from "@infusionkit/holidays/load";

const chosen = regions.find(({ name }) => name === "Ireland");
if (!chosen) throw new Error("There is no such region.");

const region = await loadRegion(chosen.id);

export const result = {
  name: region.name,
  from: region.from,
  to: region.to,
  label: formatRegion(chosen),
  checkedOn: chosen.checkedOn,
  checkedAgainst: chosen.checkedAgainst,
};
