import type { ProfileId } from '../edition/edition.ts';
import { type Pt, pt } from '../geometry/length.ts';

/** What a profile asks of type, rules and pictures. */
export interface OutputRules {
  readonly minimumTypeSize: Pt;
  readonly minimumRule: Pt;
  /** Pixels per inch at the printed size. */
  readonly minimumResolution: number;
}

/**
 * 6 pt is the least that Dutch and German trade printers accept for type, 0.25 pt for rules; 150 ppi is sharp on a screen at
 * twice its size, 200 on an office printer. Large print begins at 16 pt, page numbers and labels included (UK Association for
 * Accessible Formats, Creating clear print and large print documents, G003, 2019).
 */
export const outputRules: Readonly<Record<ProfileId, OutputRules>> = {
  screen: { minimumTypeSize: pt(6), minimumRule: pt(0.25), minimumResolution: 150 },
  'large-print': { minimumTypeSize: pt(16), minimumRule: pt(0.25), minimumResolution: 150 },
  office: { minimumTypeSize: pt(6), minimumRule: pt(0.25), minimumResolution: 200 },
};
