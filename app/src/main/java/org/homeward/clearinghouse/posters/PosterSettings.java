package org.homeward.clearinghouse.posters;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stands behind the posters ({@code homeward.posters.*}).
 *
 * @param address where the public reaches this server, the beginning of every address on a poster; never the Host header of whoever asks
 * @param name the clearinghouse's own, on posters and feeds
 * @param hotline as people dial it
 * @param code how other systems call the clearinghouse, three to six capital letters
 * @param sender who a CAP message is from: no spaces, commas, {@code <} or {@code &}
 * @param exercise whether CAP messages say that they are an exercise: so in the demo, whose children do not exist
 */
@ConfigurationProperties("homeward.posters")
record PosterSettings(
        @DefaultValue("http://127.0.0.1:8080") URI address,
        @DefaultValue("Homeward clearinghouse") String name,
        @DefaultValue("1-800-555-0199") String hotline,
        @DefaultValue("HMWD") String code,
        @DefaultValue("clearinghouse@example.org") String sender,
        @DefaultValue("false") boolean exercise) {

    String page(PosterNumber number) {
        return address + "/posters/" + number;
    }
}
