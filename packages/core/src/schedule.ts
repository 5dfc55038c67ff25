/**
 * The exact search behind a course: places infusions on days so that every rule holds and the sum of squared
 * distances from the intended days is least; among equals the fewest distinct weekdays, then the earliest dates.
 *
 * It knows offsets from the first infusion and nothing of dates, clinics or protocols.
 */

/** Where infusions may fall and where they are meant to. All days are offsets from the first infusion. */
export type Placement = {
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
   * Days to be avoided before all else: each one used counts for more than any distance. Used to ask which shut days
   * would have to open.
   */
  readonly isDear?: (day: number) => boolean;
};

/** More than the squared distances of 60 infusions over two years can add up to, and still exact when added 60 times. */
const DEAR = 1e12;

const bitCount = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/**
 * Whether the infusions that remain fit at all: each on the first open day that its gap allows.
 * Exact without a greatest gap, because taking an earlier day never shuts out a later one.
 */
const fitsGreedily = ({ fixed, intended, last, from, least, isOpen }: Placement): boolean => {
  let day = Math.max((fixed[fixed.length - 1] as number) + least, from);
  for (let k = fixed.length; k < intended.length; k++, day += least) {
    while (day <= last && !isOpen(day)) day++;
    if (day > last) return false;
  }
  return true;
};

/**
 * Finds the best lawful days, or `null` when there are none. The answer is unique.
 *
 * The work is kept to the days that can be part of a best answer: a first answer found greedily bounds the distance
 * that any one infusion can be off its own best day, so that cost grows with the number of infusions and not with the
 * length of the span. Within those bands it is dynamic programming, from the last infusion to the first.
 */
export const placeInfusions = (placement: Placement): readonly number[] | null => {
  const { fixed, intended, scale, last, from, least, greatest, weekday, isOpen, isDear } = placement;
  const total = intended.length;
  const done = fixed.length;
  if (total <= done) return fixed;
  if (greatest === Infinity && !fitsGreedily(placement)) return null;

  const latestFixed = fixed[done - 1] as number;
  const lowest = (k: number): number => Math.max(latestFixed + least, from) + (k - done) * least;
  const highest = (k: number): number =>
    Math.min(last - (total - 1 - k) * least, latestFixed + (k - done + 1) * greatest);
  const distance = (k: number, day: number): number => {
    const off = day * scale - (intended[k] as number);
    return off * off;
  };
  const price = (k: number, day: number): number => distance(k, day) + (isDear?.(day) ? DEAR : 0);

  /** The cheapest open day for one infusion between two days, or -1. */
  const cheapest = (k: number, low: number, high: number): number => {
    let best = -1;
    let bestPrice = Infinity;
    const middle = Math.min(Math.max(Math.round((intended[k] as number) / scale), low), high);
    for (let step = 0; middle - step >= low || middle + step <= high; step++) {
      const below = middle - step;
      const above = middle + step;
      let nearer = Infinity;
      if (below >= low) {
        nearer = distance(k, below);
        if (isOpen(below) && price(k, below) < bestPrice) bestPrice = price(k, (best = below));
      }
      if (above <= high) {
        nearer = Math.min(nearer, distance(k, above));
        if (isOpen(above) && price(k, above) < bestPrice) bestPrice = price(k, (best = above));
      }
      // `middle` is within half a day of the mark or clamped to the range, so distance only grows outwards.
      if (nearer > bestPrice) break;
    }
    return best;
  };

  // A floor under any answer: each infusion on its own best day. A ceiling: one lawful answer, each infusion in turn
  // on the best day that is left to it.
  const floor: number[] = [];
  let floorSum = 0;
  let ceiling = 0;
  let previous = latestFixed;
  for (let k = done; k < total; k++) {
    const low = lowest(k);
    const high = highest(k);
    const best = low > high ? -1 : cheapest(k, low, high);
    if (best < 0) return null;
    floorSum += floor[k] = price(k, best);
    if (ceiling === Infinity) continue;
    const after = Math.max(low, previous + least);
    const before = Math.min(high, previous + greatest);
    const taken = best >= after && best <= before ? best : after > before ? -1 : cheapest(k, after, before);
    if (taken < 0) ceiling = Infinity;
    else {
      ceiling += price(k, taken);
      previous = taken;
    }
  }
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
  if (bestTotal === Infinity || bestTotal === undefined) return null;

  // Among the cheapest answers: the fewest distinct weekdays, then the earliest dates. Only days on a cheapest answer
  // are visited, and of two ways to the same day with the same weekdays so far, one.
  const seen = new Map<number, number>();
  const bit = (day: number): number => 1 << ((((weekday + day) % 7) + 7) % 7);
  const follows = (k: number, day: number, i: number, rest: number): boolean => {
    const gap = ((days[k] as number[])[i] as number) - day;
    return gap >= least && gap <= greatest && (costs[k] as number[])[i] === rest;
  };
  const fewest = (k: number, i: number, before: number): number => {
    const key = ((k - done) * 1024 + i) * 128 + before;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const day = (days[k] as number[])[i] as number;
    const used = before | bit(day);
    let least = 8;
    if (k === total - 1) least = bitCount(used);
    else {
      const rest = ((costs[k] as number[])[i] as number) - price(k, day);
      const next = days[k + 1] as number[];
      for (let j = 0; j < next.length; j++) {
        if (follows(k + 1, day, j, rest)) least = Math.min(least, fewest(k + 1, j, used));
      }
    }
    seen.set(key, least);
    return least;
  };

  const chosen = [...fixed];
  let used = fixed.reduce((bits, day) => bits | bit(day), 0);
  let rest = bestTotal;
  for (let k = done; k < total; k++) {
    const here = days[k] as number[];
    let pick = -1;
    let pickCount = 9;
    for (let i = 0; i < here.length; i++) {
      const lawful =
        k === done ? (costs[k] as number[])[i] === rest : follows(k, chosen[k - 1] as number, i, rest);
      if (!lawful) continue;
      const count = fewest(k, i, used);
      if (count < pickCount) {
        pick = i;
        pickCount = count;
      }
    }
    const day = here[pick] as number;
    chosen.push(day);
    used |= bit(day);
    rest -= price(k, day);
  }
  return chosen;
};
