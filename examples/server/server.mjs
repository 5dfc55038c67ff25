/**
 * A small HTTP service over @infusionkit/core: plans, reviews and exports courses. It needs Node and nothing else.
 *
 *     POST /plan                            a calendar and a start; gives a course
 *     POST /review                          a calendar, an attendance and a day; says where the course stands
 *     POST /export?format=ics|csv|fhir      a course; gives a file
 *
 * Bodies are JSON. What is wrong with one is told with its field, its value and what is allowed. Nothing is kept, and no
 * body is logged. There is no sign-in and no encryption here: run it behind what your clinic has for both.
 */
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";
import { parseCourse, planCourse, reviewCourse, standardProtocol } from "@infusionkit/core";
import { courseToCsv } from "@infusionkit/core/formats/csv";
import { courseToFhir } from "@infusionkit/core/formats/fhir";
import { courseToIcs } from "@infusionkit/core/formats/ics";

/** The most bytes that a body may have. A calendar with a thousand closures has about a tenth of that. */
export const MOST_BYTES = 1_000_000;
/** How long a request may take to arrive, in milliseconds. */
const MOST_TIME = 10_000;

/**
 * @typedef {{ readonly [field: string]: any }} Body
 * @typedef {{ readonly type: string, readonly text: string, readonly file?: string }} Answer
 */

/** A request that is refused, with the status and the sentences that say why. */
class Refusal extends Error {
  /**
   * @param {number} status
   * @param {readonly string[]} errors
   * @param {Readonly<Record<string, string>>} [headers]
   */
  constructor(status, errors, headers = {}) {
    super(errors.join(" "));
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** @param {unknown} value @returns {Answer} */
const toJson = (value) => ({ type: "application/json; charset=utf-8", text: JSON.stringify(value) });

/**
 * A body in two: the fields of these names, and all others. Core refuses the names that it does not know.
 * @param {Body} body
 * @param {readonly string[]} names
 * @returns {[named: any, others: any]}
 */
const split = (body, names) => {
  const fields = Object.entries(body);
  return [
    Object.fromEntries(fields.filter(([name]) => names.includes(name))),
    Object.fromEntries(fields.filter(([name]) => !names.includes(name))),
  ];
};

/**
 * The formats of a course. Each takes the options of its function in core, as fields beside `course`.
 * @type {Readonly<Record<string, (course: any, options: any) => Answer>>}
 */
const formats = {
  ics: (course, options) => ({
    type: "text/calendar; charset=utf-8",
    // Core reads no clock; a service has one.
    text: courseToIcs(course, { now: new Date().toISOString(), ...options }),
    file: "course.ics",
  }),
  csv: (course, options) => ({
    type: "text/csv; charset=utf-8; header=present",
    text: courseToCsv(course, options),
    file: "course.csv",
  }),
  fhir: (course, options) => ({
    type: "application/fhir+json; charset=utf-8",
    text: JSON.stringify(courseToFhir(course, options)),
  }),
};

/** @type {Readonly<Record<string, (body: any, query: URLSearchParams) => Answer>>} */
const routes = {
  "/plan": (body) => {
    const [options, context] = split(body, ["start", "given", "horizon"]);
    return toJson(planCourse({ protocol: standardProtocol, ...context }, options));
  },

  "/review": (body) => {
    const [options, context] = split(body, ["attendance", "today", "horizon"]);
    return toJson(reviewCourse({ protocol: standardProtocol, ...context }, options));
  },

  "/export": ({ course, ...options }, query) => {
    const format = query.get("format") ?? "";
    const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
    if (!write) {
      const found = query.has("format") ? JSON.stringify(format.slice(0, 40)) : "missing";
      throw new Refusal(400, [`format must be ics, csv or fhir, in the address; it is ${found}.`]);
    }
    const parsed = parseCourse(course);
    if (!parsed.ok)
      throw new Refusal(
        400,
        parsed.issues.map(({ message }) => message),
      );
    return write(parsed.course, options);
  },
};

/** @param {import("node:http").IncomingMessage} request @returns {Promise<Body>} */
const readBody = async (request) => {
  const tooLarge = () =>
    new Refusal(413, [`The body must be at most ${MOST_BYTES} bytes; it has more.`], { Connection: "close" });
  if (Number(request.headers["content-length"]) > MOST_BYTES) throw tooLarge();
  const chunks = [];
  let size = 0;
  // Left early, the usual loop would end the connection, and with it the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  let body;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : "It is not UTF-8";
    throw new Refusal(400, [`The body must be JSON. ${why}.`]);
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    const found = Array.isArray(body) ? "a list" : JSON.stringify(body).slice(0, 40);
    throw new Refusal(400, [`The body must be an object; it is ${found}.`]);
  }
  return body;
};

/** @param {import("node:http").IncomingMessage} request @param {URL} url @returns {Promise<Answer>} */
const answer = async (request, url) => {
  const route = Object.hasOwn(routes, url.pathname) ? routes[url.pathname] : undefined;
  if (!route) {
    const paths = Object.keys(routes).join(", ");
    throw new Refusal(404, [`The path must be one of ${paths}.`]);
  }
  if (request.method !== "POST") {
    throw new Refusal(405, [`The method must be POST; it is ${request.method}.`], { Allow: "POST" });
  }
  // A page of another site could send anything else without being asked.
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers["content-type"] ?? "")) {
    throw new Refusal(415, ["Content-Type must be application/json."]);
  }
  const body = await readBody(request);
  try {
    return route(body, url.searchParams);
  } catch (error) {
    // So core says what is wrong with what it was given: the field, the value and what is allowed.
    if (error instanceof RangeError || error instanceof TypeError) throw new Refusal(400, [error.message]);
    throw error;
  }
};

