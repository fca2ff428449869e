package org.homeward.clearinghouse.desk;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.clearinghouse.access.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the messages of call-outs. One that does not leave is tried again; one sent twice wakes somebody twice, one lost wakes nobody. */
@Component
class Pager {
    private static final Logger LOG = LoggerFactory.getLogger(Pager.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private final Callouts callouts;
    private final PageStore pages;
    private final Post post;
    private final SmsGateway sms;
    private final OnCallSettings settings;
    private final Clock clock;
    private volatile boolean ready;

    Pager(Callouts callouts, PageStore pages, Post post, SmsGateway sms, OnCallSettings settings, Clock clock) {
        this.callouts = callouts;
        this.pages = pages;
        this.post = post;
        this.sms = sms;
        this.settings = settings;
        this.clock = clock;
    }

    /** Nobody is called out for what the demo brings: it is loaded, and taken, before Homeward counts as ready. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        ready = true;
    }

    /** Calls whoever is due, and sends what waits. One at a time, whether the timer or a test asks. */
    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    synchronized void work() {
        if (!ready) return;
        callouts.climb();
        pages.waiting(clock.instant()).forEach(this::send);
    }

    private void send(Paged page) {
        var token = token();
        if (!pages.begin(page.number(), kept(token))) return;
        try {
            deliver(page, callouts.get(page.callout()), token);
            pages.end(page.number(), Paged.State.SENT, clock.instant(), "");
        } catch (Undelivered failure) {
            // Each further try of the same message fails for the same reason, mostly: the log of the call-out has them
            // all.
            if (page.tries() == 0)
                LOG.warn(
                        "Call-out {} did not reach {} by {}: {}",
                        page.callout(),
                        page.who(),
                        page.channel(),
                        failure.why());
            failed(page, failure.why());
        }
    }

    private void deliver(Paged page, Callout callout, String token) throws Undelivered {
        var link = settings.address() + "/called/" + token;
        switch (page.channel()) {
            case SMS -> sms.send(page.address(), "Homeward: " + callout.words() + ". Take it: " + link);
            case MAIL -> post.send(page.address(), "Call-out: " + callout.words(), letter(page, callout, link));
        }
    }

    private String letter(Paged page, Callout callout, String link) {
        return """
                %s
                Came in %s Eastern, while the desk is closed. You are called as %s.

                Take it here, without signing in:
                %s

                Unless somebody takes it within %d minutes, %s. Then sign in and open it: this message holds nothing of it.
                """.formatted(
                        callout.words(),
                        RotaWords.moment(callout.raisedAt()),
                        page.rung().words().toLowerCase(java.util.Locale.ROOT),
                        link,
                        settings.within().toMinutes(),
                        page.rung().isLast() ? "the supervisors are called again" : "the next is called");
    }

    private void failed(Paged page, String why) {
        int tries = page.tries() + 1;
        var now = clock.instant();
        if (tries >= TRIES) pages.end(page.number(), Paged.State.FAILED, now, why);
        else pages.tryAgain(page.number(), now.plus(FIRST_PAUSE.multipliedBy(1L << (tries - 1))), why);
        callouts.hasten(page.callout());
    }

    /** Sends a message to each address to see that it arrives, and says line by line what came of it. */
    List<String> tryOut(Reach reach) {
        if (reach.isNone()) return List.of("Enter an e-mail address or a mobile first.");
        var words = "Homeward: a trial of your on-call address. Nothing is to be done.";
        return Stream.of(
                        tried(Channel.SMS, reach.mobile(), () -> sms.send(reach.mobile(), words)),
                        tried(
                                Channel.MAIL,
                                reach.mail(),
                                () -> post.send(reach.mail(), "A trial from Homeward", words)))
                .flatMap(Optional::stream)
                .toList();
    }

    private interface Sending {
        void run() throws Undelivered;
    }

    private static Optional<String> tried(Channel channel, String to, Sending sending) {
        if (to.isEmpty()) return Optional.empty();
        var line = channel.words() + " to " + to + ": ";
        try {
            sending.run();
            return Optional.of(line + "sent. See that it arrives.");
        } catch (Undelivered failure) {
            return Optional.of(line + "not sent. " + failure.why());
        }
    }

    /** 128 random bits: it opens nothing and says that somebody is awake. */
    private static String token() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As the database holds a token. */
    static String kept(String token) {
        return DigestUtils.sha256Hex(("called " + token).getBytes(StandardCharsets.UTF_8));
    }
}
