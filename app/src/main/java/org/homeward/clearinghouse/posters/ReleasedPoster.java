package org.homeward.clearinghouse.posters;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.homeward.clearinghouse.cases.CaseNumber;

/**
 * A released version, every part byte by byte as two people let it out.
 *
 * @param headline one line for a subject: {@code Missing: Ana Rivera, 15, Reno, NV}, by language
 * @param url its public page, which always says whether the child is still missing
 * @param state two letters of where the child is missing from; empty when not known
 * @param zip five digits of the same; empty when not known
 * @param documents its parts by name; ask for them by the methods below
 */
public record ReleasedPoster(
        PosterNumber number,
        int version,
        CaseNumber caseNumber,
        Instant releasedAt,
        Map<Language, String> headline,
        String url,
        String state,
        String zip,
        Map<String, byte[]> documents) {
    public ReleasedPoster {
        headline = Map.copyOf(headline);
        documents = Map.copyOf(documents);
    }

    /** One page, tagged, its fonts within. */
    public byte[] pdf(Language language, PaperSize size) {
        return document(DocumentName.pdf(language, size));
    }

    /** JPEG of 1080 by 1080 pixels. {@code language} is one, not both. */
    public byte[] social(Language language) {
        return document(DocumentName.social(language));
    }

    /** At most 160 septets of GSM 03.38: one text message. */
    public String sms(Language language) {
        return text(DocumentName.sms(language));
    }

    /** At most 360 characters, for a Wireless Emergency Alert. */
    public String wea(Language language) {
        return text(DocumentName.wea(language));
    }

    /** A message of OASIS CAP 1.2, in UTF-8. */
    public byte[] cap() {
        return document(DocumentName.CAP);
    }

    private String text(String name) {
        return new String(document(name), java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte[] document(String name) {
        return Objects.requireNonNull(documents.get(name), name);
    }
}
