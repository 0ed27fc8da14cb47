import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router } from 'wouter';
import { NewKeyProvider } from './api-keys/new-key-provider.tsx';
import { basePath } from './base-path.ts';
import { Announcer } from './components/announcer.tsx';
import { NavigationTracker } from './layout/navigation-tracker.tsx';
import { Routes } from './routes.tsx';
import { createQueryClient } from './session/create-query-client.ts';

export function App() {
  const [client] = useState(createQueryClient);
  const [base] = useState(basePath);
  return (
    <QueryClientProvider client={client}>
      <Router base={base}>
        <NavigationTracker>
          <Announcer>
            <NewKeyProvider>
              <Routes />
            </NewKeyProvider>
          </Announcer>
        </NavigationTracker>
      </Router>
    </QueryClientProvider>
  );
}
