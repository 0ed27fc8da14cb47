import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { SESSION_KEY } from './session-key.ts';

const CHANNEL = 'almirant.session';

/** Tells the other windows of this browser that the session has changed. */
export function notifyOtherWindows(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Reloads the session after another window has changed it. */
export function useOtherWindows(): void {
  const client = useQueryClient();
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => void client.invalidateQueries({ queryKey: SESSION_KEY });
    return () => channel.close();
  }, [client]);
}
