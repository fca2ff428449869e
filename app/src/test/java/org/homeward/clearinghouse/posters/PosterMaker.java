package org.homeward.clearinghouse.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.TestUsers.CASE_MANAGER;
import static org.homeward.clearinghouse.TestUsers.SUPERVISOR;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.User;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Kenza Amari takes a fictional child's case in and makes its poster; Mara Okafor lets it out. All of it through the pages. */
record PosterMaker(MockMvc web) {
    private static final Pattern LINE = Pattern.compile("id=\"line-([0-9a-f]{16})\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    static final Map<String, String> ANA = Map.ofEntries(
            Map.entry("child.given", "Ana"),
            Map.entry("child.surname", "Rivera"),
            Map.entry("child.birth", "08/02/2011"),
            Map.entry("child.sex", "F"),
            Map.entry("child.height", "5'2\""),
            Map.entry("child.weight", "105"),
            Map.entry("child.eyes", "BRO"),
            Map.entry("child.hair", "BLK"),
            Map.entry("missing.type", "ENDANGERED_RUNAWAY"),
            Map.entry("missing.date", "11/11/2026"),
            Map.entry("missing.zip", "89501"),
            Map.entry("missing.city", "Reno"),
            Map.entry("missing.state", "NV"),
            Map.entry("missing.circumstances", "Left after school with a bag. Said a friend would fetch her."),
            Map.entry("agency.name", "Reno Police Department"),
            Map.entry("agency.phones", "+1 775 555 0100"));

    /** The case's number. */
    String aCase(String... more) throws Exception {
        var answer = send(CASE_MANAGER, "/cases", typed(more))
                .andExpect(status().isFound())
                .andReturn();
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/cases/", "");
    }

    /** The case of a girl of about five whose name nobody knows. */
    String unidentified() throws Exception {
        var fields = new TreeMap<>(Map.of(
                "missing.type", "UNIDENTIFIED_CHILD",
                "child.age", "4-6",
                "found.condition", "LIVING",
                "found.date", "11/09/2026",
                "found.city", "Omaha",
                "found.state", "NE",
                "found.holder", "Fictional Children's Home",
                "agency.name", "Omaha Police Department"));
        fields.put("draft", UUID.randomUUID().toString());
        fields.put("hand", UUID.randomUUID().toString());
        var answer = send(CASE_MANAGER, "/cases", fields)
                .andExpect(status().isFound())
                .andReturn();
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replace("/cases/", "");
    }

    void correct(String caseNumber, int base, String... more) throws Exception {
        var fields = typed(more);
        fields.put("base", String.valueOf(base));
        send(CASE_MANAGER, "/cases/" + caseNumber + "/revisions", fields).andExpect(status().isFound());
    }

    private static Map<String, String> typed(String... more) {
        var fields = new TreeMap<>(ANA);
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        fields.put("draft", UUID.randomUUID().toString());
        fields.put("hand", UUID.randomUUID().toString());
        return fields;
    }

    void recover(String caseNumber) throws Exception {
        post(CASE_MANAGER, "/cases/" + caseNumber + "/recovery", "confirmedBy", "Det. Shaw")
                .andExpect(status().isFound());
    }

    /** Starts the poster of a case, and returns its number. */
    String start(String caseNumber) throws Exception {
        var answer = post(CASE_MANAGER, "/cases/" + caseNumber + "/posters")
                .andExpect(status().isFound())
                .andReturn();
        var address = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(address).matches("/poster-desk/[2-9B-Z]{4}-[2-9B-Z]{4}");
        return address.replace("/poster-desk/", "");
    }

    /** Ids of the lines on offer whose words hold {@code words}. */
    List<String> lines(String poster, String words) throws Exception {
        var page = desk(CASE_MANAGER, poster);
        var found = new ArrayList<String>();
        for (var line : page.split("<div class=\"po-line\">")) {
            var id = LINE.matcher(line);
            if (id.find() && line.contains(words)) found.add(id.group(1));
        }
        return found;
    }

    void tick(String poster, String words, String spanish) throws Exception {
        var id = lines(poster, words).getFirst();
        post(CASE_MANAGER, "/poster-desk/" + poster + "/ticks", "line", id, "es." + id, spanish)
                .andExpect(status().isFound());
    }

    /** Chooses which other children are on it, and nothing else. */
    ResultActions together(String poster, String... cases) throws Exception {
        var request =
                MockMvcRequestBuilders.post("/poster-desk/" + poster + "/ticks").param("together", cases);
        return web.perform(request.with(signedIn(CASE_MANAGER)).with(csrf()));
    }

    ResultActions consent(String poster) throws Exception {
        return consentOf(poster, "");
    }

    /** Of the agency that has another child's case. */
    ResultActions consentOf(String poster, String caseNumber) throws Exception {
        return post(
                CASE_MANAGER,
                "/poster-desk/" + poster + "/consent",
                "case",
                caseNumber,
                "by",
                "Det. Lena Shaw",
                "means",
                "by telephone",
                "at",
                "2026-11-12T02:30",
                "seen",
                seen(CASE_MANAGER, poster));
    }

    ResultActions release(User user, String poster) throws Exception {
        return post(user, "/poster-desk/" + poster + "/release", "seen", seen(user, poster));
    }

    /** A poster of a new case, all the way to the street. */
    String released(String... more) throws Exception {
        return releasedOf(aCase(more));
    }

    String releasedOf(String caseNumber) throws Exception {
        var poster = start(caseNumber);
        consent(poster);
        release(SUPERVISOR, poster);
        assertThat(desk(SUPERVISOR, poster)).contains("still missing");
        return poster;
    }

    String desk(User user, String poster) throws Exception {
        return web.perform(get("/poster-desk/" + poster).with(signedIn(user)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String seen(User user, String poster) throws Exception {
        var seen = SEEN.matcher(desk(user, poster));
        return seen.find() ? seen.group(1) : "";
    }

    /** A page of the staff's, as the case manager sees it. */
    String look(String address) throws Exception {
        return web.perform(get(address).with(signedIn(CASE_MANAGER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    ResultActions open(String address) throws Exception {
        return web.perform(get(address));
    }

    String body(String address) throws Exception {
        return open(address).andReturn().getResponse().getContentAsString();
    }

    ResultActions post(User user, String address, String... fields) throws Exception {
        var all = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        return send(user, address, all);
    }

    private ResultActions send(User user, String address, Map<String, String> fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address);
        fields.forEach(request::param);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
