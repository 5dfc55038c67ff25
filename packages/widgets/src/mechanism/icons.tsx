import type { NodeKind } from "@infusionkit/core";
import type { JSX } from "preact";

const ICON_PATHS: Readonly<Record<NodeKind, string>> = {
  // A drop
  medicine: "M9 2c8 10 5 15 0 15s-8-5 0-15z",
  // A cup in a wall, that something fits into
  receptor: "M5 2v5a4 4 0 0 0 8 0V2M9 11v6M1 7h4M13 7h4",
  // A few grains let out
  neurotransmitter: "M5 7a2 2 0 1 0 0-.1M13 5a2 2 0 1 0 0-.1M11 14a2 2 0 1 0 0-.1",
  // A seedling
  "growth-factor": "M9 17V8M9 11C4 11 3 8 3 4c4 0 6 2 6 7zM9 9c0-4 2-6 6-6 0 4-2 6-6 6z",
  // A cell with its branches
  cell: "M9 5a4 4 0 1 0 .1 0zV1M9 13v4M6 7 2 5M12 7l4-2M6 11l-4 2M12 11l4 2",
  // A thing that goes round
  process: "M15 6a6 6 0 1 0 0 6M15 2v4h-4",
  // A head seen from the side, and a place in it
  "brain-region": "M3 17c0-3-2-3-2-7a7 7 0 0 1 14 0l2 3h-2v3h-4v1M6 9a2 2 0 1 0 0-.1",
  // Bones of the back
  "spinal-cord": "M5 2h8v3H5zM5 8h8v3H5zM5 14h8v3H5zM2 4h3M13 4h3M2 10h3M13 10h3M2 16h3M13 16h3",
  // A person
  outcome: "M9 2a3 3 0 1 0 .1 0zM3 17c0-9 12-9 12 0",
};

/**
 * A small drawing for a kind of node, for the pathway's `icon`; its look stands in `pathway-icons.css`.
 *
 * @param x where it stands in the pathway's picture, in the units of that SVG; left out in text
 * @param y the same, downwards
 * @example <Pathway icon={pathwayIcon} />;
 */
export const pathwayIcon = (kind: NodeKind, x?: number, y?: number): JSX.Element => (
  <svg class="ik-icon" viewBox="0 0 18 18" width="18" height="18" x={x} y={y} aria-hidden="true">
    <path d={ICON_PATHS[kind]} />
  </svg>
);
