package org.homeward.clearinghouse.requests;

import static org.awaitility.Awaitility.await;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestUsers;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Grade;
import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps that tests of requests take, through the web as people do. Numbers and mailboxes are fresh for each request. */
@HomewardTest
abstract class RequestJourney {
    static final User SECOND_READER = new User("p.sato", "Pia Sato", Set.of(UserRole.ANALYST), User.SYSTEM.agency());
    static final User DETECTIVE = new User(
            "l.shaw", "Det. Lena Shaw", Set.of(UserRole.REQUESTER), new Agency("NV0160100", "Reno Police Department"));
    static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final AtomicInteger COUNT = new AtomicInteger(100);

    @Autowired
    MockMvc web;

    @Autowired
    Entities entities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    /** The same port again after the mail server was stopped and started. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A telephone number that no other test uses. */
    static String phone() {
        return "+1 702 555 0" + COUNT.incrementAndGet();
    }

    /** An agency that no other test uses. */
    static String ori() {
        return "NV0" + (100000 + COUNT.incrementAndGet());
    }

    /** An old police contact of a man of that phone, with one fact that never leaves the house. */
    RecordId policeContact(String phone) {
        var man = new Mention(
                EntityType.PERSON,
                Role.SUBJECT,
                List.of(
                        Fact.of(Property.NAME, "Darnell Crane").graded(Grade.parse("B2")),
                        Fact.of(Property.ALIAS, "Smoke"),
                        Fact.of(Property.PHONE, phone).graded(Grade.parse("C3")),
                        Fact.of(Property.DESCRIPTION, "informant says he is armed")
                                .handled(Handling.INTERNAL)));
        return file(RecordKind.POLICE_CONTACT, "Elko police", man);
    }

    RecordId file(RecordKind kind, String source, Mention mention) {
        var provenance = new Provenance(source, "FI-" + COUNT.incrementAndGet(), Instant.now());
        var record = Record.of(kind, provenance, List.of(mention), List.of(), "");
        transactions.executeWithoutResult(status -> entities.file(record));
        await().until(() -> entities.applied(record.id()));
        return record.id();
    }

    RequestNumber ask(User user, String ori, String phone) throws Exception {
        return ask(user, ori, List.of("PHONE", "ALIAS", "NAME"), List.of(phone, "Smoke", ""));
    }

    /** Asks about as many things as there are kinds, each as it is said. */
    RequestNumber ask(User user, String ori, List<String> kinds, List<String> said) throws Exception {
        var answer = web.perform(post("/requests")
                        .with(signedIn(user))
                        .with(csrf())
                        .param("kind", kinds.toArray(String[]::new))
                        .param("said", said.toArray(String[]::new))
                        .param("ori", ori)
                        .param("agency", "Police of " + ori)
                        .param("name", "Det. Lena Shaw")
                        .param("email", "l.shaw@example.org")
                        .param("case", "26-1187")
                        .param("purpose", "Criminal investigation of trafficking")
                        .param("urgency", "URGENT"))
                .andReturn()
                .getResponse();
        var place = String.valueOf(answer.getRedirectedUrl());
        var number = new RequestNumber(place.substring("/requests/".length()));
        var record = new RecordId(db.sql("select record from requests_request where number = :number")
                .param("number", number.value())
                .query(String.class)
                .single());
        await().until(() -> entities.applied(record));
        return number;
    }

    ResultActions look(User user, String path) throws Exception {
        return web.perform(get(path).with(signedIn(user)));
    }

    /** Posts name and value pairs to a page below a request. */
    ResultActions act(User user, RequestNumber number, String page, String... pairs) throws Exception {
        var request = post("/requests/" + number + page).with(signedIn(user)).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) request.param(pairs[i], pairs[i + 1]);
        return web.perform(request);
    }

    void list(String ori) throws Exception {
        web.perform(post("/requests/agencies")
                .with(signedIn(TestUsers.SUPERVISOR))
                .with(csrf())
                .param("ori", ori)
                .param("name", "Police of " + ori)
                .param("place", "Nevada")
                .param("phone", "+1 775 555 0188"));
    }

    /** A request whose answer is written, with the facts of that place in the police contact. */
    RequestNumber drafted(String ori, String phone, int... facts) throws Exception {
        var mention = policeContact(phone) + "-0";
        var number = ask(TestUsers.ANALYST, ori, phone);
        act(TestUsers.ANALYST, number, "/searches");
        act(TestUsers.ANALYST, number, "/hits/" + mention + "/decision", "accept", "true", "why", "same number");
        for (int fact : facts) act(TestUsers.ANALYST, number, "/facts", "fact", mention + "." + fact);
        act(TestUsers.ANALYST, number, "/findings", "finding", "The number was used by a man in Elko.");
        return number;
    }

    RequestNumber approved(String ori) throws Exception {
        var number = drafted(ori, phone(), 2);
        act(TestUsers.ANALYST, number, "/reading");
        act(SECOND_READER, number, "/approval");
        return number;
    }

    /** An approved request of a requester called back at the listed number. */
    RequestNumber verified() throws Exception {
        var ori = ori();
        list(ori);
        var number = approved(ori);
        act(TestUsers.ANALYST, number, "/verification", "spokeWith", "Desk Sgt. Ora Fenn");
        return number;
    }

    String state(RequestNumber number) {
        return db.sql("select state from requests_request where number = :number")
                .param("number", number.value())
                .query(String.class)
                .single();
    }
}
