package org.homeward.clearinghouse.distribution;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.homeward.clearinghouse.access.Keys;
import org.springframework.stereotype.Component;

/**
 * Secrets and marks that partners carry, derived from a key file and a number, so that none is kept in the database and a copy of it opens
 * nothing.
 */
@Component
class Marks {
    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,12})-([A-Za-z0-9_-]{8,43})");
    private static final int VIA_LENGTH = 10;
    private final SecretKeySpec key;

    Marks(Keys keys) {
        this.key = new SecretKeySpec(keys.secret("distribution", 32), "HmacSHA256");
    }

    /** What a partner's webhook checks our signatures with. */
    String secret(Partner partner) {
        return "hws_" + mac("webhook " + partner.number() + " " + partner.secretTurn());
    }

    /** Opens the standing page of a partner, until the next turn. */
    String shelf(long partner, int turn) {
        return Long.toString(partner, 36) + "-" + mac("shelf " + partner + " " + turn);
    }

    /** Whose page it may be; whether it opens that is asked with {@link #isShelf}, for which one needs to know the turn. */
    Optional<Long> shelfOf(String token) {
        var form = FORM.matcher(token);
        return form.matches() ? Optional.of(Long.parseLong(form.group(1), 36)) : Optional.empty();
    }

    boolean isShelf(String token, long partner, int turn) {
        return MessageDigest.isEqual(bytes(token), bytes(shelf(partner, turn)));
    }

    /** Opens the page of one delivery. */
    String token(long delivery) {
        return Long.toString(delivery, 36) + "-" + mac("delivery " + delivery);
    }

    /** The delivery a token opens; empty for one that was not made here. */
    Optional<Long> delivery(String token) {
        return checked(token, "delivery ", 43);
    }

    /** Says through which delivery somebody came to a public page: no secret, but not to be made up either. */
    String via(long delivery) {
        return Long.toString(delivery, 36) + "-" + mac("via " + delivery).substring(0, VIA_LENGTH);
    }

    Optional<Long> via(String said) {
        return checked(said, "via ", VIA_LENGTH);
    }

    private Optional<Long> checked(String said, String label, int length) {
        var form = FORM.matcher(said);
        if (!form.matches()) return Optional.empty();
        long number = Long.parseLong(form.group(1), 36);
        var right = mac(label + number).substring(0, length);
        return MessageDigest.isEqual(bytes(right), bytes(form.group(2))) ? Optional.of(number) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
