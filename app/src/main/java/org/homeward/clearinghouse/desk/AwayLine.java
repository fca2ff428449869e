package org.homeward.clearinghouse.desk;

import java.time.LocalDate;
import java.util.List;
import org.homeward.clearinghouse.access.User;

/**
 * A shift of somebody who is away, in words.
 *
 * @param day on which the rota's page begins that shows the shift
 */
record AwayLine(String name, String duty, String shift, String absence, LocalDate day) {

    static List<AwayLine> of(List<Rota.Away> away, List<User> staff) {
        return away.stream().map(line -> of(line, staff)).toList();
    }

    static AwayLine of(Rota.Away away, List<User> staff) {
        var span = away.shift().span();
        return new AwayLine(
                Rota.name(away.shift().who(), staff),
                away.shift().duty().words(),
                RotaWords.moment(span.from()) + " to " + RotaWords.moment(span.to()),
                "away from " + away.absence().since() + " until "
                        + away.absence().until(),
                LocalDate.ofInstant(span.from(), Hours.EASTERN));
    }
}
