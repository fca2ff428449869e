package org.homeward.clearinghouse.access;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The doors through which every look at a person's data goes. The audit row is committed before the grant is handed out; when the
 * trail can't be written, nothing is shown.
 */
@Component
public class Access {
    private final AuditTrail trail;

    Access(AuditTrail trail) {
        this.trail = trail;
    }

    /** Opens one thing to read. Throws {@link Refused} when the user's role may not. */
    public Grant open(User user, Ref ref, Purpose purpose) {
        return open(user, ref, purpose, Act.READ);
    }

    /** Opens one thing, or the place for a new one, to read or to change. */
    public Grant open(User user, Ref ref, Purpose purpose, Act act) {
        var rights = Rights.of(user);
        var allowed = rights.allow(act, ref.kind());
        var verb = act == Act.READ ? "OPENED" : "OPENED_TO_" + act;
        var outcome = allowed ? AuditEvent.Outcome.DONE : AuditEvent.Outcome.REFUSED;
        var event = new AuditEvent(user.name(), user.agency().ori(), verb, ref, outcome, purpose, "", List.of());
        trail.append(event);
        if (!allowed) throw new Refused(rights.whyNot(act, ref.kind()));
        RefusedAfterwards.opened(event);
        return new Grant(user, act, ref, purpose);
    }

    /**
     * Runs a list, search, facet count or export, and keeps which things it showed before it is shown.
     *
     * @param query what was asked, kept as a digest only
     */
    public <T> T search(User user, Ref.Kind kind, String query, Purpose purpose, Function<Grant, Shown<T>> search) {
        var rights = Rights.of(user);
        var grant = new Grant(user, Act.READ, new Ref(kind, "*"), purpose);
        if (!rights.allow(Act.READ, kind)) {
            trail.append(searched(grant, AuditEvent.Outcome.REFUSED, "", List.of()));
            throw new Refused(rights.whyNot(Act.READ, kind));
        }
        try {
            var shown = search.apply(grant);
            trail.append(searched(grant, AuditEvent.Outcome.DONE, AuditTrail.digest(query), shown.ids()));
            return shown.answer();
        } catch (Refused | NotFound ended) {
            trail.append(searched(grant, RefusedAfterwards.outcome(ended), AuditTrail.digest(query), List.of()));
            throw ended;
        }
    }

    private static AuditEvent searched(Grant grant, AuditEvent.Outcome outcome, String detail, List<Ref> shown) {
        var user = grant.user();
        return new AuditEvent(
                user.name(), user.agency().ori(), "SEARCHED", grant.ref(), outcome, grant.purpose(), detail, shown);
    }

    /** Whether a look or change of this kind would be allowed. Filters lists, counts and buttons; opens nothing, so nothing is kept. */
    public boolean may(User user, Act act, Ref.Kind kind) {
        return Rights.of(user).allow(act, kind);
    }

    /** Keeps what was done under a grant. Inside a transaction it becomes the transaction's last statement. */
    public void record(Grant grant, String verb, Ref ref) {
        if (grant.act() == Act.READ) throw new IllegalStateException(verb + " under a grant to read only");
        record(new AuditEvent(
                grant.user().name(),
                grant.user().agency().ori(),
                verb,
                ref,
                AuditEvent.Outcome.DONE,
                grant.purpose(),
                "",
                List.of()));
    }

    /** Keeps a sign-in, a refusal, or an act of Homeward, a watch or a provider. In a transaction, its last statement. */
    public void record(AuditEvent event) {
        trail.appendAtEndOfTransaction(event);
    }
}
