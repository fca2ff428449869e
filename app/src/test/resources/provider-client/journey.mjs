// Drives the published client, unchanged, against a started server. Prints one line per step: name, outcome as JSON.
// usage: node journey.mjs BASE_URL NAME PASSWORD CLIENT_MODULE
const [base, username, password, clientModule] = process.argv.slice(2);
const lib = await import(clientModule);
const { Client, Environment, IncidentType } = lib;

const client = new Client({ environment: Environment.Testing, credentials: { username, password } });
client.baseUrl = base;

async function step(name, call) {
  try {
    console.log(name + "\t" + JSON.stringify({ data: (await call()).data }));
  } catch (e) {
    console.log(name + "\t" + JSON.stringify({ error: e.message }));
  }
}

const reporter = { reportingPerson: { firstName: "Robin", lastName: "Desk", email: [{ email: "desk@example.org", type: lib.EmailType.Work }] } };
const minimal = {
  incidentSummary: { incidentType: IncidentType.ChildSexTrafficking, incidentDateTime: new Date("2026-03-14T21:05:00.123Z") },
  reporter,
};
const at = new Date("2026-03-14T20:59:59Z");
const connection = { ipAddress: "203.0.113.77", eventName: lib.IPEventName.Login, dateTime: at, possibleProxy: false, port: 50123 };
const device = { idType: lib.DeviceIdType.IMEI, idValue: "A-fictional-device", eventName: lib.DeviceEventName.Login, dateTime: at };
const place = { city: "Reno", region: "NV", countryCode: "US", verified: true, timestamp: at };
const address = { type: lib.AddressType.Home, address: "1 Fictional Way", city: "Reno", zipCode: "89501", state: lib.State.Nevada, country: lib.Country.UnitedStates ?? "US" };
const person = {
  firstName: "Sam", lastName: "Smoke", age: 34, dateOfBirth: new Date("1991-03-14"),
  phone: [{ number: "702-555-0177", type: lib.PhoneType.Mobile, countryCallingCode: "+1", verified: true, verificationDate: at }],
  email: [{ email: "smoke@example.org", type: lib.EmailType.Home, verified: true, verificationDate: at }],
  address: [address],
};
const contact = { firstName: "Kim", lastName: "Desk", phone: [{ number: "202-555-0142" }], email: [{ email: "legal@example.org" }], address: [address] };
const account = {
  espIdentifier: "user-77", espService: "Test Chat", screenName: "smoke_lv", displayName: ["Smoke", "S."],
  profileUrl: ["https://chat.example.org/smoke_lv"], ipCaptureEvent: [connection], deviceId: [device], estimatedLocation: place,
};
const full = {
  incidentSummary: {
    incidentType: IncidentType.ChildPornography, escalateToHighPriority: "A child may be in danger now",
    reportAnnotations: { sextortion: true, csamSolicitation: true, minorToMinorInteraction: true, spam: false },
    incidentDateTime: new Date("2026-03-14T21:05:00.123Z"), incidentDateTimeDescription: "when the file was sent",
  },
  incidentDetails: {
    webPageIncidents: [{ url: ["https://chat.example.org/room/1"], thirdPartyHostedContent: true, additionalInfo: "the room" }],
    emailIncidents: [{ emailAddress: [{ email: "smoke@example.org" }], content: "a mail", additionalInfo: "first mail" }],
    newsgroupIncidents: [{ name: "alt.fictional", emailAddress: [{ email: "smoke@example.org" }], content: "a post", additionalInfo: "x" }],
    chatImIncidents: [{ chatClient: "Test Chat", chatRoomName: "room", content: "a chat", additionalInfo: "y" }],
    onlineGamingIncidents: [{ gameName: "Fiction", console: "Box", content: "a game", additionalInfo: "z" }],
    cellPhoneIncidents: [{ phoneNumber: { number: "702-555-0177" }, latitude: 39.53, longitude: -119.81, additionalInfo: "w" }],
    nonInternetIncidents: [{ locationName: "a park", incidentAddress: [address], additionalInfo: "v" }],
    peer2peerIncidents: [{ client: "Fictional Share", ipCaptureEvent: [connection], fileNames: "a.jpg", additionalInfo: "u" }],
  },
  lawEnforcement: {
    agencyName: "Reno Police Department", caseNumber: "26-1187", officerContact: contact, reportedToLe: true,
    servedLegalProcessDomestic: true, servedLegalProcessInternational: { fleaCountry: lib.Country.Canada ?? "CA" },
  },
  reporter: { reportingPerson: { ...reporter.reportingPerson, phone: [{ number: "202-555-0143" }] }, contactPerson: contact,
    companyTemplate: "Our words", termsOfService: "Our terms", legalUrl: "https://chat.example.org/legal" },
  personOrUserReported: { ...account, personOrUserReportedPerson: person, vehicleDescription: "a grey van", thirdPartyUserReported: false,
    groupIdentifier: "group-1", additionalInfo: "writes from smoke.other@example.org" },
  intendedRecipient: [{ ...account, intendedRecipientPerson: person, groupIdentifier: "group-1", espIdentifier: "user-78",
    accountTemporarilyDisabled: { disabledDate: at, reenabledDate: new Date("2026-03-15T00:00:00Z") },
    accountPermanentlyDisabled: { disabledDate: at }, additionalInfo: "received it" }],
  victim: [{ ...account, victimPerson: { firstName: "Annie", age: 15 }, espIdentifier: "user-79", schoolName: "Fictional High", additionalInfo: "a child" }],
  additionalInfo: "Nothing here is real",
};

await step("status", () => client.getStatus());
let open;
await step("minimal", async () => (open = await client.submitReport(minimal)));
await step("retract", () => client.cancelReport({ id: open.data.reportId }));
let prior;
await step("finish without files", async () => {
  prior = await client.submitReport(minimal);
  return client.finishReport({ id: prior.data.reportId });
});
full.personOrUserReported.priorCTReports = [prior?.data.reportId];
let report;
await step("full", async () => (report = await client.submitReport(full)));
const id = report?.data.reportId;
let file;
await step("upload", async () => (file = await client.uploadFile({ id, file: new File(["bytes of a file"], "picture.jpg") })));
await step("upload without a name", () => client.uploadFile({ id, file: new Blob(["bytes of a file"]) }));
await step("fileinfo", () => client.submitFileDetails({
  reportId: Number(id), fileId: file.data.fileId, originalFileName: "picture.jpg", locationOfFile: "https://chat.example.org/f/1",
  fileViewedByEsp: true, exifViewedByEsp: true, publiclyAvailable: false, fileRelevance: lib.FileRelevance.Reported,
  fileAnnotations: { viral: true, generativeAi: true }, industryClassification: lib.IndustryClassification.A2,
  originalFileHash: [{ hashType: lib.FileHashType.MD5, value: "ba2c8a91dcb33d639369d3cde8c11ba1" }],
  ipCaptureEvent: connection, deviceId: [device],
  details: [{ type: lib.FileDetailType.EXIF, valuePair: [{ name: "Model", value: "Fictional 1" }] }], additionalInfo: ["described"],
}));
await step("finish", () => client.finishReport({ id }));
await step("finish again", () => client.finishReport({ id }));
await step("retract finished", () => client.cancelReport({ id }));
await step("retract unknown", () => client.cancelReport({ id: 999999999 }));
await step("near miss", () => client.submitReport({ ...minimal,
  incidentSummary: { ...minimal.incidentSummary, incidentType: "Online Enticement of Children for Sexual Act" } }));
