package org.homeward.clearinghouse.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Profiles, in PostgreSQL. */
@Component
class ProfileStore {
    private final JdbcClient db;

    ProfileStore(JdbcClient db) {
        this.db = db;
    }

    /** By user name; whoever has none is left out. */
    Map<String, Profile> all() {
        return db.sql("select * from staff_profile").query(ProfileStore::profile).list().stream()
                .collect(Collectors.toMap(Profile::who, Function.identity()));
    }

    void save(Profile profile, String by, Instant at) {
        db.sql("""
                        insert into staff_profile (who, team, states, languages, skills, changed_by, changed_at)
                        values (:who, :team, :states, :languages, :skills, :by, :at)
                        on conflict (who) do update set team = excluded.team, states = excluded.states,
                            languages = excluded.languages, skills = excluded.skills,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("who", profile.who())
                .param("team", profile.team() == null ? "" : profile.team().name())
                .param("states", String.join(" ", profile.states()))
                .param("languages", String.join("\n", profile.languages()))
                .param("skills", profile.known().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Profile profile(ResultSet row, int index) throws SQLException {
        var team = row.getString("team");
        var skills = EnumSet.noneOf(Skill.class);
        for (var skill : words(row.getString("skills"), " ")) skills.add(Skill.valueOf(skill));
        return new Profile(
                row.getString("who"),
                team.isEmpty() ? null : Team.valueOf(team),
                words(row.getString("states"), " "),
                words(row.getString("languages"), "\n"),
                skills);
    }

    private static List<String> words(String kept, String between) {
        return kept.isEmpty() ? List.of() : List.of(kept.split(between));
    }
}
