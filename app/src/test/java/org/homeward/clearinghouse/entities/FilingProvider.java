package org.homeward.clearinghouse.entities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.homeward.clearinghouse.ProviderClient;
import org.homeward.clearinghouse.RunningServer;

/** A provider that files one report after the other, and remembers what it was answered. */
final class FilingProvider implements AutoCloseable {
    private static final String NAME = "crashchat";
    private static final int PATIENCE_SECONDS = 90;
    private final Process client;
    private final Thread listener;
    private final Semaphore answers = new Semaphore(0);
    private final Set<Long> submitted = ConcurrentHashMap.newKeySet();
    private final Set<Long> uploaded = ConcurrentHashMap.newKeySet();
    private final Map<Long, String> finished = new ConcurrentHashMap<>();
    private final StringBuffer complaints = new StringBuffer();

    private FilingProvider(Process client) {
        this.client = client;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** Makes the provider's account from the host, and begins to file. */
    static FilingProvider start(Path data, int port, int atOnce) throws IOException, InterruptedException {
        var command = RunningServer.command("user", "add", NAME, "--role", "PROVIDER", "--data", data.toString());
        var said = new ProcessBuilder(command).start().inputReader().lines().toList();
        var secret = said.stream()
                .filter(line -> line.startsWith("API secret"))
                .map(line -> line.substring("API secret".length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no secret in " + said));
        return new FilingProvider(ProviderClient.filing(port, NAME, secret, atOnce));
    }

    /** Returns when it was answered so many times more from now on. */
    void awaitAnswers(int count) throws InterruptedException {
        answers.drainPermits();
        if (!answers.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS) || !client.isAlive())
            throw new AssertionError("The provider's client got no answers. " + complaints);
    }

    /** Lets it file to their end the reports it has begun. */
    @Override
    public void close() throws IOException, InterruptedException {
        client.getOutputStream().close();
        if (!client.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) client.destroyForcibly();
        listener.join();
        if (client.waitFor() != 0) throw new AssertionError("The provider's client gave up. " + complaints);
    }

    /** Numbers of the reports whose opening was acknowledged. */
    Set<Long> submitted() {
        return submitted;
    }

    /** Numbers of the reports of which a file was acknowledged. */
    Set<Long> uploaded() {
        return uploaded;
    }

    /** Reports whose finishing was acknowledged, each with an e-mail that only it names. */
    Map<Long, String> finished() {
        return finished;
    }

    private void listen() {
        client.inputReader().lines().forEach(line -> hear(List.of(line.split("\t"))));
        // Nobody is to wait for a client that has ended.
        answers.release(1_000_000);
    }

    private void hear(List<String> line) {
        switch (line.getFirst()) {
            case "submitted" -> submitted.add(Long.valueOf(line.get(1)));
            case "uploaded" -> uploaded.add(Long.valueOf(line.get(1)));
            case "finished" -> finished.put(Long.valueOf(line.get(1)), line.get(2));
            default -> {
                complaints.append(line).append('\n');
                return;
            }
        }
        answers.release();
    }
}
