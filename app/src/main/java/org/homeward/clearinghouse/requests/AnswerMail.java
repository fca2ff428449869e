package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Conflict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Tells a requester that an answer waits. The mail holds the link and nothing of the answer: mail is read by many machines. */
@Component
class AnswerMail {
    private final ObjectProvider<JavaMailSender> server;
    private final AnswerSettings settings;

    AnswerMail(ObjectProvider<JavaMailSender> server, AnswerSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Throws {@link Conflict} when no mail server is set or it does not take the mail. */
    void send(Request request, Secrets secrets) {
        var sender = server.getIfAvailable();
        if (sender == null)
            throw new Conflict(
                    "No mail server is set (spring.mail.host): hand the answer over and record that instead.");
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(request.requester().email());
        mail.setSubject("Answer to " + request.number());
        mail.setText(text(request, secrets));
        try {
            sender.send(mail);
        } catch (MailException e) {
            throw new Conflict(
                    "The mail server did not take the mail. Nothing was sent: try again, or hand the answer over.");
        }
    }

    private String text(Request request, Secrets secrets) {
        return """
                The answer to %s waits at this address:

                %s/answers/%s

                It opens once, with the code you get by telephone, until %d hours from now. Open it where you can keep the document.
                If you did not ask for this, call the clearinghouse.
                """.formatted(
                        request.number(),
                        settings.address(),
                        secrets.token(),
                        settings.linkLife().toHours());
    }
}
