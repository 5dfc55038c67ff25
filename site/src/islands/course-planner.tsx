// The planner for clinic staff. The holidays of a region are loaded when it is chosen.
import { formatRegion, notice, regions, toClosure } from "@infusionkit/holidays";
import { loadRegion, type RegionId } from "@infusionkit/holidays/load";
import { CoursePlanner as Planner, type CoursePlannerProps } from "@infusionkit/widgets/planner";
import { formatRegionCheck, getReaderToday } from "../region-check.ts";

// It stands beside a region that was chosen, so it is read in the browser alone.
const today = getReaderToday();

const holidayRegions = {
  list: regions.map((region) => ({
    id: region.id,
    name: formatRegion(region),
    checked: formatRegionCheck(region, today),
  })),
  load: async (id: string) => {
    const { holidays } = await loadRegion(id as RegionId);
    return { closures: holidays.map(toClosure), notice };
  },
};

/** The planner with every region of public holidays to choose from. */
export const CoursePlanner = (props: CoursePlannerProps) => <Planner {...props} regions={holidayRegions} />;
