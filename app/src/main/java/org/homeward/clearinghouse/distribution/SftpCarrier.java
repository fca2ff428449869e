package org.homeward.clearinghouse.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posters as one archive in a folder of the partner's SFTP server. It is written under another name and renamed when whole; its name is the
 * delivery's key, so that a second try finds it there and leaves it alone.
 */
@Component
class SftpCarrier implements Carrier, DisposableBean {
    private static final int PORT = 22;
    private static final AttributeKey<Pinned> PINNED = new AttributeKey<>();
    private final Outside outside;
    private final SftpIdentity identity;
    private final DistributionSettings settings;
    private final SshClient client;

    SftpCarrier(Outside outside, SftpIdentity identity, DistributionSettings settings) {
        this.outside = outside;
        this.identity = identity;
        this.settings = settings;
        this.client = SshClient.setUpDefaultClient();
        // Nothing of the operator's own: no ~/.ssh, no agent, no password, no known_hosts.
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setHostConfigEntryResolver((host, port, local, user, proxy, context) -> null);
        // The keys are exchanged as soon as the line is open, so what to hold the server's against goes with the call.
        client.setServerKeyVerifier((session, address, key) -> {
            var pinned = session.getConnectionContext().getAttribute(PINNED);
            return pinned != null && pinned.verifyServerKey(session, address, key);
        });
        client.setAgentFactory(null);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, settings.timeout());
        CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.timeout().multipliedBy(3));
    }

    @Override
    public Channel channel() {
        return Channel.SFTP;
    }

    @Override
    public Outcome carry(Errand errand) {
        var listed = URI.create(errand.partner().address());
        try {
            outside.mustBeSafe(listed);
            var address =
                    outside.addresses(listed, String.valueOf(listed.getHost())).getFirst();
            var there = new InetSocketAddress(address, listed.getPort() < 0 ? PORT : listed.getPort());
            return drop(errand, listed, there);
        } catch (Outside.NotReachable refused) {
            return Outcome.notYet(String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            return Outcome.notYet("The partner's SFTP server did not take it.");
        }
    }

    private Outcome drop(Errand errand, URI listed, InetSocketAddress there) throws IOException {
        start();
        var pinned = new Pinned(errand.partner().hostKey());
        try (var session = connect(listed, there, pinned)) {
            session.addPublicKeyIdentity(identity.pair());
            session.auth().verify(settings.timeout());
            try (var sftp = SftpClientFactory.instance().createSftpClient(session)) {
                put(sftp, folder(listed), errand);
            }
            return new Outcome.Took(true, "");
        } catch (IOException e) {
            if (pinned.refused)
                return Outcome.notYet(
                        "The SFTP server showed another host key than the one listed: nothing was given to it.");
            throw e;
        }
    }

    private ClientSession connect(URI listed, InetSocketAddress there, Pinned pinned) throws IOException {
        return client.connect(listed.getUserInfo(), there, AttributeRepository.ofKeyValuePair(PINNED, pinned), null)
                .verify(settings.timeout())
                .getSession();
    }

    /** Only the key that the partner is listed with. */
    private static final class Pinned implements ServerKeyVerifier {
        private final String fingerprint;
        private volatile boolean refused;

        Pinned(String fingerprint) {
            this.fingerprint = fingerprint.replaceAll("=$", "");
        }

        @Override
        public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
            boolean right = fingerprint.equals(fingerprint(key));
            refused = !right;
            return right;
        }
    }

    /** {@code SHA256:…}, as {@code ssh-keygen -l} writes it. */
    static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    private static String folder(URI listed) {
        var path = listed.getPath() == null ? "" : listed.getPath().replaceFirst("^/", "");
        return path.isEmpty() || path.endsWith("/") ? path : path + "/";
    }

    private static void put(SftpClient sftp, String folder, Errand errand) throws IOException {
        var name = folder + errand.delivery().key() + (errand.isRecall() ? ".txt" : ".zip");
        if (isThere(sftp, name)) return;
        var bytes = errand.isRecall() ? MailWords.text(errand).getBytes(StandardCharsets.UTF_8) : zip(errand);
        var unfinished = name + ".part";
        try (var out = sftp.write(unfinished)) {
            out.write(bytes);
        }
        sftp.rename(unfinished, name);
    }

    private static boolean isThere(SftpClient sftp, String name) throws IOException {
        try {
            sftp.stat(name);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) return false;
            throw e;
        }
    }

    private static byte[] zip(Errand errand) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : errand.parcel().filesFor(errand.partner())) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.bytes());
            }
            zip.putNextEntry(new ZipEntry("READ-ME.txt"));
            zip.write(MailWords.text(errand).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private synchronized void start() {
        if (!client.isStarted()) client.start();
    }

    @Override
    public void destroy() {
        client.stop();
    }
}
