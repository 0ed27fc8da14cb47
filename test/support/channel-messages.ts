import { type Channel, subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Runs an action and returns its result with the messages that the channel published meanwhile. */
export async function channelMessages<Result>(
  { name }: Pick<Channel, 'name'>,
  run: () => Promise<Result>,
): Promise<{ result: Result; messages: unknown[] }> {
  const messages: unknown[] = [];
  const note = (message: unknown) => {
    messages.push(message);
  };
  subscribe(name, note);
  try {
    return { result: await run(), messages };
  } finally {
    unsubscribe(name, note);
  }
}
