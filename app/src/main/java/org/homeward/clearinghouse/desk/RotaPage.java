package org.homeward.clearinghouse.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.clearinghouse.access.User;
import org.jspecify.annotations.Nullable;

/**
 * Two weeks of the rota as their page shows them.
 *
 * @param first the first of the days
 * @param unreachable those of the staff who gave no address to call them out at
 * @param away shifts among them of people who are away
 * @param error why what the form says could not be kept; empty when nothing went wrong
 */
record RotaPage(
        LocalDate first,
        Instant now,
        Standby standby,
        List<Shift> shifts,
        List<Rota.Gap> gaps,
        List<User> staff,
        Set<String> unreachable,
        List<Rota.Away> away,
        boolean mayChange,
        RotaForm form,
        String error) {
    static final int DAYS = 14;

    static Span span(LocalDate first) {
        return new Span(Hours.at(first, LocalTime.MIDNIGHT), Hours.at(first.plusDays(DAYS), LocalTime.MIDNIGHT));
    }

    public LocalDate before() {
        return first.minusDays(DAYS);
    }

    public LocalDate after() {
        return first.plusDays(DAYS);
    }

    public LocalDate last() {
        return first.plusDays(DAYS - 1);
    }

    /** True when nothing of it lies ahead. */
    public boolean isPast() {
        return !span(first).to().isAfter(now);
    }

    public Duty[] duties() {
        return Duty.values();
    }

    /** Who is on call in one stretch, for those who share it. */
    record Row(Span span, Map<Duty, Shift> shifts) {
        public @Nullable Shift of(Duty duty) {
            return shifts.get(duty);
        }
    }

    public List<Row> rows() {
        var rows = new LinkedHashMap<Span, Map<Duty, Shift>>();
        for (var shift : shifts)
            rows.computeIfAbsent(shift.span(), span -> new EnumMap<>(Duty.class))
                    .put(shift.duty(), shift);
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    public boolean isNow(Span span) {
        return !standby.open() && span.holds(now);
    }

    public boolean isOver(Span span) {
        return !span.to().isAfter(now);
    }

    public String name(String who) {
        return Rota.name(who, staff);
    }

    /** True when whoever has it could not be called. */
    public boolean unreachable(Shift shift) {
        return !isOver(shift.span()) && unreachable.contains(shift.who());
    }

    public boolean away(Shift shift) {
        return !isOver(shift.span())
                && away.stream().anyMatch(line -> line.shift().number() == shift.number());
    }

    /** The part of the style that goes with a gap. */
    public String style(Rota.Gap gap) {
        return gap.duty() == Duty.PRIMARY ? "hw-queue__item--now" : "hw-queue__item--soon";
    }

    public String moment(Instant at) {
        return RotaWords.moment(at);
    }

    /** As a field for date and time holds it. */
    public String field(Instant at) {
        return at.atZone(Hours.EASTERN).toLocalDateTime().toString();
    }

    /** The holidays among the days, on which the desk is closed. */
    public List<String> holidays() {
        return first.datesUntil(after())
                .flatMap(day -> Holidays.on(day)
                        .map(name -> name + " on " + day.getDayOfMonth() + " "
                                + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.US))
                        .stream())
                .toList();
    }
}
