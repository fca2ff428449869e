package org.homeward.clearinghouse.leads;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Reach;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.desk.EasternField;
import org.homeward.clearinghouse.geography.Pin;
import org.homeward.clearinghouse.geography.PinMap;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is typed, by whoever saw something or whoever takes the call.
 *
 * @param seen date and time where the clearinghouse is; may be empty
 * @param place a ZIP, or a city and state; may be anything
 * @param pin set on a map, latitude and longitude; empty when none was
 */
record LeadForm(
        @Nullable String words,
        @Nullable String seen,
        @Nullable String place,
        @Nullable String pin,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String mail) {
    static final LeadForm EMPTY = new LeadForm("", "", "", "", "", "", "");
    static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final int LONGEST = 5_000;

    /** Of a form with a file, whose fields come one by one. */
    static LeadForm of(Map<String, String> fields) {
        return new LeadForm(
                fields.get("words"),
                fields.get("seen"),
                fields.get("place"),
                fields.get("pin"),
                fields.get("name"),
                fields.get("phone"),
                fields.get("mail"));
    }

    /** Throws {@link Conflict} that names the field and the remedy. */
    NewLead lead(
            Optional<CaseNumber> about,
            Source source,
            String reference,
            String sender,
            String via,
            Places places,
            Instant now) {
        var said = text(words);
        if (said.isEmpty()) throw new Conflict("What you know: write at least a few words.");
        if (said.length() > LONGEST) throw new Conflict("What you know: shorten it to 5,000 characters.");
        return new NewLead(about, source, reference, said, sighting(places, now), informant(sender), via);
    }

    private Sighting sighting(Places places, Instant now) {
        var where = line(place, "Where", 200);
        if (!text(pin).isEmpty()) return pinned(where, places, now);
        var known = places.read(where);
        return new Sighting(
                known.map(Object::toString).orElse(where),
                known.map(found -> found.zip()).orElse(""),
                known.map(found -> found.point()).orElse(null),
                when(now));
    }

    /** The pin says where it was; what was typed beside it stays for whoever goes there. */
    private Sighting pinned(String where, Places places, Instant now) {
        var point = Pin.read(text(pin)).map(Pin::point);
        var near = point.flatMap(places::nearest)
                .map(Places.Near::place)
                .orElseThrow(() -> new Conflict("Map: set the pin within the United States, or take it away."));
        var words = where.isEmpty() ? near.near() : where + " (" + near.near() + ")";
        return new Sighting(words, near.zip(), point.orElseThrow(), when(now));
    }

    /** @param near where to begin while no pin is set */
    PinMap map(Optional<Place> near, Places places) {
        return PinMap.of(text(pin), near, places);
    }

    private @Nullable Instant when(Instant now) {
        if (text(seen).isEmpty()) return null;
        return past(EasternField.read(seen, "When: choose a date and a time, or leave it empty."), now);
    }

    /** Clocks differ, by a day at most. */
    static @Nullable Instant past(@Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now.plus(Duration.ofHours(24))))
            throw new Conflict("When: choose a time that is past, or leave it empty.");
        return at;
    }

    private Informant informant(String sender) {
        var reach = Reach.typed(mail, null);
        return new Informant(line(name, "Name", 200), line(phone, "Phone", 60), reach.mail(), sender);
    }

    private static String line(@Nullable String typed, String field, int longest) {
        var said = text(typed).replaceAll("\\s+", " ");
        if (said.length() > longest) throw new Conflict(field + ": shorten it to " + longest + " characters.");
        return said;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
