/** The service of the developers' guide, as a client meets it: over HTTP, with what is right, wrong, large and broken. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type AddressInfo } from "node:net";
import { planCourse, standardProtocol, type PlanResult, type Review } from "@infusionkit/core";
import { courseFromFhir } from "@infusionkit/core/formats/fhir";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createService, MOST_BYTES } from "./server.mjs";

const lines: string[] = [];
const server = createService({ log: (line) => lines.push(line) });
let origin = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** The requests that the guide shows. */
const shown = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8")) as Record<string, unknown>;
const plan = shown("plan.json");

const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(origin + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
  });

/** The status and what is said of the mistake. */
const refuse = async (answer: Promise<Response>): Promise<readonly [number, readonly string[]]> => {
  const response = await answer;
  return [response.status, ((await response.json()) as { errors: readonly string[] }).errors];
};

const getCourse = async (): Promise<unknown> => {
  const { course } = (await (await post("/plan", plan)).json()) as PlanResult;
  return course;
};

describe("what is asked for rightly", () => {
  it("is planned as core plans it", async () => {
    const response = await post("/plan", plan);
    expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
    const { calendar, ...options } = plan;
    expect(await response.json()).toEqual(
      JSON.parse(
        JSON.stringify(planCourse({ protocol: standardProtocol, calendar } as never, options as never)),
      ),
    );
  });

  it("is planned with a protocol of the clinic's own", async () => {
    const protocol = { ...standardProtocol, induction: { infusions: 2, spanDays: 8, gap: { least: 2 } } };
    const response = await post("/plan", { ...plan, protocol, horizon: 0 });
    expect(((await response.json()) as PlanResult).course?.infusions).toHaveLength(2);
  });

  it("has no course where there is none, and the reason", async () => {
    const response = await post("/plan", { ...plan, calendar: { openingDays: ["monday"] } });
    const { course, conflict } = (await response.json()) as PlanResult;
    expect([response.status, course]).toEqual([200, null]);
    expect(conflict?.message).toMatch(/^From Monday 7 December the 6 infusions do not fit within 21 days: /);
  });

  it("is reviewed", async () => {
    const response = await post("/review", shown("review.json"));
    const { next, issues } = (await response.json()) as Review;
    expect([response.status, next?.date]).toEqual([200, "2026-12-11"]);
    expect(issues.map(({ code }) => code)).toEqual(["missed"]);
  });

  it("is exported in each format, and reads back", async () => {
    const course = await getCourse();
    const ics = await post("/export?format=ics", { course, phone: "010 000 0000" });
    expect(ics.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(ics.headers.get("Content-Disposition")).toBe('attachment; filename="course.ics"');
    const calendar = await ics.text();
    expect(calendar.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(8);
    expect(calendar).toContain("010 000 0000");

    const csv = await post("/export?format=csv", { course, separator: ";" });
    expect((await csv.text()).trim().split("\r\n")).toHaveLength(9);

    const fhir = await post("/export?format=fhir", {
      course,
      subject: { reference: "Patient/17" },
      fhir: "R5",
    });
    expect(courseFromFhir(await fhir.json())).toEqual({ ok: true, course });
  });

  it("is answered rightly when many ask at once", async () => {
    const starts = Array.from({ length: 300 }, (_, i) => `2027-0${1 + (i % 9)}-0${1 + (i % 7)}`);
    const answers = await Promise.all(
      starts.map(async (start) => (await post("/plan", { ...plan, start })).json() as Promise<PlanResult>),
    );
    expect(answers.map(({ course }) => course?.start)).toEqual(starts);
  });
});

describe("what is wrong", () => {
  it.each<readonly [string, string, unknown, string]>([
    [
      "a date that does not exist",
      "/plan",
      { ...plan, start: "2026-02-30" },
      'start must be a date written YYYY-MM-DD, such as "2026-12-07"; it is "2026-02-30". February 2026 has days 1 to 28.',
    ],
    ["no calendar", "/plan", { start: "2026-12-07" }, "calendar must be "],
    ["a field that is not known", "/plan", { ...plan, starts: "x" }, "starts must be left out"],
    [
      "a number beyond the limits",
      "/plan",
      { ...plan, horizon: 1000 },
      "horizon must be a whole number from 0 to 120; it is 1000.",
    ],
    [
      "a prototype",
      "/plan",
      JSON.stringify(plan).replace("{", '{"__proto__": {"horizon": 1},'),
      "__proto__ must be left out",
    ],
    [
      "an attendance of another kind",
      "/review",
      { ...shown("review.json"), attendance: [{ date: "2026-12-07", status: "came" }] },
      'attendance[0].status must be "given", "missed" or "cancelled"; it is "came".',
    ],
    ["no format", "/export", {}, "format must be ics, csv or fhir, in the address; it is missing."],
    [
      "another format",
      "/export?format=pdf",
      {},
      'format must be ics, csv or fhir, in the address; it is "pdf".',
    ],
    ["a format from the prototype", "/export?format=toString", {}, "format must be ics, csv or fhir"],
    ["no course", "/export?format=ics", {}, "course must be "],
    ["no JSON", "/plan", "{", "The body must be JSON. "],
    ["nothing", "/plan", "", "The body must be JSON. "],
    ["a list", "/plan", "[1]", "The body must be an object; it is a list."],
    ["null", "/plan", "null", "The body must be an object; it is null."],
    ["no UTF-8", "/plan", new Uint8Array([0x22, 0xff, 0x22]), "The body must be JSON. It is not UTF-8."],
  ])("%s is refused", async (_, path, body, message) => {
    const [status, errors] = await refuse(post(path, body));
    expect([status, errors[0]]).toEqual([400, expect.stringContaining(message)]);
  });

  it("an export's options are refused by name", async () => {
    const course = await getCourse();
    const [status, errors] = await refuse(post("/export?format=ics", { course, colour: "red" }));
    expect([status, errors[0]]).toEqual([400, expect.stringContaining("colour must be left out")]);
    const [, nobody] = await refuse(post("/export?format=fhir", { course }));
    expect(nobody[0]).toMatch(/^subject must be /);
  });

  it("everything that is wrong with a course is told at once", async () => {
    const [status, errors] = await refuse(post("/export?format=csv", { course: { format: "course-1" } }));
    expect(status).toBe(400);
    expect(errors.length).toBeGreaterThan(1);
  });

  it("another path, another method and another kind of content are refused", async () => {
    expect(await refuse(post("/plans", plan))).toEqual([
      404,
      ["The path must be one of /plan, /review, /export."],
    ]);
    const response = await fetch(`${origin}/plan`);
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "POST"]);
    const [status] = await refuse(post("/plan", plan, { "Content-Type": "text/plain" }));
    expect(status).toBe(415);
  });

  it("10 MB are refused, whether or not their length is told, and the next request is answered", async () => {
    const large = "x".repeat(10_000_000);
    const message = `The body must be at most ${MOST_BYTES} bytes; it has more.`;
    expect(await refuse(post("/plan", large))).toEqual([413, [message]]);
    const stream = new Blob([large]).stream();
    const untold = fetch(`${origin}/plan`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: stream,
      duplex: "half",
    } as RequestInit);
    expect(await refuse(untold)).toEqual([413, [message]]);
    expect((await post("/plan", plan)).status).toBe(200);
  });

  it("a client that leaves in the middle of its body harms nobody", async () => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    await once(socket, "connect");
    socket.write(
      "POST /plan HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    );
    socket.destroy();
    expect((await post("/plan", plan)).status).toBe(200);
  });

  it("whatever is sent is answered with a status of its own, and never as a fault of the service", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          "/plan",
          "/review",
          "/export?format=ics",
          "/export?format=csv",
          "/export?format=fhir",
        ),
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.uint8Array(),
          // Nearly right: a field of a right request replaced by anything.
          fc
            .tuple(fc.constantFrom(...Object.keys(plan)), fc.jsonValue())
            .map(([name, value]) => ({ ...plan, [name]: value })),
        ),
        async (path, body) => {
          const { status } = await post(path, body);
          expect([200, 400]).toContain(status);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("deep nesting is refused, and does not end the service", async () => {
    const deep = "[".repeat(100_000);
    const [status] = await refuse(
      post("/plan", `{"calendar": ${deep}${"]".repeat(100_000)}, "start": "2026-12-07"}`),
    );
    expect(status).toBe(400);
  });
});

describe("what is logged", () => {
  it("is the method, a path of the service, the status and the time, and nothing of what was sent", async () => {
    lines.length = 0;
    await post("/plan", { ...plan, start: "secret" });
    await post("/export?format=secret", { secret: true });
    await post("/patients/secret", plan);
    await post("/plan", "secret");
    expect(lines.map((line) => line.replace(/[\d.]+ ms$/, "ms"))).toEqual([
      "POST /plan 400 ms",
      "POST /export 400 ms",
      "POST - 404 ms",
      "POST /plan 400 ms",
    ]);
  });
});
