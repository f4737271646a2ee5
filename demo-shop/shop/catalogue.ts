import type { Currency } from '../money.ts';

/** One thing the shop sells. Prices are in minor units and include VAT. */
export interface Product {
  id: string;
  name: string;
  kind: string;
  line: string;
  story: string;
  facts: readonly string[];
  prices: Record<Currency, number>;
}

/** Price list in EUR, USD (minor units) and JPY. */
function prices(EUR: number, USD: number, JPY: number): Record<Currency, number> {
  return { EUR, USD, JPY };
}

export const products: readonly Product[] = [
  {
    id: 'harbour-mug',
    name: 'Harbour mug',
    kind: 'Kitchen',
    line: 'Stoneware, 320 ml, glazed by hand',
    story:
      'Thrown on the wheel and dipped twice, so that no two rims are quite alike. It sits well in the hand and keeps tea warm for a good half hour.',
    facts: ['Stoneware, lead-free glaze', '320 ml, 9 cm tall', 'Dishwasher and microwave safe'],
    prices: prices(1800, 1950, 2900),
  },
  {
    id: 'fold-throw',
    name: 'Fold throw',
    kind: 'Textiles',
    line: 'Washed linen, 130 × 180 cm',
    story: 'Woven from long European flax and washed until it drapes. Cool in July, and a second layer in January.',
    facts: ['100% linen', '130 × 180 cm', 'Machine wash at 40°'],
    prices: prices(6400, 6900, 10400),
  },
  {
    id: 'oak-stool',
    name: 'Three-leg stool',
    kind: 'Furniture',
    line: 'Solid oak, oiled',
    story: 'Three legs never wobble. Wedged joints instead of screws, and a seat shaped just enough to notice.',
    facts: ['Solid European oak', '45 cm high, 34 cm seat', 'Carries 120 kg'],
    prices: prices(12900, 13900, 20900),
  },
  {
    id: 'reading-lamp',
    name: 'Evening lamp',
    kind: 'Lighting',
    line: 'Brushed brass, dimmable',
    story: 'A small warm pool of light for the last chapter. The shade turns, the dimmer is in the base.',
    facts: ['Brushed brass, linen cord', 'E14, up to 40 W', '38 cm high'],
    prices: prices(14900, 15900, 23900),
  },
  {
    id: 'bottle-vase',
    name: 'Bottle vase',
    kind: 'Ceramics',
    line: 'Matt glaze, 26 cm',
    story:
      'Narrow enough for one branch, wide enough for a handful of tulips. The inside is glazed, the outside left matt.',
    facts: ['Earthenware', '26 cm tall', 'Watertight'],
    prices: prices(4200, 4500, 6800),
  },
  {
    id: 'wool-cushion',
    name: 'Meadow cushion',
    kind: 'Textiles',
    line: 'Lambswool, 45 × 45 cm',
    story: 'Lambswool from the Scottish Borders on a feather inner. Plump it once a week and it will outlive the sofa.',
    facts: ['Lambswool cover', '45 × 45 cm', 'Feather inner included'],
    prices: prices(3900, 4200, 6300),
  },
  {
    id: 'beeswax-candle',
    name: 'Beeswax pillar',
    kind: 'Home',
    line: 'Pure beeswax, 40 hours',
    story: 'Poured in small batches by a beekeeper near Arnhem. It smells of honey even before it is lit.',
    facts: ['100% beeswax, cotton wick', '7 × 12 cm', 'Burns about 40 hours'],
    prices: prices(1650, 1750, 2600),
  },
  {
    id: 'serving-board',
    name: 'Long table board',
    kind: 'Kitchen',
    line: 'Walnut, 48 cm',
    story: 'One plank, one handle, no glue. For bread at breakfast and cheese at the other end of the day.',
    facts: ['American walnut', '48 × 18 cm', 'Wipe clean, oil twice a year'],
    prices: prices(3400, 3700, 5500),
  },
];

/** The product with an id, or undefined. */
export function productById(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}

/** Products whose name, kind or description contains every word asked for. */
export function searchProducts(query: string): readonly Product[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return products.filter((product) => {
    const text = `${product.name} ${product.kind} ${product.line} ${product.story}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
