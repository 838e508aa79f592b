/** How a sphere is turned, in degrees: about the vertical axis, then about the horizontal one. */
export interface SphereTurn {
  readonly yaw: number;
  readonly pitch: number;
}

/** A place on the sphere, as seen: x to the right and y up in [−1, 1], depth towards the viewer. */
export interface SpherePlace {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

type Vector = readonly [number, number, number];

/** A direction and its bucket under argmax over [x; −x] in three dimensions. */
export interface SphereDot extends SpherePlace {
  readonly bucket: number;
}

/** What the figure draws of a turned sphere. */
export interface CrossPolytope {
  /** The visible ones of evenly spread directions. */
  readonly dots: readonly SphereDot[];
  /** The visible ones of the six corners, the middles of the cells. */
  readonly corners: readonly SphereDot[];
}

const DOTS = 900;

/** The sphere cut by the cross-polytope hash: six buckets, each all directions nearest to one corner ±e₁, ±e₂, ±e₃. */
export function layoutCrossPolytope(turn: SphereTurn): CrossPolytope {
  const see = (direction: Vector): SphereDot => ({ ...turned(direction, turn), bucket: bucketOf(direction) });
  const isVisible = ({ depth }: SpherePlace) => depth > 0;
  return {
    dots: Array.from({ length: DOTS }, (_, index) => see(spread(index))).filter(isVisible),
    corners: CORNERS.map(see).filter(isVisible),
  };
}

const CORNERS: readonly Vector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [-1, 0, 0],
  [0, -1, 0],
  [0, 0, -1],
];

/** Directions along a spiral with the golden angle: evenly spread, the same in every drawing. */
function spread(index: number): Vector {
  const height = 1 - (2 * index + 1) / DOTS;
  const around = index * Math.PI * (3 - Math.sqrt(5));
  const radius = Math.sqrt(1 - height * height);
  return [radius * Math.cos(around), height, radius * Math.sin(around)];
}

function bucketOf(direction: Vector): number {
  const signed = [...direction, ...direction.map((value) => -value)];
  return signed.indexOf(Math.max(...signed));
}

function turned([x, y, z]: Vector, { yaw, pitch }: SphereTurn): SpherePlace {
  const [a, b] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  const across = x * Math.cos(a) + z * Math.sin(a);
  const away = -x * Math.sin(a) + z * Math.cos(a);
  return {
    x: across,
    y: y * Math.cos(b) - away * Math.sin(b),
    depth: y * Math.sin(b) + away * Math.cos(b),
  };
}
