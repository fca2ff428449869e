package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.ALREADY_FINISHED;
import static org.homeward.clearinghouse.cybertips.ResponseCode.ALREADY_RETRACTED;
import static org.homeward.clearinghouse.cybertips.ResponseCode.NO_SUCH_FILE;
import static org.homeward.clearinghouse.cybertips.ResponseCode.NO_SUCH_REPORT;
import static org.homeward.clearinghouse.cybertips.ResponseCode.VALIDATION_FAILED;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.Ref;
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
    private final Schema schema;
    private final TipStore tips;
    private final TipFileStore files;
    private final SealedText seal;
    private final Entities entities;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final CybertipsSettings settings;
    private final Clock clock;

    Filings(
            Schema schema,
            TipStore tips,
            TipFileStore files,
            SealedText seal,
            Entities entities,
            Access access,
            ApplicationEventPublisher events,
            CybertipsSettings settings,
            Clock clock) {
        this.schema = schema;
        this.tips = tips;
        this.files = files;
        this.seal = seal;
        this.entities = entities;
        this.access = access;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a report from its XML, and gives its number. */
    @Transactional
    public long open(Provider provider, byte[] xml) {
        var submittal = schema.read(xml, "report", provider.mode());
        var report = submittal.root();
        var now = clock.instant();
        ReportRules.check(report, now, numbers -> tips.listKnown(provider.name(), numbers));
        long number = tips.nextNumber();
        var tip = new Tip(
                number,
                provider.name(),
                provider.user().displayName(),
                State.OPEN,
                now,
                now,
                ReportRules.isBatched(report),
                seal.seal(submittal.raw(), owner(number)));
        tips.open(tip, Incident.of(report), submittal.warnings());
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
        var tip = getOpen(provider, number);
        var now = clock.instant();
        var names = uploads.stream()
                .map(upload -> files.add(tip.number(), upload, now))
                .toList();
        tips.modified(number, now);
        record(provider.user(), "TIP_FILE_ADDED", number);
        return names;
    }

    /** Keeps what the provider says of one of its files. The same words said again are a retry, and welcome. */
    @Transactional
    public FileNamed describe(Provider provider, byte[] xml) {
        var submittal = schema.read(xml, "fileDetails", provider.mode());
        var details = submittal.root();
        long number = Long.parseLong(details.get("reportId").text().strip());
        var id = details.get("fileId").text().strip();
        var tip = getOpen(provider, number);
        var file = files.find(provider.name(), id).orElseThrow(NO_SUCH_FILE::plainly);
        if (file.report() != number)
            throw VALIDATION_FAILED.because("element 'fileId': name a file of report " + number + ".");
        FileRules.check(details, tip.batched(), clock.instant());
        if (!isRetry(file, submittal)) {
            files.describe(id, seal.seal(submittal.raw(), owner(file)));
            tips.modified(number, clock.instant());
            record(provider.user(), "TIP_FILE_DESCRIBED", number);
        }
        return new FileNamed(number, id);
    }

    /** Files the report: from now on it can't change, and investigators see it. */
    @Transactional
    public Filed finish(Provider provider, long number) {
        var tip = getOpen(provider, number);
        var uploads = files.list(number);
        if (tip.batched() && uploads.size() > 1)
            throw VALIDATION_FAILED.because(
                    "element 'file': a batched report has at most one file. Retract it and open another.");
        var record = new TipRecord(tip, report(tip), describe(uploads)).record();
        tips.finish(number, clock.instant(), entities.file(record));
        record(provider.user(), "TIP_FINISHED", number);
        events.publishEvent(new TipFinished(number));
        return new Filed(number, uploads.stream().map(TipFile::id).toList());
    }

    /** Takes an open report back. Its words are erased; that it was there is not. */
    @Transactional
    public void retract(Provider provider, long number) {
        getOpen(provider, number);
        tips.erase(number, State.RETRACTED, clock.instant());
        record(provider.user(), "TIP_RETRACTED", number);
    }

    /** Erases what was never finished. Returns how many. */
    @Transactional
    public int expire() {
        var now = clock.instant();
        var overdue = tips.listOverdue(now, settings);
        for (var number : overdue) {
            tips.erase(number, State.EXPIRED, now);
            record(User.SYSTEM, "TIP_EXPIRED", number);
        }
        return overdue.size();
    }

    /** A report's XML, as a tree. It must not have been erased. */
    Xml report(Tip tip) {
        return schema.reread(seal.open(Objects.requireNonNull(tip.sealed()), owner(tip.number())));
    }

    List<DescribedFile> describe(List<TipFile> uploads) {
        return uploads.stream()
                .map(file -> new DescribedFile(file, details(file).map(schema::reread)))
                .toList();
    }

    private Optional<String> details(TipFile file) {
        return Optional.ofNullable(file.sealed()).map(bytes -> seal.open(bytes, owner(file)));
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
                if (!clock.instant().isBefore(tip.expiresAt(settings))) throw NO_SUCH_REPORT.plainly();
            }
        }
        return tip;
    }

    private boolean isRetry(TipFile file, Submittal submittal) {
        var said = details(file);
        if (said.isPresent() && !said.get().equals(submittal.raw()))
            throw VALIDATION_FAILED.because(
                    "element 'fileDetails': this file was described already. Upload it again to say more.");
        return said.isPresent();
    }

    private void record(User user, String verb, long number) {
        access.record(AuditEvent.of(user, verb, new Ref(Ref.Kind.TIP, Long.toString(number)), ""));
    }

    private static String owner(long number) {
        return "report " + number;
    }

    private static String owner(TipFile file) {
        return "file " + file.id();
    }

    /** A file of a report. */
    record FileNamed(long report, String file) {}

    /** A filed report and the names of its files, which is the provider's receipt. */
    record Filed(long number, List<String> files) {}
}
