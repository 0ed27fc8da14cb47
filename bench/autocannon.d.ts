declare module 'autocannon' {
  type Request = { method: string; path: string; headers: Record<string, string>; body?: string };
  type Client = { setRequests(requests: Request[]): void };
  type Options = {
    url: string;
    connections: number;
    duration: number;
    idReplacement: boolean;
    verifyBody: (body: string) => boolean;
    setupClient: (client: Client) => void;
  };
  type Result = {
    '2xx': number;
    non2xx: number;
    errors: number;
    timeouts: number;
    mismatches: number;
    duration: number;
  };
  function autocannon(options: Options): Promise<Result>;
  export = autocannon;
}
