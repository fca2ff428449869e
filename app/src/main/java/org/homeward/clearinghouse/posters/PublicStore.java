package org.homeward.clearinghouse.posters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the public may see. Every question here is about released versions of posters, and of the child only while the poster is active:
 * public pages read nothing else.
 */
@Component
class PublicStore {
    private static final String SELECT = """
            select p.number, p.version, p.released_at, v.content
            from posters_poster p join posters_version v on v.number = p.number and v.version = p.version
            """;
    private static final String WHERE = """
            where p.standing = 'ACTIVE'
              and (:name = '%%' or p.child like :name)
              and (:state = '' or p.state = :state)
              and (:from < 0 or p.oldest >= :from)
              and (:to < 0 or p.youngest <= :to)
              and (:everywhere or p.zip = any(:zips))
            """;
    private final JdbcClient db;
    private final JsonMapper json;
    private final Places places;

    PublicStore(JdbcClient db, JsonMapper json, Places places) {
        this.db = db;
        this.json = json;
        this.places = places;
    }

    /** How a released poster ended, or that it has not. Empty for one never released, and for one that never was. */
    Optional<Standing> findStanding(PosterNumber number) {
        return db.sql("select standing from posters_poster where number = :number and version is not null")
                .param("number", number.value())
                .query((row, index) -> Standing.valueOf(row.getString("standing")))
                .optional();
    }

    Optional<PublicPoster> find(PosterNumber number) {
        return db.sql(SELECT + " where p.standing = 'ACTIVE' and p.number = :number")
                .param("number", number.value())
                .query(this::poster)
                .optional();
    }

    /** By the case's number, which stands on the poster, or that of another child on it; the child's own poster comes first. */
    Optional<PublicPoster> findByCase(String caseNumber) {
        return db.sql(SELECT + """
                        where p.standing = 'ACTIVE'
                          and (p.case_number = :case
                               or v.content -> 'others' @> jsonb_build_array(jsonb_build_object('caseNumber', cast(:case as text))))
                        order by p.case_number = :case desc limit 1
                        """)
                .param("case", caseNumber)
                .query(this::poster)
                .optional();
    }

    /** Of an active poster's public version. */
    Optional<byte[]> findDocument(PosterNumber number, String name) {
        return db.sql("""
                        select d.bytes from posters_poster p
                        join posters_document d on d.number = p.number and d.version = p.version
                        where p.number = :number and p.standing = 'ACTIVE' and d.name = :name
                        """)
                .param("number", number.value())
                .param("name", name)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    /** The message that takes the last one back, of a poster that was public and has ended. */
    Optional<byte[]> findCancel(PosterNumber number) {
        return db.sql("""
                        select d.bytes from posters_poster p
                        join posters_document d on d.number = p.number and d.version = p.version
                        where p.number = :number and p.standing in ('FOUND', 'ENDED') and d.name = :name
                        """)
                .param("number", number.value())
                .param("name", DocumentName.CAP_CANCEL)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    /** The longest known first are last: whoever went missing just now is shown first. */
    List<PublicPoster> list(Search search, int most, int skipped) {
        return asked(SELECT + WHERE + "order by p.missing_day desc, p.number limit :most offset :skipped", search)
                .param("most", most)
                .param("skipped", skipped)
                .query(this::poster)
                .list();
    }

    int count(Search search) {
        return asked("select count(*) from posters_poster p " + WHERE, search)
                .query(Integer.class)
                .single();
    }

    /** Newest release first, for feeds. */
    List<PublicPoster> newest(int most) {
        return db.sql(SELECT + " where p.standing = 'ACTIVE' order by p.released_at desc, p.number limit :most")
                .param("most", most)
                .query(this::poster)
                .list();
    }

    /** When anything of what is listed last changed. */
    Optional<Instant> lastChange() {
        return db.sql("select max(changed_at) as at from posters_poster where version is not null")
                .query((row, index) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Search search) {
        return db.sql(sql)
                .param("name", search.pattern())
                .param("state", search.state())
                .param("from", search.from())
                .param("to", search.to())
                .param("everywhere", search.zip().isEmpty())
                .param("zips", zips(search));
    }

    /** Of a ZIP that does not exist, none. */
    private String[] zips(Search search) {
        if (search.zip().isEmpty()) return new String[0];
        var table = places.table();
        return places.find(search.zip())
                .map(place -> table.within(place.point(), search.miles()).stream()
                        .mapToObj(table::zip)
                        .toArray(String[]::new))
                .orElse(new String[0]);
    }

    private PublicPoster poster(ResultSet row, int index) throws SQLException {
        return new PublicPoster(
                new PosterNumber(row.getString("number")),
                row.getInt("version"),
                PosterStore.instant(row, "released_at"),
                json.readValue(row.getString("content"), Content.class));
    }
}
