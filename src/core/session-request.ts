// How the gateway is asked, and the first question of all: the CDN's first file asks for the session while the code that
// reads the answer is on its way.

/** Beyond this the answer would say too little of now: it counts the seconds that are left. */
const FRESH = 3_000;

let early: { url: string; at: number; answer: Promise<Response> } | null = null;

export const sessionAddress = (origin: string, sessionId: string): string =>
  `${origin}/checkout/v1/sessions/${sessionId}`;

/** No cookies, no cache, nobody else's address. */
export const ask = (url: string, init?: RequestInit): Promise<Response> =>
  fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'origin',
    cache: 'no-store',
    redirect: 'error',
    ...init,
  });

export function askEarly(url: string): void {
  const answer = ask(url);
  // Whoever takes it hears of it.
  answer.catch(() => undefined);
  early = { url, at: Date.now(), answer };
}

/** Once, and as long as it is fresh. */
export function takeEarly(url: string): Promise<Response> | null {
  const taken = early;
  if (taken?.url !== url) return null;
  early = null;
  return Date.now() < taken.at + FRESH ? taken.answer : null;
}
