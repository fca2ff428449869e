package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.homeward.clearinghouse.geography.Place;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of sending: views of the public page and leads, by the mark in the partner's link. */
@Component
class Results {
    private final JdbcClient db;
    private final Marks marks;
    private final Places places;
    private final Clock clock;

    Results(JdbcClient db, Marks marks, Places places, Clock clock) {
        this.db = db;
        this.marks = marks;
        this.places = places;
        this.clock = clock;
    }

    /** @param partners how many got it; 0 where it is not counted by partner */
    record Line(String what, int partners, long views, long leads) {}

    /** Counts a look at a public page. A mark that was not made here counts nothing. */
    void viewed(String via) {
        marks.via(via)
                .ifPresent(delivery -> db.sql("""
                        insert into distribution_view (delivery, day, views)
                        select number, :day, 1 from distribution_delivery where number = :delivery
                        on conflict (delivery, day) do update set views = distribution_view.views + 1
                        """)
                        .param("delivery", delivery)
                        .param("day", LocalDate.ofInstant(clock.instant(), Words.HERE))
                        .update());
    }

    /** Counts a lead once; returns whether its mark was one of ours. */
    boolean leadCame(String via, String lead, String zip, Instant at) {
        return marks.via(via).isPresent()
                && db.sql("""
                        insert into distribution_lead (lead, delivery, zip, at)
                        select :lead, number, :zip, :at from distribution_delivery where number = :delivery
                        on conflict (lead) do nothing
                        """)
                                .param("lead", lead)
                                .param("delivery", marks.via(via).orElseThrow())
                                .param("zip", zip)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    List<Line> byChannel(List<DeliveryLine> lines) {
        var channels = new TreeMap<String, Line>();
        for (var line : lines)
            channels.merge(
                    line.channel().words(),
                    new Line(line.channel().words(), 1, line.views(), line.leads()),
                    (a, b) -> new Line(
                            a.what(), a.partners() + b.partners(), a.views() + b.views(), a.leads() + b.leads()));
        return List.copyOf(channels.values());
    }

    /** Leads of a sending by the state they are about, most first. */
    List<Line> byArea(long sending) {
        var states = new TreeMap<String, Long>();
        db.sql("""
                        select l.zip from distribution_lead l join distribution_delivery d on d.number = l.delivery
                        where d.sending = :sending
                        """).param("sending", sending).query(row -> {
            var state = places.find(row.getString("zip")).map(Place::state).orElse("place not said");
            states.merge(state, 1L, Long::sum);
        });
        return states.entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> new Line(entry.getKey(), 0, 0, entry.getValue()))
                .toList();
    }
}
