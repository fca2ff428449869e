package org.homeward.clearinghouse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The looks that show every page in each of its states. Addresses with an id in them are found by following links. */
final class PageVisits {
    private static final Pattern LINK = Pattern.compile("http://\\S+(/answers/\\S+)");
    private static final String SENT = """
            () => {
              document.documentElement.dataset.sent = "yes";
              document.addEventListener("htmx:afterSettle", () => delete document.documentElement.dataset.sent, {once: true});
            }
            """;
    private static final String ANALYST = "t.lind";
    private static final String MANAGER = "k.amari";
    private static final String SPECIALIST = "r.bello";
    private static final String SUPERVISOR = "m.okafor";
    private static final String ADMINISTRATOR = "a.root";
    private static final String AUDITOR = "j.quill";
    private static final String DETECTIVE = "l.shaw";

    private final HeadlessChromium chromium;
    private final List<PageVisit> visits = new ArrayList<>();

    PageVisits(HeadlessChromium chromium) {
        this.chromium = chromium;
    }

    List<PageVisit> all() throws Exception {
        signingIn();
        desk();
        accounts();
        staff();
        cases();
        posters();
        photos();
        quarantine();
        tips();
        distribution();
        requests();
        entities();
        oneTime();
        errors();
        return List.copyOf(visits);
    }

    private void add(String user, String... addresses) {
        for (var address : addresses) visits.add(PageVisit.of(user, address));
    }

    private void signingIn() {
        add("", "/sign-in", "/sign-in?failed", "/sign-in?statement", "/sign-in?over", "/sign-in?out");
    }

    private void desk() {
        for (var user : List.of(ANALYST, MANAGER, "r.bello", SUPERVISOR, ADMINISTRATOR, AUDITOR, DETECTIVE))
            add(user, "/");
        add(ANALYST, "/alerts", "/help", "/purpose", "/password", "/tokens");
        add("r.bello", "/alerts");
        add(ANALYST, "/rota", "/rota?from=2040-01-01");
        add(SUPERVISOR, "/rota");
        add(ANALYST, "/callouts", "/reach", "/operations/1");
        add(SUPERVISOR, "/operations");
        visits.add(PageVisit.of(SUPERVISOR, "/operations").then(page -> {
            page.fill("#name", "Harbour");
            page.fill("#starts", "2040-01-01T09:00");
            page.fill("#ends", "2040-01-01T17:00");
            press(page, "Book it");
        }));
        visits.add(PageVisit.of("", "/called/none").answers(404));
        visits.add(PageVisit.of(ANALYST, "/reach").then(page -> {
            page.fill("#mobile", "911");
            press(page, "Save");
        }));
        visits.add(PageVisit.of(SUPERVISOR, "/rota?duty=PRIMARY&starts=2040-01-02T17:00&ends=2040-01-01T09:00")
                .then(page -> {
                    page.selectOption("#who", "t.lind");
                    press(page, "Add the shift");
                }));
        visits.add(PageVisit.of(ANALYST, "/help").then(page -> page.keyboard().press("?")));
        visits.add(PageVisit.of(ANALYST, "/")
                .then(page -> page.locator(".hw-bar summary").click()));
        visits.add(PageVisit.of(SUPERVISOR, "/tokens").then(page -> {
            page.fill("#label", "Nightly export");
            page.fill("#code", "000000");
            press(page, "Make the token");
        }));
        visits.add(PageVisit.of(ANALYST, "/password").then(page -> {
            page.fill("#present", "not the present one");
            page.fill("#chosen", "password");
            press(page, "Replace password");
        }));
    }

    private void accounts() {
        add(ADMINISTRATOR, "/users", "/users?text=zzz", "/users/new", "/users/t.lind", "/providers/examplechat");
        for (var name : List.of("t.lind", "n.ew"))
            visits.add(PageVisit.of(ADMINISTRATOR, "/users/new").then(page -> {
                page.fill("#name", name);
                page.fill("#displayName", "Nora New");
                page.locator("label[for=role-ANALYST]").click();
                send(page, page.locator("main form button").last());
            }));
        add(AUDITOR, "/audit", "/audit?user=nobody", "/disseminations", "/disseminations?text=zzz");
    }

