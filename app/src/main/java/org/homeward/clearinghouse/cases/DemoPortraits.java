package org.homeward.clearinghouse.cases;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.imagery.Consent;
import org.homeward.clearinghouse.imagery.DrawnPortrait;
import org.homeward.clearinghouse.imagery.NewPhoto;
import org.homeward.clearinghouse.imagery.PhotoKind;
import org.homeward.clearinghouse.imagery.Photos;
import org.homeward.clearinghouse.imagery.Taken;
import org.springframework.stereotype.Component;

/** A drawn face for each child of the demo, after its description, brought by its guardian through the same door as any photo. */
@Component
class DemoPortraits {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);

    private final Photos photos;
    private final Access access;

    DemoPortraits(Photos photos, Access access) {
        this.photos = photos;
        this.access = access;
    }

    /** @param place of the case among those of the demo */
    void add(User user, CaseNumber number, Map<String, String> typed, int place) {
        boolean found = typed.containsKey("found.date");
        var missing = Readings.date(typed.getOrDefault(found ? "found.date" : "missing.date", ""))
                .orElse(LocalDate.EPOCH);
        var guardian = guardian(typed);
        var taken = new Taken(YearMonth.from(missing).minusMonths(found ? 0 : 3).toString(), false);
        add(
                user,
                number,
                drawn(typed, place),
                new NewPhoto(PhotoKind.PHOTO, null, taken, guardian, new Consent(guardian, missing)));
        var age = typed.get("then.progression");
        if (age == null) return;
        var made = new NewPhoto(
                PhotoKind.AGE_PROGRESSION, Integer.valueOf(age), Taken.UNKNOWN, "Drawn by the clearinghouse", null);
        add(user, number, drawn(typed, place + 5), made);
    }

    private void add(User user, CaseNumber number, DrawnPortrait portrait, NewPhoto said) {
        var grant = access.open(user, number.ref(), PURPOSE, Act.CHANGE);
        photos.add(grant, number.ref(), said, new ByteArrayInputStream(portrait.png()));
    }

    private static DrawnPortrait drawn(Map<String, String> typed, int place) {
        int skin = switch (typed.getOrDefault("child.race", "")) {
            case "B" -> 2 + place % 2;
            case "A", "I" -> 1;
            default -> place % 2;
        };
        return new DrawnPortrait(
                place,
                typed.getOrDefault("child.hair", ""),
                typed.getOrDefault("child.eyes", ""),
                skin,
                typed.getOrDefault("child.sex", "").equals("F"));
    }

    /** Never the one the child may have fled from. */
    private static String guardian(Map<String, String> typed) {
        return IntStream.range(0, 5)
                .mapToObj(row -> "guardian." + row + ".")
                .filter(row -> typed.containsKey(row + "name") && !typed.containsKey(row + "unsafe"))
                .findFirst()
                .map(row -> typed.get(row + "name") + ", " + typed.getOrDefault(row + "relation", "guardian"))
                .orElse("Social worker on the case");
    }
}
