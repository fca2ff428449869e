package org.homeward.clearinghouse;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The server. Started by {@code bin/homeward serve}, which has the database ready before. */
// Two modules may each have a Searches or a HistoryStore.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Homeward")
public class Homeward {
    private static final int TIMERS = 8;

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1000));
    }

    /**
     * A thread for each thing that is done every few seconds or minutes. Spring's own scheduler for virtual threads has one for all with a
     * fixed delay: a mailbox or a partner that hangs would hold up whoever is being called out.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(TIMERS);
        scheduler.setThreadNamePrefix("timer-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
