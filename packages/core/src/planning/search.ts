/**
 * The exact search behind a course: places infusions on days so that every rule holds and the sum of squared
 * distances from the intended days is least; among equals the fewest distinct weekdays, then the earliest dates.
 *
 * It knows offsets from the first infusion and nothing of dates, clinics or protocols.
 */

/** Where infusions may fall and where they are meant to. All days are offsets from the first infusion. */
export type ScheduleProblem = {
  /** Days of the infusions that already stand, in order; at least the first, 0. They are kept whatever rule they break. */
  readonly fixed: readonly number[];
  /** The intended day of every infusion, the fixed ones too, times {@link scale}, so that they are whole numbers. */
  readonly intended: readonly number[];
  readonly scale: number;
  /** The last day that the span allows. */
  readonly last: number;
  /** The first day on which the next infusion may fall. */
  readonly from: number;
  readonly least: number;
  /** `Infinity` where there is none. */
  readonly greatest: number;
  /** The weekday, 0 to 6, of day 0. */
  readonly weekday: number;
  readonly isOpen: (day: number) => boolean;
  /**
   * Days to be avoided before all else: each one used counts for more than any distance. Used to ask which closed days
   * would have to open.
   */
  readonly isPenalised?: (day: number) => boolean;
  /** Counts the days that {@link isSolvable} looks at: a limit on work gives the same answer on every machine. */
  readonly work?: { days: number };
};

/** More than the squared distances of 60 infusions over two years can add up to, and still exact when added 60 times. */
const PENALTY = 1e12;

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** The best days from one infusion on, and how many distinct weekdays the whole answer then has. */
type Suffix = { readonly day: number; readonly next: Suffix | null; readonly weekdays: number };

/**
 * The day nearest an aim, between two days, on which something holds, or `null`. Two days equally near a whole aim: the
 * earlier.
 */
export const findNearestDay = (
  aim: number,
  low: number,
  high: number,
  holds: (day: number) => boolean,
): number | null => {
  const middle = Math.min(Math.max(Math.round(aim), low), high);
  // The nearer of the two days that are equally many steps away.
  const first = middle < aim ? 1 : -1;
  for (let step = 0; middle - step >= low || middle + step <= high; step++) {
    const near = middle + first * step;
    const far = middle - first * step;
    if (near >= low && near <= high && holds(near)) return near;
    if (far >= low && far <= high && holds(far)) return far;
  }
  return null;
};

/**
 * Whether there are any valid days at all, whatever their distance from the intended ones. With no greatest gap, to
 * take the first day that is left each time is enough; with one, every day that the next infusion can reach is kept.
 */
export const isSolvable = ({
  fixed,
  intended,
  last,
  from,
  least,
  greatest,
  isOpen,
  work = { days: 0 },
}: ScheduleProblem): boolean => {
  const total = intended.length;
  const done = fixed.length;
  if (total <= done) return true;
  const latestFixed = fixed[done - 1] as number;
  if (greatest === Infinity) {
    let left = total - done;
    for (let day = Math.max(latestFixed + least, from); left > 0 && day <= last; day++) {
      work.days++;
      if (!isOpen(day)) continue;
      left--;
      day += least - 1;
    }
    return left === 0;
  }
  // The days on which one infusion can be, ascending.
  let reached: readonly number[] = [latestFixed];
  for (let k = done; k < total && reached.length > 0; k++) {
    const low = Math.max((reached[0] as number) + least, from);
    const high = Math.min((reached[reached.length - 1] as number) + greatest, last - (total - 1 - k) * least);
    const next: number[] = [];
    // Of the days before that leave the least gap, the latest leaves the smallest gap.
    let at = -1;
    for (let day = low; day <= high; day++) {
      work.days++;
      while (at + 1 < reached.length && (reached[at + 1] as number) <= day - least) at++;
      if (at >= 0 && (reached[at] as number) >= day - greatest && isOpen(day)) next.push(day);
    }
    reached = next;
  }
  return reached.length > 0;
};

/** For each day from 0 to `last`, how many of some days come before it. */
const countBefore = (days: Uint8Array): Int32Array => {
  const counts = new Int32Array(days.length + 1);
  for (let day = 0; day < days.length; day++) {
    counts[day + 1] = (counts[day] as number) + (days[day] as number);
  }
  return counts;
};

/**
 * The closed days of which one alone, opened, makes a problem solvable that is not. All are found in two passes, one
 * from each end: a day helps where the infusions before it can reach it, and those after it still find room.
 */
