package org.homeward.clearinghouse.distribution;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.geography.Places;
import org.jspecify.annotations.Nullable;

/** A partner as a form says it. */
record PartnerForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String covers,
        @Nullable List<String> languages,
        @Nullable List<String> formats,
        @Nullable String channel,
        @Nullable String address,
        @Nullable String hostKey,
        @Nullable String weeklyLimit,
        @Nullable String contact,
        @Nullable String revision) {
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    private static final Pattern HOST_KEY = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}=?");
    private static final int MOST_AREAS = 200;

    static PartnerForm of(Partner partner, Places places) {
        return new PartnerForm(
                partner.name(),
                partner.kind().name(),
                partner.covers().stream().map(area -> area.typed(places)).collect(Collectors.joining("\n")),
                partner.languages().stream().map(Enum::name).toList(),
                partner.formats().stream().map(Enum::name).toList(),
                partner.channel().name(),
                partner.address(),
                partner.hostKey(),
                String.valueOf(partner.weeklyLimit()),
                partner.contact(),
                String.valueOf(partner.revision()));
    }

    static PartnerForm blank() {
        return new PartnerForm("", "", "", List.of("EN"), List.of("PDF_LETTER"), "MAIL", "", "", "3", "", "1");
    }

    /** Throws {@link Conflict} that names the field and the remedy. */
    Partner partner(long number, AreaReader reader, Places places) {
        var called = needed("Name", name, 200);
        var areas = reader.readAll(text(covers));
        if (areas.isEmpty()) throw new Conflict("Covers: enter at least one place, one on each line.");
        if (areas.size() > MOST_AREAS) throw new Conflict("Covers: 200 places are the most; enter counties or states.");
        var way = chosen("Channel", Channel.class, channel);
        return new Partner(
                number,
                called,
                chosen("Kind", PartnerKind.class, kind),
                areas,
                chosenSet("Languages", Tongue.class, languages),
                chosenSet("Formats", Format.class, formats),
                way,
                address(way),
                hostKey(way),
                limit(),
                shortText("Contact", contact, 300),
                Coverage.states(areas, places),
                0,
                null,
                "",
                text(revision).matches("\\d{1,8}") ? Integer.parseInt(text(revision)) : 0);
    }

    private String address(Channel way) {
        var said = text(address);
        if (said.length() > 500) throw new Conflict("Address: it is too long; 500 characters are the most.");
        return switch (way) {
            case MAIL -> {
                if (!MAILBOX.matcher(said).matches())
                    throw new Conflict("Address: enter one mailbox, like " + way.example() + ".");
                yield said;
            }
            case WEBHOOK, SFTP -> outside(way, said);
            case DOWNLOAD -> "";
        };
    }

    private static String outside(Channel way, String said) {
        var scheme = way == Channel.SFTP ? "sftp" : "https";
        try {
            var uri = new URI(said);
            boolean plain = uri.getHost() != null
                    && uri.getFragment() == null
                    && (way == Channel.SFTP) == (uri.getUserInfo() != null)
                    && (scheme.equals(uri.getScheme()) || isLoopback(uri));
            if (plain && !String.valueOf(uri.getUserInfo()).contains(":")) return said;
        } catch (URISyntaxException noAddress) {
            // Said below.
        }
        throw new Conflict("Address: enter it like " + way.example()
                + (way == Channel.SFTP ? ", with the user and without a password." : ", without a user or password."));
    }

    /** Plain http is for trying out on one machine; whether anything is sent there is the operator's setting. */
    private static boolean isLoopback(URI uri) {
        return "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
    }

    private String hostKey(Channel way) {
        if (way != Channel.SFTP) return "";
        if (!HOST_KEY.matcher(text(hostKey)).matches())
            throw new Conflict("Host key: enter its fingerprint as ssh-keygen -l shows it, SHA256: and 43 characters.");
        return text(hostKey);
    }

    private int limit() {
        if (!text(weeklyLimit).matches("\\d{1,4}") || Integer.parseInt(text(weeklyLimit)) > 1000)
            throw new Conflict("Weekly limit: enter how many posters in seven days, 0 to 1000.");
        return Integer.parseInt(text(weeklyLimit));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }

    private static String needed(String field, @Nullable String said, int most) {
        if (text(said).isEmpty()) throw new Conflict(field + ": it is needed; enter one.");
        return shortText(field, said, most);
    }

    private static String shortText(String field, @Nullable String said, int most) {
        var text = text(said).replace('\n', ' ');
        if (text.length() > most) throw new Conflict(field + ": shorten it to " + most + " characters.");
        return text;
    }

    private static <E extends Enum<E>> E chosen(String field, Class<E> type, @Nullable String said) {
        for (var known : type.getEnumConstants()) if (known.name().equals(said)) return known;
        throw new Conflict(field + ": choose one.");
    }

    private static <E extends Enum<E>> Set<E> chosenSet(String field, Class<E> type, @Nullable List<String> said) {
        var set = EnumSet.noneOf(type);
        if (said != null) for (var one : said) set.add(chosen(field, type, one));
        if (set.isEmpty()) throw new Conflict(field + ": choose at least one.");
        return set;
    }
}
