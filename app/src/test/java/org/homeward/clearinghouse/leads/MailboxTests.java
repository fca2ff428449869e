package org.homeward.clearinghouse.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Properties;
import org.homeward.clearinghouse.HomewardTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mails to a real IMAP server on this machine. */
@HomewardTest
class MailboxTests {
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.SMTP.dynamicPort()});

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient db;

    private GreenMailUser box;

    @DynamicPropertySource
    static void mailbox(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("homeward.leads.mailbox.host", () -> "127.0.0.1");
        settings.add("homeward.leads.mailbox.port", () -> MAIL.getImap().getPort());
        settings.add("homeward.leads.mailbox.tls", () -> "false");
        settings.add("homeward.leads.mailbox.user", () -> "leads");
        settings.add("homeward.leads.mailbox.password", () -> "not a secret");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void anEmptyMailbox() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        db.sql("delete from leads_file").update();
        db.sql("delete from leads_lead").update();
        box = MAIL.getUserManager().getUser("leads@example.org");
        if (box == null) box = MAIL.setUser("leads@example.org", "leads", "not a secret");
    }

    private static MimeMessage mail(String subject, String text) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress("seen@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("leads@example.org"));
        message.setSubject(subject);
        message.setText(text, "UTF-8");
        message.saveChanges();
        return message;
    }

    private List<String> kept() {
        return db.sql("select words from leads_lead order by number")
                .query((row, index) -> row.getString("words"))
                .list();
    }

    @Test
    void aMailIsALeadOnceAndIsMarkedAsRead() throws Exception {
        box.deliver(mail("Your poster", "I saw the girl at the station. Señora Núñez"));
        mailbox.read();
        mailbox.read();
        assertThat(kept()).containsExactly("Your poster\nI saw the girl at the station. Señora Núñez");
        assertThat(MAIL.getReceivedMessages()[0].isSet(Flags.Flag.SEEN)).isTrue();
        assertThat(db.sql("select mail from leads_lead").query(String.class).single())
                .isEqualTo("seen@example.org");
    }

    @Test
    void aMailSeenTwiceAfterACrashIsOneLead() throws Exception {
        box.deliver(mail("Your poster", "I saw her"));
        mailbox.read();
        MAIL.getReceivedMessages()[0].setFlag(Flags.Flag.SEEN, false);
        mailbox.read();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void htmlIsReadAsTextAndFilesAreNotOpened() throws Exception {
        var text = new MimeBodyPart();
        text.setContent("<p>She is <b>here</b><script>alert(1)</script></p>", "text/html; charset=UTF-8");
        var file = new MimeBodyPart();
        file.setFileName("../../etc/passwd");
        file.setText("harmless");
        var mail = mail("Look", "");
        mail.setContent(new MimeMultipart(text, file));
        mail.saveChanges();
        box.deliver(mail);
        mailbox.read();
        assertThat(kept()).singleElement().asString().contains("She is here").doesNotContain("<", "alert", "passwd");
        assertThat(db.sql("select count(*) from imagery_held h join leads_file f on f.held = h.id::text")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aBrokenMailHoldsUpNoOther() throws Exception {
        box.deliver(GreenMailUtil.createTextEmail(
                "leads@example.org", "a@example.org", "", "", MAIL.getSmtp().getServerSetup()));
        var odd = mail("=?no-such-charset?Q?=FF?=", "x");
        odd.setHeader("Content-Type", "text/plain; charset=no-such-charset");
        box.deliver(odd);
        box.deliver(mail("Good", "She is at the lake"));
        mailbox.read();
        assertThat(kept()).hasSize(3).last().isEqualTo("Good\nShe is at the lake");
    }
}