export const findHelpfulDays = ({
  fixed,
  intended,
  last,
  from,
  least,
  greatest,
  isOpen,
}: ScheduleProblem): readonly number[] => {
  const count = intended.length - fixed.length;
  const latestFixed = fixed[fixed.length - 1] as number;
  const open = Uint8Array.from({ length: last + 1 }, (_, day) => (isOpen(day) ? 1 : 0));
  const isAny = (counts: Int32Array, low: number, high: number): boolean =>
    high >= low &&
    (counts[Math.min(high, last) + 1] as number) > (counts[Math.min(Math.max(low, 0), last + 1)] as number);

  // room[j][day]: with the j-th infusion on that day, those after it find open days.
  const room: Uint8Array[] = [];
  for (let j = count - 1; j >= 0; j--) {
    const after = room[j + 1];
    const counts = after && countBefore(after.map((fits, day) => fits & (open[day] as number)));
    room[j] = Uint8Array.from({ length: last + 1 }, (_, day) =>
      !counts || isAny(counts, day + least, day + greatest) ? 1 : 0,
    );
  }
  const helpful = new Set<number>();
  let counts: Int32Array | null = null;
  for (let j = 0; j < count; j++) {
    const before = counts;
    const reached = Uint8Array.from({ length: last + 1 }, (_, day) => {
      const isReached = before
        ? isAny(before, day - greatest, day - least)
        : day >= Math.max(from, latestFixed + least) && day <= latestFixed + greatest;
      if (isReached && !open[day] && room[j]?.[day]) helpful.add(day);
      return isReached && open[day] ? 1 : 0;
    });
    counts = countBefore(reached);
  }
  return [...helpful].sort((a, b) => a - b);
};

/**
 * For each day from `low` to `high`, the earliest day on which the last of so many more infusions can fall when one is
 * on that day, or `Infinity`. The day itself need not be open.
 */
export const findEarliestEnds = (
  more: number,
  low: number,
  high: number,
  { least, greatest, isOpen }: Pick<ScheduleProblem, "least" | "greatest" | "isOpen">,
): Float64Array => {
  const length = Math.max(0, high - low + 1);
  const open = Uint8Array.from({ length }, (_, i) => (isOpen(low + i) ? 1 : 0));
  let ends = Float64Array.from({ length }, (_, i) => low + i);
  for (let k = 0; k < more; k++) {
    const next = new Float64Array(length).fill(Infinity);
    // The least of the days that the next infusion can have, as their window slides down.
    const queue = new Int32Array(length);
    let head = 0;
    let tail = 0;
    let entering = length - 1;
    for (let i = length - 1; i >= 0; i--) {
      for (; entering >= i + least; entering--) {
        if (!open[entering]) continue;
        while (tail > head && (ends[queue[tail - 1] as number] as number) >= (ends[entering] as number))
          tail--;
        queue[tail++] = entering;
      }
      while (head < tail && (queue[head] as number) > i + greatest) head++;
      if (head < tail) next[i] = ends[queue[head] as number] as number;
    }
    ends = next;
  }
  return ends;
};

/**
 * Finds the best valid days, or `null` when there are none. The answer is unique.
 *
 * The work is kept to the days that can be part of a best answer: a first answer found greedily bounds the distance
 * that any one infusion can be off its own best day, so that cost grows with the number of infusions and not with the
 * length of the span. Within those bands it is dynamic programming, from the last infusion to the first.
 */
