package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case says, for modules that make something of it: a poster, a plan of whom to tell. A copy as of one revision.
 *
 * @param revision 1 for the intake, one more for each correction
 * @param warnings why the child may be in danger from somebody who reads what is made of it; empty when nobody is known
 */
public record CaseProfile(
        CaseNumber number,
        int revision,
        Status status,
        CaseType type,
        Child child,
        Missing missing,
        List<Mark> marks,
        List<Person> companions,
        List<Person> suspects,
        Vehicle vehicle,
        Agency agency,
        List<String> warnings) {
    public CaseProfile {
        marks = List.copyOf(marks);
        companions = List.copyOf(companions);
        suspects = List.copyOf(suspects);
        warnings = List.copyOf(warnings);
    }

    /**
     * The child, in NCIC's codes where the intake has codes; empty texts and 0 for what is not known.
     *
     * @param age as the caller said it, {@code 14-16}; used when no birth date is known
     * @param height in inches
     * @param weight in pounds
     * @param words clothing and anything else
     */
    public record Child(
            String given,
            String surname,
            List<String> aliases,
            @Nullable LocalDate birth,
            String age,
            String sex,
            String race,
            int height,
            int weight,
            String eyes,
            String hair,
            String words) {
        public Child {
            aliases = List.copyOf(aliases);
        }

        /** Years on that day, or the age as said: {@code 15}, {@code 14-16}; empty when not known. */
        public String ageOn(LocalDate day) {
            return years(birth, age, day);
        }
    }

    /**
     * When and where the child was last known to be.
     *
     * @param from the moment, or the first of the day when the time is not known
     * @param day as the place's calendar had it
     * @param state two letters, {@code NV}
     */
    public record Missing(
            Instant from,
            LocalDate day,
            String city,
            String county,
            String state,
            String zip,
            String place,
            String circumstances) {}

    /** A scar, mark or tattoo: {@code TAT}, {@code L WRS}, "small rose". */
    public record Mark(String kind, String part, String words) {}

    /** Somebody who may be with the child. */
    public record Person(
            String name,
            List<String> aliases,
            String relation,
            @Nullable LocalDate birth,
            String age,
            String sex) {
        public Person {
            aliases = List.copyOf(aliases);
        }

        /** Years on that day, or the age as said; empty when not known. */
        public String ageOn(LocalDate day) {
            return years(birth, age, day);
        }
    }

    /** Empty texts where nothing is known; all empty when there is none. */
    public record Vehicle(String make, String color, String plate, String state) {
        public boolean isKnown() {
            return !(make + color + plate).isEmpty();
        }
    }

    /** The investigating agency. */
    public record Agency(String name, String ori, String officer, List<String> phones, List<String> emails) {
        public Agency {
            phones = List.copyOf(phones);
            emails = List.copyOf(emails);
        }

        /** {@code Reno Police Department (NV0160100)}. */
        public String named() {
            return ori.isEmpty() ? name : name + " (" + ori + ")";
        }
    }

    private static String years(@Nullable LocalDate birth, String said, LocalDate day) {
        return birth == null ? said : String.valueOf(Period.between(birth, day).getYears());
    }

    /** Whether it is a child who was found and whose name isn't known. {@link Missing} is then when and where it was found. */
    public boolean isUnidentified() {
        return type == CaseType.UNIDENTIFIED_CHILD;
    }

    /** Given name and surname, else a nickname, else that none is known. */
    public String name() {
        if (isUnidentified()) return "Unidentified child";
        var whole = (child.given + " " + child.surname).strip();
        if (!whole.isEmpty()) return whole;
        return child.aliases.isEmpty() ? "Name not known" : child.aliases.getFirst();
    }

    /** Code to English words of one of the intake's tables: {@code SEX}, {@code EYES}, {@code PART}, {@code STATE} and the others. */
    public static Map<String, String> words(String table) {
        return Codes.valueOf(table).words();
    }
}
