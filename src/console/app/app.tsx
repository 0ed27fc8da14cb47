import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router } from 'wouter';
import { NewKeyHolder } from './api-keys/new-key-holder.tsx';
import { basePath } from './base-path.ts';
import { Announcer } from './components/announcer.tsx';
import { Arrival } from './layout/arrival.tsx';
import { Routes } from './routes.tsx';
import { createQueryClient } from './session/create-query-client.ts';

/** The console as a whole. */
export function App() {
  const [client] = useState(createQueryClient);
  const [base] = useState(basePath);
  return (
    <QueryClientProvider client={client}>
      <Router base={base}>
        <Arrival>
          <Announcer>
            <NewKeyHolder>
              <Routes />
            </NewKeyHolder>
          </Announcer>
        </Arrival>
      </Router>
    </QueryClientProvider>
  );
}