    private void staff() {
        add(ADMINISTRATOR, "/staff", "/staff/p.sato");
        add(ANALYST, "/staff/p.sato", "/absences", "/rota/away", "/tasks", "/tasks?who=all&show=done");
        add(MANAGER, "/tasks", "/tasks/2", "/tasks/of/case/NCM-2026-0001", "/tasks/of/staff/p.sato");
        add(SUPERVISOR, "/tasks?who=all&show=overdue", "/absences", "/teams", "/away/2");
        add(MANAGER, "/handovers", "/handovers?text=zzz", "/handovers/1", "/handovers/new", "/handovers/waiting");
        visits.add(PageVisit.of(MANAGER, "/handovers/new").then(page -> {
            page.fill("#words", "See NCM-2099-0001");
            press(page, "Hand over");
        }));
        add(ADMINISTRATOR, "/teams");
        add(MANAGER, "/teams", "/assignment/of/case/NCM-2026-0001");
        add(ANALYST, "/assignment/of/case/NCM-2026-0001", "/assignment/of/request/RFI-2026-0001");
        visits.add(PageVisit.of(SUPERVISOR, "/staff/p.sato").then(page -> {
            page.fill("#states", "CA Atlantis");
            press(page, "Keep the profile");
        }));
        visits.add(PageVisit.of(SUPERVISOR, "/absences").then(page -> {
            page.fill("#first", "2040-01-02");
            page.fill("#back", "2040-01-01");
            press(page, "Keep the absence");
        }));
        visits.add(PageVisit.of(MANAGER, "/tasks/of/case/NCM-2026-0001").then(page -> {
            page.locator("summary:has-text('Give a task')").click();
            page.fill("#task-what", "Call the aunt");
            page.fill("#task-due", "2020-01-01T09:00");
            press(page, "Give the task");
        }));
        visits.add(PageVisit.of(MANAGER, "/tasks/1").then(page -> {
            press(page, "Done");
            page.waitForURL("**/tasks/1");
        }));
    }

    private void cases() {
        add(
                MANAGER,
                "/cases",
                "/cases?text=zzz",
                "/cases/new",
                "/cases/new?type=UNIDENTIFIED_CHILD",
                "/cases/NCM-2026-0001",
                "/cases/NCM-2026-0001/correction",
                "/cases/NCM-2026-0001/work",
                "/cases/NCM-2026-0001/leads",
                "/leads",
                "/leads?show=held&about=NCM-2099-0001",
                "/leads/1",
                "/leads/3",
                "/cases/NCM-2026-0001/timeline",
                "/cases/NCM-2026-0001/timeline?page=9");
        visits.add(PageVisit.of(MANAGER, "/cases/NCM-2026-0001/work").then(page -> {
            page.locator("summary:has-text('Log a contact')").click();
            page.fill("#with", "Hugo Rivera");
            page.fill("#said", "Called the wrong number.");
            press(page, "Log it");
        }));
        add(MANAGER, "/cases/NCM-2026-0001/access", "/documents/of/case/NCM-2026-0002");
        add(SUPERVISOR, "/cases/NCM-2026-0001/access");
        add(ANALYST, "/documents/of/case/NCM-2026-0001");
        visits.add(PageVisit.of(MANAGER, "/documents/of/case/NCM-2026-0001").then(page -> {
            page.fill("#title", "A picture of nothing");
            page.fill("#source", "Somebody");
            page.setInputFiles("#file", new FilePayload("a.pdf", "application/pdf", new byte[] {1}));
            press(page, "Add the document");
        }));
        visits.add(PageVisit.of(MANAGER, "/documents/of/case/NCM-2026-0001").then(page -> press(page, "Take back")));
        visits.add(PageVisit.of(MANAGER, "/documents/of/case/NCM-2026-0001").then(page -> {
            page.locator("summary:has-text('Taken back')").click();
            press(page, "Put back");
        }));
        add(ANALYST, "/cases/NCM-2026-0002");
        var unidentified = found(MANAGER, "/cases?type=UNIDENTIFIED_CHILD", "tbody th a");
        add(MANAGER, "/cases?type=UNIDENTIFIED_CHILD", unidentified + "/correction");
        visits.add(PageVisit.of(MANAGER, unidentified).then(page -> {
            page.fill("#identifiedAs", "NCM-2026-9999");
            page.selectOption("#basis", "DNA");
            page.fill("#identifiedBy", "Dr. Ida Holt, county medical examiner");
            press(page, "Confirm who the child is");
        }));
        visits.add(PageVisit.of(MANAGER, "/cases/new?type=UNIDENTIFIED_CHILD")
                .then(page -> send(page, page.locator("#save"))));
        visits.add(PageVisit.of(MANAGER, "/cases/new").then(page -> send(page, page.locator("#save"))));
        var page = chromium.pageOf(MANAGER);
        page.navigate("/cases/new");
        page.locator("[name='child.given']").fill("Draft");
        press(page, "Save draft");
        page.waitForURL("**/cases/drafts/**");
        add(MANAGER, path(page.url()), "/cases");
        page.close();
    }

