package org.homeward.clearinghouse.distribution;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Posters by mail, through the operator's mail server. Mail knows no keys: the Message-ID is the same at every try, by which the better
 * mailboxes know a second copy, and one that may have left twice is marked so.
 */
@Component
class MailCarrier implements Carrier {
    private final ObjectProvider<JavaMailSender> server;
    private final DistributionSettings settings;

    MailCarrier(ObjectProvider<JavaMailSender> server, DistributionSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Outcome carry(Errand errand) {
        var sender = server.getIfAvailable();
        if (sender == null) return Outcome.notYet("No mail server is set (spring.mail.host).");
        try {
            var message = sender.createMimeMessage();
            var mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(errand.partner().address());
            mail.setSubject(MailWords.subject(errand));
            mail.setText(MailWords.text(errand));
            if (!errand.isRecall())
                for (var file : errand.parcel().filesFor(errand.partner()))
                    mail.addAttachment(file.name(), new ByteArrayResource(file.bytes()), file.type());
            message.setHeader("Message-ID", "<" + errand.delivery().key() + "@homeward.invalid>");
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return new Outcome.Took(false, "");
        } catch (MessagingException | MailException e) {
            return Outcome.notYet("The mail server did not take it.");
        }
    }
}
