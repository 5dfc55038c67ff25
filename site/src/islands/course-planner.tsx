// The planner for clinic staff. The holidays of a region are loaded when it is chosen.
import { findStaleDate, formatRegion, notice, regions, toClosure } from "@infusionkit/holidays";
import { loadRegion, type RegionId } from "@infusionkit/holidays/load";
import { CoursePlanner as Planner, type CoursePlannerProps } from "@infusionkit/widgets/planner";
import { carryPlannerLink } from "../clinic-words/page.ts";

if (!import.meta.env.SSR) void carryPlannerLink();

const holidayRegions = {
  list: regions.map((region) => ({
    id: region.id,
    name: formatRegion(region),
    checkedOn: region.checkedOn,
    staleFrom: findStaleDate(region),
  })),
  load: async (id: string) => {
    const { holidays } = await loadRegion(id as RegionId);
    return { closures: holidays.map(toClosure), notice };
  },
};

/** The planner with every region of public holidays to choose from. */
export const CoursePlanner = (props: CoursePlannerProps) => <Planner {...props} regions={holidayRegions} />;
