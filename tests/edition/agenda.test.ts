import { describe, expect, it } from 'vitest';
import { computeAgenda } from '../../src/edition/agenda.ts';

describe('an agenda', () => {
  it('gives each block its clock times, over the hour, and the sum of its minutes', () => {
    expect(computeAgenda('09:50', [5, 70, 15])).toEqual({
      slots: [
        { start: '09:50', end: '09:55' },
        { start: '09:55', end: '11:05' },
        { start: '11:05', end: '11:20' },
      ],
      start: '09:50',
      end: '11:20',
      minutes: 90,
      pastMidnight: false,
    });
  });

  it('may end at midnight, and not a minute later', () => {
    expect(computeAgenda('22:00', [120])).toMatchObject({ end: '24:00', pastMidnight: false });
    expect(computeAgenda('22:00', [60, 61])).toMatchObject({ pastMidnight: true });
  });
});
