package org.homeward.clearinghouse.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.homeward.clearinghouse.DemoTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.posters.Posters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stranger with a poster in the hand, over real HTTP. */
@DemoTest
class InformationTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Posters posters;

    @Autowired
    private JdbcClient db;

    private String poster;

    @BeforeEach
    void aPoster() {
        poster = "/posters/" + posters.listActive().getFirst();
    }

    private SignedInBrowser stranger() {
        return new SignedInBrowser(context);
    }

    private Lead newest() {
        return context.getBean(Leads.class).list(new LeadFilter("", "all", 0), 500).stream()
                .max(java.util.Comparator.comparing(Lead::number))
                .orElseThrow();
    }

    @Test
    void anybodyTellsWhatTheySawWithoutSayingWhoTheyAre() {
        var browser = stranger();
        assertThat(browser.get(poster).body()).contains(poster + "/information");
        assertThat(browser.get(poster + "/information").body()).contains("You need not say who you are");
        var answer = browser.postPlain(
                poster + "/information?via=stop-17", "words", "By the red bridge, in a blue coat", "place", "Elko, NV");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("Thank you");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var lead = newest();
        assertThat(lead.said().words()).isEqualTo("By the red bridge, in a blue coat");
        assertThat(lead.said().sighting().zip()).isEqualTo("89801");
        assertThat(lead.said().via()).isEqualTo("stop-17");
        assertThat(lead.said().informant().isAnonymous()).isTrue();
        assertThat(lead.about()).isPresent();
    }

    @Test
    void theFormIsSpanishToo() {
        assertThat(stranger().get(poster + "/information?lang=es").body())
                .contains("lang=\"es\"", "¿Qué vio o qué sabe?", "No tiene que decir quién es.");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() {
        HttpResponse<String> answer = stranger()
                .postPlain(poster + "/information", "words", "<b>Saw</b> him", "mail", "nowhere", "via", "<script>");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("E-mail: enter one address", "&lt;b&gt;Saw&lt;/b&gt; him", "value=\"nowhere\"")
                .doesNotContain("<script>");
    }

    @Test
    void aPosterThatIsNoneTakesNothing() {
        int before =
                db.sql("select count(*) from leads_lead").query(Integer.class).single();
        assertThat(stranger()
                        .postPlain("/posters/2222-2222/information", "words", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger()
                        .postPlain("/posters/nonsense/information", "words", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(db.sql("select count(*) from leads_lead")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }
}
