/**
 * One entry of the catalogue. `message` says what is wrong and why in one full sentence; `hint` says what to do.
 * Both hold `{name}` for values and no logic, so that a set in another language can stand beside this one.
 */
export interface Message {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

export type MessageSet = Readonly<Record<`${string}/${string}`, Message>>;
