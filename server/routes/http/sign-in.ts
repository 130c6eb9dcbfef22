/** Signing in and out in the browser: a page that works without a script. */
import express, { type RequestHandler, Router } from 'express';
import { cookie, cookieOptions, isSignedIn, isToken, lasting, session } from './sessions.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/** Where to go afterwards: an address of this server, or else the page. */
export const localAddress = (given: unknown): string => {
  const base = 'http://coterie.invalid';
  if (typeof given !== 'string' || !URL.canParse(given, base)) return '/';
  const url = new URL(given, base);
  // Two slashes would begin the name of another host.
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
};

const page = (title: string, main: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Coterie</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<script src="/theme.js"></script>
<link rel="stylesheet" href="/sign-in.css">
</head>
<body>
<main>
<img src="/icon.svg" alt="" width="40" height="40">
${main}
</main>
</body>
</html>
`;

const signInPage = (next: string, problem?: string): string =>
  page(
    'Sign in',
    `<h1>Sign in to Coterie</h1>
<p>This library is shared. Whoever runs it can tell you its token.</p>
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${escaped(next)}">
<label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus${
      problem === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'
    }>
${problem === undefined ? '' : `<p id="problem" role="alert">${escaped(problem)}</p>\n`}<button type="submit">Sign in</button>
</form>`,
  );

const signedInPage = page(
  'Signed in',
  `<h1>You are signed in</h1>
<p>This browser may see and change the library.</p>
<p><a href="/">Open the library</a></p>
<form method="post" action="/sign-out"><button type="submit" class="quiet">Sign out</button></form>`,
);

/** So that the form names where it comes from, which `ownPages` asks for; the page is never kept. */
const headers: RequestHandler = (_request, response, next) => {
  response.set({ 'Referrer-Policy': 'same-origin', 'Cache-Control': 'no-store' });
  next();
};

/** `/sign-in` and `/sign-out`, where there is a token. */
export const signIn = (token: string): Router => {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 10 });
  router.use(['/sign-in', '/sign-out'], headers);
  router.get('/sign-in', (request, response) => {
    const next = localAddress(request.query['next']);
    response.send(isSignedIn(token, request) ? signedInPage : signInPage(next));
  });
  router.post('/sign-in', form, (request, response) => {
    const { token: given, next }: Record<string, unknown> = request.body ?? {};
    if (typeof given !== 'string' || !isToken(token, given.trim())) {
      response.status(401).send(signInPage(localAddress(next), 'This is not the token of this library.'));
      return;
    }
    response.cookie(cookie, session(token, Date.now()), lasting(request));
    response.redirect(303, localAddress(next));
  });
  router.post('/sign-out', (request, response) => {
    response.clearCookie(cookie, cookieOptions(request));
    response.redirect(303, '/sign-in');
  });
  return router;
};
