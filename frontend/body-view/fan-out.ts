export interface Spot {
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 40;

/**
 * Moves spots apart until none is nearer than `gap` to another, each as little as it can.
 *
 * The same spots always give the same answer; spots on exactly one place part along fixed
 * directions. With very many spots on one place a few may still touch after the last round.
 */
export function fanOut(spots: readonly Spot[], gap: number): Spot[] {
  const moved = spots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round++) {
    if (!partPairs(moved, gap)) break;
  }
  return moved;
}

function partPairs(spots: { x: number; y: number }[], gap: number): boolean {
  let touched = false;
  for (let i = 0; i < spots.length; i++) {
    for (let j = i + 1; j < spots.length; j++) {
      const [a, b] = [spots[i]!, spots[j]!];
      let [dx, dy] = [b.x - a.x, b.y - a.y];
      let apart = Math.hypot(dx, dy);
      if (apart >= gap - 0.01) continue;
      touched = true;
      if (apart < 0.01) {
        const angle = 2.4 * (i + j);
        [dx, dy, apart] = [Math.cos(angle), Math.sin(angle), 1];
      }
      const push = (gap - Math.min(apart, Math.hypot(b.x - a.x, b.y - a.y))) / 2;
      a.x -= (dx / apart) * push;
      a.y -= (dy / apart) * push;
      b.x += (dx / apart) * push;
      b.y += (dy / apart) * push;
    }
  }
  return touched;
}
