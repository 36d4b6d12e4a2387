/** What a column asks for, in points. */
export interface ColumnDemand {
  /** A width that a style states. */
  readonly stated?: number | undefined;
  /** As wide as its widest word. */
  readonly least: number;
  /** As wide as its longest line. */
  readonly most: number;
}

/** What a cell over several columns asks for. */
export interface SpanDemand {
  readonly column: number;
  readonly columns: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Shares `room` between columns (CSS 2.2, 17.5.2.2, for a table as wide as what is around it). Stated widths are kept. The
 * other columns get their longest line each and divide what is over in proportion to it; where that is too much, all of them
 * give way from their longest line towards their widest word, each by the same share. Less than that none of them gets: then
 * their sum is more than `room`.
 */
export function shareColumns(
  columns: readonly ColumnDemand[],
  spans: readonly SpanDemand[],
  room: number,
): readonly number[] {
  const demands = spans.toSorted((a, b) => a.columns - b.columns).reduce(widenSpanned, columns);
  const open = demands.filter(({ stated }) => stated === undefined);
  const left = room - demands.reduce((sum, { stated = 0 }) => sum + stated, 0);
  const least = sumOf(open, 'least');
  const most = sumOf(open, 'most');
  return demands.map((column) => {
    if (column.stated !== undefined) return column.stated;
    if (left <= least) return column.least;
    if (left >= most) return column.most + (left - most) * (most === 0 ? 1 / open.length : column.most / most);
    return column.least + ((column.most - column.least) * (left - least)) / (most - least);
  });
}

/** Columns wide enough for a cell over several of them: those without a stated width make up for it, the wide ones more. */
function widenSpanned(columns: readonly ColumnDemand[], span: SpanDemand): readonly ColumnDemand[] {
  const spanned = columns.slice(span.column, span.column + span.columns);
  const open = spanned.filter(({ stated }) => stated === undefined);
  const most = sumOf(open, 'most');
  const missing = (part: 'least' | 'most'): number =>
    Math.max(0, span[part] - spanned.reduce((sum, column) => sum + (column.stated ?? column[part]), 0));
  const [missingLeast, missingMost] = [missing('least'), missing('most')];
  return columns.map((column) => {
    if (column.stated !== undefined || !spanned.includes(column)) return column;
    const share = most === 0 ? 1 / open.length : column.most / most;
    const least = column.least + missingLeast * share;
    return { ...column, least, most: Math.max(least, column.most + missingMost * share) };
  });
}

function sumOf(columns: readonly ColumnDemand[], part: 'least' | 'most'): number {
  return columns.reduce((sum, column) => sum + column[part], 0);
}
