// The calculator with the tools of clinic staff. The regions' holidays are fetched when one is chosen.
import { formatRegion, notice, regions, toClosure } from "@infusionkit/holidays";
import { loadRegion, type RegionId } from "@infusionkit/holidays/load";
import { CoursePlanner, type CoursePlannerProps } from "@infusionkit/widgets/desk";

const known = {
  list: regions.map((region) => ({ id: region.id, name: formatRegion(region) })),
  load: async (id: string) => {
    const { holidays } = await loadRegion(id as RegionId);
    return { closures: holidays.map(toClosure), notice };
  },
};

export const Desk = (props: CoursePlannerProps) => <CoursePlanner {...props} regions={known} />;
