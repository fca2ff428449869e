package org.homeward.clearinghouse.casework;

import java.net.URI;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Dissemination;
import org.homeward.clearinghouse.access.DisseminationLog;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseCorrected;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the investigating agency that there is something new in its case, by itself: a mail with the address of its portal, never what is
 * new. Each is a dissemination. Whoever has the case is told when it could not be sent, for then they have to call.
 */
@Component
class AgencyNotice {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);

    private final Cases cases;
    private final Desk desk;
    private final DisseminationLog log;
    private final Access access;
    private final ObjectProvider<JavaMailSender> server;
    private final URI address;
    private final String from;

    AgencyNotice(
            Cases cases,
            Desk desk,
            DisseminationLog log,
            Access access,
            ObjectProvider<JavaMailSender> server,
            @Value("${homeward.on-call.address}") URI address,
            @Value("${homeward.answers.from:clearinghouse@example.org}") String from) {
        this.cases = cases;
        this.desk = desk;
        this.log = log;
        this.access = access;
        this.server = server;
        this.address = address;
        this.from = from;
    }

    @ApplicationModuleListener
    void on(CaseCorrected corrected) {
        var number = corrected.number();
        var grant = access.open(User.SYSTEM, number.ref(), PURPOSE, Act.CHANGE);
        var agency = cases.profile(grant, number).agency();
        var sender = server.getIfAvailable();
        if (sender == null || agency.emails().isEmpty()) {
            mustCall(grant, number, corrected.revision(), agency.name());
            return;
        }
        try {
            sender.send(mail(number, agency.emails().getFirst()));
        } catch (MailException e) {
            mustCall(grant, number, corrected.revision(), agency.name());
            return;
        }
        log.add(
                grant,
                new Dissemination(
                        agency.emails().getFirst(),
                        agency.ori().isEmpty() ? agency.name() : agency.name() + " (" + agency.ori() + ")",
                        "notice that the case was corrected",
                        number.ref(),
                        "mail with the address of the portal",
                        ""));
    }

    private void mustCall(Grant grant, CaseNumber number, int revision, String agency) {
        desk.notify(new News(
                cases.owner(grant, number),
                number.ref(),
                "Call " + agency + ": " + number + " was corrected",
                "no mail could be sent to the agency",
                "/cases/" + number,
                20,
                "agency notice " + number + " " + revision));
    }

    private SimpleMailMessage mail(CaseNumber number, String to) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject("News in case " + number);
        mail.setText("""
                There is something new in case %s, which your agency investigates. Sign in to see it:

                %s/agency/cases/%s

                This message holds nothing of it. If you have no account, call the clearinghouse.
                """.formatted(number, address, number));
        return mail;
    }
}
