/** A place in a drawing of layers: column from the left, row from the top. */
export interface Place {
  column: number;
  row: number;
}

/** A node, or a bend of an edge that passes through a column. */
interface Item extends Place {
  before: Item[];
  after: Item[];
  room: number;
}

/**
 * Places for the nodes of a graph without cycles, and a path for each edge: each node stands one column to the right of the rightmost
 * of its parents, and close to the height of its neighbours. An edge that skips columns gets a bend in each, so that it passes
 * between the nodes, not through them (the method of [Sugiyama1981] in its simplest form).
 *
 * @param parents for each node the numbers of its parents, all of them smaller than its own
 */
export function layered(parents: readonly (readonly number[])[]): { places: Place[]; paths: Place[][] } {
  const items: Item[] = [];
  const bends: Item[] = [];
  const paths: Place[][] = [];
  const link = (from: Item, to: Item) => {
    from.after.push(to);
    to.before.push(from);
  };
  for (const mine of parents) {
    const column = 1 + Math.max(-1, ...mine.map((parent) => (items[parent] as Item).column));
    const item: Item = { column, row: items.length, before: [], after: [], room: 1 };
    for (const parent of new Set(mine)) {
      const path = [items[parent] as Item];
      while ((path.at(-1) as Item).column < column - 1) {
        const last = path.at(-1) as Item;
        const bend: Item = { column: last.column + 1, row: last.row, before: [], after: [], room: 0.45 };
        bends.push(bend);
        link(last, bend);
        path.push(bend);
      }
      link(path.at(-1) as Item, item);
      paths.push([...path, item]);
    }
    items.push(item);
  }
  arrange([...items, ...bends]);
  return { places: items, paths };
}

const mean = (list: readonly Item[]) => list.reduce((sum, { row }) => sum + row, 0) / list.length;

/** Moves the items of each column, by turns, to the height of their neighbours on the left and on the right. */
function arrange(all: readonly Item[]): void {
  const last = Math.max(...all.map(({ column }) => column));
  const columns = Array.from({ length: last + 1 }, (_, i) => all.filter(({ column }) => column === i));
  for (let sweep = 0; sweep < 8; sweep++) {
    const leftwards = sweep % 2 === 1;
    for (const column of leftwards ? columns.toReversed() : columns) {
      for (const item of column) {
        const neighbours = leftwards ? item.after : item.before;
        if (neighbours.length > 0) item.row = mean(neighbours);
      }
      spread(column);
    }
  }
  const top = Math.min(...all.map(({ row, room }) => row - room / 2));
  for (const item of all) item.row -= top;
}

/** Gives each item of a column its room; the column as a whole stays where it is. */
function spread(column: Item[]): void {
  const wanted = mean(column);
  column.sort((a, b) => a.row - b.row);
  for (const [i, item] of column.entries()) {
    const above = column[i - 1];
    if (above) item.row = Math.max(item.row, above.row + (above.room + item.room) / 2);
  }
  const shift = wanted - mean(column);
  for (const item of column) item.row += shift;
}
