/** Where the pill stands: in viewport pixels, from the lower left. Pure, so that every layout can be tried without a browser. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Place {
  left: number;
  top: number;
}

const EDGE = 16;

function touches(a: Box, b: Box): boolean {
  return a.left < b.right + EDGE && a.right > b.left - EDGE && a.top < b.bottom + EDGE && a.bottom > b.top - EDGE;
}

function boxAt(place: Place, size: { width: number; height: number }): Box {
  return { left: place.left, top: place.top, right: place.left + size.width, bottom: place.top + size.height };
}

/** Keeps a dragged pill on the screen. */
export function clampPlace(place: Place, size: { width: number; height: number }, viewport: { width: number; height: number }): Place {
  return {
    left: Math.max(0, Math.min(place.left, viewport.width - size.width)),
    top: Math.max(0, Math.min(place.top, viewport.height - size.height)),
  };
}

/**
 * The first lower corner that covers none of `avoid` (the page's own pay buttons, as far as they are on the screen);
 * when every corner does, right above the highest button that is in the way.
 */
export function choosePlace(size: { width: number; height: number }, viewport: { width: number; height: number }, avoid: Box[]): Place {
  const bottom = viewport.height - size.height - EDGE;
  const right = viewport.width - size.width - EDGE;
  const corners: Place[] = [
    { left: right, top: bottom },
    { left: EDGE, top: bottom },
  ];
  for (const corner of corners) {
    if (!avoid.some((box) => touches(boxAt(corner, size), box))) return clampPlace(corner, size, viewport);
  }
  const blocking = avoid.filter((box) => touches(boxAt({ left: right, top: bottom }, size), box));
  const above = { left: right, top: Math.min(...blocking.map((box) => box.top)) - size.height - EDGE * 1.5 };
  if (above.top >= 0 && !avoid.some((box) => touches(boxAt(above, size), box))) return above;
  return clampPlace({ left: right, top: EDGE }, size, viewport);
}