    /** The public's pages as a stranger sees them; the desk's in each state: public, a draft, a next version, found, withdrawn. */
    private void posters() {
        add("", "/posters", "/posters?lang=es&state=NV", "/posters?name=zzz", "/posters?zip=abc", "/posters/widget");
        var poster = found("", "/posters", ".po-card a");
        add("", poster, poster.replace("lang=en", "lang=es"));
        visits.add(PageVisit.of("", "/posters/2222-2222").answers(404));
        visits.add(PageVisit.of("", "/posters/2222-2222/information").answers(404));
        var information = poster.replaceAll("\\?.*", "") + "/information";
        add("", information + "?lang=es");
        visits.add(PageVisit.of("", information).then(page -> {
            page.fill("#words", "I saw her at the mall");
            page.fill("#mail", "nowhere");
            press(page, "Send");
        }));
        visits.add(PageVisit.of("", information).then(PageVisits::pinned));
        visits.add(PageVisit.of(MANAGER, "/cases/NCM-2026-0001/leads").then(page -> {
            page.locator("summary:has-text('Type in a call')").click();
            pinned(page);
        }));
        add(MANAGER, "/poster-desk", "/cases/NCM-2026-0001/posters", "/cases/NCM-2026-0006/posters");
        add(
                "",
                found("", "/posters?name=Estrada", ".po-card a"),
                found("", "/posters?name=Unidentified", ".po-card a"));
        add(
                MANAGER,
                found(
                        MANAGER,
                        found(MANAGER, "/cases?text=Camila", "tbody th a") + "/posters",
                        "a[href^='/poster-desk/']"));
        visits.add(PageVisit.of(
                        MANAGER,
                        found(
                                MANAGER,
                                found(MANAGER, "/cases?text=Camila", "tbody th a") + "/posters",
                                "a[href^='/poster-desk/']"))
                .then(page -> press(page, "Make the next version")));
        for (var standing : List.of("DRAFT", "ACTIVE", "FOUND", "ENDED")) {
            var desk = found(MANAGER, "/poster-desk?standing=" + standing, "tbody th a");
            add(MANAGER, "/poster-desk?standing=" + standing, desk);
            add(SUPERVISOR, desk);
            if (!standing.equals("DRAFT")) add("", desk.replace("/poster-desk/", "/posters/"));
        }
        visits.add(PageVisit.of(MANAGER, found(MANAGER, "/poster-desk?standing=DRAFT", "tbody th a"))
                .then(page -> {
                    page.fill("#by", "Sam Okada");
                    page.fill("#means", "by telephone");
                    page.fill("#at", "2040-01-01T10:00");
                    press(page, "Record the consent");
                }));
    }

    private static void pinned(Page page) {
        page.locator(".geo-pin__map .geo-county").first().waitFor();
        page.locator(".geo-pin__map").click();
        page.locator(".geo-pin__said:has-text('near ')").waitFor();
    }

