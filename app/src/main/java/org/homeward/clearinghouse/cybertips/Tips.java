package org.homeward.clearinghouse.cybertips;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** CyberTipline reports as the clearinghouse's people read them. Nobody changes one: what a provider said stays said. */
@Component
class Tips {
    private final TipStore tips;
    private final TipFileStore files;
    private final TipHeadStore heads;
    private final TipListStore lists;
    private final Papers papers;
    private final Clock clock;

    Tips(TipStore tips, TipFileStore files, TipHeadStore heads, TipListStore lists, Papers papers, Clock clock) {
        this.tips = tips;
        this.files = files;
        this.heads = heads;
        this.lists = lists;
        this.papers = papers;
        this.clock = clock;
    }

    /** A page of the list, with which reports it shows. */
    Shown<TipList> list(Grant grant, TipQuery query) {
        var list = lists.list(query);
        return new Shown<>(
                list, list.rows().stream().map(row -> ref(row.number())).toList());
    }

    /**
     * The report that the grant opened. Throws {@link NotFound}.
     *
     * @param part which part of its lists to show, counted from 1
     */
    @Transactional(readOnly = true)
    public TipPage get(Grant grant, int part) {
        long number = number(grant.ref().id());
        var tip = tips.find(number).orElseThrow(() -> notFound(grant.ref().id()));
        var head = heads.get(number, clock.instant());
        var words = Optional.ofNullable(tip.sealed());
        if (words.isEmpty()) return erased(head);
        var reading = new TipReading(tip.providerName(), papers.report(tip), papers.described(files.list(number)));
        return new TipPage(
                head,
                heads.findRecord(number).orElse(null),
                reading.incident(),
                reading.marks(),
                reading.priorities(),
                Part.of(reading.people(), part),
                Part.of(reading.connections(), part),
                Part.of(reading.files(), part),
                reading.texts(),
                heads.listWarnings(number),
                part,
                false);
    }

    private static TipPage erased(TipPage.Head head) {
        return new TipPage(
                head,
                null,
                List.of(),
                List.of(),
                List.of(),
                Part.of(List.of(), 1),
                Part.of(List.of(), 1),
                Part.of(List.of(), 1),
                List.of(),
                List.of(),
                1,
                true);
    }

    static Ref ref(long number) {
        return new Ref(Ref.Kind.TIP, Long.toString(number));
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw notFound(id);
        }
    }

    private static NotFound notFound(String id) {
        return new NotFound("There is no CyberTipline report " + id + ". Check the number.");
    }
}