/**
 * What went wrong here, and not with the request. Its message may have the body in it, and so only its place is told.
 * @param {unknown} error
 */
const describeFault = (error) =>
  error instanceof Error
    ? `${error.name}\n${(error.stack ?? "")
        .split("\n")
        .filter((line) => /^\s+at /.test(line))
        .join("\n")}`
    : typeof error;

/**
 * The service, which does not listen yet.
 * @param {{ readonly log?: (line: string) => void }} [options] where a line goes for each request; standard output when left out
 */
export const createService = ({ log = console.log } = {}) => {
  const server = createServer(async (request, response) => {
    const began = performance.now();
    const address = request.url ?? "";
    const url = new URL(URL.canParse(address, "http://localhost") ? address : "/-", "http://localhost");
    let status = 200;
    /** @type {Readonly<Record<string, string>>} */
    let headers = {};
    /** @type {Answer} */
    let found;
    try {
      found = await answer(request, url);
    } catch (error) {
      // Whoever sent it may be gone before it was whole.
      if (request.destroyed && !request.complete) return;
      if (error instanceof Refusal) {
        ({ status, headers } = error);
        found = toJson({ errors: error.errors });
      } else {
        log(describeFault(error));
        status = 500;
        found = toJson({ errors: ["The service has failed. This is not due to your request."] });
      }
    }
    response.writeHead(status, {
      "Content-Type": found.type,
      "Content-Length": Buffer.byteLength(found.text),
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      ...(found.file ? { "Content-Disposition": `attachment; filename="${found.file}"` } : {}),
      ...headers,
    });
    response.end(found.text);
    // What is still on its way is let through and dropped, so that the answer is read.
    request.resume();
    // A path that is not one of ours may have anything in it, and so may a query.
    const path = Object.hasOwn(routes, url.pathname) ? url.pathname : "-";
    log(`${request.method} ${path} ${status} ${(performance.now() - began).toFixed(1)} ms`);
  });
  server.requestTimeout = MOST_TIME;
  server.headersTimeout = MOST_TIME;
  return server;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const port = Number(process.env["PORT"] ?? 8080);
  const host = process.env["HOST"] ?? "127.0.0.1";
  const server = createService();
  server.listen(port, host, () => {
    // With port 0 the system chooses one.
    const address = /** @type {import("node:net").AddressInfo} */ (server.address());
    console.log(`Listening on http://${host}:${address.port}`);
  });
  // Requests that have begun are answered before it ends.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close());
}
