package org.homeward.clearinghouse.cybertips;

import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.desk.Desk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A report that its provider escalated can't wait for the morning. Part of its filing: it is never filed without anybody being called. */
@Component
class UrgentTips {
    private final TipHeadStore heads;
    private final Desk desk;

    UrgentTips(TipHeadStore heads, Desk desk) {
        this.heads = heads;
        this.desk = desk;
    }

    @EventListener
    void on(TipFinished finished) {
        long number = finished.reportId();
        if (heads.isEscalated(number))
            desk.urgent(new Ref(Ref.Kind.TIP, String.valueOf(number)), "Escalated CyberTipline report " + number);
    }
}
