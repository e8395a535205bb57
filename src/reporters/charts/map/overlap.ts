/** A box by its middle. */
interface Body {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PASSES = 400;

/**
 * Boxes (given by their middles, returned by their upper left corners) moved until none covers another and all lie between the
 * margins: sideways or downwards, whichever is less; what is still covered after so many passes goes below all others.
 */
export function apartFrom<T extends Body>(bodies: readonly T[], width: number, margin: number, gap: number): T[] {
  const boxes = bodies.map((body) => ({ ...body, x: body.x - body.width / 2, y: body.y - body.height / 2 }));
  const clamp = (box: (typeof boxes)[number]): void => {
    box.x = Math.max(margin, Math.min(width - margin - box.width, box.x));
  };
  boxes.forEach(clamp);
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = false;
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const [over, under] = [overlap(a.x, a.width, b.x, b.width, gap), overlap(a.y, a.height, b.y, b.height, gap)];
        if (over <= 0 || under <= 0) continue;
        moved = true;
        const sideways = over < under && pass < PASSES / 2;
        const half = (sideways ? over : under) / 2 + 0.05;
        if (sideways) [a.x, b.x] = a.x <= b.x ? [a.x - half, b.x + half] : [a.x + half, b.x - half];
        else [a.y, b.y] = a.y <= b.y ? [a.y - half, b.y + half] : [a.y + half, b.y - half];
        clamp(a);
        clamp(b);
      }
    }
    if (!moved) return boxes;
  }
  return below(boxes, gap);
}

function overlap(a: number, aSize: number, b: number, bSize: number, gap: number): number {
  return Math.min(a + aSize, b + bSize) - Math.max(a, b) + gap;
}

/** From top to bottom, each as far down as it must to cover nothing above it; in the order given. */
function below<T extends Body>(boxes: readonly T[], gap: number): T[] {
  const kept = new Map<T, T>();
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    let lowered = box;
    for (let hit = under(lowered, kept.values(), gap); hit !== undefined; hit = under(lowered, kept.values(), gap)) {
      lowered = { ...lowered, y: hit.y + hit.height + gap };
    }
    kept.set(box, lowered);
  }
  return boxes.map((box) => kept.get(box) ?? box);
}

function under<T extends Body>(box: T, others: Iterable<T>, gap: number): T | undefined {
  const covers = (one: T): boolean =>
    overlap(one.x, one.width, box.x, box.width, gap) > 0 && overlap(one.y, one.height, box.y, box.height, gap) > 0;
  return [...others].find(covers);
}