    private void quarantine() {
        var address = found(SPECIALIST, "/quarantine", "tbody tr:has-text('PNG picture') a");
        add(SPECIALIST, "/quarantine", address);
        add(SPECIALIST, found(SPECIALIST, "/quarantine", "tbody tr:has-text('another kind') a"));
        visits.add(PageVisit.of(SPECIALIST, address).then(page -> {
            page.fill("#why-clear", " ");
            press(page, "Show it clearly");
        }));
        var other = found(SPECIALIST, "/quarantine", "tbody tr:has-text('another kind') a");
        visits.add(PageVisit.of(SPECIALIST, other).then(page -> {
            page.fill("#why-destroy", "Not needed for any case");
            page.locator("label[for=sure]").click();
            press(page, "Destroy the bytes");
        }));
    }

    /** The long-missing child of the demo has two, one of them without consent. */
    private void photos() {
        var address = found(MANAGER, found(MANAGER, "/cases?text=Lindqvist", "tbody th a"), "a[href^='/photos/of/']");
        var one = found(MANAGER, address, "a[href^='/photos/'][data-key=o]");
        add(MANAGER, address, one, one + "?shown=whole");
        add(ANALYST, address, one + "?shown=picture");
        visits.add(PageVisit.of(ANALYST, address).then(page -> {
            page.keyboard().press("j");
            page.keyboard().press("s");
        }));
        visits.add(PageVisit.of(MANAGER, address).then(page -> {
            page.fill("#taken", "yesterday");
            page.fill("#source", "Somebody");
            page.setInputFiles("#file", new FilePayload("a.jpg", "image/jpeg", new byte[] {1}));
            press(page, "Add the photo");
        }));
        visits.add(PageVisit.of(MANAGER, one).then(page -> {
            page.fill("#taken", "2099");
            press(page, "Keep");
        }));
        // What is taken back is put back, for whoever comes next.
        visits.add(PageVisit.of(MANAGER, address).then(page -> press(page, "Take back")));
        visits.add(PageVisit.of(MANAGER, one));
        visits.add(PageVisit.of(MANAGER, address).then(page -> {
            page.locator("summary:has-text('Taken back')").click();
            press(page, "Put back");
        }));
        visits.add(PageVisit.of(MANAGER, address).then(page -> press(page, "Put first")));
    }

    private void distribution() {
        add(
                MANAGER,
                "/partners",
                "/partners?text=zzz",
                "/partners?kind=WEB&sort=-LIMIT",
                "/partners/1",
                "/partners/new");
        add(ANALYST, "/partners/2", "/distribution/NCM-2026-0001");
        add(
                MANAGER,
                "/distribution/NCM-2026-0001",
                "/distribution/NCM-2026-0002",
                "/distribution/NCM-2026-0001/summary");
        add(MANAGER, "/distribution/NCM-2026-0001/confirmation");
        add(MANAGER, "/sendings/1", "/sendings/1/progress");
        add(ANALYST, "/sendings/1");
        var handout = path(found(MANAGER, "/sendings/1", "a[href*='/handouts/']"));
        add("", handout, handout + "/information", handout + "/information?lang=es");
        visits.add(PageVisit.of("", "/handouts/none/information").answers(404));
        add(
                "",
                path(found(
                        MANAGER, found(MANAGER, "/sendings/1", "a[href^='/partners/']"), "a[href*='/handouts/of/']")));
        visits.add(PageVisit.of("", "/handouts/of/none").answers(404));
        add(MANAGER, found(MANAGER, "/partners?channel=SFTP", "tbody th a"));
        visits.add(PageVisit.of("", "/handouts/none").answers(404));
        visits.add(PageVisit.of("", "/handouts/none/poster.pdf").answers(404));
        visits.add(PageVisit.of(MANAGER, "/partners/new").then(page -> {
            page.fill("#name", "Fictional Market");
            page.selectOption("#kind", "RETAIL");
            page.fill("#covers", "Atlantis");
            page.fill("#address", "front@example.org");
            press(page, "Add the partner");
        }));
        visits.add(PageVisit.of(MANAGER, "/distribution/NCM-2026-0001").then(page -> {
            page.fill("#area", "Atlantis");
            send(page, page.locator("form:has(#area) button"));
        }));
    }

    private void tips() {
        add(ANALYST, "/tips", "/tips?text=999999", found(ANALYST, "/tips", "tbody th a"));
        add(ANALYST, found(ANALYST, "/tips?sort=OLDEST", "tbody th a"));
    }

