package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case as its page shows it: the child as a person first.
 *
 * @param mayChange whether the reader may correct it and take its next step
 */
record CasePage(
        CaseFile file, Timeline timeline, List<Problem> remarks, Belonging belonging, boolean mayChange, Instant now) {
    private static final ZoneId HERE = ZoneId.of("America/New_York");

    /**
     * What belongs with the case.
     *
     * @param ties what was said of it
     * @param episodes every time the child was missing, this one too
     * @param others the cases of other children
     */
    record Belonging(List<Tie> ties, List<Episode> episodes, List<Episode> others) {
        public boolean isNone() {
            return ties.isEmpty() && episodes.size() < 2;
        }
    }

    /** Which time this is, the first being 1. */
    public int time() {
        int place = 1;
        for (var episode : belonging.episodes()) {
            if (episode.number().equals(file.number())) return place;
            place++;
        }
        return 1;
    }

    public List<Risk> risks() {
        return Risks.of(file.answers(), time() - 1);
    }

    public Tie.Kind[] kinds() {
        return Tie.Kind.values();
    }

    public String day(LocalDate day) {
        return Words.day(day);
    }

    /** The case of another child that a tie leads to; empty when it is of the same. */
    public Optional<Episode> other(Tie tie) {
        return belonging.others().stream()
                .filter(episode -> episode.number().equals(tie.other()))
                .findFirst();
    }

    /** A group of answers with its heading. */
    record Block(String title, List<Line> lines) {}

    /** One answer in words. */
    record Line(String label, String words) {}

    private String text(String name) {
        return file.answers().text(name);
    }

    /** {@code 15}, {@code about 14-16 when missing}; empty when not known. */
    public String age() {
        var birth = Readings.date(text("child.birth"));
        if (birth.isEmpty()) return estimated();
        int now =
                Period.between(birth.get(), LocalDate.ofInstant(this.now, HERE)).getYears();
        var then = Together.ageWhenMissing(file.answers());
        return then.isEmpty() || then.getAsInt() == now
                ? String.valueOf(now)
                : then.getAsInt() + " when missing, now " + now;
    }

    private String estimated() {
        if (text("child.age").isEmpty()) return "";
        return isUnidentified() ? "about " + text("child.age") : text("child.age") + " when missing";
    }

    public boolean isUnidentified() {
        return file.answers().isUnidentified();
    }

    /** How an unidentified child was found, {@code living}. */
    public String condition() {
        return Codes.CONDITION.words(text("found.condition"));
    }

    /** Who has the unidentified child, or the remains, with telephone numbers. */
    public String holder() {
        return Stream.concat(
                        Stream.of(text("found.holder")).filter(holder -> !holder.isEmpty()),
                        file.answers().several("found.holderphones").stream())
                .collect(Collectors.joining(" · "));
    }

    /** Whom every new record is compared with, as long as the case is not closed: {@code child}, {@code companion 1}. */
    public List<String> watched() {
        if (file.status() == Status.CLOSED) return List.of();
        return IntakeRecord.questions(file.answers()).stream()
                .map(question -> question.about() + named(question.key()))
                .toList();
    }

    private String named(String row) {
        var name = row.isEmpty() ? "" : text(row + ".name");
        return name.isEmpty() ? "" : ", " + name;
    }

    public Identification.Basis[] bases() {
        return Identification.Basis.values();
    }

    /** {@code 5'2", 105 lb, brown eyes, black hair}. */
    public String description() {
        var height = Readings.inches(text("child.height"));
        var weight = Readings.pounds(text("child.weight"));
        return Stream.of(
                        height.isPresent() ? Check.feet(height.getAsInt()) : "",
                        weight.isPresent() ? weight.getAsInt() + " lb" : "",
                        coded("child.eyes", Codes.EYES, " eyes"),
                        coded("child.hair", Codes.HAIR, " hair"),
                        coded("child.sex", Codes.SEX, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String coded(String name, Codes table, String noun) {
        return text(name).isEmpty() ? "" : table.words(text(name)) + noun;
    }

    public String aliases() {
        return String.join(", ", file.answers().several("child.aliases"));
    }

    /** {@code tattoo: small rose, left wrist (TAT L WRS)}. */
    public List<String> marks() {
        return file.answers().rows(IntakeForm.section("mark")).stream()
                .map(this::mark)
                .toList();
    }

    private String mark(String row) {
        var kind = text(row + "kind");
        var part = text(row + "part").toUpperCase(Locale.ROOT);
        var words = Stream.of(text(row + "words"), Codes.PART.words(part))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        var code = (kind + " " + part).strip();
        return (kind.isEmpty() ? "mark" : Codes.MARK.words(kind)) + ": " + words
                + (code.isEmpty() ? "" : " (" + code + ")");
    }

    public CaseType type() {
        return CaseType.valueOf(text("missing.type"));
    }

    public String since() {
        return MissingSince.of(file.answers()).map(Words::since).orElse("");
    }

    /** How long the child has been missing; empty once it is found. */
    public String lasting() {
        if (!file.status().isMissing()) return "";
        return MissingSince.of(file.answers())
                .map(since -> Words.lasting(since.from(), now))
                .orElse("");
    }

    public String lastSeen() {
        return Stream.of("place", "city", "state", "zip")
                .map(file.answers()::atScene)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public List<Contact> unsafe() {
        return file.contacts().stream().filter(Contact::unsafe).toList();
    }

    public List<Contact> safe() {
        return file.contacts().stream().filter(contact -> !contact.unsafe()).toList();
    }

    public Optional<Block> orders() {
        return hasNoOrders() ? Optional.empty() : block(IntakeForm.section("order"), "order.");
    }

    /** Somebody asked, and was told that there are none: that is no warning, and worth knowing. */
    private boolean hasNoOrders() {
        return text("order.kind").equals("NONE");
    }

    public Optional<Block> agency() {
        return block(IntakeForm.section("agency"), "agency.");
    }

    /** Everything else that was said, section by section. */
    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (var section : asked(List.of("child", "companion", "suspect", "vehicle", "missing", "found"))) {
            for (var row : file.answers().rows(section)) block(section, row).ifPresent(blocks::add);
        }
        if (hasNoOrders()) block(IntakeForm.section("order"), "order.").ifPresent(blocks::add);
        return blocks;
    }

    private List<Section> asked(List<String> ids) {
        return IntakeForm.sections(file.answers()).stream()
                .filter(section -> ids.contains(section.id()))
                .sorted(Comparator.comparingInt(section -> ids.indexOf(section.id())))
                .toList();
    }

    private Optional<Block> block(Section section, String row) {
        var lines = section.fields().stream()
                .filter(field -> !field.name().equals("circumstances"))
                .filter(field -> file.answers().has(row + field.name()))
                .map(field -> new Line(field.label(), Words.answer(field, text(row + field.name()))))
                .toList();
        var title = section.repeats() ? section.one() + " " + (Section.number(row) + 1) : section.title();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Block(title, lines));
    }

    public String circumstances() {
        return file.answers().atScene("circumstances");
    }

    public List<Step> steps() {
        return Step.from(file.status(), isUnidentified());
    }

    public boolean may(String step) {
        return steps().contains(Step.valueOf(step));
    }
}
