// Files reports with the published client, unchanged, until its standard input ends; a call that gets no answer is made again, as a
// provider does. Prints a line for each answer: what was done, the report's number, and the e-mail that only this report names.
// usage: node filing.mjs BASE_URL NAME PASSWORD CLIENT_MODULE REPORTS_AT_ONCE
import { setTimeout } from "node:timers/promises";

const [base, username, password, clientModule, atOnce] = process.argv.slice(2);
const lib = await import(clientModule);
const client = new lib.Client({ environment: lib.Environment.Testing, credentials: { username, password } });
client.baseUrl = base;

let going = true;
process.stdin.on("end", () => (going = false)).resume();

const NO_ANSWER = /fetch failed|terminated|other side closed|http status 5/;
// The answer to the first try was lost: the report is finished.
const DONE_BEFORE = /http status 409/;

async function untilAnswered(call) {
  for (;;) {
    try {
      return (await call()).data;
    } catch (e) {
      if (DONE_BEFORE.test(e.message)) return { responseCode: 0 };
      if (!NO_ANSWER.test(e.message)) throw e;
      await setTimeout(50);
    }
  }
}

function report(email) {
  return {
    incidentSummary: { incidentType: lib.IncidentType.ChildSexTrafficking, incidentDateTime: new Date("2026-03-14T21:05:00Z") },
    reporter: { reportingPerson: { firstName: "Robin", lastName: "Desk", email: [{ email: "desk@example.org" }] } },
    personOrUserReported: {
      espIdentifier: email, screenName: email.split("@")[0],
      personOrUserReportedPerson: { firstName: "Sam", lastName: "Smoke", email: [{ email }], phone: [{ number: "702-555-0177" }] },
    },
  };
}

async function file(email) {
  const { reportId } = await untilAnswered(() => client.submitReport(report(email)));
  console.log(["submitted", reportId, email].join("\t"));
  await untilAnswered(() => client.uploadFile({ id: reportId, file: new File([email], "picture.jpg") }));
  console.log(["uploaded", reportId, email].join("\t"));
  const { responseCode } = await untilAnswered(() => client.finishReport({ id: reportId }));
  if (responseCode !== 0) throw new Error(`finish of ${reportId} answered ${responseCode}`);
  console.log(["finished", reportId, email].join("\t"));
}

async function fileOneAfterTheOther(line) {
  for (let n = 0; going; n++) await file(`kestrel.${line}.${n}@example.org`);
}

await Promise.all(Array.from({ length: Number(atOnce) }, (_, line) => fileOneAfterTheOther(line)));
