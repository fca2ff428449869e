package org.homeward.clearinghouse.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agencies and the people there who ask. */
@Component
class AgencyStore {
    private final JdbcClient db;

    AgencyStore(JdbcClient db) {
        this.db = db;
    }

    List<ListedAgency> list() {
        return db.sql("select ori, name, place, phone from requests_agency order by name")
                .query(AgencyStore::agency)
                .list();
    }

    Optional<ListedAgency> find(String ori) {
        return db.sql("select ori, name, place, phone from requests_agency where ori = :ori")
                .param("ori", ori)
                .query(AgencyStore::agency)
                .optional();
    }

    void save(ListedAgency agency) {
        db.sql("""
                        insert into requests_agency (ori, name, place, phone) values (:ori, :name, :place, :phone)
                        on conflict (ori) do update set name = :name, place = :place, phone = :phone
                        """)
                .param("ori", agency.ori())
                .param("name", agency.name())
                .param("place", agency.place())
                .param("phone", agency.phone())
                .update();
    }

    /** Keeps a requester, known by agency and name; a later phone or e-mail replaces the earlier. */
    long saveRequester(String ori, String name, String phone, String email) {
        return db.sql("""
                        insert into requests_requester (ori, name, phone, email) values (:ori, :name, :phone, :email)
                        on conflict (ori, name) do update set phone = :phone, email = :email
                        returning id
                        """)
                .param("ori", ori)
                .param("name", name)
                .param("phone", phone)
                .param("email", email)
                .query(Long.class)
                .single();
    }

    Requester getRequester(long id) {
        return db.sql("""
                        select r.id, r.name as person, r.phone as their_phone, r.email, a.ori, a.name, a.place, a.phone
                        from requests_requester r join requests_agency a on a.ori = r.ori
                        where r.id = :id
                        """).param("id", id).query(AgencyStore::requester).single();
    }

    static Requester requester(ResultSet row, int number) throws SQLException {
        return new Requester(
                row.getLong("id"),
                agency(row, number),
                row.getString("person"),
                row.getString("their_phone"),
                row.getString("email"));
    }

    private static ListedAgency agency(ResultSet row, int number) throws SQLException {
        return new ListedAgency(
                row.getString("ori"), row.getString("name"), row.getString("place"), row.getString("phone"));
    }
}
