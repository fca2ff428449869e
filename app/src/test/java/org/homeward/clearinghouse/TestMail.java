package org.homeward.clearinghouse;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One mail server for the demo tests of a run, on a free port, so that an answer can leave by mail there too. */
final class TestMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Started by the first context that needs it. */
    private static final class Shared {
        private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

        static {
            SERVER.start();
        }
    }

    /** What the newest mail says in which that stands: notices to agencies come whenever they are due. */
    static String newest(String with) throws Exception {
        var newest = "";
        for (var mail : Shared.SERVER.getReceivedMessages()) {
            var text = String.valueOf(mail.getContent());
            if (text.contains(with)) newest = text;
        }
        return newest;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = Map.of(
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                Shared.SERVER.getSmtp().getPort());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("mail", settings));
    }
}