export const solveSchedule = (problem: ScheduleProblem): readonly number[] | null => {
  const { fixed, intended, scale, last, from, least, greatest, weekday, isOpen, isPenalised } = problem;
  const total = intended.length;
  const done = fixed.length;
  if (total <= done) return fixed;

  const latestFixed = fixed[done - 1] as number;
  const lowest = (k: number): number => Math.max(latestFixed + least, from) + (k - done) * least;
  const highest = (k: number): number =>
    Math.min(last - (total - 1 - k) * least, latestFixed + (k - done + 1) * greatest);
  const distance = (k: number, day: number): number => {
    const off = day * scale - (intended[k] as number);
    return off * off;
  };
  const price = (k: number, day: number): number => distance(k, day) + (isPenalised?.(day) ? PENALTY : 0);

  /** The cheapest open day for one infusion between two days, or `null`: the nearest, and a dear one only for want of others. */
  const cheapest = (k: number, low: number, high: number): number | null => {
    const aim = (intended[k] as number) / scale;
    const free = isPenalised && findNearestDay(aim, low, high, (day) => isOpen(day) && !isPenalised(day));
    return free ?? findNearestDay(aim, low, high, isOpen);
  };

  // A floor under any answer: each infusion on its own best day. A ceiling: one valid answer, each infusion in turn
  // on the best day that is left to it.
  const floor: number[] = [];
  let floorSum = 0;
  let ceiling = 0;
  let previous = latestFixed;
  for (let k = done; k < total; k++) {
    const low = lowest(k);
    const high = highest(k);
    const best = cheapest(k, low, high);
    if (best === null) return null;
    floorSum += floor[k] = price(k, best);
    if (ceiling === Infinity) continue;
    const after = Math.max(low, previous + least);
    const before = Math.min(high, previous + greatest);
    const taken = best >= after && best <= before ? best : cheapest(k, after, before);
    if (taken === null) ceiling = Infinity;
    else {
      ceiling += price(k, taken);
      previous = taken;
    }
  }
  // Most plans have an answer that greed finds; of the others it is quicker to ask first whether there is one at all.
  if (ceiling === Infinity && !isSolvable(problem)) return null;
  const slack = ceiling - floorSum;

  // Each infusion's candidate days, ascending, with the least price of this and all later infusions from there on.
  const days: number[][] = [];
  const costs: number[][] = [];
  for (let k = total - 1; k >= done; k--) {
    const limit = (floor[k] as number) + slack;
    const reach = Math.sqrt(limit);
    const low = Math.max(lowest(k), Math.ceil(((intended[k] as number) - reach) / scale));
    const high = Math.min(highest(k), Math.floor(((intended[k] as number) + reach) / scale));
    const here: number[] = [];
    const cost: number[] = [];
    const next = days[k + 1];
    const nextCost = costs[k + 1];
    for (let day = low; day <= high; day++) {
      if (!isOpen(day)) continue;
      const own = price(k, day);
      if (own > limit) continue;
      here.push(day);
      cost.push(own);
    }
    if (next && nextCost) {
      // A window of the next infusion's candidates slides down with the day; its minimum is kept in a monotone queue.
      const queue: number[] = [];
      let head = 0;
      let entering = next.length - 1;
      for (let i = here.length - 1; i >= 0; i--) {
        const day = here[i] as number;
        for (; entering >= 0 && (next[entering] as number) >= day + least; entering--) {
          while (
            queue.length > head &&
            (nextCost[queue[queue.length - 1] as number] as number) >= (nextCost[entering] as number)
          ) {
            queue.pop();
          }
          queue.push(entering);
        }
        while (head < queue.length && (next[queue[head] as number] as number) > day + greatest) head++;
        const after = head < queue.length ? (nextCost[queue[head] as number] as number) : Infinity;
        cost[i] = (cost[i] as number) + after;
      }
    }
    days[k] = here;
    costs[k] = cost;
  }

  const bestTotal = Math.min(...(costs[done] as number[]));
  if (bestTotal === Infinity) return null;

  // Among the cheapest answers: the fewest distinct weekdays, then the earliest dates. Only days on a cheapest answer
  // are visited, and each once for every set of weekdays that comes before it.
  const known = new Map<number, Suffix>();
  const best = (k: number, before: number, weekdays: number, rest: number): Suffix => {
    let found: Suffix | undefined;
    (days[k] as number[]).forEach((day, i) => {
      const gap = day - before;
      if ((costs[k] as number[])[i] !== rest || gap < least || gap > greatest) return;
      const key = (k * 1024 + i) * 128 + weekdays;
      let tail = known.get(key);
      if (!tail) {
        const used = weekdays | bit(day);
        const next = k < total - 1 ? best(k + 1, day, used, rest - price(k, day)) : null;
        tail = { day, next, weekdays: next ? next.weekdays : countBits(used) };
        known.set(key, tail);
      }
      if (!found || tail.weekdays < found.weekdays) found = tail;
    });
    return found as Suffix;
  };
  const bit = (day: number): number => 1 << ((((weekday + day) % 7) + 7) % 7);
  const used = fixed.reduce((bits, day) => bits | bit(day), 0);
  const chosen = [...fixed];
  for (let tail: Suffix | null = best(done, latestFixed, used, bestTotal); tail; tail = tail.next) {
    chosen.push(tail.day);
  }
  return chosen;
};
