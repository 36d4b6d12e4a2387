/** One block of the day: clock times as printed, `13:10`. */
export interface AgendaSlot {
  readonly start: string;
  readonly end: string;
}

export interface Agenda {
  readonly slots: readonly AgendaSlot[];
  readonly start: string;
  /** `24:00` when the last block ends at midnight. */
  readonly end: string;
  /** The sum of the blocks. */
  readonly minutes: number;
  readonly pastMidnight: boolean;
}

const minutesInDay = 24 * 60;

/** The clock times of blocks that follow each other from `start` (`13:00`), given their `minutes` in order. */
export function computeAgenda(start: string, minutes: readonly number[]): Agenda {
  const slots: AgendaSlot[] = [];
  const first = readClock(start);
  let now = first;
  for (const duration of minutes) {
    slots.push({ start: clock(now), end: clock(now + duration) });
    now += duration;
  }
  return { slots, start, end: clock(now), minutes: now - first, pastMidnight: now > minutesInDay };
}

function readClock(text: string): number {
  const [hours, minutes] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function clock(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(amount: number): string {
  return String(amount).padStart(2, '0');
}
