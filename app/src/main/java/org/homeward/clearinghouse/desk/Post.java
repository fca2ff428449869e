package org.homeward.clearinghouse.desk;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Plain mails through the operator's server: to those who are called out, and to agencies that have news waiting. */
@Component
public class Post {
    private final ObjectProvider<JavaMailSender> server;
    private final OnCallSettings settings;

    Post(ObjectProvider<JavaMailSender> server, OnCallSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Throws {@link Undelivered} when there is no server or it does not take the mail. */
    public void send(String to, String subject, String text) throws Undelivered {
        var sender = server.getIfAvailable();
        if (sender == null) throw new Undelivered("No mail server is set (spring.mail.host).");
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        try {
            sender.send(mail);
        } catch (MailException e) {
            throw new Undelivered("The mail server did not take it.");
        }
    }
}
