package org.homeward.clearinghouse.imagery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code homeward.imagery.*}.
 *
 * @param fileLimit of one photo as it is brought
 * @param heldLimit of one file from the public in quarantine
 * @param time in which a picture must be read, from the start of the process that reads it; then that process is killed
 * @param heap Java's own memory of that process
 * @param atOnce so many of these processes run beside each other; others wait
 * @param procedure what the operator asks staff to do after a file was destroyed as possible abuse material
 */
@ConfigurationProperties("homeward.imagery")
record ImagerySettings(
        @DefaultValue("25MB") DataSize fileLimit,
        @DefaultValue("100MB") DataSize heldLimit,
        @DefaultValue("4800ms") Duration time,
        @DefaultValue("384MB") DataSize heap,
        @DefaultValue("2") int atOnce,

        @DefaultValue(
                "Make no copy and describe the file to nobody. Tell the supervisor on duty, who files a CyberTipline report with the"
                        + " hash below. Whoever opened the file may speak with the wellness contact today.")
        String procedure) {}
