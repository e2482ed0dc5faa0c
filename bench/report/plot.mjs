// Small pictures of results: bars in groups, or a curve over powers of ten.
import { JSDOM } from 'jsdom';

const { document } = new JSDOM('').window;
const WIDTH = 720;

/** @returns {Promise<string>} the text of an SVG file. */
export async function plot({ unit, x, points, bars }) {
  // A package of bench/package.json: it may be missing.
  const Plot = await import('@observablehq/plot');
  const groups = [...new Set(bars?.map(({ group }) => group))];
  const shared = { document, width: WIDTH, style: { background: 'white', color: 'black' } };
  const picture = points
    ? Plot.plot({
        ...shared,
        ...{ height: 240, grid: true },
        x: { type: 'log', label: x, tickFormat: (value) => value.toLocaleString('en') },
        y: { label: unit, zero: true },
        marks: [Plot.lineY(points), Plot.dot(points, { fill: 'black' })],
      })
    : Plot.plot({
        ...shared,
        ...{ marginLeft: 200, marginRight: 200, height: 60 + bars.length * 20 },
        x: { label: unit, zero: true, grid: true },
        y: { label: null, domain: [...new Set(bars.map(({ name }) => name))] },
        fy: { label: null, domain: groups, axis: groups.length > 1 ? 'right' : null },
        marks: [
          Plot.barX(bars, {
            ...{ x: 'value', y: 'name', fy: 'group', sort: null },
            fill: ({ name }) => (/scapi/.test(name) ? '#1a7f4b' : '#9aa5b1'),
          }),
        ],
      });
  picture.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return picture.outerHTML;
}
