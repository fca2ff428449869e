package org.homeward.clearinghouse.cybertips;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.springframework.stereotype.Component;

/** The demo's reports: the first told story and some forty others, filed as a provider files them. */
@Component
class DemoTips implements DemoData {
    private static final long SEED = 20_261_123;
    private static final int REPORTS = 38;

    private final Filings filings;
    private final ProviderStore providers;
    private final Users users;
    private final Vault vault;
    private final Clock clock;

    DemoTips(Filings filings, ProviderStore providers, Users users, Vault vault, Clock clock) {
        this.filings = filings;
        this.providers = providers;
        this.users = users;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        var reports = new DemoReports(SEED, clock.instant().minus(Duration.ofHours(1)));
        var providers = List.of(
                provider("examplechat", "Example Chat"),
                provider("examplephotos", "Example Photos"),
                provider("fictiongames", "Fiction Games"));
        for (int i = 0; i < REPORTS; i++)
            file(providers.get(i % providers.size()), reports.some(), reports.files(), reports);
        file(providers.get(1), reports.newer(), List.of(), reports);
        batch(providers.get(1), reports);
        file(providers.get(0), reports.theChildInTheChat(), List.of("fictional file of the story"), reports);
        filings.retract(providers.get(2), open(providers.get(2), reports.some()));
        open(providers.get(0), reports.some());
    }

    private void file(Provider provider, String report, List<String> files, DemoReports reports) {
        long number = open(provider, report);
        for (var bytes : files) {
            var labels = reports.chance(3)
                    ? "<industryClassification>B2</industryClassification>"
                    : "<fileAnnotations><possibleSelfProduction/></fileAnnotations>";
            upload(provider, number, bytes, reports, !reports.chance(3), labels);
        }
        filings.finish(provider, number);
    }

    private void batch(Provider provider, DemoReports reports) {
        long number = open(provider, reports.batch());
        var file = filings.add(provider, number, List.of(digests("fictional meme")));
        describe(
                provider,
                "<fileDetails><reportId>" + number + "</reportId><fileId>" + file.getFirst()
                        + "</fileId><fileViewedByEsp>true</fileViewedByEsp>"
                        + "<fileAnnotations><potentialMeme/><viral/></fileAnnotations></fileDetails>");
        filings.finish(provider, number);
    }

    private void upload(
            Provider provider, long number, String bytes, DemoReports reports, boolean viewed, String labels) {
        var file = filings.add(provider, number, List.of(digests(bytes))).getFirst();
        describe(provider, reports.details(number, file, viewed, labels));
    }

    private long open(Provider provider, String report) {
        return filings.open(provider, report.getBytes(StandardCharsets.UTF_8));
    }

    private void describe(Provider provider, String details) {
        filings.describe(provider, details.getBytes(StandardCharsets.UTF_8));
    }

    private Digests digests(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return Digests.of(new ByteArrayInputStream(bytes), bytes.length, vault);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** Only the demo's first provider has an account to sign in with; the others have reported some time ago. */
    private Provider provider(String name, String displayName) {
        return providers.get(users.find(name)
                .orElseGet(() ->
                        new User(name, displayName, Set.of(UserRole.PROVIDER), new Agency("ESP" + name, displayName))));
    }
}
