// Every page talks to the server through the public API: the session's cookie and the CSRF token of the page.

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

export const language = document.documentElement.lang;

/** A refusal of the server: RFC 9457 problem+json, with the fields at fault where there are any. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title || String(status));
    this.status = status;
    this.fields = problem.fields ?? (problem.field ? [{ field: problem.field, text: this.message }] : []);
  }
}

export const read = path => call('GET', path);

export const send = (path, body, method = 'POST') =>
  call(method, path, body === undefined ? undefined : JSON.stringify(body), 'application/json');

/** Without a type the browser sets that of a multipart body. */
export const sendFile = (path, body, type, headers) => call('POST', path, body, type, headers);

async function call(method, path, body, type, further) {
  const headers = { ...further, Accept: 'application/json, application/problem+json, */*;q=0.5', 'Accept-Language': language };
  if (method !== 'GET') {
    headers[meta('csrf-header')] = meta('csrf-token');
    headers['Idempotency-Key'] = crypto.randomUUID?.() ?? String(Date.now() + Math.random());
    if (type) {
      headers['Content-Type'] = type;
    }
  }
  const response = await fetch(path, { method, headers, body, credentials: 'same-origin' });
  if (response.status === 401 || response.redirected && response.url.includes('/login')) {
    location.assign('/login');
    return new Promise(() => {});
  }
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
  const content = isJson && text ? JSON.parse(text) : text;
  if (!response.ok) {
    throw new Refusal(response.status, isJson ? content : { title: `HTTP ${response.status}` });
  }
  return content;
}
