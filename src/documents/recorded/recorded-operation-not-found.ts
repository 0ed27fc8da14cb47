/** The failure of every operation that takes the id of a recorded one. */
export function recordedOperationNotFound(id: string): ['RECORDED_OPERATION_NOT_FOUND', string] {
  return [
    'RECORDED_OPERATION_NOT_FOUND',
    `Recorded operation not found: ${id}. List the recorded operations; what is registered in an ` +
      'active version is not among them any more.',
  ];
}