    private void requests() {
        add(ANALYST, "/requests", "/requests?text=zzz", "/requests/new", "/requests/agencies");
        visits.add(PageVisit.of(ANALYST, "/requests/new").then(page -> press(page, "Save and number the request")));
        for (int number = 1; number <= 8; number++) add(ANALYST, "/requests/RFI-2026-000" + number);
        add("p.sato", "/requests/RFI-2026-0005", "/requests/RFI-2026-0005/answer", "/requests/RFI-2026-0007/answer");
        add(SUPERVISOR, "/requests/agencies");
        add(DETECTIVE, "/agency/cases", "/agency/cases/NCM-2026-0001", "/agency/cases/NCM-2026-0001/leads");
        add(DETECTIVE, "/agency/cases/NCM-2026-0001/posters");
        add(DETECTIVE, "/requests", "/requests/RFI-2026-0001", "/requests/new");
    }

    private void entities() {
        add(ANALYST, "/search", "/search?q=Petrov", "/search?q=702-555-0177", "/search?q=zzyzx_nobody_44");
        add(ANALYST, "/search?q=" + "a".repeat(150));
        visits.add(PageVisit.of(ANALYST, "/search?q=Petrov")
                .then(page -> page.locator("main td summary").first().click()));
        var ana = found(ANALYST, "/search?q=ana.rose.x", "a[data-key=o]");
        add(ANALYST, ana, ana + "/chart");
        var chart = ana + "/chart";
        add(ANALYST, found(ANALYST, chart, "a[data-key=o]"));
        add(ANALYST, found(ANALYST, ana, "a[href*='/entities/why']"));
        var record = found(ANALYST, ana, "a[href^='/records/']");
        add(ANALYST, record, record + "/links");
    }

    /** An answer leaves by mail; its page is looked at before the code, after a wrong one, after the right one, and when it is gone. */
    private void oneTime() throws Exception {
        var page = chromium.pageOf("p.sato");
        page.navigate("/requests/RFI-2026-0006");
        if (page.locator("#spoke").count() > 0) {
            page.fill("#spoke", "Sgt. Ida Holt, records desk");
            press(page, "Record the call-back");
        }
        press(page, "Mail a one-time link");
        var code = page.locator("#sending b.hw-mono").innerText();
        var mail = LINK.matcher(TestMail.newest("/answers/"));
        if (!mail.find()) throw new AssertionError("no link in the mail");
        var link = mail.group(1);
        page.close();
        add("", link);
        visits.add(PageVisit.of("", link)
                .then(asked -> open(asked, "12345678".equals(code) ? "87654321" : "12345678")));
        visits.add(PageVisit.of("", link).then(asked -> open(asked, code)));
        visits.add(PageVisit.of("", link).answers(404));
    }

    private static void open(Page page, String code) {
        page.fill("#code", code);
        press(page, "Open the answer");
    }

    private void errors() {
        for (var address :
                List.of("/nothing-here", "/cases/NCM-2026-9999", "/requests/RFI-2026-9999", "/tips/1", "/records/x"))
            visits.add(PageVisit.of(ANALYST, address).answers(404));
        for (var address : List.of("/requests?page=x", "/entities/x", "/entities/why?pair=" + "0".repeat(32) + "-0"))
            visits.add(PageVisit.of(ANALYST, address).answers(400));
        visits.add(PageVisit.of(ADMINISTRATOR, "/cases").answers(403));
        visits.add(PageVisit.of(ANALYST, "/audit").answers(403));
    }

    /** Where a link on a page leads. */
    private String found(String user, String address, String link) {
        try (var page = user.isEmpty() ? chromium.pageOfAStranger() : chromium.pageOf(user)) {
            page.navigate(address);
            return page.locator(link).first().getAttribute("href");
        }
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    private static void press(Page page, String words) {
        send(
                page,
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                        .first());
    }

    /** Presses what sends a form, and waits for the page, or the part of this one, that is the answer. */
    private static void send(Page page, Locator button) {
        page.evaluate(SENT);
        button.click();
        page.waitForFunction("() => !document.documentElement.dataset.sent");
    }
}
