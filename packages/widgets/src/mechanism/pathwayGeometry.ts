/** The places of things in a pathway's picture, worked out from its generated layout. */
import type { Box, Line, PathwayData, Point } from "./types.ts";

/** How high a node is for a finger, in the picture's units: more than 44 CSS pixels on the narrowest phone. */
export const MIN_TARGET_SIZE = 76;

/** How far the tip of a line keeps from the box that it acts on: an arrow's head is longer than a bar. */
const HEAD_LENGTH = { arrow: 8, bar: 4 };
const CORNER_RADIUS = 7;

/** The corners of a line, from where it begins to where its head begins. */
export const getLineCorners = ({ points }: Line, raises: boolean): readonly Point[] => {
  const [x, y] = points.at(-1) as Point;
  return [...points.slice(0, -1), [x, y - (raises ? HEAD_LENGTH.arrow : HEAD_LENGTH.bar)]];
};

/** Corners as the data of an SVG path, each of them rounded. */
export const toPathData = (corners: readonly Point[]): string => {
  /** From a corner towards another one: as far as its curve reaches, and no further than half-way. */
  const towards = ([x, y]: Point, [toX, toY]: Point): Point => {
    const limit = (distance: number): number =>
      Math.max(-CORNER_RADIUS, Math.min(CORNER_RADIUS, distance / 2));
    return [x + limit(toX - x), y + limit(toY - y)];
  };
  return corners
    .map((corner, i) => {
      const [before, after] = [corners[i - 1], corners[i + 1]];
      if (!before) return `M${corner}`;
      if (!after) return `L${corner}`;
      return `L${towards(corner, before)}Q${corner} ${towards(corner, after)}`;
    })
    .join("");
};

/** The middle of a box. */
export const getMiddle = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];

/**
 * Where an arrow key leads from a node: to the nearest node that way, one straight ahead before one aside.
 *
 * @param key `ArrowUp`, `ArrowDown`, `ArrowLeft` or `ArrowRight`
 * @returns the id of a node; `undefined` where there is none that way
 */
export function findNeighbour({ boxes }: PathwayData, from: string, key: string): string | undefined {
  const axis = key === "ArrowLeft" || key === "ArrowRight" ? 0 : 1;
  const direction = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  const start = getMiddle(boxes.find(({ node }) => node === from)!);
  let nearest: string | undefined;
  let shortest = Infinity;
  for (const box of boxes) {
    const middle = getMiddle(box);
    const ahead = (middle[axis] - start[axis]) * direction;
    const distance = ahead + 2 * Math.abs(middle[axis ? 0 : 1] - start[axis ? 0 : 1]);
    // Less than 20 ahead is beside it.
    if (ahead > 20 && distance < shortest) [nearest, shortest] = [box.node, distance];
  }
  return nearest;
}
