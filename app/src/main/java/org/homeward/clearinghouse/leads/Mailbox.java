package org.homeward.clearinghouse.leads;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.clearinghouse.access.LegibleParameters;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.imagery.PictureRefused;
import org.homeward.clearinghouse.posters.PosterNumber;
import org.homeward.clearinghouse.posters.Posters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Leads by mail. A message is marked as read once its lead is kept, so one that comes while Homeward is down waits for it. What is attached
 * goes to quarantine, unopened.
 */
@Component
class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Pattern CASE = Pattern.compile("NCM-\\d{4}-\\d{4,7}");
    private static final Pattern POSTER =
            Pattern.compile("\\b[2-9B-DF-HJKMNP-RTV-XZ]{4}-[2-9B-DF-HJKMNP-RTV-XZ]{4}\\b");
    private static final int AT_ONCE = 50;
    private static final int LONGEST = 5_000;
    /** Of a text part: what comes after it is not read. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 10;

    private final MailboxSettings settings;
    private final Leads leads;
    private final Cases cases;
    private final Posters posters;
    private final LeadFiles files;

    Mailbox(MailboxSettings settings, Leads leads, Cases cases, Posters posters, LeadFiles files) {
        this.settings = settings;
        this.leads = leads;
        this.cases = cases;
        this.posters = posters;
        this.files = files;
    }

    /** Reads what is new. What fails is tried again a minute later. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    synchronized void read() {
        if (settings.host().isEmpty()) return;
        try (var store = open()) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            try {
                var fresh = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var message : Arrays.stream(fresh).limit(AT_ONCE).toList()) take(message);
            } finally {
                inbox.close(false);
            }
        } catch (MessagingException e) {
            LOG.warn("The mailbox of leads could not be read: {}", e.getMessage());
        }
    }

    private Store open() throws MessagingException {
        var protocol = settings.tls() ? "imaps" : "imap";
        var properties = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.setProperty("mail." + protocol + "." + name, "10000");
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        // Asking does not mark it as read: that is done once the lead is kept.
        properties.setProperty("mail." + protocol + ".peek", "true");
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        return store;
    }

    private void take(Message message) throws MessagingException {
        var id = id(message);
        try {
            if (!leads.hasMail(id)) {
                var held = new ArrayList<LeadFile>();
                boolean some = hold(message, 0, held);
                long lead = leads.take(lead(message, id, some));
                held.forEach(file -> files.add(lead, file));
            }
        } catch (IOException | RuntimeException e) {
            // Whatever is wrong with this one, those after it are read.
            LOG.warn("A mail to the mailbox of leads could not be read and stays there: {}", e.toString());
            return;
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private NewLead lead(Message message, String id, boolean some) throws MessagingException, IOException {
        var subject = Objects.requireNonNullElse(message.getSubject(), "");
        var text = text(message, 0);
        var words = LegibleParameters.legible(subject + "\n" + text).strip();
        var from = from(message);
        return new NewLead(
                about(words),
                Source.MAIL,
                id,
                shortened(words.isEmpty() ? "(an empty mail)" : words)
                        + (some
                                ? "\n\n(Not all that is attached could be held. It stays in the mailbox, unopened.)"
                                : ""),
                Sighting.NONE,
                new Informant("", "", from, DigestUtils.sha256Hex(from)),
                "");
    }

    /** The case of the first number that is one's: a poster's, which is what the public has, or the case's own. */
    private Optional<CaseNumber> about(String words) {
        return POSTER.matcher(words.toUpperCase(Locale.ROOT))
                .results()
                .flatMap(found -> posters.findActive(new PosterNumber(found.group())).stream())
                .map(Posters.Active::caseNumber)
                .findFirst()
                .or(() -> theCase(words));
    }

    private Optional<CaseNumber> theCase(String words) {
        return CASE.matcher(words)
                .results()
                .map(found -> new CaseNumber(found.group()))
                .filter(cases::isThere)
                .findFirst();
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private static String id(Message message) throws MessagingException {
        var given = message.getHeader("Message-ID");
        var said = given == null || given.length == 0
                ? message.getSubject() + message.getSentDate() + message.getSize()
                : given[0];
        return DigestUtils.sha256Hex(String.valueOf(said));
    }

    private static String from(Message message) throws MessagingException {
        var from = message.getFrom();
        var address = from != null && from.length > 0 && from[0] instanceof InternetAddress internet
                ? internet.getAddress()
                : "";
        return address == null || address.length() > 254 ? "" : address;
    }

    /** The first plain text, else what can be read of HTML. */
    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) return "";
        if (part.isMimeType("text/plain")) return content(part);
        if (part.isMimeType("text/html"))
            return content(part)
                    .replaceAll("(?s)<(script|style)\\b.*?</\\1>|<[^>]*>", " ")
                    .replaceAll("[ \\t]+", " ");
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts)
            for (int at = 0; at < parts.getCount(); at++) {
                var text = text(parts.getBodyPart(at), depth + 1);
                if (!text.isBlank()) return text;
            }
        return "";
    }

    private static String content(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), charset(part)).replace("\r", "");
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            var said = new jakarta.mail.internet.ContentType(part.getContentType()).getParameter("charset");
            return said == null ? StandardCharsets.UTF_8 : Charset.forName(said);
        } catch (IllegalArgumentException | jakarta.mail.internet.ParseException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Holds what is attached, unopened; returns whether some of it could not be held. */
    private boolean hold(Part part, int depth, List<LeadFile> held) throws MessagingException, IOException {
        if (depth > DEEPEST || held.size() >= MOST_FILES) return true;
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null)
            return !hold(part, held);
        if (!part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart parts)) return false;
        boolean some = false;
        for (int at = 0; at < parts.getCount(); at++) some |= hold(parts.getBodyPart(at), depth + 1, held);
        return some;
    }

    private boolean hold(Part part, List<LeadFile> held) throws MessagingException, IOException {
        try (var bytes = part.getInputStream()) {
            files.hold(bytes).ifPresent(held::add);
            return true;
        } catch (PictureRefused tooLarge) {
            return false;
        }
    }
}
