/**
 * Why the system refused, in its own words: "no space left on device (ENOSPC)".
 * @throws The error itself when it does not come from the system: then it is a defect of ours.
 */
export function failureReason(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const words = /^[A-Z0-9]+: ([^,]+)/.exec(error.message)?.[1];
  return words === undefined ? error.code : `${words} (${error.code})`;
}
