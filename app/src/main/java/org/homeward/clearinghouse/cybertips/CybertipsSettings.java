package org.homeward.clearinghouse.cybertips;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code homeward.cybertips.*}: what holds for a provider without terms of its own.
 *
 * @param mode lenient, unless an operator wants to be strict: a report refused for a known difference in notation is a child not seen
 * @param open how long a report may stay unfinished after it was opened
 * @param idle how long after its last change it stays at least
 */
@ConfigurationProperties("homeward.cybertips")
record CybertipsSettings(
        @DefaultValue("LENIENT") Mode mode,
        @DefaultValue("5MB") DataSize reportLimit,
        @DefaultValue("2GB") DataSize fileLimit,
        @DefaultValue("24h") Duration open,
        @DefaultValue("1h") Duration idle) {}
