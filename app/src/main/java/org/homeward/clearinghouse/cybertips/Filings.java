package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.ALREADY_FINISHED;
import static org.homeward.clearinghouse.cybertips.ResponseCode.ALREADY_RETRACTED;
import static org.homeward.clearinghouse.cybertips.ResponseCode.NO_SUCH_FILE;
import static org.homeward.clearinghouse.cybertips.ResponseCode.NO_SUCH_REPORT;
import static org.homeward.clearinghouse.cybertips.ResponseCode.VALIDATION_FAILED;

import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.entities.Entities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A provider's way to a filed report: open it, add files and their details, then finish or retract it. When a method returns, what it did
 * is committed; when it throws {@link Rejected}, nothing was kept.
 *
 * <p>A report of another provider does not exist here (5001, not 3000): numbers are in sequence, and an answer that told "not yours" from
 * "not there" would count another provider's reports.
 */
@Component
class Filings {
    private final Papers papers;
    private final TipStore tips;
    private final TipFileStore files;
    private final Lifetime lifetime;
    private final Entities entities;
    private final Access access;
    private final ApplicationEventPublisher events;

    Filings(
            Papers papers,
            TipStore tips,
            TipFileStore files,
            Lifetime lifetime,
            Entities entities,
            Access access,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.tips = tips;
        this.files = files;
        this.lifetime = lifetime;
        this.entities = entities;
        this.access = access;
        this.events = events;
    }

    /** Opens a report from its XML, and gives its number. */
    @Transactional
    public long open(Provider provider, byte[] xml) {
        var submittal = papers.read(xml, "report", provider.mode());
        var report = submittal.root();
        ReportRules.check(report, lifetime.now(), numbers -> tips.listKnown(provider.name(), numbers));
        long number = tips.nextNumber();
        boolean batched = ReportRules.isBatched(report);
        tips.open(
                Tip.opened(number, provider, lifetime.now(), batched, papers.sealed(submittal, number)),
                Incident.of(report),
                submittal.warnings());
        record(provider.user(), "TIP_OPENED", number);
        return number;
    }

    /** Says early, before a long upload is read, that it would be in vain. */
    @Transactional(readOnly = true)
    public void expectOpen(Provider provider, long number) {
        open(tips.find(provider.name(), number).orElseThrow(NO_SUCH_REPORT::plainly));
    }

    /** Adds files, already hashed, and gives their names in order. */
    @Transactional
    public List<String> add(Provider provider, long number, List<Digests> uploads) {
        getOpen(provider, number);
        var now = lifetime.now();
        var names =
                uploads.stream().map(upload -> files.add(number, upload, now)).toList();
        tips.modified(number, now);
        record(provider.user(), "TIP_FILE_ADDED", number);
        return names;
    }

    /** Keeps what the provider says of one of its files. The same words said again are a retry, and welcome. */
    @Transactional
    public FileNamed describe(Provider provider, byte[] xml) {
        var submittal = papers.read(xml, "fileDetails", provider.mode());
        var named = FileNamed.in(submittal.root());
        var tip = getOpen(provider, named.report());
        var file = getFile(provider, named);
        FileRules.check(submittal.root(), tip.batched(), lifetime.now());
        if (papers.isSaid(submittal, file)) return named;
        if (file.described().isPresent())
            throw VALIDATION_FAILED.because(
                    "element 'fileDetails': this file was described already. Upload it again to say more.");
        files.describe(file.id(), papers.sealed(submittal, file));
        tips.modified(tip.number(), lifetime.now());
        tips.warn(tip.number(), submittal.warnings());
        record(provider.user(), "TIP_FILE_DESCRIBED", tip.number());
        return named;
    }

    private TipFile getFile(Provider provider, FileNamed named) {
        var file = files.find(provider.name(), named.file()).orElseThrow(NO_SUCH_FILE::plainly);
        if (file.report() != named.report())
            throw VALIDATION_FAILED.because("element 'fileId': name a file of report " + named.report() + ".");
        return file;
    }

    /** Files the report: from now on it can't change, and investigators see it. */
    @Transactional
    public Filed finish(Provider provider, long number) {
        var tip = getOpen(provider, number);
        var uploads = files.list(number);
        if (tip.batched() && uploads.size() > 1)
            throw VALIDATION_FAILED.because(
                    "element 'file': a batched report has at most one file. Retract it and open another.");
        var record = new TipRecord(tip, papers.report(tip), papers.described(uploads)).record();
        tips.finish(number, lifetime.now(), entities.file(record));
        record(provider.user(), "TIP_FINISHED", number);
        events.publishEvent(new TipFinished(number));
        return new Filed(number, uploads.stream().map(TipFile::id).toList());
    }

    /** Takes an open report back. Its words are erased; that it was there is not. */
    @Transactional
    public void retract(Provider provider, long number) {
        getOpen(provider, number);
        tips.erase(number, State.RETRACTED, lifetime.now());
        record(provider.user(), "TIP_RETRACTED", number);
    }

    /** Erases what was never finished. Returns how many. */
    @Transactional
    public int expire() {
        var overdue = tips.listOverdue(lifetime);
        for (var number : overdue) {
            tips.erase(number, State.EXPIRED, lifetime.now());
            record(User.SYSTEM, "TIP_EXPIRED", number);
        }
        return overdue.size();
    }

    private Tip getOpen(Provider provider, long number) {
        return open(tips.findForUpdate(provider.name(), number).orElseThrow(NO_SUCH_REPORT::plainly));
    }

    /** The answers here are kept for ever: clients ask {@code /retract} after a crash what had become of a report. */
    private Tip open(Tip tip) {
        switch (tip.state()) {
            case FINISHED -> throw ALREADY_FINISHED.plainly();
            case RETRACTED -> throw ALREADY_RETRACTED.plainly();
            case EXPIRED -> throw NO_SUCH_REPORT.plainly();
            case OPEN -> {
                // Overdue but not swept yet: the sweep must not be what decides.
                if (lifetime.isOver(tip)) throw NO_SUCH_REPORT.plainly();
            }
        }
        return tip;
    }

    private void record(User user, String verb, long number) {
        access.record(AuditEvent.of(user, verb, Tips.ref(number), ""));
    }

    /** A file of a report. */
    record FileNamed(long report, String file) {
        static FileNamed in(Xml details) {
            return new FileNamed(
                    Long.parseLong(details.get("reportId").text().strip()),
                    details.get("fileId").text().strip());
        }
    }

    /** A filed report and the names of its files, which is the provider's receipt. */
    record Filed(long number, List<String> files) {}
}
