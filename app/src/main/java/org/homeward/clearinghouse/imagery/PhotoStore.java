package org.homeward.clearinghouse.imagery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.imagery.darkroom.Crop;
import org.homeward.clearinghouse.imagery.darkroom.Print;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known about photos, in PostgreSQL. */
@Component
class PhotoStore {
    private final JdbcClient db;

    PhotoStore(JdbcClient db) {
        this.db = db;
    }

    /** Makes others who would change the photos of the same thing wait until the transaction ends. */
    void lock(Ref of) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:of, 7301))")
                .param("of", of.toString())
                .query((row, number) -> true)
                .single();
    }

    /** The files of a photo. */
    record Files(String original, long originalSize, String picture) {}

    void add(Photo photo, Files files, Print print) {
        db.sql("""
                        insert into imagery_photo (id, of_kind, of_id, kind, age_shown, taken, taken_about, source, consent_by, consent_on,
                            first, original, original_size, original_form, original_width, original_height, picture, width, height,
                            added_at, added_by)
                        values (:id, :ofKind, :ofId, :kind, :ageShown, :taken, :about, :source, :consentBy, :consentOn,
                            :first, :original, :originalSize, :form, :originalWidth, :originalHeight, :picture, :width, :height,
                            :addedAt, :addedBy)
                        """)
                .param("id", photo.id().value())
                .param("ofKind", photo.of().kind().name())
                .param("ofId", photo.of().id())
                .param("kind", photo.kind().name())
                .param("ageShown", photo.ageShown(), Types.SMALLINT)
                .param("taken", photo.taken().date())
                .param("about", photo.taken().about())
                .param("source", photo.source())
                .param(
                        "consentBy",
                        photo.consent() == null ? null : photo.consent().by(),
                        Types.VARCHAR)
                .param(
                        "consentOn",
                        photo.consent() == null ? null : photo.consent().on(),
                        Types.DATE)
                .param("first", photo.first())
                .param("original", files.original())
                .param("originalSize", files.originalSize())
                .param("form", print.form().name())
                .param("originalWidth", print.originalWidth())
                .param("originalHeight", print.originalHeight())
                .param("picture", files.picture())
                .param("width", print.width())
                .param("height", print.height())
                .param("addedAt", photo.addedAt().atOffset(ZoneOffset.UTC))
                .param("addedBy", photo.addedBy())
                .update();
    }

    Optional<Photo> find(PhotoId id) {
        return db.sql("select * from imagery_photo where id = :id")
                .param("id", id.value())
                .query(PhotoStore::photo)
                .optional();
    }

    Files files(PhotoId id) {
        return db.sql("select original, original_size, picture from imagery_photo where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Files(row.getString("original"), row.getLong("original_size"), row.getString("picture")))
                .single();
    }

    /** Those that stand, the first before the others, newest before older; then those taken back. */
    List<Photo> list(Ref of) {
        return db.sql("""
                        select * from imagery_photo where of_kind = :kind and of_id = :id
                        order by withdrawn_at is not null, first desc, added_at desc, id
                        """)
                .param("kind", of.kind().name())
                .param("id", of.id())
                .query(PhotoStore::photo)
                .list();
    }

    /** The one that stands and was made of the same file. */
    Optional<PhotoId> findSame(Ref of, String original) {
        return db.sql("""
                        select id from imagery_photo
                        where of_kind = :kind and of_id = :id and original = :original and withdrawn_at is null
                        """)
                .param("kind", of.kind().name())
                .param("id", of.id())
                .param("original", original)
                .query(UUID.class)
                .optional()
                .map(PhotoId::new);
    }

    void change(PhotoId id, NewPhoto said) {
        db.sql("""
                        update imagery_photo set kind = :kind, age_shown = :ageShown, taken = :taken, taken_about = :about,
                            source = :source, consent_by = :consentBy, consent_on = :consentOn
                        where id = :id
                        """)
                .param("kind", said.kind().name())
                .param("ageShown", said.ageShown(), Types.SMALLINT)
                .param("taken", said.taken().date())
                .param("about", said.taken().about())
                .param("source", said.source())
                .param(
                        "consentBy",
                        said.consent() == null ? null : said.consent().by(),
                        Types.VARCHAR)
                .param(
                        "consentOn",
                        said.consent() == null ? null : said.consent().on(),
                        Types.DATE)
                .param("id", id.value())
                .update();
    }

    void crop(PhotoId id, @Nullable Crop crop, String picture, Print print) {
        db.sql("""
                        update imagery_photo set crop_left = :left, crop_top = :top, crop_width = :cropWidth, crop_height = :cropHeight,
                            picture = :picture, width = :width, height = :height
                        where id = :id
                        """)
                .param("left", crop == null ? null : crop.left(), Types.INTEGER)
                .param("top", crop == null ? null : crop.top(), Types.INTEGER)
                .param("cropWidth", crop == null ? null : crop.width(), Types.INTEGER)
                .param("cropHeight", crop == null ? null : crop.height(), Types.INTEGER)
                .param("picture", picture)
                .param("width", print.width())
                .param("height", print.height())
                .param("id", id.value())
                .update();
    }

    /** @param at when it was taken back; null to put it back */
    void withdraw(PhotoId id, @Nullable Instant at) {
        db.sql("update imagery_photo set withdrawn_at = :at, first = false where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    /** Makes this one the first, and no other. */
    void makeFirst(Ref of, PhotoId id) {
        db.sql("update imagery_photo set first = false where of_kind = :kind and of_id = :of and first")
                .param("kind", of.kind().name())
                .param("of", of.id())
                .update();
        db.sql("update imagery_photo set first = true where id = :id and withdrawn_at is null")
                .param("id", id.value())
                .update();
    }

    boolean hasFirst(Ref of) {
        return list(of).stream().anyMatch(Photo::first);
    }

    /** The hashes of every file that a photo needs. */
    Set<String> hashes() {
        return new HashSet<>(
                db.sql("select original as hash from imagery_photo union select picture from imagery_photo")
                        .query((row, number) -> row.getString("hash"))
                        .list());
    }

    boolean needs(String hash) {
        return db.sql("select exists (select 1 from imagery_photo where original = :hash or picture = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    private static Photo photo(ResultSet row, int number) throws SQLException {
        var consentBy = row.getString("consent_by");
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Photo(
                new PhotoId(row.getObject("id", UUID.class)),
                new Ref(Ref.Kind.valueOf(row.getString("of_kind")), row.getString("of_id")),
                PhotoKind.valueOf(row.getString("kind")),
                row.getObject("age_shown", Integer.class),
                new Taken(row.getString("taken"), row.getBoolean("taken_about")),
                row.getString("source"),
                consentBy == null
                        ? null
                        : new Consent(consentBy, Objects.requireNonNull(row.getObject("consent_on", LocalDate.class))),
                row.getBoolean("first"),
                row.getInt("original_width"),
                row.getInt("original_height"),
                crop(row),
                row.getInt("width"),
                row.getInt("height"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static @Nullable Crop crop(ResultSet row) throws SQLException {
        if (row.getObject("crop_width") == null) return null;
        return new Crop(
                row.getInt("crop_left"), row.getInt("crop_top"), row.getInt("crop_width"), row.getInt("crop_height"));
    }
}
